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

    private func installed(_ tree: SourceTree, _ text: String) throws -> [SourceFile] {
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
        let outputs = try installed(first.tree, Self.new)
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
        // Nothing is compared, and nothing taken in, before these are decided.
        var log = DiagnosticLog()
        let other = SourceFile(path: "new.txt", bytes: Array(Self.old.utf8))
        guard case .open("content/tides/update.yaml", count: 4) = UpdateListing.outcome("tides", other, tree, &log)
        else { throw NothingCompared() }

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
        let tree = site(first.tree, with: try installed(first.tree, gone))
        func refusals(_ ids: [String], _ tree: SourceTree) -> [String] {
            let (outcome, files, _) = DecisionAcceptance.decide("tides", ids, tree)
            guard case .refused(let lines) = outcome else { return [] }
            #expect(files.isEmpty)
            return lines
        }
        #expect(
            refusals(["note:day", "note:keys"], tree) == [
                "note:keys: the article holds its passage 0 times, and no passage is proposed: mend it by hand, then "
                    + "accept it",
                "nothing was decided; what is not refused here is decided by sitegen update tides --accept note:day",
            ])
        #expect(refusals(["note:keys"], tree).first?.contains("0 times") == true)
        #expect(refusals(["note:dya"], tree).first?.contains("did you mean note:day?") == true)
        #expect(refusals(["note:day"], first.tree).first?.contains("nothing is to be decided") == true)
        // Of an explainer that cannot be read, no note was taken out.
        let unreadable = site(
            tree, with: [SourceFile(path: "content/tides/explainer.yaml", bytes: Array("format: [\n".utf8))])
        #expect(
            refusals(["note:keys"], unreadable)
                == ["note:keys: tides cannot be read: mend first what sitegen build says"])
        // A mistake in its file may hide the note.
        let mistaken = Self.notes.replacing("> were never found", with: "were never found")
        let hidden = site(tree, with: [SourceFile(path: "content/tides/notes.md", bytes: Array(mistaken.utf8))])
        #expect(
            refusals(["note:keys"], hidden) == [
                "note:keys: it is not found, and mistakes in content/tides/notes.md may hide it: mend them first, "
                    + "see sitegen check"
            ])
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
        let tree = site(first.tree, with: try installed(first.tree, Self.namelessNew))
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
        var tree = site(first.tree, with: try installed(first.tree, Self.namelessNew))
        tree = site(tree, with: DecisionAcceptance.decide("tides", ["note:\(id)"], tree).files)
        #expect(!messages(tree).contains { $0.code == .addressLost })
    }

    @Test("where the words stand, a note without an id is left as it is")
    func wordsStand() throws {
        let first = SmallSite(Self.plainFiles(Self.namelessOld, Self.nameless))
        let new = Self.namelessOld.replacing("a cook", with: "no cook")
        let tree = site(first.tree, with: try installed(first.tree, new))
        let id = "note:" + FNV1a.base32(Array("40 men".utf8))
        let decided = DecisionAcceptance.decide("tides", [id], tree)
        #expect(decided.outcome == .accepted([id], left: 0))
        #expect(decided.files.isEmpty)
    }

    // MARK: Words that are cited wherever they stand

    private static let anne = "## Saint {#anne}\nevery: true\n> St. Anne\n\nThe mother of Mary.\n"
    private static let threePlaces =
        "St. Anne stands on a hill.\n\nThe bell of St. Anne tolled at noon, and the men ran.\n\nNobody in St. Anne slept.\n"

    /// The notes after a new edition was taken in and the note decided, and how often it is cited then.
    private func everyPlace(
        _ new: String, _ notes: String = anne
    ) throws -> (outcome: DecisionAcceptance.Outcome, notes: String, citations: Int) {
        let first = SmallSite(Self.plainFiles(Self.threePlaces, notes))
        let tree = site(first.tree, with: try installed(first.tree, new))
        let decided = DecisionAcceptance.decide("tides", ["note:anne"], tree)
        let after = site(tree, with: decided.files, without: "content/tides/update.yaml")
        var log = DiagnosticLog()
        let resolved = Resolver.resolve(SiteParser.parse(after, &log), &log)
        #expect(!log.hasErrors)
        return (decided.outcome, noteText(after), resolved.explainers.first?.citations.count ?? 0)
    }

    @Test("a sentence changed beside words that stand: the passage stays as it is written, and so do its places")
    func everyStands() throws {
        let (outcome, notes, citations) = try everyPlace(Self.threePlaces.replacing("at noon", with: "at night"))
        #expect(outcome == .accepted(["note:anne"], left: 0))
        #expect(notes == Self.anne)
        #expect(citations == 3)
    }

    @Test("other words in one of its places: they become a second passage beside the first")
    func everySecond() throws {
        let (outcome, notes, citations) = try everyPlace(
            Self.threePlaces.replacing("bell of St. Anne", with: "bell of Saint Anna"))
        #expect(outcome == .accepted(["note:anne"], left: 0))
        #expect(notes.contains("> St. Anne\n\n> Saint Anna\n"))
        #expect(citations == 3)
    }

    @Test("other words in all of its places: they take the place of the passage")
    func everyReplaced() throws {
        let (outcome, notes, citations) = try everyPlace(Self.threePlaces.replacing("St. Anne", with: "St. Anna"))
        #expect(outcome == .accepted(["note:anne"], left: 0))
        #expect(notes.contains("every: true\n> St. Anna\n"))
        #expect(citations == 3)
    }

    @Test("a list that would take it from a place is refused")
    func everyLost() throws {
        let first = SmallSite(Self.plainFiles(Self.threePlaces, Self.anne))
        let update = "format: 1\nopen:\n  - id: \"note:anne\"\n    why: \"w\"\n    write: \"of ==St. Anne==\"\n"
        let tree = site(
            first.tree, with: [SourceFile(path: "content/tides/update.yaml", bytes: Array(update.utf8))])
        #expect(
            DecisionAcceptance.decide("tides", ["note:anne"], tree).outcome
                == .refused([
                    "note:anne: what is proposed would take it from 2 places where it stands: mend it by hand, remove "
                        + "`write` of its entry in content/tides/update.yaml, then accept it"
                ]))
    }

    // MARK: Words that were parted

    @Test("a paragraph that was cut in two has two passages, and those behind them other numbers")
    func parted() throws {
        let old = "It did not sail in 1902. The crew of 14 went home.\n\nThe hulk burnt in 1903.\n"
        let notes = """
            ## Crew {#crew}
            > It did not sail in 1902. The crew of 14 went home.

            > burnt in 1903

            C.

            """
        let first = SmallSite(Self.plainFiles(old, notes))
        let new = old.replacing("1902. The", with: "1902.\n\nThe").replacing("1903", with: "1904")
        let report = try comparison(first.tree, new).text(.plain)
        #expect(report.contains("the words stand, and a new paragraph begins among them"))
        #expect(!report.contains("is gone"))
        var tree = site(first.tree, with: try installed(first.tree, new))
        let decided = DecisionAcceptance.decide("tides", ["note:crew"], tree)
        #expect(decided.outcome == .accepted(["note:crew"], left: 1))
        tree = site(tree, with: decided.files)
        #expect(
            noteText(tree).contains("> It did not sail in 1902.\n\n> The crew of 14 went home.\n\n> burnt in 1903\n"))
        let last = DecisionAcceptance.decide("tides", ["note:crew:3"], tree)
        #expect(last.outcome == .accepted(["note:crew:3"], left: 0))
        #expect(noteText(site(tree, with: last.files)).contains("home.\n\n> burnt in 1904\n"))
    }

    @Test("what the list names stops the build once, with the remedy of the update and the place to look at")
    func once() throws {
        let first = SmallSite(Self.files(Self.old))
        let tree = site(first.tree, with: try installed(first.tree, Self.new))
        let errors = messages(tree).filter { $0.severity == .error }
        #expect(errors.map(\.code) == [.updateOpen, .updateOpen, .updateOpen, .updateOpen])
        #expect(errors.allSatisfy { $0.notes.map(\.message) == ["it is written here"] })
        // Without the list, they are what they are.
        let bare = site(tree, with: [], without: "content/tides/update.yaml")
        #expect(messages(bare).contains { $0.code == .passageNotFound })
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
        let tree = site(first.tree, with: try installed(first.tree, new))
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
            ("It opened in 1852 for all.", "It opened in 1851-3 for all.", "opened in 1852", "1852", "1851/1853"),
            (
                "The pier was built in 1871-4 by us.", "The pier was built in 1881-4 by us.", "1871-4", "1871/1874",
                "1881/1884"
            ),
            (
                "The pier was built in 1871-4 by us.", "The pier was built in 1871-5 by us.", "1871-4", "1871/1874",
                "1871/1875"
            ),
            // No date is read: a number that may be of it changed, or another one.
            ("In January of ’44 it fell.", "In January of ’43 it fell.", "January of ’44", "1844-01", "…"),
            ("In January of ’44 it fell.", "In March of ’44 it fell.", "January of ’44", "1844-01", "…"),
            ("In January of ’44, 300 men came.", "In January of ’44, 400 men came.", "’44, 300 men", "1844-01", ""),
            ("Then 300 men came.", "Then 400 men came.", "300 men", "1844-01", ""),
        ])
    func dates(_ old: String, _ new: String, _ passage: String, _ date: String, _ now: String) throws {
        let event = "## Opening {#wuhan}\ndate: 1999\narticle_date: \(date)\n> \(passage)\n"
        let report = try dated(old + "\n", new + "\n", event).report
        if now.isEmpty {
            #expect(!report.contains("article_date"))
        } else if now == "…" {
            #expect(report.contains("  article_date: \(date) "))
            #expect(report.contains(" mended by hand\n") && !report.contains("→ none"))
        } else {
            #expect(report.contains("  article_date: \(date) → \(now), to be written by hand\n"))
        }
    }

    @Test("an event whose date cannot be read stays open while a number in its words is another")
    func unreadDate() throws {
        let event = "## Pier {#wuhan}\ndate: 1844-01\narticle_date: same\n> January of ’44\n"
        let (_, report, accept) = try dated("In January of ’44 it fell.\n", "In January of ’43 it fell.\n", event)
        #expect(report.contains("number: 44 → 43"))
        #expect(
            report.contains(
                "article_date: 1844-01 may no longer be what the words say, to be read and mended by hand"))
        #expect(
            accept(event)
                == .refused([
                    "event:wuhan: its `article_date` is 1844-01, and the words may no longer say so: write "
                        + "`article_date: …` in content/tides/timeline.md, then accept it; if it is still right, remove the "
                        + "entry from content/tides/update.yaml"
                ]))
        #expect(
            accept(event.replacing("article_date: same", with: "article_date: 1843-01"))
                == .accepted(["event:wuhan"], left: 0))
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
