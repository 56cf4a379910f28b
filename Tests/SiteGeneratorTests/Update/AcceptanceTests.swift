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

    @Test("the list is read as it was written")
    func list() {
        var update = OpenUpdate(edition: "ab")
        let place = Span(FileID(index: 0), 0..<0)
        update.decisions = [
            .init(id: Spanned("note:a", place), why: "a: b # c", was: "two\nlines", write: "\"==x\\==\n> y"),
            .init(id: Spanned("note:b", place), why: "— “”", was: nil, write: nil),
        ]
        var log = DiagnosticLog()
        let read = OpenUpdate.parse(
            FileID(index: 0), SourceFile(path: "update.yaml", bytes: Array(update.text("tides").utf8)), &log)
        #expect(log.diagnostics.isEmpty)
        #expect(read.edition == "ab")
        #expect(read.decisions.map(\.why) == update.decisions.map(\.why))
        #expect(read.decisions.map(\.was) == update.decisions.map(\.was))
        #expect(read.decisions.map(\.write) == update.decisions.map(\.write))
    }
}
