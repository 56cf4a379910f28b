import Testing

@testable import SiteGenerator

/// Drafts are on the pages of a preview, marked, and on no others.
struct DraftTests {
    private let files = SmallSite.files(
        article: "The ferry sank at noon.\n",
        notes: "## Done {#done}\n> ferry\n\nText, and see [that](note:idea).\n\n"
            + "## Idea {#idea}\nstatus: draft\n> noon\n\nNot yet.\n")

    private func site(includesDrafts: Bool) -> (site: ResolvedSite, pages: [String: String], messages: String) {
        let tree = SmallSite(files.merging(["x": ""]) { first, _ in first }).tree
        var log = DiagnosticLog()
        let parsed = SiteParser.parse(tree, &log)
        let resolved = Resolver.resolve(parsed, includesDrafts: includesDrafts, &log)
        var pages: [String: String] = [:]
        for explainer in resolved.explainers {
            let rendered = Renderer.render(Composer.compose(explainer, &log), parsed.settings, &log)
            for chapter in rendered.chapters { pages["text"] = string(chapter.text + chapter.endnotes) }
        }
        var printer = DiagnosticPrinter(sources: tree)
        return (resolved, pages, printer.print(log.diagnostics))
    }

    @Test func aBuildLeavesThemOutAndRefusesLinksToThem() {
        let built = site(includesDrafts: false)
        #expect(built.site.explainers[0].notes.map(\.id) == ["done"])
        #expect(built.pages["text"]?.contains("Not yet.") == false)
        #expect(built.messages.contains("error: the note `idea` is a draft"))
        #expect(built.messages.contains("[draft-skipped]"))
    }

    @Test func aPreviewShowsThemMarkedAndWarnsOfLinksToThem() {
        let shown = site(includesDrafts: true)
        #expect(shown.site.explainers[0].notes.map(\.id) == ["done", "idea"])
        let text = shown.pages["text"] ?? ""
        #expect(text.contains("Not yet."))
        #expect(text.components(separatedBy: "<b class=\"draft\"").count == 2, "one of the two notes is marked")
        #expect(text.contains("<b class=\"draft\">Draft</b>"))
        #expect(!shown.messages.contains("error:"))
        #expect(shown.messages.contains("warning: the note `idea` is a draft: `sitegen build` will refuse this link"))
    }
}
