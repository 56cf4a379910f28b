import Foundation
import Testing

@testable import SiteGenerator

@Suite("Addresses live") struct LivingAddressTests {
    /// Ids of a page, by an expression of their own.
    private static func ids(_ page: [UInt8]) -> [String] {
        string(page).matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    }

    @Test("whatever is renamed, moved, joined or withdrawn, what was published leads on", arguments: 0..<40)
    func property(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var explainer = ChangingExplainer(&random)
        var changes: [String] = []
        for _ in 0..<6 {
            for _ in 0..<Int.random(in: 0...3, using: &random) { changes.append(explainer.change(&random)) }
            let site = MemorySite(explainer.files)
            let told = "seed \(seed): \(changes.joined(separator: "; "))\n\(site.diagnostics)"
            let errors = site.log.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else {
                Issue.record("\(told)")
                return
            }
            #expect(site.verifyFindings() == [], "\(told)")
            for line in explainer.record where line != "x/" {
                let parts = line.split(separator: " ").map(String.init)
                guard let page = site.files["x/" + parts[0]] else {
                    Issue.record("\(parts[0]) is gone; \(told)")
                    return
                }
                if parts.count == 2 {
                    #expect(Self.ids(page).count { $0 == parts[1] } == 1, "\(line); \(told)")
                }
            }
            explainer.publish(string(AddressRecording.record(of: site.resolved.explainers[0]).bytes))
        }
        #expect(explainer.record.count > 10)
    }

    @Test("a record has exactly the places that pages have", arguments: SiteTests.names)
    func model(name: String) {
        let site = MemorySite(DiskTree.read(SiteTests.folder.appending(path: "\(name)/content"), below: ""))
        for explainer in site.resolved.explainers where !site.files.isEmpty {
            let current = CurrentAddresses(explainer)
            var expected: Set<PublishedAddress> = []
            let pages = ["index", "glossary", "timeline"] + explainer.chapters.map(\.slug)
            for slug in pages {
                let page = PublishedAddress.page(ofSlug: slug)
                guard let bytes = site.files["\(explainer.name)/\(page)"] else { continue }
                if explainer.chapters.contains(where: { $0.slug == slug }) { expected.insert(PublishedAddress(page)) }
                let isOwn = explainer.article == nil
                for id in Self.ids(bytes) where PublishedAddress.kind(of: id) != nil {
                    if isOwn, id.hasPrefix("b-") || id.hasPrefix("n-") { continue }
                    expected.insert(PublishedAddress(page, id))
                }
            }
            for (address, ids) in explainer.earlier.ids {
                for id in ids { expected.remove(PublishedAddress(address.page, id)) }
            }
            for (page, lines) in explainer.earlier.lines {
                for line in lines { expected.remove(PublishedAddress(page, line.id)) }
            }
            #expect(current.all == expected, "\(name)/\(explainer.name)")
        }
    }

    // MARK: What no golden site shows

    private static let site = [
        "site.yaml": "title: Ferries\nlanguage: en\n",
        "ferry/explainer.yaml":
            "format: 1\ntitle: The ferry\narticle: { file: article.txt, rights: { status: own } }\n",
        "ferry/article.txt": "The ferry crosses every hour.\n\nThe fare is two crowns.\n",
        "ferry/notes.md": "## {#hour}\nwas: timetable\n> every hour\n\nSince 1950.\n",
        "ferry/addresses.txt": "text.html n-timetable\n",
    ]

    @Test("a template that leaves an earlier address out is an error at the record")
    func template() {
        var site = Self.site
        site["ferry/notes.md"] = nil
        site["ferry/retired.yaml"] =
            "format: 1\nretired: [ { id: n-timetable, why: \"It was wrong.\", date: 2026-02-10 } ]\n"
        #expect(MemorySite(site).diagnostics == "")
        let own = string(MemorySite.templates["templates/chapter.mustache"] ?? [])
        let chapter = own.replacing("{{>earlier}}\n", with: "")
        let broken = MemorySite(site, templates: ["chapter.mustache": chapter])
        #expect(broken.log.diagnostics.map(\.code) == [.addressLost])
        let told = "content/ferry/addresses.txt:1:1: error: this address was published, and ferry/text.html has no"
        #expect(broken.diagnostics.hasPrefix(told))
    }

