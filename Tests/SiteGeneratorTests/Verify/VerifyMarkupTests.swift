import SiteGenerator
import Testing

/// What pages may not do, since the proof would then rest on guesses.
@Suite struct VerifyMarkupTests {
    @Test(arguments: [
        "5", "", "a-b", "9-3", "3-3", "0-", "-5", "0-5,6-9", "0-5  6-9", " 0-11", "0-11 ", "0--11", "+0-11", "0-11 ",
        "0-99", "0-99999999999999999999999999", "0-5 5-11", "0-5 3-11", "6-11 0-5", "0-5 6-11", "&#48;-11", "0-１１",
    ])
    func rangesWithGarbage(value: String) {
        let report = proof(
            of: tide, in: "<p data-src=\"\(value)\">Night fell.</p><p data-src=\"13-27\">The tide rose.</p>")
        #expect(report.codes.filter { $0 != .missing } == [.badRange], "\(report.messages)")
    }

    @Test func aBadRangeIsQuoted() {
        #expect(
            proof(of: tide, in: "<p data-src=\"9-3\">x</p>").messages.first
                == "the range “9-3” is empty or runs backwards")
    }

    @Test func elementsOfTheArticleDoNotNest() {
        #expect(codes(of: "abc", in: "<p data-src=\"0-3\">a<b data-src=\"1-2\">b</b>c</p>") == [.nested])
        #expect(codes(of: "abc", in: "<div data-article><p data-src=\"0-3\">abc</p></div>") == [.nested])
    }

    @Test func elementsOfTheArticleStandInItsContainers() {
        let leaf = "<p data-src=\"0-3\">abc</p>"
        #expect(proof(of: "abc", chapters: leaf).codes == [.misplaced, .missing])
        #expect(proof(of: "abc", chapters: "<div data-article></div>\(leaf)").codes == [.misplaced, .missing])
        #expect(codes(of: "abc", in: "<div data-ours>\(leaf)</div>") == [.misplaced, .missing])
        #expect(codes(of: "abc", in: "<p data-ours data-src=\"0-3\">abc</p>") == [.misplaced, .missing])
        #expect(
            proof(of: "abc", chapters: "<div data-ours><div data-article>\(leaf)</div></div>").codes.contains(
                .misplaced))
    }

    @Test(arguments: [
        "<p data-src=\"0-3\">abc", "<p data-src=\"0-3\">abc</div></p>", "<p data-src=\"0-3\">a<b>bc</p>",
        "<p data-src=\"0-3\"><b><i>abc</b></i></p>", "<p data-src=\"0-3\">a<p>bc</p></p>",
        "<p data-src=\"0-3\">a<span><div>bc</div></span></p>", "<p data-src=\"0-3\">abc</p></p>",
        "<a href=x><b data-src=\"0-3\">a<a href=y>b</a>c</b></a>", "<h2 data-src=\"0-3\">abc<h3 data-ours>x</h3></h2>",
        "<p data-src=\"0-3\">abc<span data-ours><ul></ul></span></p>", "<p data-src=\"0-3\">abc<span data-ours>x</p>",
        "<p data-src=\"0-3\">abc</br></p>", "<p data-src=\"0-3\">abc<span/></p>", "<li data-src=\"0-3\">abc</li>",
        "<td data-src=\"0-3\">abc</td>", "<table><tr data-src=\"0-3\">abc</tr></table>",
        "<table><p data-src=\"0-3\">abc</p></table>", "<p data-src=\"0-3\">abc</p><table>x</table>",
        "<p data-src=\"0-3\">abc</p></article><article data-article>", "<p data-src=\"0-3\">abc</p></main>",
        "<p data-src=\"0-3\">abc</p><body hidden>", "<p data-src=\"0-3\">abc</p><html hidden>",
        "<p data-src=\"0-3\">abc</p><frameset></frameset>", "<plaintext data-src=\"0-3\">abc",
    ])
    func markupThatABrowserMendsIsNotTrusted(html: String) {
        let codes = codes(of: "abc", in: html)
        #expect(
            codes.first == .untrusted && codes.count <= 2 || html.contains("</article>") && codes == [],
            "\(html): \(codes)")
    }

    @Test(arguments: [
        "<table data-ours><p>x</p></table>ARTICLE", "ARTICLE<svg><p></p></svg>",
        "<svg><![CDATA[></svg>ARTICLE]]></svg>",
        "<div><template shadowrootmode=open></template>ARTICLE</div>", "<frameset></frameset>ARTICLE",
        "x<body hidden>ARTICLE</body>", "<html hidden>ARTICLE",
        // A browser ends the head before an element of the body, and shows it.
        "ARTICLE<head><b data-article>x</b></head>",
    ])
    func elsewhereOnThePageToo(body: String) {
        let article = "<div data-article><p data-src=\"0-3\">abc</p></div>"
        let codes = proof(of: "abc", chapters: body.replacing("ARTICLE", with: article)).codes
        #expect(codes.contains(.untrusted), "\(body): \(codes)")
    }

    @Test(arguments: [
        "<ul><li>One<li>Two</ul>ARTICLE<p>End", "<b><i>x</b></i>ARTICLE",
        "</div></p>ARTICLE</b>",
        "<div><svg viewBox='0 0 1 1'><title>x</title><style>a{}</style><path d='M0'/></svg></div>ARTICLE",
        "<table><tr><td>x</td></tr></table>ARTICLE", "<script type=text/plain>'<!-- <b>'</script>ARTICLE",
    ])
    func otherPartsOfThePageMayBeLoose(body: String) {
        let article = "<div data-article><p data-src=\"0-3\">abc</p></div>"
        #expect(proof(of: "abc", chapters: body.replacing("ARTICLE", with: article)).codes == [], "\(body)")
    }

    /// A browser opens `<b>` again after the `<p>`, around the article.
    @Test func oursThatIsNotClosedWouldHoldTheArticle() {
        let article = "<div data-article><p data-src=\"0-3\">abc</p></div>"
        #expect(proof(of: "abc", chapters: "<p><b data-ours>x</p>" + article).codes.contains(.misplaced))
        #expect(proof(of: "abc", chapters: "<p><s>x</p>" + article).codes.contains(.struck))
    }

    @Test func aScriptEndsWhereABrowserEndsIt() {
        // The first </script> belongs to the script, since `<!--<script>` precedes it.
        let html = "<script type=text/plain><!--<script></script><p data-src=\"0-3\">abc</p></script>"
        #expect(codes(of: "abc", in: html) == [.missing])
        #expect(codes(of: "abc", in: "<script type=text/plain><!--></script><p data-src=\"0-3\">abc</p>") == [])
    }

    @Test func articleMarkup() {
        let html = """
            <h2 data-src="0-1">a</h2><ul><li data-src="1-2">b</li><li><p data-src="2-3">c</p></li></ul>
            <table><thead><tr><th data-src="3-4">d</th></tr></thead><tbody><tr><td data-src="4-5">e</td></tr></tbody></table>
            <blockquote><p data-src="5-6">f</p></blockquote><dl><dt data-src="6-7">g</dt><dd data-src="7-8">h</dd></dl><hr>
            <P DATA-SRC='8-9'>i</P>
            """
        #expect(codes(of: "abcdefghi", in: html) == [])
    }

    @Test func pagesAreUTF8AndSayIt() {
        func report(_ html: String) -> VerifyReport {
            verifyWhole(
                page: HTMLPage(path: "x.html", bytes: Array(html.utf8)), text: Array("é".utf8))
        }
        let leaf = "<div data-article><p data-src=0-2>é</p></div>"
        #expect(report(leaf).codes == [.encoding])
        #expect(report("\u{FEFF}" + leaf).codes == [])
        #expect(report("<meta charset=UTF-8>" + leaf).codes == [])
        #expect(report("<meta http-equiv=content-type content='text/html; charset=utf-8'>" + leaf).codes == [])
        #expect(report("<meta charset=iso-8859-1>" + leaf).codes == [.encoding])
        let invalid = HTMLPage(path: "x.html", bytes: Array("<p data-article data-src=0-1>".utf8) + [0xFF])
        #expect(verifyWhole(page: invalid, text: [0xFF]).codes.contains(.encoding))
    }
}
