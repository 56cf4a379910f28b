import Testing

@testable import SiteGenerator

@Suite("A new edition is taken in") struct AcceptanceTests {
    private static let old = """
        The harbour

        Low water came on 3 May. The keys were never found. He left in the evening with the mail boat.

        The gate was shut by the warden of the quay.
        """
    private static let new = """
        The port

        Low water came on 4 May. The keys were not found. He left in the evening with the mail boat.

        The gate was shut by the warden of the quay.
        """
    private static let notes = """
        ## Day {#day}
        > on ==3 May==

        A day.

        ## Mail {#mail}
        > mail boat

        A boat.

        ## Keys {#keys}
        > were never found

        Lost.

        ## Warden {#warden}
        > the warden

        A man.

        """

    private static func files(_ article: String, _ notes: String = notes) -> [String: String] {
        var files = SmallSite.files(
            article: article, notes: notes,
            cut: [
                "sha256: \(SHA256.hexadecimal(of: Array(old.utf8)))", "front:",
                "  - { role: title, quote: \"The harbour\" }",
            ], settings: ["chapters:", "  - { slug: water, title: Water, quote: \"Low water\" }"])
        files["README.md"] = ""
        return files
    }

    /// The files of a site with others in their place.
    private func site(_ tree: SourceTree, with files: [SourceFile], without path: String? = nil) -> SourceTree {
        let paths = Set(files.map(\.path) + [path].compactMap { $0 })
        return SourceTree(files: tree.files.filter { !paths.contains($0.path) } + files)
    }

    private func messages(_ tree: SourceTree) -> [Diagnostic] {
        var log = DiagnosticLog()
        _ = Resolver.resolve(SiteParser.parse(tree, &log), &log)
        return log.diagnostics
    }

    private func comparison(_ tree: SourceTree, _ text: String) throws -> UpdateListing.Comparison {
        var log = DiagnosticLog()
        let file = SourceFile(path: "new.txt", bytes: Array(text.utf8))
        guard case .compared(let comparison) = UpdateListing.outcome("tides", file, tree, &log) else {
            throw NothingCompared()
        }
        return comparison
    }

    private struct NothingCompared: Error {}

    private func installed(_ tree: SourceTree, _ text: String) throws -> [SourceFile]? {
        let comparison = try comparison(tree, text)
        return EditionInstaller(
            report: comparison.report, sources: tree, newBytes: comparison.newBytes,
            details: try EditionDetails(date: "2026-02-10", severity: "correction"), editions: comparison.editions
        ).outputs
    }

    @Test("the edition before is kept, the build stops at all that is open, and ends when the last is decided")
    func whole() throws {
        let first = SmallSite(Self.files(Self.old))
        #expect(!first.log.hasErrors)
        let outputs = try #require(try installed(first.tree, Self.new))
        #expect(
            outputs.map(\.path) == [
                "content/tides/editions/1/article.txt", "content/tides/editions/1/notes.md",
                "content/tides/update.yaml", "content/tides/editions.yaml", "content/tides/article.txt",
                "content/tides/explainer.yaml",
            ])
        #expect(outputs[0].bytes == Array(Self.old.utf8))
        var tree = site(first.tree, with: outputs)
        #expect(messages(tree).count { $0.code == .updateOpen } == 4)
        #expect(!messages(tree).contains { $0.code == .articleChanged || $0.code == .unknownFile })
        // Another one cannot be taken in before these are decided.
        #expect(try installed(tree, Self.old) == nil)

        let day = DecisionAcceptance.decide("tides", ["note:day", "note:keys", "front:title"], tree)
        #expect(day.outcome == .accepted(["note:day", "note:keys", "front:title"], left: 1))
        #expect(!day.isDone)
        tree = site(tree, with: day.files)
        let notes = tree.files.first { $0.path == "content/tides/notes.md" }.map { UTF8Text.string($0.bytes) } ?? ""
        #expect(notes.contains("> 4 May\n") && notes.contains("> were not found\n"))
        #expect(messages(tree).filter { $0.severity == .error }.map(\.code) == [.updateOpen])

