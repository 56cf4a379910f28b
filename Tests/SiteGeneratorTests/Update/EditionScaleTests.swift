import Testing

@testable import SiteGenerator

/// Time grows with the text and with the changes, not with the square of either.
@Suite("Editions of long articles") struct EditionScaleTests {
    private static let words = Array("国基地軍隊撤退合意声明首相議会法案選挙市場経済投資制裁支援会談協定記事報道外交".unicodeScalars)

    private static func sentence(_ numbers: inout SeededNumbers) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 15...40, using: &numbers) {
            text.append(words.randomElement(using: &numbers) ?? "国")
        }
        return String(text) + "。"
    }

    private static func update(_ old: [[String]], _ new: [[String]], passages: [[UInt8]]) -> [AnchorUpdate] {
        func edition(_ text: [[String]]) -> EditionText {
            let text = text.map { $0.joined() }.joined(separator: "\n\n")
            return EditionText(parsedArticle(text), file: Array(text.utf8))
        }
        let update = ArticleUpdate(
            edition(old), edition(new),
            scanner: FactScanner(terms: [], language: LanguageTag("ja").unsafelyUnwrapped))
        let place = Span(FileID(index: 0), 0..<0)
        return update.updates(
            of: passages.map {
                Anchor(id: "", kind: .note, title: "", span: place, text: $0, meant: $0.indices)
            })
    }

    @Test("a megabyte with 5,000 passages and 500 edits")
    func long() {
        var numbers = SeededNumbers(5)
        var old: [[String]] = []
        var bytes = 0
        while bytes < 1_000_000 {
            old.append((0..<5).map { _ in Self.sentence(&numbers) })
            bytes += old[old.count - 1].reduce(0) { $0 + $1.utf8.count }
        }
        var passages: [[UInt8]] = []
        for _ in 0..<5000 {
            guard let sentence = old.randomElement(using: &numbers)?.randomElement(using: &numbers) else { continue }
            passages.append(Array(String(sentence.prefix(12)).utf8))
        }
        var new = old
        for _ in 0..<500 {
            let paragraph = Int.random(in: 0..<new.count, using: &numbers)
            let place = Int.random(in: 0..<new[paragraph].count, using: &numbers)
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: new[paragraph][place] = Self.sentence(&numbers)
            case 1: new[paragraph].insert(Self.sentence(&numbers), at: place)
            case 2: new[paragraph][place] = "新" + new[paragraph][place]
            default: new.insert([Self.sentence(&numbers)], at: paragraph)
            }
        }
        let clock = ContinuousClock()
        var updates: [AnchorUpdate] = []
        let time = clock.measure { updates = Self.update(old, new, passages: passages) }
        print("1 MB, 5,000 passages, 500 edits: \(time)")
        #expect(updates.count { !$0.verdict.isOpen } > 4000)
        // Generous: a test build on a busy machine is twenty times slower than a release.
        #expect(time < .seconds(120))
    }

    @Test("texts that repeat themselves", arguments: [1, 2, 3])
    func repetitive(_ kind: Int) {
        func text(_ count: Int, _ extra: Int) -> [[String]] {
            switch kind {
            case 1: (0..<count + extra).map { _ in ["はい。"] }
            case 2: [[String(repeating: "ああい", count: count + extra)]]
            default: (0..<count).map { ["項\($0 % 7)。", "同上。", $0 % 5 == extra ? "別。" : "同上。"] }
            }
        }
        func time(_ count: Int) -> Double {
            let clock = ContinuousClock()
            let time = clock.measure {
                _ = Self.update(text(count, 0), text(count, 3), passages: [Array("はい。はい".utf8), Array("いああいあ".utf8)])
            }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        _ = time(500)
        let (short, long) = (time(4000), time(32_000))
        print("repetitive \(kind): \(short) s and, eight times as long, \(long) s")
        #expect(long < max(2, 24 * short))
    }
}
