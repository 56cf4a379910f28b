/// Guesses in which encoding a text is that is not UTF-8: by the characters that the languages of each encoding write
/// most often, as `LanguageGuess` does by words. The rules:
///
/// 1. An encoding of two bytes a character is likely where hardly a byte stands outside its pairs, and one character in
///    twenty-five beyond ASCII is one of its commonest; the one with most of these first. Texts in encodings of one byte
///    fall into such pairs by chance, but hardly ever into the commonest.
/// 2. Western languages have few letters beyond ASCII: half of the bytes beyond it stand alone beside ASCII letters.
/// 3. Else an encoding of one byte, by how many of the bytes beyond ASCII are its commonest letters, if a third is and
///    there are sixteen at least.
/// 4. Else, in a text too short for this, the encodings of two bytes whose pairs it is made of.
enum EncodingGuess {
    /// Names for `iconv`, the likeliest first: one or more.
    static func names(_ bytes: [UInt8]) -> [String] {
        // With the letter before it.
        let start = max(0, (bytes.firstIndex { $0 >= 0x80 } ?? 0) - 1)
        let sample = Array(bytes[start...].prefix(longest))
        let wide = likeliest(doubles.map { ($0.name, $0.commonShare(in: sample)) }, least: 0.04)
        if !wide.isEmpty { return wide }
        let high = sample.count { $0 >= 0x80 }
        if standingAlone(in: sample) * 2 >= max(1, high) { return ["WINDOWS-1252"] }
        let narrow = likeliest(singles.map { ($0.name, high < 16 ? nil : $0.commonShare(in: sample)) }, least: 0.33)
        if !narrow.isEmpty { return narrow }
        let fitting = doubles.filter { $0.commonShare(in: sample) != nil }.map(\.name)
        return fitting.isEmpty ? ["WINDOWS-1252", "WINDOWS-1251", "WINDOWS-1256"] : fitting
    }

    /// In bytes.
    private static let longest = 100_000

    /// Those that come near the likeliest, at most two.
    private static func likeliest(_ shares: [(name: String, share: Double?)], least: Double) -> [String] {
        let likely = shares.enumerated()
            .compactMap { index, entry in entry.share.map { (index: index, name: entry.name, share: $0) } }
            .filter { $0.share >= least }
            .sorted { ($0.share, $1.index) > ($1.share, $0.index) }
        guard let best = likely.first else { return [] }
        return likely.prefix(2).filter { $0.share * 3 >= best.share * 2 }.map(\.name)
    }

