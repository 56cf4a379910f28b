import SiteGenerator
import Testing

/// The ranges of all pages together are the article: once, in order, with nothing left out but white space.
@Suite struct VerifyOrderTests {
    private let first = "<p data-src=\"0-11\">Night fell.</p>"
    private let second = "<p data-src=\"13-27\">The tide rose.</p>"
    private func chapter(_ html: String) -> String { "<article data-article>\(html)</article>" }

    @Test func leftOut() {
        let report = proof(of: tide, in: first)
        #expect(report.codes == [.missing])
        #expect(report.messages == ["the article's “The tide rose.\\n” at 3:1 (byte 13) is printed nowhere"])
        #expect(report.findings.first?.articleOffset == 13)
        #expect(codes(of: tide, in: second) == [.missing])
        #expect(
            codes(of: tide, in: "<p data-src=\"0-5\">Night</p><p data-src=\"13-27\">The tide rose.</p>") == [.missing])
    }

    @Test func aTemplateThatDropsTheArticle() {
        #expect(proof(of: tide, chapters: "<main></main>").codes == [.missing])
        #expect(proof(of: tide).codes == [.missing])
        #expect(proof(of: "", chapters: "<main></main>").codes == [])
        #expect(proof(of: " \n\u{3000}\u{2003}\n").codes == [])
        #expect(proof(of: "\u{200B}").codes == [.missing])
    }

    @Test func moved() {
        let report = proof(of: tide, in: second + first)
        #expect(report.codes == [.moved])
        #expect(report.findings.first?.articleOffset == 0)
        #expect(proof(of: tide, chapters: chapter(second), chapter(first)).codes == [.moved])
        #expect(proof(of: tide, chapters: chapter(first), chapter(second)).codes == [])
    }

    @Test func doubled() {
        let report = proof(of: tide, in: first + second + first)
        #expect(report.codes == [.doubled])
        #expect(
            report.messages.first?.hasPrefix(
                "the article's “Night fell.” at 1:1 (byte 0) is printed twice, also at byte") == true)
        #expect(proof(of: tide, chapters: chapter(first + second), chapter(second)).codes == [.doubled])
        #expect(codes(of: tide, in: first + "<p data-src=\"6-11\">fell.</p>" + second) == [.doubled])
        #expect(codes(of: tide, in: "<p data-src=\"6-11\">fell.</p>" + first + second) == [.doubled])
    }

    @Test func doubledWithoutARangeIsStray() {
        let report = proof(of: tide, in: first + "<p>Night fell.</p>" + second)
        #expect(report.codes == [.stray])
        #expect(report.messages.first?.hasSuffix("“Night fell.”") == true)
        #expect(codes(of: tide, in: first + second + "!") == [.stray])
        #expect(codes(of: tide, in: first + "&nbsp;&#x3000;\u{2003}\n" + second) == [])
        #expect(codes(of: tide, in: first + "&shy;" + second) == [.stray])
        #expect(codes(of: tide, in: first + "<div>&#12395;</div>" + second) == [.stray])
    }

    @Test func frontLinesComeByThemselves() {
        // The dateline stands at the article's end, and index.html prints it first.
        let article = "Tides\n\nNight fell.\n\n19/01/2026\n"
        let front = "<h1 data-article data-src=\"0-5\">Tides</h1><p data-article data-src=\"20-30\">19/01/2026</p>"
        let body = chapter("<p data-src=\"7-18\">Night fell.</p>")
        #expect(proof(of: article, front: front, chapters: body).codes == [])
        #expect(proof(of: article, front: front, chapters: front + body).codes.contains(.doubled))
        let whole = page("<header data-article=front>\(front.replacing(" data-article", with: ""))</header>" + body)
        #expect(verifyWhole(page: whole, text: Array(article.utf8)).codes == [])
        let unmarked = page("<header data-article>\(front.replacing(" data-article", with: ""))</header>" + body)
        #expect(verifyWhole(page: unmarked, text: Array(article.utf8)).codes == [.moved])
    }

    @Test func footnotesFollowThePageThatCitesThem() {
        // Bytes: A 0-1, B 2-3, then the notes x 4-5 and y 6-7; the first chapter cites the second note.
        let article = "A\nB\nx\ny\n"
        func leaf(_ start: Int) -> String {
            "<p data-src=\"\(start)-\(start + 1)\">\(Array(article)[start])</p>"
        }
        let one = chapter(leaf(0) + leaf(6))
        let two = chapter(leaf(2) + leaf(4))
        #expect(proof(of: article, chapters: one, two, footnoteStart: 4).codes == [])
        #expect(proof(of: article, chapters: one, two).codes == [.moved])
        #expect(proof(of: article, chapters: two, one, footnoteStart: 4).codes == [.moved])
        for order in [[0, 2, 6, 4], [0, 6, 2, 4]] {
            let chapter = chapter(order.map(leaf).joined())
            #expect(proof(of: article, chapters: chapter, footnoteStart: 4).codes == [.moved])
        }
        #expect(proof(of: article, chapters: one, chapter(leaf(2)), footnoteStart: 4).codes == [.missing])
        let whole = verifyWhole(page: page(one + two), text: Array(article.utf8), footnoteStart: 4)
        #expect(whole.codes == [])
    }
}
