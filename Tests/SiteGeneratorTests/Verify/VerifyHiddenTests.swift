import SiteGenerator
import Testing

/// Article text must be seen without JavaScript and without a style sheet.
@Suite struct VerifyHiddenTests {
    private static let leaf = "<b data-src=\"0-3\">abc</b>"

    @Test(arguments: [
        "<div hidden>LEAF</div>", "<div hidden=until-found>LEAF</div>", "<div HIDDEN=\"\">LEAF</div>",
        "<div><div hidden><div>LEAF</div></div></div>", "<div popover>LEAF</div>", "<div popover=manual>LEAF</div>",
        "<div inert>LEAF</div>", "<div aria-hidden=\"true\">LEAF</div>",
        "<template>LEAF</template>", "<noscript>LEAF</noscript>", "<details>LEAF</details>",
        "<details>LEAF<summary>s</summary></details>",
        "<details><summary data-ours>s</summary>LEAF</details>",
        "<details><summary></summary><summary>LEAF</summary></details>",
        "<details hidden><summary>LEAF</summary></details>", "<details open name=x>LEAF</details>",
        "<dialog>LEAF</dialog>", "<object>LEAF</object>", "<select>LEAF</select>",
        "<select><option>LEAF</option></select>",
        "<datalist>LEAF</datalist>", "<audio>LEAF</audio>", "<video>LEAF</video>", "<canvas>LEAF</canvas>",
        "<progress>LEAF</progress>", "<meter>LEAF</meter>", "<ruby>x<rp>LEAF</rp></ruby>",
    ])
    func hidden(markup: String) {
        // Text beside the leaf is not the point here.
        let html = markup.replacing("LEAF", with: Self.leaf).replacing("<ruby>x", with: "<ruby>")
            .replacing("<summary>s", with: "<summary data-ours>s")
        #expect(codes(of: "abc", in: html).filter { $0 != .untrusted } == [.hidden], "\(html)")
    }

    @Test(arguments: [
        "<b data-src=\"0-3\" hidden>abc</b>", "<b data-src=\"0-3\">a<i hidden>b</i>c</b>",
        "<b data-src=\"0-3\">a<script>b</script>c</b>", "<b data-src=\"0-3\">a<textarea>b</textarea>c</b>",
        "<b data-src=\"0-3\">a<details><summary>b</summary>c</details></b>",
        "<textarea data-src=\"0-3\">abc</textarea>",
        "<title data-src=\"0-3\">abc</title>", "<script data-src=\"0-3\">abc</script>",
        "<style data-src=\"0-3\">abc</style>",
    ])
    func hiddenInALeaf(html: String) {
        #expect(codes(of: "abc", in: html).filter { $0 != .script } == [.hidden])
    }

    @Test(arguments: ["script", "style", "iframe", "noembed", "noframes", "textarea", "title"])
    func markupInRawTextIsNoMarkup(name: String) {
        #expect(codes(of: "abc", in: "<\(name)>\(Self.leaf)</\(name)>").last == .missing)
    }

    @Test func svgAndMathHide() {
        #expect(codes(of: "abc", in: "<svg><text data-src=\"0-3\">abc</text></svg>") == [.hidden])
        #expect(codes(of: "abc", in: "<math><mi data-src=\"0-3\">abc</mi></math>") == [.hidden])
    }

    @Test func commentsAndAttributesAreNoText() {
        #expect(codes(of: "abc", in: "<b data-src=0-3>a<!-- b -->c</b>") == [.differs])
        #expect(codes(of: "abc", in: "<b data-src=0-3><!-- abc --></b>") == [.differs])
        #expect(codes(of: "abc", in: "<!-- <b data-src=0-3>abc</b> -->") == [.missing])
        #expect(codes(of: "abc", in: "<input value=\"<b data-src=0-3>abc</b>\">") == [.stray, .missing])
    }

    @Test func hiddenByTheWholePage() {
        let leaf = "<main data-article>\(Self.leaf)</main>"
        let bodies = ["<div hidden>\(leaf)</div>", "<div hidden><p>\(leaf)", "<div popover><span></div>\(leaf)"]
        for body in bodies {
            #expect(proof(of: "abc", chapters: body).codes == [.hidden], "\(body)")
        }
        for start in [
            "<html hidden>", "<body hidden>", "<body hidden></body>", "<body hidden></body></html>",
        ] {
            let page = HTMLPage(path: "1.html", bytes: Array((start + leaf).utf8))
            #expect(verifyWhole(page: page, text: Array("abc".utf8)).codes == [.hidden], "\(start)")
        }
    }

    @Test(arguments: [
        "<details open>LEAF</details>", "<details open><summary>LEAF</summary></details>",
        "<details><summary>LEAF</summary></details>", "<div data-hidden>LEAF</div>",
        "<template>x</template>LEAF", "<ruby>LEAF<rp data-ours>(</rp><rt data-ours>(x)</rt></ruby>", "<xmp></xmp>LEAF",
        "<script type=text/plain>if (a<b) { '</b>' }</script>LEAF",
    ])
    func seen(markup: String) {
        #expect(codes(of: "abc", in: markup.replacing("LEAF", with: Self.leaf)) == [], "\(markup)")
    }

    @Test(arguments: ["del", "s", "strike"])
    func struck(name: String) {
        #expect(codes(of: "abc", in: "<\(name)>\(Self.leaf)</\(name)>") == [.struck])
        #expect(codes(of: "abc", in: "<b data-src=0-3>a<\(name)>b</\(name)>c</b>") == [.struck])
        #expect(codes(of: "abc", in: "<b data-src=0-3>abc<\(name) data-ours>(d)</\(name)></b>") == [])
    }

    @Test(arguments: [
        "<p style='color:white'>LEAF</p>", "<p style>LEAF</p>", "<font color=white>LEAF</font>", "<q>LEAF</q>",
        "<bdo dir=rtl>LEAF</bdo>", "<marquee>LEAF</marquee>",
    ])
    func restyled(markup: String) {
        #expect(codes(of: "abc", in: markup.replacing("LEAF", with: Self.leaf)) == [.restyled])
    }

    @Test func theMessageNamesTheCause() {
        let report = proof(of: "abc", in: "<div hidden><p data-src=\"0-3\">abc</p></div>")
        #expect(report.messages == ["article text is hidden by `hidden` on <div> at byte 162"])
        #expect(report.findings.first?.articleOffset == 0)
    }
}