    /// The number of bytes beyond ASCII that stand by themselves beside an ASCII letter, as letters with accents do.
    private static func standingAlone(in text: [UInt8]) -> Int {
        text.indices.count { index in
            guard text[index] >= 0x80 else { return false }
            let before = index > 0 ? text[index - 1] : 0x20
            let after = index + 1 < text.count ? text[index + 1] : 0x20
            return before < 0x80 && after < 0x80 && (isLetter(before) || isLetter(after))
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// An encoding in which all characters beyond ASCII are one byte.
    private struct SingleByte: Sendable {
        let name: String
        let common: Set<UInt8>

        /// Of the bytes beyond ASCII, those that are common letters.
        func commonShare(in text: [UInt8]) -> Double? {
            let high = text.filter { $0 >= 0x80 }
            return high.isEmpty ? nil : Double(high.count(where: common.contains)) / Double(high.count)
        }
    }

    /// An encoding in which most characters beyond ASCII are two bytes.
    private struct DoubleByte: Sendable {
        let name: String
        let isFirst: @Sendable (UInt8) -> Bool
        let isSecond: @Sendable (UInt8) -> Bool
        let isCommon: @Sendable (UInt16) -> Bool
        /// The length in bytes of a character of another length at an offset.
        var otherLength: @Sendable (ArraySlice<UInt8>) -> Int? = { _ in nil }

        /// Of the characters beyond ASCII, those that are common; nil where more than one in fifty is none of this
        /// encoding.
        func commonShare(in text: [UInt8]) -> Double? {
            var (characters, foreign, found) = (0, 0, 0)
            var offset = 0
            while offset < text.count {
                if text[offset] < 0x80 {
                    offset += 1
                    continue
                }
                characters += 1
                if let length = otherLength(text[offset...]) {
                    offset += length
                } else if offset + 1 < text.count, isFirst(text[offset]), isSecond(text[offset + 1]) {
                    if isCommon(UInt16(text[offset]) << 8 | UInt16(text[offset + 1])) { found += 1 }
                    offset += 2
                } else {
                    // The beginning of a text may end within a character.
                    if offset + 1 < text.count || text.count < longest { foreign += 1 }
                    offset += 1
                }
            }
            guard characters > 0, foreign * 50 <= characters else { return nil }
            return Double(found) / Double(characters)
        }
    }

    private static func isHigh(_ byte: UInt8) -> Bool { (0xA1...0xFE).contains(byte) }

    private static let doubles: [DoubleByte] = [
        DoubleByte(
            name: "EUC-JP", isFirst: isHigh, isSecond: isHigh,
            // 、。 and kana.
            isCommon: { [0xA1A2, 0xA1A3].contains($0) || [0xA4, 0xA5].contains($0 >> 8) },
            otherLength: { text in
                switch text.first {
                case 0x8E where text.dropFirst().first.map { (0xA1...0xDF).contains($0) } == true: 2
                case 0x8F where text.count > 2 && text.dropFirst().prefix(2).allSatisfy(isHigh): 3
                default: nil
                }
            }),
        DoubleByte(
            name: "CP932",
            isFirst: { (0x81...0x9F).contains($0) || (0xE0...0xFC).contains($0) },
            isSecond: { (0x40...0x7E).contains($0) || (0x80...0xFC).contains($0) },
            // 、。 and kana.
            isCommon: {
                [0x8141, 0x8142].contains($0) || (0x829F...0x82F1).contains($0) || (0x8340...0x8396).contains($0)
            },
            otherLength: { (0xA1...0xDF).contains($0.first ?? 0) ? 1 : nil }),
        DoubleByte(
            name: "GB18030", isFirst: { (0x81...0xFE).contains($0) },
            isSecond: { (0x40...0x7E).contains($0) || (0x80...0xFE).contains($0) }, isCommon: commonSimplified.contains,
            otherLength: { text in
                let next = text.prefix(4).map { (0x30...0x39).contains($0) }
                return next == [false, true, false, true] && text.first.map { (0x81...0xFE).contains($0) } == true
                    ? 4 : nil
            }),
        DoubleByte(
            name: "BIG5", isFirst: { (0xA1...0xF9).contains($0) },
            isSecond: { (0x40...0x7E).contains($0) || isHigh($0) }, isCommon: commonTraditional.contains),
        // EUC-KR and what Windows added to it.
        DoubleByte(
            name: "CP949", isFirst: { (0x81...0xFE).contains($0) },
            isSecond: { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x81...0xFE).contains($0) },
            isCommon: commonHangul.contains),
    ]

    /// 的，。一是不了在有人、中国上和这我他为大来以年到“”会们地 in GB 2312.
    private static let commonSimplified: Set<UInt16> = [
        0xB5C4, 0xA3AC, 0xA1A3, 0xD2BB, 0xCAC7, 0xB2BB, 0xC1CB, 0xD4DA, 0xD3D0, 0xC8CB, 0xA1A2, 0xD6D0, 0xB9FA, 0xC9CF,
        0xBACD, 0xD5E2, 0xCED2, 0xCBFB, 0xCEAA, 0xB4F3, 0xC0B4, 0xD2D4, 0xC4EA, 0xB5BD, 0xA1B0, 0xA1B1, 0xBBE1, 0xC3C7,
        0xB5D8,
    ]

    /// 的，。一是不了在有人、中國上和這我他為大來以年到「」會們地 in Big5.
    private static let commonTraditional: Set<UInt16> = [
        0xAABA, 0xA141, 0xA143, 0xA440, 0xAC4F, 0xA4A3, 0xA446, 0xA662, 0xA6B3, 0xA448, 0xA142, 0xA4A4, 0xB0EA, 0xA457,
        0xA94D, 0xB36F, 0xA7DA, 0xA54C, 0xACB0, 0xA46A, 0xA8D3, 0xA548, 0xA67E, 0xA8EC, 0xA175, 0xA176, 0xB77C, 0xADCC,
        0xA661,
    ]

    /// 이다는의에을를가은고하한지로기사도서리대인들과어 in KS X 1001.
    private static let commonHangul: Set<UInt16> = [
        0xC0CC, 0xB4D9, 0xB4C2, 0xC0C7, 0xBFA1, 0xC0BB, 0xB8A6, 0xB0A1, 0xC0BA, 0xB0ED, 0xC7CF, 0xC7D1, 0xC1F6, 0xB7CE,
        0xB1E2, 0xBBE7, 0xB5B5, 0xBCAD, 0xB8AE, 0xB4EB, 0xC0CE, 0xB5E9, 0xB0FA, 0xBEEE,
    ]

    private static let singles: [SingleByte] = [
        // оеаинтсрвлкмдпуяыьгз
        SingleByte(
            name: "WINDOWS-1251",
            common: [
                0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB, 0xEA, 0xEC, 0xE4, 0xEF, 0xF3, 0xFF, 0xFB,
                0xFC, 0xE3, 0xE7,
            ]),
        SingleByte(
            name: "KOI8-R",
            common: [
                0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2, 0xD7, 0xCC, 0xCB, 0xCD, 0xC4, 0xD0, 0xD5, 0xD1, 0xD9,
                0xD8, 0xC7, 0xDA,
            ]),
        SingleByte(
            name: "CP866",
            common: [
                0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2, 0xE1, 0xE0, 0xA2, 0xAB, 0xAA, 0xAC, 0xA4, 0xAF, 0xE3, 0xEF, 0xEB,
                0xEC, 0xA3, 0xA7,
            ]),
        // αοιετσνηυρπκςάίόέήμ
        SingleByte(
            name: "WINDOWS-1253",
            common: [
                0xE1, 0xEF, 0xE9, 0xE5, 0xF4, 0xF3, 0xED, 0xE7, 0xF5, 0xF1, 0xF0, 0xEA, 0xF2, 0xDC, 0xDF, 0xFC, 0xDD,
                0xDE, 0xEC,
            ]),
        // יוהלאשרתבמםנ
        SingleByte(
            name: "WINDOWS-1255",
            common: [0xE9, 0xE5, 0xE4, 0xEC, 0xE0, 0xF9, 0xF8, 0xFA, 0xE1, 0xEE, 0xED, 0xF0]),
        // اليمنورتبةعدسهأ
        SingleByte(
            name: "WINDOWS-1256",
            common: [
                0xC7, 0xE1, 0xED, 0xE3, 0xE4, 0xE6, 0xD1, 0xCA, 0xC8, 0xC9, 0xDA, 0xCF, 0xD3, 0xE5, 0xC3,
            ]),
        // Thai: านรอกเ, the tone mark mai ek, and so on.
        SingleByte(
            name: "WINDOWS-874",
            common: [
                0xD2, 0xB9, 0xC3, 0xCD, 0xA1, 0xE0, 0xE8, 0xA7, 0xC7, 0xE9, 0xC1, 0xC2, 0xC5, 0xB7, 0xD1, 0xD5, 0xCA,
                0xB4, 0xA4, 0xE4,
            ]),
    ]
}