    @Test("mistakes of the content are told first: a passage that is not found takes an address with it")
    func order() {
        var site = Self.site
        site["ferry/notes.md"] = "## {#hour}\nwas: timetable\n> every minute\n\nSince 1950.\n"
        #expect(Set(MemorySite(site).log.diagnostics.map(\.code)) == [.passageNotFound])
    }

    @Test("a preview shows a draft whose id was withdrawn, once")
    func draft() {
        var site = Self.site
        site["ferry/notes.md"] = "## {#timetable}\nstatus: draft\n> every hour\n\nSince 1950?\n"
        site["ferry/retired.yaml"] =
            "format: 1\nretired: [ { id: n-timetable, why: \"It was wrong.\", date: 2026-02-10 } ]\n"
        let tree = MemorySite(site).sources
        var log = DiagnosticLog()
        var pages: [String: [UInt8]] = [:]
        _ = Pipeline.run(
            tree, shownFolder: "public", includesDrafts: true, &log, keepsSite: false, keep: nil, prepare: { $0 },
            emit: { file, _ in pages[file.path] = file.bytes })
        #expect(!log.hasErrors)
        #expect(Self.ids(pages["ferry/text.html"] ?? []).count { $0 == "n-timetable" } == 1)
    }

    @Test("a shared term's earlier id is that of the explainer that published it")
    func shared() {
        var site = Self.site
        site["ferry/notes.md"] = "## {#timetable}\n> every hour\n\nSince 1950.\n"
        site["glossary.md"] = "## fare {#fare}\nwas: price\n\nWhat one pays.\n"
        #expect(MemorySite(site).diagnostics == "")
        site["ferry/addresses.txt"] = "glossary.html t-price\n"
        let pages = MemorySite(site)
        #expect(pages.diagnostics == "")
        #expect(Self.ids(pages.files["ferry/glossary.html"] ?? []).contains("t-price"))
    }

    @Test("where the last term was withdrawn, the glossary's address tells it")
    func glossary() {
        var site = Self.site
        site["ferry/addresses.txt"] = "glossary.html t-fare\ntext.html n-timetable\n"
        site["ferry/retired.yaml"] =
            "format: 1\nretired: [ { id: t-fare, why: \"A word of every day.\", date: 2026-02-10 } ]\n"
        let pages = MemorySite(site)
        #expect(pages.diagnostics == "")
        #expect(pages.text("ferry/glossary.html").contains("A word of every day."))
        #expect(pages.text("ferry/glossary.html").contains("noindex"))
    }

    // MARK: Folders

    private static func renamed(_ settings: String = "", record: String = "ferry/\ntext.html n-timetable\n") -> [String:
        String]
    {
        var site = ["site.yaml": site["site.yaml"] ?? ""]
        for (path, text) in Self.site where path.hasPrefix("ferry/") { site["boat/" + path.dropFirst(6)] = text }
        site["boat/explainer.yaml", default: ""] += settings
        site["boat/addresses.txt"] = record
        return site
    }

