import Testing

@testable import SiteGenerator

/// A preview makes only what an edit touched; its pages are those of a build from nothing.
@Suite("a preview after an edit")
struct PreviewSiteTests {
    private static let start: [String: [UInt8]] = {
        var files = MemorySite.templates
        for name in ["minimal", "apparatus", "editions", "own-writing", "verse"] {
            let content = DiskTree.read(SiteTests.folder.appending(path: "\(name)/content"), below: "content/")
            files.merge(content.filter { !SiteParser.isShared($0.key) }) { first, _ in first }
        }
        files["content/site.yaml"] = bytes("title: T\nlanguage: en\n")
        files["content/glossary.md"] = bytes("## sea\n\nSalt water.\n")
        return files
    }()

    /// One after the other: what a person does to a site, mistakes included.
    private static let edits: [(what: String, edit: @Sendable (inout [String: [UInt8]]) -> Void)] = [
        ("nothing", { _ in }),
        ("a word", { $0["content/tides/notes.md"]! += bytes("\nMore.\n") }),
        ("a mistake", { $0["content/tides/notes.md"]! += bytes("\n## {#lost}\n> never written\n\nX.\n") }),
        ("a mistake in another explainer too", { $0["content/poem/explainer.yaml"]! += bytes("nonsense: 1\n") }),
        ("an edit elsewhere meanwhile", { $0["content/guide/explainer.yaml"]! += bytes("deck: A guide.\n") }),
        ("both mended", { $0.merge(start.filter { $0.key.contains("/poem/") || $0.key.contains("/tides/") }) { $1 } }),
        ("bytes that are not UTF-8", { $0["content/tides/notes.md"]! += [0xFF] }),
        ("mended", { $0["content/tides/notes.md"] = start["content/tides/notes.md"] }),
        ("a shared term", { $0["content/glossary.md"]! += bytes("\n## tide\n\nThe sea's rise and fall.\n") }),
        ("a setting", { $0["content/site.yaml"] = bytes("title: New\nlanguage: en\n") }),
        ("a template", { $0["templates/home.mustache"]! += bytes("<!-- -->\n") }),
        ("a template that does not compile", { $0["templates/home.mustache"]! += bytes("{{nobody}}\n") }),
        ("mended", { $0["templates/home.mustache"] = start["templates/home.mustache"] }),
        ("a style sheet", { $0["templates/assets/site.css"] = bytes("p { color: red }\n") }),
        ("a word of the interface", { $0["templates/strings/en.yaml"]! += bytes("# ours\n") }),
        (
            "an explainer more",
            {
                $0["content/a/explainer.yaml"] = bytes("format: 1\ntitle: A\n")
                $0["content/a/chapters/1-b.md"] = bytes("# B\n\nWords of [a guide](../guide/index.html).\n")
            }
        ),
        (
            "what it led to goes",
            { site in site = site.filter { !$0.key.hasPrefix("content/guide/") } }
        ),
        ("and comes back", { $0.merge(start.filter { $0.key.hasPrefix("content/guide/") }) { $1 } }),
        (
            "a folder that would have the same address",
            { $0["content/A/explainer.yaml"] = bytes("format: 1\ntitle: A\n") }
        ),
    ]

    @Test("each edit gives the pages, the messages and the counts of a clean build")
    func edits() {
        var files = Self.start
        var last = PreviewSite(tree(files))
        #expect(!last.log.hasErrors, "\(last.problems)")
        var remade = 0
        for (what, edit) in Self.edits {
            edit(&files)
            let sources = tree(files)
            let next = PreviewSite(sources, after: last)
            let clean = PreviewSite(sources)
            #expect(next.files == clean.files, "\(what)")
            #expect(next.problems == clean.problems, "\(what)")
            #expect(messages(next) == messages(clean), "\(what)")
            #expect(
                [next.explainers, next.chapters, next.notes, next.drafts]
                    == [clean.explainers, clean.chapters, clean.notes, clean.drafts], "\(what)")
            if !next.files.isEmpty, next.files != last.files { remade += 1 }
            last = next
        }
        // The edits do something.
        #expect(remade > 8)
    }

    @Test("each file that is made anew is shown as it will be, and no other")
    func filesAsTheyAreMade() {
        var files = Self.start
        let last = PreviewSite(tree(files))
        files["content/harbour/notes.md"]! += bytes("More words.\n")
        let shown = Locked<[[UInt8]: [UInt8]]>([:])
        let next = PreviewSite(tree(files), after: last) { path, bytes in shown.withLock { $0[path] = bytes } }
        let all = shown.withLock { $0 }
        #expect(all.allSatisfy { next.files[$0] == $1 })
        let differing = next.files.filter { last.files[$0] != $1 }.keys
        #expect(!differing.isEmpty && differing.allSatisfy { all[$0] != nil })
        #expect(!all.keys.contains { $0.starts(with: "tides/".utf8) })
    }

    @Test("a page that is wanted first is made first")
    func firstPages() {
        let pages = PreviewSite(tree(Self.start)).files.keys.map(UTF8Text.string).filter {
            $0.hasPrefix("harbour/") && $0.hasSuffix(".html")
        }
        #expect(pages.count > 6)
        for page in pages {
            let made = Locked<[String]>([])
            var log = DiagnosticLog()
            _ = SiteRun<Void, Void>(
                shownFolder: "the site", threads: 1, retain: { _, _ in nil }, first: [page],
                prepare: { file in made.withLock { $0.append(file.path) } }
            ).run(tree(Self.start), &log, keep: { _ in }, emit: { _, _ in })
            #expect(made.withLock { $0.first { $0.hasPrefix("harbour/") } } == page)
        }
    }

    private func tree(_ files: [String: [UInt8]]) -> SourceTree {
        SourceTree(files: files.map { SourceFile(path: $0.key, bytes: $0.value) })
    }

    private func messages(_ site: PreviewSite) -> String {
        var printer = DiagnosticPrinter(sources: site.sources)
        return printer.print(site.log.diagnostics)
    }
}
