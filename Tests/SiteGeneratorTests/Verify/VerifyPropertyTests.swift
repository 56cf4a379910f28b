import SiteGenerator
import Testing

/// Promises that examples cannot show: any article is proved when it is printed as it is, and never when it is not.
@Suite struct VerifyPropertyTests {
    @Test func anyArticlePrintedAsItIsIsProved() {
        for seed in 0..<400 {
            var numbers = SeededNumbers(seed)
            let article = RandomArticle(using: &numbers)
            let report = verifyWhole(page: page(article.body(using: &numbers)), text: article.text)
            #expect(report.findings == [], "seed \(seed)")
            #expect(report.bytesProved == article.leaves.reduce(0) { $0 + $1.end - $1.start }, "seed \(seed)")
        }
    }

    @Test func anyOneChangeIsFound() {
        for seed in 0..<2000 {
            var numbers = SeededNumbers(seed)
            var article = RandomArticle(using: &numbers)
            guard article.mutate(using: &numbers) else { continue }
            let body = article.body(using: &numbers)
            #expect(!verifyWhole(page: page(body), text: article.text).isProved, "seed \(seed): \(body)")
        }
    }

    @Test func anyBytesAreRead() {
        let pieces = [
            "<", ">", "</", "/>", "<!--", "-->", "--!>", "<!", "<?", "&", "&#", "&#x", ";", "\"", "'", "=", " ", "\r",
            "\n", "\0",
            "a", "<p>", "</p>", "<p data-src=\"0-3\">", "<div data-article>", "</div>", "<b data-ours>", "</b>",
            "<svg>",
            "</svg>", "<script>", "</script>", "<table>", "<details>", "<summary>", "<title>", "<pre>", "<![CDATA[",
            "<body hidden>", "<template>", "</template>", "\u{301}", "夜", "&notit;", "&#128;",
        ].map { Array($0.utf8) }
        for seed in 0..<2000 {
            var numbers = SeededNumbers(seed)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &numbers) {
                bytes += pieces.randomElement(using: &numbers) ?? []
                if numbers.chance(10) { bytes.append(UInt8.random(in: 0...255, using: &numbers)) }
            }
            let report = verifyWhole(page: HTMLPage(path: "x.html", bytes: bytes), text: Array("abc夜".utf8))
            #expect(report.bytesProved <= 3, "seed \(seed)")
            _ = visibleText(ofRenderedMarkdown: bytes)
        }
    }
}
