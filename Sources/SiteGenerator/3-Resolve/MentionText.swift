/// A text in the form in which mentions are looked for: without the signs that may be written or not, with signs that
/// are typed in several ways in one of them, its lines joined where their ends mean nothing, and with nothing to be found
/// in code.
///
/// The signs that may be written or not are
/// - the Arabic vowel signs (U+064B to U+065F, U+0670), and the tatweel (U+0640), which only stretches a word;
/// - the Hebrew points and accents (U+0591 to U+05BD and more up to U+05C7);
/// - variation selectors, which choose a glyph of a character;
/// - what cannot be seen and parts no words: marks of direction, the soft hyphen, the word joiner.
///
/// Between Hebrew letters the gershayim ״ is `"`, and the geresh ׳ is `'`; the maqaf ־ is a hyphen. The text itself stays
/// as it is: every place that is found is given as bytes of the original.
struct MentionText {
    let bytes: [UInt8]
    private let text: [UInt8]
    /// For each byte of `bytes`, and for their end, the offset in the original; nil where nothing was changed.
    private let sources: [Int]?
    /// Line ends that stand for nothing at all, by where they end.
    private var silentEnds: [Int: Int] = [:]

    /// - Parameters:
    ///   - lineEnds: those that mean nothing, with the blanks on both sides, ascending: each stands for one space, or for
    ///     nothing between two characters of a script that sets no spaces.
    ///   - code: stretches that are no prose, ascending. Each of their bytes becomes NUL, which no form holds.
    init(_ text: [UInt8], lineEnds: [Range<Int>] = [], code: [Range<Int>] = []) {
        self.text = text
        let sign = text.indices.first {
            text[$0] >= 0xC2 && (Self.optionalLength(text, $0) > 0 || Self.replacement(text, $0) != nil)
        }
        guard var offset = [sign, lineEnds.first?.lowerBound, code.first?.lowerBound].compactMap({ $0 }).min() else {
            bytes = text
            sources = nil
            return
        }
        var kept = Array(text[..<offset])
        var sources = Array(0..<offset)
        var ends = lineEnds[...]
        var code = code[...]
        func keep(_ byte: UInt8) {
            kept.append(byte)
            sources.append(offset)
        }
        while offset < text.count {
            while let first = code.first, first.upperBound <= offset { code.removeFirst() }
            while let first = ends.first, first.lowerBound < offset { ends.removeFirst() }
            if let end = ends.first, end.lowerBound == offset {
                if LineJoining.isUnspaced(text, end) { silentEnds[end.upperBound] = end.lowerBound } else { keep(0x20) }
                offset = end.upperBound
            } else if let code = code.first, code.contains(offset) {
                keep(0)
                offset += 1
            } else if let replacement = Self.replacement(text, offset) {
                keep(replacement.byte)
                offset += replacement.length
            } else {
                let length = Self.optionalLength(text, offset)
                if length == 0 { keep(text[offset]) }
                offset += max(1, length)
            }
        }
        sources.append(text.count)
        bytes = kept
        self.sources = sources
    }

    /// The stretch of the original, with the signs that follow its last letter.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let sources else { return range }
        let start = sources[range.lowerBound]
        var end = sources[range.upperBound]
        end = silentEnds[end] ?? end
        // A mark of direction behind it is not its own.
        while end > start, let last = UTF8Text.scalar(in: text, before: end),
            last.properties.generalCategory == .format, Self.optionalLength(text, end - UTF8.width(last)) > 0
        {
            end -= UTF8.width(last)
        }
        return start..<end
    }

    /// The signs of what stands at an offset of `bytes`: none of what is no letter.
    func signs(at offset: Int) -> LetterSigns {
        guard let sources else { return .none }
        var signs = LetterSigns.none
        let (letter, length) = UTF8Text.scalar(in: text, at: sources[offset])
        guard letter.isHebrew || letter.wordClass == .arabic else { return .none }
        var place = sources[offset] + length
        while place < text.count {
            let length = Self.optionalLength(text, place)
            if length == 0 { break }
            signs.add(UTF8Text.scalar(in: text, at: place).0)
            place += length
        }
        return signs
    }

    /// Whether the signs of a form's letters and of those that end at an offset of `bytes` agree. The text may bear more
    /// of them, or fewer.
    ///
    /// - Parameter areWritten: whether the text must bear all that the form bears.
    func agrees(with form: [LetterSigns], endingAt end: Int, areWritten: Bool = false) -> Bool {
        if sources == nil { return !areWritten || form.isEmpty }
        var offset = end
        for signs in form.reversed() {
            guard let scalar = UTF8Text.scalar(in: bytes, before: offset) else { return true }
            offset -= UTF8.width(scalar)
            if signs == .none { continue }
            let here = self.signs(at: offset)
            if areWritten ? !here.bears(signs) : here.contradicts(signs) { return false }
        }
        return true
    }

    /// The bytes of the optional sign at `offset`, or 0.
    private static func optionalLength(_ text: [UInt8], _ offset: Int) -> Int {
        func byte(_ index: Int) -> UInt8 { offset + index < text.count ? text[offset + index] : 0 }
        switch text[offset] {
        case 0xC2: return byte(1) == 0xAD ? 2 : 0
        // U+0591 to U+05BF but the maqaf U+05BE.
        case 0xD6: return (0x91...0xBD).contains(byte(1)) || byte(1) == 0xBF ? 2 : 0
        case 0xD7:
            switch byte(1) {
            case 0x81, 0x82, 0x84, 0x85, 0x87: return 2
            default: return 0
            }
        case 0xD8: return byte(1) == 0x9C ? 2 : 0
        case 0xD9:
            switch byte(1) {
            case 0x80, 0x8B...0x9F, 0xB0: return 2
            default: return 0
            }
        // U+200E, U+200F, U+202A to U+202E, U+2060, U+2066 to U+2069.
        case 0xE2:
            switch (byte(1), byte(2)) {
            case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0), (0x81, 0xA6...0xA9): return 3
            default: return 0
            }
        // U+FE00 to U+FE0F, U+FEFF, U+E0100 to U+E01EF.
        case 0xEF: return byte(1) == 0xB8 && byte(2) < 0x90 || byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
        case 0xF3: return byte(1) == 0xA0 && (0x84...0x87).contains(byte(2)) ? 4 : 0
        default: return 0
        }
    }

    /// The ASCII sign that stands for the one at `offset`, and the length of that.
    private static func replacement(_ text: [UInt8], _ offset: Int) -> (byte: UInt8, length: Int)? {
        func byte(_ index: Int) -> UInt8 { offset + index < text.count ? text[offset + index] : 0 }
        switch (text[offset], byte(1)) {
        case (0xD6, 0xBE): return (UInt8(ascii: "-"), 2)
        case (0xD7, 0xB3): return (UInt8(ascii: "'"), 2)
        case (0xD7, 0xB4): return (UInt8(ascii: "\""), 2)
        // The curved signs that are typed for them: ’ behind a letter, ” between two.
        case (0xE2, 0x80) where byte(2) == 0x99 || byte(2) == 0x9D:
            guard UTF8Text.scalar(in: text, before: offset)?.isHebrew == true else { return nil }
            if byte(2) == 0x99 { return (UInt8(ascii: "'"), 3) }
            let isBetween = offset + 3 < text.count && UTF8Text.scalar(in: text, at: offset + 3).0.isHebrew
            return isBetween ? (UInt8(ascii: "\""), 3) : nil
        default: return nil
        }
    }
}
