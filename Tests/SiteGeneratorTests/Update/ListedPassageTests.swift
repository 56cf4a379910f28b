import Testing

@testable import SiteGenerator

/// What `--accept` does when an editor worked on the files while an update was open.
@Suite("A listed passage is told by its words") struct ListedPassageTests {
    private static let old = """
        The hole was, by the estimate of the fire brigade, nine metres deep. Nobody was hurt on that day.

        The street was closed until the summer, and the shops with it.
        """
    /// The words stand elsewhere now.
    private static let new = """
        The hole was, by the estimate of the fire brigade, ten metres deep. Nobody was hurt on that day.

        The street was closed until the summer, and the shops with it. The cellar is nine metres deep.
        """
    private static let notes = "## How deep {#depth}\n> nine metres deep\n\nSo the log.\n"

    /// The site after `--apply`, with other notes in place of those that were listed.
    private static func open(
        _ notes: String = notes, listed: String = notes, old: String = old, new: String = new
    ) throws -> SourceTree {
        var files = SmallSite.files(article: old, notes: listed)
        files["README.md"] = ""
        let first = SmallSite(files).tree
        var log = DiagnosticLog()
        let file = SourceFile(path: "new.txt", bytes: Array(new.utf8))
        guard case .compared(let comparison) = UpdateListing.outcome("tides", file, first, &log) else {
            throw NothingCompared()
        }
        let outputs = EditionInstaller(
            report: comparison.report, sources: first, newBytes: comparison.newBytes,
            details: try EditionDetails(date: "2026-02-10", severity: "correction"), editions: []
        ).outputs
        let mended = SourceFile(path: "content/tides/notes.md", bytes: Array(notes.utf8))
        let paths = Set(outputs.map(\.path) + [mended.path])
        return SourceTree(files: first.files.filter { !paths.contains($0.path) } + outputs + [mended])
    }

    private struct NothingCompared: Error {}

    private func decided(
        _ notes: String, listed: String = notes, _ ids: [String] = ["note:depth"]
    ) throws -> (outcome: DecisionAcceptance.Outcome, notes: String) {
        let (outcome, files, _) = DecisionAcceptance.decide("tides", ids, try Self.open(notes, listed: listed))
        let written = files.first { $0.path == "content/tides/notes.md" }
        return (outcome, written.map { UTF8Text.string($0.bytes) } ?? notes)
    }

    @Test("a note with another id is found by `was:`")
    func renamed() throws {
        let notes = Self.notes.replacing("{#depth}", with: "{#how-deep}\nwas: depth")
        let (outcome, after) = try decided(notes)
        #expect(outcome == .accepted(["note:depth"], left: 0))
        #expect(after == notes.replacing("> nine", with: "> ten"))
    }

