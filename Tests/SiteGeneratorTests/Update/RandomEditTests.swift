import Testing

@testable import SiteGenerator

/// Random edits against an oracle that knows where every code point went.
@Suite("Random edits") struct RandomEditTests {
    private struct Text: CustomTestStringConvertible {
        let name: String
        let vocabulary: [String]
        let separator: String
        /// Of the passages whose sentence and its neighbours are as they were, how many parts in a hundred are to be found.
        let least: Int
        var testDescription: String { name }
    }

    private static let japanese = [
        "米国", "英国", "政府は", "基地から", "撤退", "した", "しない", "2025年", "2026年", "9月", "1月17日", "3億", "ドルを", "新たな", "制裁", "司令官が",
        "発表", "イラク", "軍", "の", "を", "に", "これは", "協定", "支援", "行う",
    ]
    private static let english = [
        "the", "army", "left", "did", "not", "base", "in", "2025", "2026", "of", "three", "million", "dollars", "he",
        "said", "Iraq", "Iran", "new", "sanctions", "and", "on", "Monday", "government", "will", "never", "sign",
    ]

    private static let texts = [
        Text(name: "Japanese", vocabulary: japanese, separator: "", least: 80),
        Text(name: "English", vocabulary: english, separator: " ", least: 80),
        Text(name: "a language of four letters", vocabulary: ["あ", "い", "う", "え"], separator: "", least: 80),
        Text(
            name: "marks and letters of every length", vocabulary: ["e\u{301}", "🌊", "潮", "a", "か\u{3099}"],
            separator: "",
            least: 80),
    ]

    @Test(
        "nothing is attached to words that are not the same words, and their sentences the same sentences",
        arguments: texts)
    private func oracle(_ text: Text) throws {
        var (still, found, wrong, passages) = (0, 0, 0, 0)
        for seed in 0..<150 {
            var edits = RandomEdits(
                seed: seed, paragraphs: 6 + seed % 20, vocabulary: text.vocabulary, separator: text.separator)
            let ranges = edits.passages(30)
            let old = edits.old
            edits.edit(1 + seed % 12)
            let (newText, origins) = edits.new
            let outcome = Outcome(old, newText, ranges)
            for (range, update) in zip(ranges, outcome.updates) {
                guard let update else { continue }
                passages += 1
                let truth = outcome.truth(range, origins)
                if truth != nil { still += 1 }
                guard !update.verdict.isOpen, let place = update.new else { continue }
                let got = outcome.scalars(place)
                if truth == got {
                    found += 1
                } else {
                    wrong += 1
                    Issue.record("seed \(seed): \(range) went to \(String(describing: truth)), not to \(got)")
                }
            }
        }
        #expect(wrong == 0)
        #expect(found * 100 >= still * text.least)
        print(
            "\(text.name): \(passages) passages, \(still) still there in their sentence, \(found) found by themselves, \(wrong) wrong"
        )
    }

    /// The verdicts on passages of a text.
    private struct Outcome {
        let updates: [AnchorUpdate?]
        private let old: EditionText
        private let new: EditionText
        private let scalarsOfNew: [Int]
        private let sentences: [Range<Int>]

        init(_ oldText: String, _ newText: String, _ ranges: [Range<Int>]) {
            let (oldBytes, newBytes) = (Array(oldText.utf8), Array(newText.utf8))
            old = EditionText(parsedArticle(oldText), file: oldBytes)
            new = EditionText(parsedArticle(newText), file: newBytes)
            let offsets = UTF8Text.scalars(in: oldBytes, 0..<oldBytes.count).map(\.offset) + [oldBytes.count]
            let place = Span(FileID(index: 0), 0..<0)
            let anchors = ranges.enumerated().map { index, range in
                let bytes = Array(oldBytes[offsets[range.lowerBound]..<offsets[range.upperBound]])
                return Anchor(
                    id: "\(index)", kind: .note, title: "", span: place, text: bytes, meant: bytes.indices)
            }
            let language = LanguageTag("ja").unsafelyUnwrapped
            let update = ArticleUpdate(old, new, scanner: FactScanner(terms: [], language: language))
            updates = update.updates(of: anchors).map { $0.reason == .kept ? nil : $0 }
            // In the file, blocks are parted by two line ends; in the search text by one NUL.
            var counts: [Int] = []
            var count = 0
            for (index, byte) in new.bytes.enumerated() {
                counts.append(count)
                if byte == 0 {
                    count += index + 1 < new.bytes.count ? 2 : 0
                } else if index + 1 < new.bytes.count, new.bytes[index + 1] & 0xC0 != 0x80 {
                    count += 1
                }
            }
            counts.append(count)
            scalarsOfNew = counts
            var oldCounts: [Int: Int] = [:]
            count = 0
            for (index, byte) in old.bytes.enumerated() {
                oldCounts[index] = count
                if byte == 0 {
                    count += 2
                } else if index + 1 < old.bytes.count, old.bytes[index + 1] & 0xC0 != 0x80 {
                    count += 1
                }
            }
            sentences = old.sentences.map { (oldCounts[$0.lowerBound] ?? 0)..<(oldCounts[$0.upperBound] ?? 0) }
        }

        func scalars(_ range: Range<Int>) -> Range<Int> {
            scalarsOfNew[range.lowerBound]..<scalarsOfNew[range.upperBound]
        }

        /// Where a passage went, if its whole sentence went there in one piece.
        func truth(_ range: Range<Int>, _ origins: [Int]) -> Range<Int>? {
            guard let sentence = sentences.first(where: { $0.contains(range.lowerBound) }),
                let start = origins.firstIndex(of: sentence.lowerBound), start + sentence.count <= origins.count
            else { return nil }
            for offset in 0..<sentence.count where origins[start + offset] != sentence.lowerBound + offset {
                return nil
            }
            let shift = start - sentence.lowerBound
            return range.lowerBound + shift..<range.upperBound + shift
        }
    }
}
