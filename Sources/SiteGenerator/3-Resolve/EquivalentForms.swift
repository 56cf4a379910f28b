import Foundation

/// Looks for forms that a text has with other code points: letters taken apart or put together, full-width ones. What it
/// finds is shown to the editor and never used.
struct EquivalentForms {
    private let blocks: [TextBlocks.Block]
    private let language: LanguageTag
    /// What decomposition may do to each block. Made for the first form that is not found: usually there is none.
    private lazy var changes: [Change] = {
        var known: [Unicode.Scalar: Change] = [:]
        return blocks.map { Self.change(of: $0.text, &known) }
    }()
    /// Texts in compatibility decomposition, of those blocks that needed it.
    private var decomposed: [Int: [UInt8]] = [:]
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
        let isPlain = wanted.elementsEqual(form.utf8)
        let isASCII = wanted.allSatisfy { $0 < 0x80 }
        for index in blocks.indices {
            // Letters of ASCII come of full-width ones and the like, and of none with a mark, which would stay behind it.
            let isChanged = changes[index] == .ascii || changes[index] == .other && !isASCII
            // What stands there as it is written was found before, if it is a mention.
            if isPlain, !isChanged { continue }
            budget -= blocks[index].text.count
            guard budget > 0 else { return nil }
            if isChanged, decomposed[index] == nil { decomposed[index] = Self.decomposed(blocks[index].text) }
            let searched = decomposed[index] ?? blocks[index].text
            guard UTF8Text.firstOffset(of: wanted, in: searched, 0..<searched.count) != nil,
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

    private enum Change { case none, other, ascii }

    /// Asking that of each code point once takes less time than decomposing.
    ///
    /// - Parameter known: what was found of single code points.
    private static func change(of text: [UInt8], _ known: inout [Unicode.Scalar: Change]) -> Change {
        var change = Change.none
        var offset = 0
        while offset < text.count, change != .ascii {
            if text[offset] < 0x80 {
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
            offset += length
            // Han, which is most of Chinese and Japanese, is decomposed by nothing.
            if (0x4E00...0x9FFF).contains(scalar.value) { continue }
            let here = known[scalar] ?? Self.change(of: scalar)
            known[scalar] = here
            if here != .none { change = here }
        }
        return change
    }

    private static func change(of scalar: Unicode.Scalar) -> Change {
        let single = Array(String(scalar).utf8)
        let parts = decomposed(single)
        if parts.allSatisfy({ $0 < 0x80 }) { return .ascii }
        // Marks may come in another order.
        return parts == single && scalar.properties.canonicalCombiningClass == .notReordered ? .none : .other
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