    @Test("a note with another id and no `was:` is not taken for one that is gone")
    func lost() throws {
        let (outcome, after) = try decided(Self.notes.replacing("{#depth}", with: "{#how-deep}"))
        #expect(
            outcome
                == .refused([
                    "note:depth: it is not found, and note:how-deep has its passage: if it is the same, write "
                        + "`was: depth` among its fields in content/tides/notes.md; if not, remove the entry from "
                        + "content/tides/update.yaml"
                ]))
        #expect(after.contains("> nine metres deep"))
    }

    @Test("a passage that its editor mended is left alone")
    func mended() throws {
        let notes = Self.notes.replacing("> nine metres deep", with: "> the fire brigade, ==ten metres==")
        let (outcome, after) = try decided(notes)
        #expect(outcome == .accepted(["note:depth"], left: 0))
        #expect(after == notes)
        // The same words in a longer passage are mended too.
        let listed = Self.notes.replacing("> nine metres deep", with: "> Nobody was hurt")
        let longer = Self.notes.replacing("> nine metres deep", with: "> deep. ==Nobody was hurt==")
        let (other, same) = try decided(longer, listed: listed)
        #expect(other == .accepted(["note:depth"], left: 0))
        #expect(same == longer)
    }

    @Test("one that was mended, and still is not found, gets what is proposed")
    func mistyped() throws {
        let (outcome, after) = try decided(Self.notes.replacing("nine metres deep", with: "tne metres deep"))
        #expect(outcome == .accepted(["note:depth"], left: 0))
        #expect(after == Self.notes.replacing("> nine", with: "> ten"))
    }

    @Test("a passage that was added above it is not overwritten")
    func addedAbove() throws {
        let notes = Self.notes.replacing("> nine", with: "> by the estimate of the fire brigade\n\n> nine")
        let (outcome, after) = try decided(notes)
        #expect(outcome == .accepted(["note:depth"], left: 0))
        #expect(after == notes.replacing("> nine", with: "> ten"))
    }

    @Test("where another passage of the note is not found, and none is as it was listed, nothing is guessed")
    func several() throws {
        let notes = Self.notes.replacing("> nine metres deep", with: "> by the estimate of nobody\n\n> ten metres deep")
        let (outcome, _) = try decided(notes)
        #expect(
            outcome
                == .refused([
                    "note:depth: its passage is not as it was listed, and the article holds the one in "
                        + "content/tides/notes.md:2 0 times: mend it by hand, then accept it"
                ]))
    }

    @Test("two passages with the same words are told by what stands around them")
    func sameWords() throws {
        let old = Self.old.replacing("summer, and", with: "summer of 1901, and").replacing(
            "that day", with: "3 May 1901")
        let notes = "## Year {#year}\n> 3 May ==1901==\n\n> summer of ==1901==\n\nY.\n"
        let mended = notes.replacing("> 3 May", with: "> Nobody was hurt\n\n> 3 May")
        let tree = try Self.open(mended, listed: notes, old: old, new: old.replacing("1901", with: "1902"))
        let (outcome, files, _) = DecisionAcceptance.decide("tides", ["note:year:2"], tree)
        #expect(outcome == .accepted(["note:year:2"], left: 1))
        let after = files.first { $0.path == "content/tides/notes.md" }.map { UTF8Text.string($0.bytes) }
        #expect(after == mended.replacing("> summer of ==1901==", with: "> ==1902==,"))
    }

    @Test("where several places may be meant, the list keeps what to write for each, and each message shows it")
    func choices() throws {
        let new = Self.old + " A second cellar is nine metres deep."
        let tree = try Self.open(new: new)
        let list = try #require(tree.file(at: "content/tides/update.yaml"))
        #expect(
            UTF8Text.string(tree[list].bytes).hasSuffix(
                """
                open:
                  - id: "note:depth"
                    why: "the passage stands in several places now"
                    was: "nine metres deep"
                    passage: "nine metres deep"
                    choices:
                      - ", ==nine metres deep=="
                      - "is ==nine metres deep=="

                """))
        let (outcome, _, _) = DecisionAcceptance.decide("tides", ["note:depth"], tree)
        #expect(
            outcome
                == .refused([
                    "note:depth: the article holds its passage 2 times, and one place is to be chosen: write one of these "
                        + "in content/tides/notes.md, then accept it\n> , ==nine metres deep==\n"
                        + "> is ==nine metres deep=="
                ]))
        var log = DiagnosticLog()
        _ = Resolver.resolve(SiteParser.parse(tree, &log), &log)
        #expect(
            log.diagnostics.first { $0.code == .updateOpen }?.help
                == "write in its place one of:\n> , ==nine metres deep==\n> is ==nine metres deep==\n"
                + "then sitegen update tides --accept note:depth")
    }

    @Test("of a passage that the edition before did not hold either, the build says what the article has")
    func brokenBefore() throws {
        let notes = Self.notes.replacing("nine metres deep", with: "estimate of the fire brigades")
        let tree = try Self.open(notes, listed: notes)
        var log = DiagnosticLog()
        _ = Resolver.resolve(SiteParser.parse(tree, &log), &log)
        #expect(
            log.diagnostics.filter { $0.severity == .error }.map(\.code) == [.passageNotFound, .updateOpen])
    }

    @Test("while the title's line is open, no title is asked for")
    func title() throws {
        let files = [
            "article.txt": "The port\n\nA text.\n",
            "explainer.yaml": """
            format: 1
            article:
              file: article.txt
              rights: { status: own }
              front:
                - { role: title, quote: "The harbour" }

            """,
            "update.yaml": "format: 1\nopen:\n  - { id: \"front:title\", why: \"w\", was: \"The harbour\" }\n",
        ]
        let errors = SmallSite(files).log.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code) == [.updateOpen])
    }
}
