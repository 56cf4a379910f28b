/// A text in the form in which mentions are looked for: without the signs that may be written or not, its lines joined
/// where their ends mean nothing, and with nothing to be found in code.
///
/// The signs are the Arabic vowel signs (U+064B to U+065F, U+0670), the tatweel (U+0640), which only stretches a word,
/// and variation selectors, which choose a glyph of a character. The text itself stays as it is: every place that is
/// found is given as bytes of the original.
struct MentionText {
    let bytes: [UInt8]
    /// For each byte of `bytes`, and for their end, the offset in the original; nil where nothing was changed.
    private let sources: [Int]?
    /// Line ends that stand for nothing at all, by where they end.
    private var silentEnds: [Int: Int] = [:]

    /// - Parameters:
    ///   - lineEnds: those that mean nothing, with the blanks on both sides, ascending: each stands for one space, or for
    ///     nothing between two characters of a script that sets no spaces.
    ///   - code: stretches that are no prose, ascending. Each of their bytes becomes NUL, which no form holds.
    init(_ text: [UInt8], lineEnds: [Range<Int>] = [], code: [Range<Int>] = []) {
        let sign = text.indices.first { Self.optionalLength(text, $0) > 0 }
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
        let end = sources[range.upperBound]
        return sources[range.lowerBound]..<(silentEnds[end] ?? end)
    }

    /// The bytes of the optional sign at `offset`, or 0.
    private static func optionalLength(_ text: [UInt8], _ offset: Int) -> Int {
        func byte(_ index: Int) -> UInt8 { offset + index < text.count ? text[offset + index] : 0 }
        switch text[offset] {
        case 0xD9:
            switch byte(1) {
            case 0x80, 0x8B...0x9F, 0xB0: return 2
            default: return 0
            }
        // U+FE00 to U+FE0F, U+E0100 to U+E01EF.
        case 0xEF: return byte(1) == 0xB8 && byte(2) < 0x90 ? 3 : 0
        case 0xF3: return byte(1) == 0xA0 && (0x84...0x87).contains(byte(2)) ? 4 : 0
        default: return 0
        }
    }
}
