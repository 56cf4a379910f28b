import SiteGenerator
import Testing

/// A megabyte of anything is read in linear time, and nothing is as deep as the stack.
@Suite struct VerifyHostileTests {
    private func read(_ piece: String, times: Int, after start: String = "") {
        let bytes = Array(start.utf8) + Array(repeatElement(Array(piece.utf8), count: times).joined())
        let report = verifyWhole(page: HTMLPage(path: "x.html", bytes: bytes), text: Array("abc".utf8))
        #expect(report.findings.count <= 50)
        #expect(visibleText(ofRenderedMarkdown: bytes).count <= 3 * bytes.count)
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["<", "&", "<!--", "<a b", "<p>", "<b></i>"])
    func aMegabyte(of piece: String) {
        read(piece, times: 1_000_000 / piece.utf8.count)
    }

    /// Not as long, since tests run unoptimised; long enough for the square of it to be felt.
    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "<!", "</", "<a ", "a=\"", "</p>", "<div data-article>", "<svg>", "<script>", "<script><!--",
            "<script><!--<script>", "<title>", "&a", "&#9", "<b hidden>", "-", "\r", "\0", "<x a b c",
            "<p data-src=0-3>", "<![CDATA[", "<table>x", "<p data-article data-src=0-3>abc</p>", "<pre>\n", "\u{301}",
            "<div data-article>x</div>", "<p data-article data-src=0-2>abd</p>", "<details><summary>", "</i>",
        ])
    func muchOf(piece: String) {
        for start in ["", "<div data-article><p data-src=0-3>", "<i><b data-x", "<b><b><b hidden>"] {
            read(piece, times: 60_000 / piece.utf8.count, after: start)
        }
    }

    @Test("what is nested deeper than a browser's tree is no proof", .timeLimit(.minutes(10)))
    func deepNesting() {
        func nested(_ depth: Int) -> String {
            "<div data-article>" + String(repeating: "<span>", count: depth) + "<b data-src=\"0-3\">abc</b>"
                + String(repeating: "</span>", count: depth) + "</div>"
        }
        #expect(proof(of: "abc", chapters: nested(500)).isProved)
        #expect(proof(of: "abc", chapters: nested(100_000)).codes == [.untrusted, .missing])
        let unclosed = String(repeating: "<b>", count: 100_000) + String(repeating: "</i>", count: 100_000)
        #expect(proof(of: "abc", chapters: unclosed).codes == [.untrusted, .missing])
    }

    @Test(.timeLimit(.minutes(10)))
    func manyRangesAndAttributes() {
        let ranges = (0..<100_000).map { "\($0 * 2)-\($0 * 2 + 1)" }.joined(separator: " ")
        let attributes = (0..<100_000).map { "a\($0)" }.joined(separator: " ")
        let article = String(repeating: "x\n", count: 100_000)
        let text = String(repeating: "x", count: 100_000)
        #expect(codes(of: article, in: "<p \(attributes) data-src=\"\(ranges)\" hidden=>\(text)</p>") == [.hidden])
        #expect(codes(of: article, in: "<p \(attributes) data-src=\"\(ranges)\">\(text)</p>") == [])
    }
}
