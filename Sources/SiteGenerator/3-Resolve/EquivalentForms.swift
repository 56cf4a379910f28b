import Foundation

/// Looks for forms that a text has with other code points: letters taken apart or put together, full-width ones. What it
/// finds is shown to the editor and never used.
struct EquivalentForms {
    private let blocks: [TextBlocks.Block]
    private let language: LanguageTag
    /// The blocks' texts in compatibility decomposition. Made for the first form that is not found: usually there is none.
    private lazy var decomposed: [[UInt8]] = {
        var changes: [Unicode.Scalar: Bool] = [:]
        return blocks.map { Self.mayChange($0.text, &changes) ? Self.decomposed($0.text) : $0.text }
    }()
    /// Bytes that may still be searched: bounds the time of a glossary full of terms that the text has not.
    private var budget = 200_000_000

    init(_ texts: TextBlocks, _ language: LanguageTag) {
        blocks = texts.blocks
        self.language = language
    }

    struct Found {
        /// As the text has it.
        let form: String
        let difference: PassageDifference
    }

    /// The first place where a form would be a mention if it had the text's code points.
    mutating func find(_ form: String) -> Found? {
        let wanted = Self.decomposed(Array(form.utf8))
        guard !wanted.isEmpty else { return nil }
        for index in blocks.indices {
            budget -= decomposed[index].count
            guard budget > 0 else { return nil }
            guard UTF8Text.firstOffset(of: wanted, in: decomposed[index], 0..<decomposed[index].count) != nil,
                let range = Self.place(of: wanted, in: blocks[index].text)
            else { continue }
            let (block, words) = (blocks[index], Array(blocks[index].text[range]))
            let text = MentionText(block.text, lineEnds: block.lineEnds, code: block.code)
            guard !words.elementsEqual(form.utf8), !words.contains(0x0A),
                !MentionFinder(forms: [(words, 0)]).mentions(in: text, language: language).isEmpty
            else { continue }
            return Found(
                form: UTF8Text.string(words),
                difference: PassageDifference(passage: Array(form.utf8), article: block.text, at: range))
        }
        return nil
    }

    /// Whether decomposition may change a text: most have nothing that it changes, and asking that of each code point once
    /// takes less time than decomposing.
    ///
    /// - Parameter changes: what is known of single code points.
    private static func mayChange(_ text: [UInt8], _ changes: inout [Unicode.Scalar: Bool]) -> Bool {
        var offset = 0
        while offset < text.count {
            if text[offset] < 0x80 {
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
            offset += length
            // Han, which is most of Chinese and Japanese, is decomposed by nothing.
            if (0x4E00...0x9FFF).contains(scalar.value) { continue }
            let isChanged =
                changes[scalar]
                ?? {
                    let single = Array(String(scalar).utf8)
                    // Marks may come in another order.
                    return scalar.properties.canonicalCombiningClass != .notReordered || decomposed(single) != single
                }()
            changes[scalar] = isChanged
            if isChanged { return true }
        }
        return false
    }

    private static func decomposed(_ text: [UInt8]) -> [UInt8] {
        if text.allSatisfy({ $0 < 0x80 }) { return text }
        return Array(UTF8Text.string(text).decomposedStringWithCompatibilityMapping.utf8)
    }

    /// The whole characters that come to `wanted`.
    private static func place(of wanted: [UInt8], in text: [UInt8]) -> Range<Int>? {
        var bytes: [UInt8] = []
        // Offsets in the text of characters, by where they begin in `bytes`.
        var starts: [Int: Int] = [:]
        var offset = 0
        for character in UTF8Text.string(text) {
            starts[bytes.count] = offset
            bytes += String(character).decomposedStringWithCompatibilityMapping.utf8
            offset += character.utf8.count
        }
        starts[bytes.count] = offset
        var from = 0
        while let found = UTF8Text.firstOffset(of: wanted, in: bytes, from..<bytes.count) {
            if let start = starts[found], let end = starts[found + wanted.count] { return start..<end }
            from = found + 1
        }
        return nil
    }
}
