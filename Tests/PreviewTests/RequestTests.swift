import Testing

@testable import Preview

struct RequestTests {
    @Test(arguments: [
        "/%2e%2e/etc/passwd", "/..%2fetc/passwd", "/../etc/passwd", "/tides/../../etc/passwd",
        "/tides/%2E%2E/index.html",
        "/./index.html", "/%2e/index.html", "//etc/passwd", "/tides//index.html", "/%2fetc/passwd",
        "/tides%2findex.html",
        "/%00", "/index.html%00.png", "/%5c..%5cindex.html", "/..\\index.html", "/%", "/%4", "/%zz",
        "/index.html?page=%",
        "etc/passwd", "http://127.0.0.1/index.html", "*", "",
    ])
    func whatNamesNoFileIsRefused(target: String) async {
        #expect(RequestTarget(target) == nil)
        let response = await ServedSite().get(target)
        #expect(response.status == 400)
    }

    @Test func nothingIsDecodedTwice() async {
        #expect(RequestTarget("/%252e%252e/x")?.path == Array("%2e%2e/x".utf8))
        #expect(await ServedSite().get("/%252e%252e/%252e%252e/etc/passwd").status == 404)
    }

    @Test func onlyWhatWasBuiltIsServed() async {
        let site = await ServedSite()
        // The sources are beside it, and the disk is there: neither is asked.
        for target in [
            "/content/site.yaml", "/templates/layout.mustache", "/tides/notes.md", "/tides/explainer.yaml",
            "/etc/passwd", "/.git/config", "/public/index.html",
        ] {
            #expect(await site.get(target).status == 404, "\(target)")
        }
        #expect(await site.get("/tides/index.html").status == 200)
        #expect(await site.get("/tides/").status == 200)
        #expect(await site.get("/").text.contains("Tides"))
        #expect(await site.get("/tides/article.txt").header("Content-Type") == "text/plain; charset=utf-8")
        #expect(await site.get("/assets/site.css").header("Content-Type") == "text/css; charset=utf-8")
        #expect(await site.get("/tides/index.html").header("Content-Type") == "text/html; charset=utf-8")
    }

    @Test func aFolderIsLedToItsPage() async {
        let response = await ServedSite().get("/tides")
        #expect(response.status == 301)
        #expect(response.header("Location") == "/tides/")
    }

    @Test func namesAreComparedByBytes() {
        #expect(RequestTarget("/caf%C3%A9.html")?.path != RequestTarget("/cafe%CC%81.html")?.path)
        #expect(RequestTarget("/a%20b.html?x=1&y=%26")?.value("y") == Array("&".utf8))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1:8000.evil",
        "127.0.0.1:", "127.0.0.1:80a", "127.0.0.2", "", "localhost:8000, evil.example",
    ])
    func foreignHostsAreRefused(host: String) async {
        let response = await ServedSite().get("/index.html", host: host)
        #expect(response.status == 403)
        #expect(!response.text.contains("Tides"))
    }

    @Test(arguments: ["127.0.0.1", "127.0.0.1:8000", "localhost:9000", "LOCALHOST:8000"])
    func thisMachinesNamesAreItsOwn(host: String) async {
        #expect(await ServedSite().get("/index.html", host: host).status == 200)
    }

    @Test func aRequestWithoutAHostIsRefused() async {
        #expect(await ServedSite().get("/index.html", host: nil).status == 403)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"])
    func otherMethodsAreRefused(method: String) async {
        let response = await ServedSite().get("/index.html", method: method)
        #expect(response.status == 405)
        #expect(response.header("Allow") == "GET, HEAD")
    }

    @Test func aMissingPageListsWhatMayBeMeant() async {
        let site = await ServedSite()
        let response = await site.get("/tides/indxe.html")
        #expect(response.status == 404)
        #expect(response.text.contains("<a href=\"/tides/index.html\">tides/index.html</a>"))
        let hostile = await site.get("/%3Cscript%3Ealert(1)%3C/script%3E.html")
        #expect(hostile.status == 404)
        #expect(!hostile.text.contains("<script>alert"))
        #expect(hostile.text.contains("&lt;script&gt;alert(1)"))
    }
}
