import SiteGenerator
import Testing

@testable import Preview

struct PreviewStateTests {
    private let good = ServedSite.files("One morning.\n\nThe ferry sank.\n", notes: "## A\n> ferry\n\nA boat.\n")
    private var broken: PreviewSite {
        ServedSite.site(good.merging(["notes.md": "## <b>A</b>\n> fairy\n\nA boat.\n"]) { $1 })
    }

    @Test func aPageIsTheOldOneWhileTheContentIsBroken() async {
        let site = await ServedSite(good)
        let before = await site.text("/tides/text.html")
        #expect(before.contains("ferry"))
        #expect(broken.log.hasErrors)
        await site.state.refuse(broken.problems)
        #expect(await site.text("/tides/text.html") == before)
        var news = await site.state.news(of: Array("tides/index.html".utf8)).makeAsyncIterator()
        let first = await news.next()
        #expect(first?.version == 1)
        #expect(first?.problems.first?.hasPrefix("content/tides/notes.md:2:") == true)
        // Mended as it was: nothing on the page has changed, and only the problems go.
        _ = await site.state.accept(ServedSite.site(good))
        #expect(await news.next() == PreviewState.News(version: 1, problems: []))
    }

    @Test func aFirstBuildThatFailsShowsWhyAndThenTheSite() async {
        let state = PreviewState()
        let responder = Responder(state: state)
        func get(_ target: String) async -> PageResponse {
            await responder.response(to: PageRequest(method: "GET", target: target, host: "localhost"))
        }
        await state.refuse(["a <script>alert(1)</script> & more"])
        let response = await get("/")
        #expect(response.status == 503)
        #expect(response.text.contains("a &lt;script&gt;alert(1)&lt;/script&gt; &amp; more"))
        #expect(response.text.contains("data-version=\"0\""))
        #expect(await get("/assets/site.css").status == 404)
        _ = await state.accept(ServedSite.site(good))
        #expect(await get("/").status == 200)
        #expect(await state.version(of: Array("index.html".utf8)) > 0)
    }

    @Test func onlyPagesThatChangedReload() async {
        let two = [
            "content/other/article.txt": "Another text.\n",
            "content/other/explainer.yaml":
                "format: 1\ntitle: Other\nlanguage: en\narticle:\n  file: article.txt\n  rights: { status: own }\n",
        ].merging(good) { $1 }
        let site = await ServedSite(two)
        _ = await site.state.accept(ServedSite.site(two.merging(["notes.md": "## A\n> ferry\n\nA ship.\n"]) { $1 }))
        #expect(await site.state.version(of: Array("tides/notes.html".utf8)) == 1, "the table prints no text of notes")
        #expect(await site.state.version(of: Array("tides/print.html".utf8)) == 2)
        #expect(await site.state.version(of: Array("other/index.html".utf8)) == 1)
    }

    @Test func aPageThatGoesReloadsAndIsMissing() async {
        let own = [
            "explainer.yaml": "format: 1\ntitle: Tides\n", "chapters/one.md": "# One\n\nText.\n",
            "chapters/two.md": "# Two\n\nText.\n",
        ]
        let site = await ServedSite(own)
        #expect(await site.get("/tides/two.html").status == 200)
        var less = own
        less["chapters/two.md"] = nil
        _ = await site.state.accept(ServedSite.site(less))
        #expect(await site.state.version(of: Array("tides/two.html".utf8)) == 2)
        let missing = await site.get("/tides/two.html")
        #expect(missing.status == 404)
        #expect(missing.text.contains("data-version=\"2\""))
    }

