import Foundation
import Testing

@testable import SiteGenerator

@Suite("What is open is decided") struct OpenDecisionTests {
    private static let old = """
        The keys were with the warden. The gate was shut in the evening. Many asked why.

        He left by the mail boat. The tide was low at noon. They sang.

        A crane stood by the quay. It was painted red in spring.

        The fare was two crowns. Children paid half of it.
        """
    /// The first two paragraphs have other sentences around the ones that stay; the crane goes to another paragraph.
    private static let new = """
        Someone had the keys in a drawer! The gate was shut in the evening. All the town wondered.

        People say that he went away early! The tide was low at noon. Clouds came.

        The fare was three crowns. Children paid half of it.

        Much later a stranger came to the harbour. A crane stood by the quay. Its paint was gone.
        """
    private static let notes = """
        ## Gate {#gate}
        > The gate was shut

        A gate.

        ## Tide {#tide}
        > The tide was low

        A tide.

        ## Crane {#crane}
        > A crane

        A crane.

        ## Fare {#fare}
        > fare was two crowns

        Much.

        ## Half {#half}
        > half of ==it==

        A pronoun.

        """

    /// The site after `--apply`, and what is open in it.
    private static func applied(
        old: String = old, new: String = new, notes: String = notes
    ) throws -> (tree: SourceTree, open: OpenDecisions) {
        var files = SmallSite.files(article: old, notes: notes)
        files["README.md"] = ""
        let first = SmallSite(files).tree
        var log = DiagnosticLog()
        let file = SourceFile(path: "new.txt", bytes: Array(new.utf8))
        guard case .compared(let comparison) = UpdateListing.outcome("tides", file, first, &log) else {
            throw Missing()
        }
        let installer = EditionInstaller(
            report: comparison.report, sources: first, newBytes: comparison.newBytes,
            details: try EditionDetails(date: "2026-02-10", severity: "correction"), editions: [])
        let outputs = installer.outputs
        let paths = Set(outputs.map(\.path))
        let tree = SourceTree(files: first.files.filter { !paths.contains($0.path) } + outputs)
        guard case .open(let open) = OpenDecisions.read("tides", tree) else { throw Missing() }
        return (tree, open)
    }

    private struct Missing: Error {}

    @Test("only what is the same with its whole sentence, and has no fact that differs, counts as moved")
    func moved() throws {
        let open = try Self.applied().open
        #expect(open.items.map(\.id) == ["note:gate", "note:tide", "note:crane", "note:fare", "note:half"])
        let reasons = open.items.map { $0.update?.reason?.rawValue ?? "" }
        #expect(reasons == ["surroundings", "surroundings", "elsewhere", "words", "surroundings"])
        #expect(open.moved == ["note:gate", "note:tide", "note:crane"])
    }

    @Test("the words alone are not enough, nor a sentence that refers to another, nor a line without an end")
    func notMoved() throws {
        let other = Self.new.replacing("A crane stood by the quay.", with: "A crane stood by the quay no more.")
        #expect(try Self.applied(new: other).open.moved == ["note:gate", "note:tide"])
        let fact = Self.new.replacing("A crane stood by the quay.", with: "A crane stood by 3 quays.")
        #expect(try Self.applied(new: fact).open.moved == ["note:gate", "note:tide"])
        func referring(_ text: String) -> String {
            text.replacing("The tide was low at noon.", with: "They met at noon.")
        }
        let notes = Self.notes.replacing("The tide was low", with: "met at noon")
        let open = try Self.applied(old: referring(Self.old), new: referring(Self.new), notes: notes).open
        #expect(open.items.contains { $0.id == "note:tide" } && !open.moved.contains("note:tide"))
        let wider = Self.new.replacing("A crane stood by the quay.", with: "A crane stood by the old quay.")
        let rest = try Self.applied(new: wider).open
        #expect(rest.items.contains { $0.id == "note:crane" } && rest.moved == ["note:gate", "note:tide"])
        // A line without a full stop may go on in the next one.
        let crane = "A crane stood by the quay"
        let unended = try Self.applied(
            old: Self.old.replacing("\(crane). It was painted red in spring.", with: "One had come. \(crane)"),
            new: Self.new.replacing("\(crane). Its paint was gone.", with: crane)
        ).open
        #expect(unended.items.contains { $0.id == "note:crane" && $0.update?.reason == .elsewhere })
        #expect(unended.moved == ["note:gate", "note:tide"])
    }

    @Test("a chapter moves with its whole block alone")
    func blocks() throws {
        func open(_ new: String) throws -> OpenDecisions {
            let old = "One came in the morning.\n\nTwo sat by the window.\n"
            var files = SmallSite.files(
                article: old, settings: ["chapters:", "  - { slug: one, title: One, quote: \"One came\" }"])
            files["notes.md"] = nil
            let tree = SmallSite(files).tree
            var log = DiagnosticLog()
            let file = SourceFile(path: "new.txt", bytes: Array(new.utf8))
            let details = try EditionDetails(date: "2026-02-10", severity: "correction")
            guard case .compared(let comparison) = UpdateListing.outcome("tides", file, tree, &log) else {
                throw Missing()
            }
            let outputs = EditionInstaller(
                report: comparison.report, sources: tree, newBytes: comparison.newBytes, details: details,
                editions: []
            ).outputs
            let paths = Set(outputs.map(\.path))
            let after = SourceTree(files: tree.files.filter { !paths.contains($0.path) } + outputs)
            guard case .open(let open) = OpenDecisions.read("tides", after) else { throw Missing() }
            return open
        }
        let changed = try open("All of this is new and longer than it was.\n\nOne came in the evening, on 3 May.\n")
        #expect(changed.items.map(\.id) == ["chapter:one"] && changed.moved == [])
    }