    @Test(
        "the folder of an explainer was renamed: an error at the record, which tells under which name it was published")
    func renamedFolder() {
        expectText(
            MemorySite(Self.renamed()).diagnostics,
            """
            content/boat/addresses.txt:1:1: error: this explainer was published as `ferry/`, and its folder is `boat` now [address-lost]
              1 | ferry/
                | ^^^^^^
              help: name the folder `ferry` again, or let the earlier addresses lead on: write in content/boat/explainer.yaml:
                    was: ferry
                    if it is a copy of another explainer, remove this file

            """, sourceLocation: #_sourceLocation)
    }

    @Test("with `was:` each page below the earlier name leads to the one of today, and each place of it too")
    func formerFolder() {
        let site = MemorySite(Self.renamed("was: ferry\n"))
        #expect(site.diagnostics == "")
        #expect(site.files.keys.filter { $0.hasPrefix("ferry/") }.sorted() == ["ferry/index.html", "ferry/text.html"])
        #expect(site.text("ferry/index.html").contains("<a href=\"../boat/index.html\""))
        let page = site.text("ferry/text.html")
        #expect(page.contains("<a href=\"../boat/text.html\"") && page.contains("noindex"))
        #expect(Self.ids(site.files["ferry/text.html"] ?? []).contains("n-timetable"))
        #expect(page.contains("<a href=\"../boat/text.html#n-timetable\""))
        #expect(site.verifyFindings() == [])
        let text = string(AddressRecording.record(of: site.resolved.explainers[0]).bytes)
        #expect(text.split(separator: "\n").dropFirst().starts(with: ["boat/", "ferry/", "text.html"]))
    }

    @Test("mistakes in what is said of earlier folders")
    func formerFolderMistakes() {
        func first(
            _ settings: String, record: String = "ferry/\ntext.html n-timetable\n", _ more: [String: String] = [:]
        )
            -> String
        {
            let site = MemorySite(Self.renamed(settings, record: record).merging(more) { $1 })
            return site.log.diagnostics.map { "\($0.message) [\($0.code.rawValue)]" }.joined(separator: "\n")
        }
        #expect(first("was: boat\n", record: "boat/\ntext.html n-timetable\n").contains("is the folder's name"))
        #expect(first("was: [ferry, fery]\n").contains("`fery/` was never published"))
        // A record from before folders were in it.
        #expect(first("was: ferry\n", record: "text.html n-timetable\n") == "")
        let other = [
            "Ferry/explainer.yaml": Self.site["ferry/explainer.yaml"] ?? "", "Ferry/article.txt": "Another.\n",
        ]
        #expect(first("was: ferry\n", other).contains("the address ferry/ is taken by content/Ferry/"))
    }

    @Test("own writing: a chapter's file has another name")
    func own() {
        let site = [
            "site.yaml": "title: Ferries\nlanguage: en\n", "ferry/explainer.yaml": "format: 1\ntitle: The ferry\n",
            "ferry/chapters/1-fares.md": "# Fares\n\nTwo crowns.\n",
            "ferry/addresses.txt": "fare.html\n",
            "ferry/retired.yaml": "format: 1\nretired: [ { page: fare, to: fares } ]\n",
        ]
        let pages = MemorySite(site)
        #expect(pages.diagnostics == "")
        #expect(pages.text("ferry/fare.html").contains("<a href=\"fares.html\""))
        #expect(AddressRecording.record(of: pages.resolved.explainers[0]).count.total == 3)
    }

    // MARK: Commands

    @Test("the record is a union, sorted, and written only where something is new")
    func recording() throws {
        let folder = try TemporaryFolder()
        for (path, text) in Self.site { try folder.write(text, to: "content/" + path) }
        func run(_ names: String...) throws -> AddressRecording.Outcome {
            try AddressRecording(siteFolder: folder.path, names: names).run().outcome
        }
        guard case .recorded(let first) = try run("ferry"), case .recorded(let second) = try run() else {
            Issue.record("not recorded")
            return
        }
        #expect(first == [.init(path: "content/ferry/addresses.txt", added: 5, total: 6)])
        #expect(second == [.init(path: "content/ferry/addresses.txt", added: 0, total: 6)])
        let lines = try #require(try folder.files()["content/ferry/addresses.txt"]).split(separator: "\n")
        #expect(lines[0].hasPrefix("# "))
        #expect(lines.dropFirst().contains("text.html n-timetable") && lines.contains("text.html n-hour"))
        #expect(lines.dropFirst() == lines.dropFirst().sorted()[...])

        guard case .unknown("fery", nearest: "ferry", _) = try run("fery") else {
            Issue.record("the nearest name is missing")
            return
        }
        try folder.write("## {#hour}\n> every hour\n\nSince 1950.\n", to: "content/ferry/notes.md")
        guard case .refused = try run() else {
            Issue.record("a site that cannot be built was recorded")
            return
        }
    }

    @Test("check counts what is not recorded, where a record or the site's address is there")
    func counted() throws {
        func lines(_ site: [String: String]) throws -> String {
            let folder = try TemporaryFolder()
            for (path, text) in site { try folder.write(text, to: "content/" + path) }
            let result = try SiteCheck(siteFolder: folder.path, output: folder.path + "/public").run()
            return result.unrecorded.map { $0.line(SourceTree(files: [])) }.joined()
        }
        var site = Self.site
        let told = "addresses are not recorded yet; when they are published: sitegen record ferry\n"
        #expect(try lines(site) == "content/ferry/addresses.txt: 5 " + told)
        site["ferry/addresses.txt"] = nil
        site["ferry/notes.md"] = "## {#hour}\n> every hour\n\nSince 1950.\n"
        #expect(try lines(site) == "")
        site["site.yaml"] = "title: Ferries\nlanguage: en\nbase_url: https://example.org\n"
        #expect(try lines(site) == "content/ferry/addresses.txt: 5 " + told)
    }
}
