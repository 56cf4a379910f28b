/// Finds text that was decoded by the wrong table: UTF-8 read as Windows-1252 (“â€™” for “’”), as Shift_JIS (縺薙ｓ), and
/// replacement characters read as GBK (锟斤拷).
enum Mojibake {
    static func find(in block: ScannedBlock, _ number: Int) -> [Damage] {
        windows1252(block, number) + shiftJIS(block, number) + gbk(block, number)
    }

    // MARK: UTF-8 read as Windows-1252

    /// How much of a reading is told, in bytes.
    private static let longestReading = 120

    private static func windows1252(_ block: ScannedBlock, _ number: Int) -> [Damage] {
        var sequences: [(range: Range<Int>, reading: Unicode.Scalar, isCertain: Bool)] = []
        var index = 0
        while index < block.scalars.count {
            if let sequence = sequence(block.scalars, at: index) {
                sequences.append(sequence)
                index = sequence.range.upperBound
            } else {
                index += 1
            }
        }
        // «CAFÉ» ends in two signs that could be bytes of one character: one such pair alone proves nothing.
        guard sequences.contains(where: \.isCertain) || sequences.count > 2 else { return [] }
        var found: [Damage] = []
        for sequence in sequences {
            if let last = found.last, isOneWord(block.scalars[last.range.upperBound..<sequence.range.lowerBound]) {
                var joined = last
                joined.range = last.range.lowerBound..<sequence.range.upperBound
                let between = block.string(last.range.upperBound..<sequence.range.lowerBound)
                if case .mojibake(let reading?) = last.kinds[0], reading.utf8.count < longestReading {
                    joined.kinds = [.mojibake(reading: reading + between + String(sequence.reading))]
                }
                found[found.count - 1] = joined
            } else {
                found.append(
                    Damage(
                        block: number, range: sequence.range,
                        kinds: [.mojibake(reading: String(sequence.reading))]))
            }
        }
        return found
    }

    private static func isOneWord(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
        between.count < 20 && between.allSatisfy { LetterKind($0) == .other || $0 == " " }
            && between.count { $0 == " " } <= 1
    }

    private static func sequence(
        _ scalars: [Unicode.Scalar], at start: Int
    ) -> (range: Range<Int>, reading: Unicode.Scalar, isCertain: Bool)? {
        guard scalars[start].value > 0x7F, let first = byte(scalars[start]) else { return nil }
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, start + length <= scalars.count else { return nil }
        var bytes = [first]
        for index in start + 1..<start + length {
            guard let next = byte(scalars[index]), next & 0xC0 == 0x80 else { return nil }
            bytes.append(next)
        }
        guard UTF8Text.firstInvalidOffset(in: bytes) == nil else { return nil }
        let reading = UTF8Text.scalar(in: bytes, at: 0).0
        guard reading.isVisible || reading == "\u{A0}" else { return nil }
        let isQuote = "«»“”‘’‹›„‚…–—".unicodeScalars.contains(scalars[start + length - 1])
        let isCertain = length > 2 || (first == 0xC3 && !isQuote)
        return (start..<start + length, reading, isCertain)
    }

    /// The byte that Windows-1252 reads as this character.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        if scalar.value < 0x100 { return nil }
        return upperHalf[scalar]
    }

    /// 0x80 to 0x9F of Windows-1252 (WHATWG Encoding Standard).
    private static let upperHalf: [Unicode.Scalar: UInt8] = {
        let signs: [(Unicode.Scalar, UInt8)] = [
            ("€", 0x80), ("‚", 0x82), ("ƒ", 0x83), ("„", 0x84), ("…", 0x85), ("†", 0x86), ("‡", 0x87), ("ˆ", 0x88),
            ("‰", 0x89), ("Š", 0x8A), ("‹", 0x8B), ("Œ", 0x8C), ("Ž", 0x8E), ("‘", 0x91), ("’", 0x92), ("“", 0x93),
            ("”", 0x94), ("•", 0x95), ("–", 0x96), ("—", 0x97), ("˜", 0x98), ("™", 0x99), ("š", 0x9A), ("›", 0x9B),
            ("œ", 0x9C), ("ž", 0x9E), ("Ÿ", 0x9F),
        ]
        return Dictionary(signs, uniquingKeysWith: { first, _ in first })
    }()

    // MARK: Other tables

    /// The lead bytes of kana in UTF-8 make 縺, 繧 and 繝 in Shift_JIS, one for every kana.
    private static func shiftJIS(_ block: ScannedBlock, _ number: Int) -> [Damage] {
        let signs = block.scalars.indices.filter { "縺繧繝".unicodeScalars.contains(block.scalars[$0]) }
        var found: [Damage] = []
        var group: [Int] = []
        for sign in signs + [Int.max] {
            if let last = group.last, sign == Int.max || sign - last > 4 {
                if group.count >= 3 {
                    let end = min(block.scalars.count, last + 2)
                    found.append(Damage(block: number, range: group[0]..<end, kinds: [.mojibake(reading: nil)]))
                }
                group = []
            }
            group.append(sign)
        }
        return found
    }

    private static func gbk(_ block: ScannedBlock, _ number: Int) -> [Damage] {
        block.scalars.indices.filter { block.has("锟斤拷", at: $0) }.map {
            Damage(block: number, range: $0..<$0 + 3, kinds: [.mojibake(reading: nil)])
        }
    }
}