    @Test("what was moved is accepted at once, and the rest stays open")
    func accepted() throws {
        let folder = try TemporaryFolder()
        for file in try Self.applied().tree.files { try folder.write(UTF8Text.string(file.bytes), to: file.path) }
        let acceptance = MovedAcceptance(siteFolder: folder.path, name: "tides")
        #expect(try acceptance.run() == .accepted(["note:gate", "note:tide", "note:crane"], left: 2))
        #expect(try acceptance.run() == .accepted([], left: 2))
        #expect(
            try MovedAcceptance(siteFolder: folder.path, name: "tide").run()
                == .unknown(
                    nearest: "tides", names: ["tides"]))
        // Without the edition before, nothing shows what was moved.
        try FileManager.default.removeItem(atPath: folder.path + "/content/tides/editions")
        #expect(try acceptance.run() == .noEdition)
        try Disk.removeFile(folder.path + "/content/tides/update.yaml")
        #expect(try acceptance.run() == MovedAcceptance.Outcome.none)
    }

    // MARK: The dialogue

    /// Everything that is shown for these answers, and the ids that were accepted.
    private func talk(
        _ open: OpenDecisions, _ lines: [String?], refusing refused: Set<String> = []
    ) throws -> (text: String, accepted: [String], left: Int) {
        var dialogue = try #require(DecisionDialogue(open, .plain))
        var text = dialogue.opening
        var accepted: [String] = []
        for line in lines where !dialogue.isDone {
            text += "«\(line ?? "end")»\n"
            text += dialogue.answer(line) { id in
                if refused.contains(id) { return .refused(["\(id): no"]) }
                accepted.append(id)
                return .accepted([id], left: 0)
            }
        }
        #expect(dialogue.isDone)
        return (text, accepted, dialogue.left)
    }

    @Test("it shows both passages, the facts and what is proposed, and does as it is told")
    func dialogue() throws {
        let open = try Self.applied().open
        let (text, accepted, left) = try talk(open, ["y", "?", "", "maybe", " N ", "yes", "y", "q"])
        #expect(accepted == ["note:gate", "note:crane", "note:fare"] && left == 2)
        expectText(
            text,
            """
            changed note:gate “Gate” (content/tides/notes.md:2)
              the sentence stands, and nothing around it is as it was
              words: “The gate was shut”
              was (line 1):
                The gate was shut in the evening.
              now (line 1):
                The gate was shut in the evening.
              to write (line 1): nothing, if it is still right

            1 of 5, accept? y, n, q, ? «y»

            changed note:tide “Tide” (content/tides/notes.md:7)
              the sentence stands, and nothing around it is as it was
              words: “The tide was low”
              was (line 3):
                The tide was low at noon.
              now (line 3):
                The tide was low at noon.
              to write (line 3): nothing, if it is still right

            2 of 5, accept? y, n, q, ? «?»
            y  accept: the proposed passage is written, or what stands as it is stays
            n  leave it open, and go on
            q  stop here; what was accepted stays
            ?  show this help
            2 of 5, accept? y, n, q, ? «»
            2 of 5, accept? y, n, q, ? «maybe»
            2 of 5, accept? y, n, q, ? « N »

            changed note:crane “Crane” (content/tides/notes.md:12)
              the words no longer stand in their place; the same words stand in another
              words: “A crane”
              was (line 5):
                A crane stood by the quay.
              now (line 7):
                A crane stood by the quay.
              to write (line 7):
                > A crane

            3 of 5, accept? y, n, q, ? «yes»

            changed note:fare “Fare” (content/tides/notes.md:17)
              the words changed
              number: two → three
              words: “fare was two crowns”
              was (line 7):
                The fare was two crowns.
                              ~~
              now (line 5):
                The fare was three crowns.
                              ^^^^
              to write (line 5):
                > fare was three crowns

            4 of 5, accept? y, n, q, ? «y»

            changed note:half “Half” (content/tides/notes.md:22)
              the sentence stands, and nothing around it is as it was
              words: “it”
              was (line 7):
                Children paid half of it.
              now (line 5):
                Children paid half of it.
              to write (line 5): nothing, if it is still right

            5 of 5, accept? y, n, q, ? «q»
            3 decided; 2 left in content/tides/update.yaml
            """, sourceLocation: #_sourceLocation)
    }

    @Test("what cannot be decided is told, and the next one asked; the end of the input ends it")
    func refusals() throws {
        let open = try Self.applied().open
        let (text, accepted, left) = try talk(open, ["y", "y", nil], refusing: ["note:gate"])
        #expect(accepted == ["note:tide"] && left == 4)
        #expect(text.contains("  not decided: note:gate: no\n"))
        #expect(text.hasSuffix("\n1 decided; 4 left in content/tides/update.yaml\n"))
    }

    @Test("where the edition before is gone, what the list says is shown")
    func listAlone() throws {
        let tree = try Self.applied().tree
        let bare = SourceTree(files: tree.files.filter { !$0.path.contains("/editions/") })
        guard case .open(let open) = OpenDecisions.read("tides", bare) else { throw Missing() }
        #expect(open.report == nil && open.moved == [])
        let text = try talk(open, ["n", "n", "n", "q"]).text
        #expect(text.contains("note:fare\n  the words changed; number: two → three\n  was:\n    fare was two crowns\n"))
        #expect(text.contains("  to write:\n    fare was three crowns\n"))
    }
}
