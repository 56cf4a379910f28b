/// A text in the form in which mentions are looked for: without the signs that may be written or not.
///
/// Those are the Arabic vowel signs (U+064B to U+065F, U+0670), the tatweel (U+0640), which only stretches a word, and
/// variation selectors, which choose a glyph of a character. The text itself stays as it is: every place that is found
/// is given as bytes of the original.
struct MentionText {
    let bytes: [UInt8]
    /// For each byte of `bytes`, and for their end, the offset in the original; nil where nothing was left out.
    private let sources: [Int]?

    init(_ text: [UInt8]) {
        guard var offset = text.indices.first(where: { Self.optionalLength(text, $0) > 0 }) else {
            bytes = text
            sources = nil
            return
        }
        var kept = Array(text[..<offset])
        var sources = Array(0..<offset)
        while offset < text.count {
            let length = Self.optionalLength(text, offset)
            if length == 0 {
                kept.append(text[offset])
                sources.append(offset)
            }
            offset += max(1, length)
        }
        sources.append(text.count)
        bytes = kept
        self.sources = sources
    }

    /// The stretch of the original, with the signs that follow its last letter.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let sources else { return range }
        return sources[range.lowerBound]..<sources[range.upperBound]
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