        // Its words stand: nothing but the list is touched.
        let mail = DecisionAcceptance.decide("tides", ["note:mail"], tree)
        #expect(mail.outcome == .accepted(["note:mail"], left: 0))
        #expect(mail.files.isEmpty && mail.isDone)
        tree = site(tree, with: [], without: "content/tides/update.yaml")
        #expect(!messages(tree).contains { $0.severity == .error })
        #expect(try comparison(tree, Self.new).isDecided)
    }

    @Test("what cannot be decided is refused, and then nothing is written")
    func refused() throws {
        let first = SmallSite(Self.files(Self.old))
        let gone = Self.new.replacing("The keys were not found. ", with: "")
        let tree = site(first.tree, with: try #require(try installed(first.tree, gone)))
        func refusals(_ ids: [String], _ tree: SourceTree) -> [String] {
            let (outcome, files, _) = DecisionAcceptance.decide("tides", ids, tree)
            guard case .refused(let lines) = outcome else { return [] }
            #expect(files.isEmpty)
            return lines
        }
        #expect(refusals(["note:day", "note:keys"], tree).count == 1)
        #expect(refusals(["note:keys"], tree).first?.contains("0 times") == true)
        #expect(refusals(["note:dya"], tree).first?.contains("did you mean note:day?") == true)
        #expect(refusals(["note:day"], first.tree).first?.contains("nothing is to be decided") == true)
        // Its editor takes the note out: then it is decided.
        let without = Self.notes.replacing("## Keys {#keys}\n> were never found\n\nLost.\n\n", with: "")
        let mended = site(tree, with: [SourceFile(path: "content/tides/notes.md", bytes: Array(without.utf8))])
        #expect(DecisionAcceptance.decide("tides", ["note:keys"], mended).outcome == .accepted(["note:keys"], left: 3))
    }

    // MARK: Notes that have no id of their own

    private static let namelessOld = """
        The ship sailed in 1901 from Bristol. She had 40 men and a cook.

        The price of 300 pounds was paid at once, and nobody asked for more. It was paid in 6 coins.
        """
    private static let namelessNew = """
        The ship sailed in 1902 from Bristol. She had 41 men and a cook.

        The price of 3000 pounds was paid at once, and nobody asked for more. It was paid in 7 coins.
        """
    private static let nameless = """
        ## Sailing
        > sailed in ==1901==

        A.

        ## Crew
        status: draft
        > ==40 men== and

        > in ==6 coins==

        B.

        ## Price
        > price of ==300 pounds==

        C.

        """

    private static func plainFiles(_ article: String, _ notes: String) -> [String: String] {
        var files = SmallSite.files(article: article, notes: notes)
        files["README.md"] = ""
        return files
    }

    private func noteText(_ tree: SourceTree) -> String {
        tree.files.first { $0.path == "content/tides/notes.md" }.map { UTF8Text.string($0.bytes) } ?? ""
    }

    @Test("notes without an id are decided together, and each keeps the id that was made of its earlier words")
    func withoutIDs() throws {
        let first = SmallSite(Self.plainFiles(Self.namelessOld, Self.nameless))
        let tree = site(first.tree, with: try #require(try installed(first.tree, Self.namelessNew)))
        var log = DiagnosticLog()
        let list = try #require(tree.file(at: "content/tides/update.yaml"))
        let ids = OpenUpdate.parse(list, tree[list], &log).decisions.map(\.id.value)
        #expect(ids.count == 4)
        let decided = DecisionAcceptance.decide("tides", ids, tree)
        #expect(decided.outcome == .accepted(ids, left: 0))
        let after = noteText(site(tree, with: decided.files))
        #expect(ids.last == ids[2] + ":2")
        for (line, id) in zip(["## Sailing", "## Price", "## Crew"], ids) {
            #expect(after.contains("\(line) {#\(id.dropFirst(5))}\n"))
        }
        for words in ["1902", "3000 pounds", "41 men", "7 coins"] { #expect(after.contains("> \(words)\n")) }
        // An id that is given twice is written once.
        let twice = DecisionAcceptance.decide("tides", ids + ids, tree)
        #expect(noteText(site(tree, with: twice.files)) == after)
        // One by one it comes to the same: no other id changes by what is written.
        var apart = tree
        for id in ids.reversed() {
            let one = DecisionAcceptance.decide("tides", [id], apart)
            guard case .accepted = one.outcome else { throw NothingCompared() }
            apart = site(apart, with: one.files)
        }
        #expect(noteText(apart) == after)
    }

    @Test("an address that was recorded is there after the decision")
    func recorded() throws {
        var files = Self.plainFiles(Self.namelessOld, Self.nameless)
        let id = FNV1a.base32(Array("300 pounds".utf8))
        files["addresses.txt"] = "text.html\ntext.html n-\(id)\n"
        let first = SmallSite(files)
        #expect(!first.log.hasErrors)
        var tree = site(first.tree, with: try #require(try installed(first.tree, Self.namelessNew)))
        tree = site(tree, with: DecisionAcceptance.decide("tides", ["note:\(id)"], tree).files)
        #expect(!messages(tree).contains { $0.code == .addressLost })
    }

    @Test("where the words stand, a note without an id is left as it is")
    func wordsStand() throws {
        let first = SmallSite(Self.plainFiles(Self.namelessOld, Self.nameless))
        let new = Self.namelessOld.replacing("a cook", with: "no cook")
        let tree = site(first.tree, with: try #require(try installed(first.tree, new)))
        let id = "note:" + FNV1a.base32(Array("40 men".utf8))
        let decided = DecisionAcceptance.decide("tides", [id], tree)
        #expect(decided.outcome == .accepted([id], left: 0))
        #expect(decided.files.isEmpty)
    }

    // MARK: Dates of events

    private static let timeline = """
        ## Wuhan {#wuhan}
        date: 1938-10-27
        article_date: 1938-10-25
        > 十月二十五日

        """

    /// The site with an event after a new edition, and the same site with another event.
    private func dated(
        _ old: String, _ new: String, _ timeline: String
    ) throws -> (tree: SourceTree, report: String, accept: (String) -> DecisionAcceptance.Outcome) {
        var files = SmallSite.files(article: old)
        files["timeline.md"] = timeline
        files["README.md"] = ""
        let first = SmallSite(files)
        let report = try comparison(first.tree, new).text(.plain)
        let tree = site(first.tree, with: try #require(try installed(first.tree, new)))
        return (
            tree, report,
            { timeline in
                let file = SourceFile(path: "content/tides/timeline.md", bytes: Array(timeline.utf8))
                return DecisionAcceptance.decide("tides", ["event:wuhan"], site(tree, with: [file])).outcome
            }
        )
    }

    @Test("an event whose words say another date is open until `article_date` says it too")
    func staleDate() throws {
        let (tree, report, accept) = try dated(
            "武汉失守\n\n十月二十五日，武汉失守。\n", "武汉失守\n\n十月二十七日，武汉失守。\n", Self.timeline)
        #expect(report.contains("  date: 十月二十五日 → 十月二十七日\n"))
        #expect(report.contains("  article_date: 1938-10-25 → 1938-10-27, to be written by hand\n"))
        let list = try #require(tree.file(at: "content/tides/update.yaml"))
        #expect(UTF8Text.string(tree[list].bytes).contains("    article_date: \"1938-10-25\"\n"))
        #expect(
            accept(Self.timeline)
                == .refused([
                    "event:wuhan: its `article_date` is 1938-10-25, and the words no longer say so: write "
                        + "`article_date: 1938-10-27` in content/tides/timeline.md, then accept it"
                ]))
        #expect(
            accept(Self.timeline.replacing("article_date: 1938-10-25", with: "article_date: 1938-10-27"))
                == .accepted(["event:wuhan"], left: 0))
        #expect(
            accept(Self.timeline.replacing("article_date: 1938-10-25", with: "article_date: same"))
                == .accepted(["event:wuhan"], left: 0))
    }

    @Test(
        "what is compared: the words, and where they say no date, their sentence",
        arguments: [
            // old, new, passage, article_date, what is written instead
            ("It opened in 1852 for all.", "It opened in 1851 for all.", "in ==1852==", "1852", "1851"),
            ("On 3 May 1901 it came.", "On 4 May 1901 it came.", "it came", "1901-05-03", "1901-05-04"),
            ("It opened in 1852 for all.", "It opened late for all.", "opened in 1852", "1852", "none"),
            ("It opened in 1852 for all.", "It opened in 1852 for some.", "in 1852", "1852", ""),
            // It never was what the words say, so that nothing shows whether it is to change.
            ("It opened in 1852 for all.", "It opened in 1853 for all.", "in 1852", "1850", ""),
            ("In 1852, 300 men came.", "In 1852, 400 men came.", "300 men", "1852", ""),
        ])
    func dates(_ old: String, _ new: String, _ passage: String, _ date: String, _ now: String) throws {
        let event = "## Opening {#wuhan}\ndate: 1999\narticle_date: \(date)\n> \(passage)\n"
        let report = try dated(old + "\n", new + "\n", event).report
        if now.isEmpty {
            #expect(!report.contains("article_date"))
        } else {
            #expect(report.contains("  article_date: \(date) → \(now), to be written by hand\n"))
        }
    }

    @Test("the list is read as it was written")
    func list() {
        var update = OpenUpdate(edition: "ab")
        let place = Span(FileID(index: 0), 0..<0)
        update.decisions = [
            .init(id: Spanned("note:a", place), why: "a: b # c", was: "two\nlines", write: "\"==x\\==\n> y"),
            .init(id: Spanned("note:b", place), why: "— “”", was: nil, write: nil),
            .init(
                id: Spanned("event:c", place), why: "c", was: "in 1852", write: "in 1851",
                articleDate: Spanned("1852", place), articleDateNow: "1851"),
        ]
        var log = DiagnosticLog()
        let read = OpenUpdate.parse(
            FileID(index: 0), SourceFile(path: "update.yaml", bytes: Array(update.text("tides").utf8)), &log)
        #expect(log.diagnostics.isEmpty)
        #expect(read.edition == "ab")
        #expect(read.decisions.map(\.why) == update.decisions.map(\.why))
        #expect(read.decisions.map(\.was) == update.decisions.map(\.was))
        #expect(read.decisions.map(\.write) == update.decisions.map(\.write))
        #expect(read.decisions.map(\.articleDate?.value) == [nil, nil, "1852"])
        #expect(read.decisions.map(\.articleDateNow) == [nil, nil, "1851"])
    }
}
