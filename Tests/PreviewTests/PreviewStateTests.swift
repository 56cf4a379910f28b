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
        #expect(await state.version(of: Array("index.html".utf8)) == 1)
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