    @Test("a page is shown as soon as it is made, before its build is done, and loaded once for it")
    func aPageOfABuildThatGoesOn() async throws {
        let site = await ServedSite(good)
        let page = Array("tides/print.html".utf8)
        let new = ServedSite.site(good.merging(["notes.md": "## A\n> ferry\n\nA ship.\n"]) { $1 })
        var news = await site.state.news(of: page).makeAsyncIterator()
        #expect(await news.next()?.version == 1)
        let early = try #require(await site.state.begin())
        #expect(early.lookedAt == [page])
        await site.state.show(page, new.files[page]!, ofBuild: early.build)
        #expect(await news.next()?.version == early.build)
        #expect(await site.text("/tides/print.html").contains("A ship."))
        #expect(await site.text("/tides/print.html").contains("data-version=\"\(early.build)\""))
        #expect(await site.text("/tides/text.html").contains("A boat."), "not made yet")
        _ = await site.state.accept(new)
        #expect(await news.next()?.version == early.build)
        #expect(await site.text("/tides/text.html").contains("A ship."))
    }

    @Test("a page that was shown of a build with mistakes is loaded anew, as it was before")
    func aPageOfABuildThatIsRefused() async throws {
        let site = await ServedSite(good)
        let page = Array("tides/text.html".utf8)
        let before = await site.text("/tides/text.html")
        let early = try #require(await site.state.begin())
        await site.state.show(page, Array("<title>New</title>".utf8), ofBuild: early.build)
        #expect(await site.text("/tides/text.html").contains("<title>New</title>"))
        await site.state.refuse(["a link leads nowhere"])
        #expect(await site.state.version(of: page) > early.build)
        #expect(await site.text("/tides/text.html").filter { !$0.isNumber } == before.filter { !$0.isNumber })
        // A thread that was late.
        await site.state.show(page, Array("<title>New</title>".utf8), ofBuild: early.build)
        #expect(await !site.text("/tides/text.html").contains("<title>New</title>"))
    }

    @Test("a style sheet that differs reloads a page that was shown before it")
    func aStyleSheetBehindItsPage() async throws {
        let site = await ServedSite(good)
        let page = Array("tides/print.html".utf8)
        var files = good
        files["templates/assets/site.css"] = "p { color: red }\n"
        files["notes.md"] = "## A\n> ferry\n\nA ship.\n"
        let new = ServedSite.site(files)
        let early = try #require(await site.state.begin())
        await site.state.show(page, new.files[page]!, ofBuild: early.build)
        _ = await site.state.accept(new)
        #expect(await site.state.version(of: page) > early.build)
    }

    @Test("nothing is shown early of a first build, nor while there are mistakes")
    func noPagesBeforeTheEnd() async {
        let state = PreviewState()
        #expect(await state.begin() == nil)
        _ = await state.accept(ServedSite.site(good))
        #expect(await state.begin() != nil)
        await state.refuse(["a mistake"])
        #expect(await state.begin() == nil)
    }

    @Test("the pages that somebody looks at are those that are open, and the one that was asked for last")
    func pagesThatSomebodyLooksAt() async throws {
        let site = await ServedSite(good)
        let open = await site.state.news(of: Array("tides/notes.html".utf8))
        for target in ["/tides/index.html", "/tides/text.html", "/assets/site.css"] { _ = await site.get(target) }
        let early = try #require(await site.state.begin())
        #expect(early.lookedAt == [Array("tides/notes.html".utf8), Array("tides/text.html".utf8)])
        withExtendedLifetime(open) {}
    }

    @Test func aListenerThatGoesIsForgotten() async throws {
        let site = await ServedSite()
        do {
            let task = Task { for await _ in await site.state.news(of: []) {} }
            while await site.state.listenerCount == 0 { await Task.yield() }
            task.cancel()
            await task.value
        }
        for _ in 1...1000 where await site.state.listenerCount > 0 { try await Task.sleep(for: .milliseconds(2)) }
        #expect(await site.state.listenerCount == 0)
    }

    @Test func newsAreOneLineOfJSON() {
        let event = NewsStream.event(.init(version: 3, problems: ["a\n\"b\"\\\u{1}\u{2028}"]))
        #expect(
            String(decoding: event, as: UTF8.self)
                == "data: {\"version\":3,\"problems\":[\"a\\n\\\"b\\\"\\\\\\u0001\\u2028\"]}\n\n")
    }
}
