import SiteGenerator
import Testing

@testable import Preview

struct PreviewPageTests {
    private func served(_ html: String) -> String {
        String(decoding: PreviewPage.page(Array(html.utf8), version: 7), as: UTF8.self)
    }

    @Test func onlyThePolicyAndTheHeadsEndDiffer() {
        let html = """
            <!DOCTYPE html>
            <html><head>
            <!-- <meta http-equiv="Content-Security-Policy" content="x"> </head> -->
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:">
            <title></head> is text here</title>
            <script type="application/ld+json">{"a":"</head>"}</script>
            </head><body><p>It&#39;s &lt;meta&gt; <meta http-equiv="Content-Security-Policy" content="y"></p></body></html>
            """
        let policy =
            "default-src &#39;none&#39;; script-src &#39;self&#39; file:; style-src &#39;self&#39;; connect-src &#39;self&#39;"
        let additions = String(decoding: PreviewPage.additions(version: 7), as: UTF8.self)
        let expected =
            html.replacing("default-src 'none'; script-src 'self' file:", with: policy)
            .replacing("</head><body>", with: additions + "</head><body>")
        #expect(served(html) == expected)
    }

    @Test(arguments: [
        ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
        (
            "default-src https://a.example; connect-src 'none'",
            "default-src https://a.example; connect-src 'self'; script-src https://a.example 'self'; "
                + "style-src https://a.example 'self'"
        ),
        ("img-src 'self'", "img-src 'self'"),
        ("SCRIPT-SRC 'NONE'; base-uri 'none'", "script-src 'self'; base-uri 'none'"),
        ("script-src-elem https://a.example", "script-src-elem https://a.example 'self'"),
        ("", ""),
    ])
    func thePolicyLetsThePreviewInAndNothingElse(policy: String, expected: String) {
        #expect(ContentPolicy.allowingPreview(policy) == expected)
    }

    @Test(arguments: [
        "", "<p>no head", "<meta http-equiv=Content-Security-Policy content=\"", "<!--", "<script>", "<a b='",
    ])
    func brokenPagesAreServedToo(html: String) {
        #expect(served(html).contains("/.sitegen/preview.js"))
    }

    @Test func aPageWithoutAHeadKeepsItsDoctypeFirst() {
        #expect(served("<!doctype html><p>x").hasPrefix("<!doctype html><p>x"))
    }

    @Test func everyPageIsServedWithTheScript() async {
        let site = await ServedSite()
        for target in ["/", "/tides/index.html", "/tides/print.html", "/tides/search.html"] {
            let text = await site.text(target)
            #expect(
                text.contains("<script src=\"/.sitegen/preview.js\" data-version=\"1\" defer></script>"), "\(target)")
            #expect(text.contains("connect-src &#39;self&#39;"), "\(target)")
        }
        // What is no page is served as it was built.
        let built = ServedSite.site(ServedSite.files("One morning.\n"))
        #expect(
            await site.text("/assets/site.css").utf8.elementsEqual(built.files[Array("assets/site.css".utf8)] ?? []))
    }
}
