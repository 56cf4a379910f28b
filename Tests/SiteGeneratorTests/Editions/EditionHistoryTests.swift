import Testing

@testable import SiteGenerator

/// What `editions.yaml` and the texts in `editions/` make of an explainer.
@Suite("Editions of an article") struct EditionHistoryTests {
    static let texts = [
        "The harbour\n\nLow water came at three. Nobody was there.\n\nThe gate was shut by the warden.\n\nThe end of it all.\n",
        "The harbour\n\nLow water came at four. Nobody was there.\n\nThe gate was shut by the warden. He left.\n\nThe end of it all.\n",
        "The harbour\n\nIt is a matter of record.\n\nLow water came at four. Nobody was there.\n\nThe gate was shut by the warden. He left.\n",
    ]
    static let notes =
        "## Day {#day}\nverdict: contradicted\n> at ==three==\n\nIt was the 4th[@almanac, p. 3].\n\n"
        + "## Crowd {#crowd}\n> Nobody\n\nNot so.\n"
    static let newNotes =
        "## Day {#day}\nverdict: consistent\n> at ==four==\n\nIt was the 4th indeed[@almanac, p. 3].\n\n"
        + "## Gate {#gate}\n> The gate\n\nOf iron.\n"

    static func sum(_ text: String) -> String { SHA256.hexadecimal(of: Array(text.utf8)) }

    static func list(_ count: Int = 3, _ more: String = "") -> String {
        let entries = texts.prefix(count).enumerated().map { index, text in
            "  - sha256: \(sum(text))\n"
                + (index == 0
                    ? "" : "    date: 2026-0\(index + 1)\n    severity: \(index == 1 ? "correction" : "addition")\n")
        }
        return "format: 1\neditions:\n" + entries.joined() + more
    }

    static func files(_ count: Int = 3, list: String? = nil) -> [String: String] {
        var files = SmallSite.files(
            article: texts[count - 1], notes: newNotes, cut: ["front:", "  - { role: title, quote: \"The harbour\" }"])
        files["sources.yaml"] = "- id: almanac\n  type: book\n  title: Almanac\n"
        files["editions.yaml"] = list ?? Self.list(count)
        for number in 1..<count {
            files["editions/\(number)/article.txt"] = texts[number - 1]
            files["editions/\(number)/notes.md"] = number == 1 ? notes : newNotes
        }
        return files
    }

    private func told(by site: SmallSite) -> EditionHistory? { site.resolved.explainers.first?.history }

    @Test("an article that never changed has no history, and the addresses of its text")
    func none() throws {
        let site = SmallSite(
            SmallSite.files(article: Self.texts[0], notes: Self.notes.replacing("[@almanac, p. 3]", with: "")))
        let history = try #require(told(by: site))
        #expect(history.steps.isEmpty && history.marks.isEmpty && history.formerBlocks.isEmpty)
        #expect(!site.log.hasErrors)
    }

    @Test("blocks keep their addresses through changes; those that are gone are known")
    func addresses() throws {
        let site = SmallSite(Self.files())
        #expect(!site.log.hasErrors, "\(site.messages)")
        let history = try #require(told(by: site))
        var ids = BlockIDs()
        let first = Self.texts[0].split(separator: "\n\n").map { block in
            ids.id(for: Array(block.utf8.filter { $0 != 10 }))
        }
        // Title, the new paragraph, the two that changed.
        #expect(history.blockIDs[0] == first[0])
        #expect(history.blockIDs[2] == first[1])
        #expect(history.blockIDs[3] == first[2])
        #expect(Set(history.blockIDs).count == 4)
        let former = try #require(history.formerBlocks.first)
        #expect(history.formerBlocks.count == 1)
        #expect(former.id == first[3])
        #expect(former.fate == .gone(change: "c-3-2", edition: 3, near: 3))
    }

    /// The history of an article by its texts.
    private func history(of texts: [String]) throws -> EditionHistory {
        var files = SmallSite.files(article: texts[texts.count - 1])
        let list = texts.enumerated().map { index, text in
            "  - sha256: \(Self.sum(text))\n"
                + (index == 0 ? "" : "    date: 2026-0\(index + 1)\n    severity: correction\n")
        }
        files["editions.yaml"] = "format: 1\neditions:\n" + list.joined()
        for (index, text) in texts.dropLast().enumerated() { files["editions/\(index + 1)/article.txt"] = text }
        let site = SmallSite(files)
        #expect(!site.log.hasErrors, "\(site.messages)")
        return try #require(told(by: site))
    }

    @Test("a paragraph that was taken out and comes back has the address that it had")
    func restored() throws {
        let with = "One is here.\n\nTwo was taken out for a while.\n\nThree.\n"
        let history = try history(of: [with, "One is here.\n\nThree.\n", with])
        var ids = BlockIDs()
        #expect(
            history.blockIDs
                == ["One is here.", "Two was taken out for a while.", "Three."].map { ids.id(for: Array($0.utf8)) })
        #expect(history.formerBlocks.isEmpty)
    }

    @Test("a paragraph that was written anew in its place keeps its address; where two stand, none is taken for it")
    func replaced() throws {
        let old = "One is here.\n\n这样的战斗的战斗。\n\nThree.\n"
        let anew = try history(of: [old, "One is here.\n\nNobody was hurt.\n\nThree.\n"])
        var ids = BlockIDs()
        #expect(anew.blockIDs[1] == ids.id(for: Array("这样的战斗的战斗。".utf8)))
        #expect(anew.formerBlocks.isEmpty)
        #expect(anew.steps[0].changes.map { [$0.old, $0.new] } == [["这样的战斗的战斗。", "Nobody was hurt."]])
        let two = try history(of: [old, "One is here.\n\nNobody was hurt.\n\nAll went home.\n\nThree.\n"])
        #expect(two.formerBlocks.map(\.fate) == [.gone(change: "c-2-1", edition: 2, near: 0)])
    }

    @Test("a paragraph that was joined to another, which then went: the edition that took both out is told")
    func joined() throws {
        let history = try history(of: [
            "One is here.\n\nThe gate was shut by the warden.\n\nThe keys were on the hill.\n",
            "One is here.\n\nThe gate was shut by the warden. The keys were on the hill.\n", "One is here.\n",
        ])
        #expect(
            history.formerBlocks.map(\.fate) == Array(repeating: .gone(change: "c-3-1", edition: 3, near: 0), count: 2))
    }

    @Test("each edition tells its changes, and the block that shows each in the published text")
    func steps() throws {
        let history = try #require(told(by: SmallSite(Self.files())))
        let steps = history.steps.map { step in
            step.changes.map { change in
                "\(change.id) \(change.severity) \(change.old ?? "") → \(change.new ?? "") @\(change.block.map(String.init) ?? "")"
            }
        }
        #expect(
            steps == [
                [
                    "c-2-1 correction Low water came at three. → Low water came at four. @2",
                    "c-2-2 correction  → He left. @3",
                ],
                [
                    "c-3-1 addition  → It is a matter of record. @1",
                    "c-3-2 addition The end of it all. →  @",
                ],
            ])
        #expect(history.marks.mapValues(\.change) == [1: "c-3-1", 2: "c-2-1", 3: "c-2-2"])
    }

    @Test("a block with several changes: its mark leads to the first of the gravest")
    func marks() throws {
        let old = "It sails at nine. The fare is 2 crowns. It is full.\n"
        let new = "It sails at ten. The fare is 3 crowns. It is empty.\n"
        #expect(try history(of: [old, new]).marks.mapValues(\.change) == [0: "c-2-1"])
        var files = Self.files(2)
        files["article.txt"] = new
        files["editions/1/article.txt"] = old
        files["editions.yaml"] =
            "format: 1\neditions:\n  - sha256: \(Self.sum(old))\n  - sha256: \(Self.sum(new))\n"
            + "    date: 2026-02\n    severity: correction\n    wording: \"at ten\"\n"
        files["notes.md"] = nil
        files["editions/1/notes.md"] = nil
        files["explainer.yaml"] = SmallSite.files(article: "")["explainer.yaml"]
        let mark = try #require(told(by: SmallSite(files))?.marks[0])
        #expect(mark.change == "c-2-2" && mark.severity == .correction)
    }

    @Test("notes that were not kept: an error, and nothing is told of them; an empty file says that there were none")
    func notesAreMissing() throws {
        var files = Self.files(3)
        files["editions/1/notes.md"] = nil
        let site = SmallSite(files)
        expectText(
            site.messages,
            """
            content/tides/editions.yaml:3:13: error: the notes of edition 1 are not there: content/tides/editions/1/notes.md [missing-file]
              3 |   - sha256: \(Self.sum(Self.texts[0]))
                |             \(String(repeating: "^", count: 64))
              help: restore that file, or the folder notes/ beside it: readers are told which notes changed since
                    if the article had no notes then, make it an empty file

            """, sourceLocation: #_sourceLocation)
        #expect(told(by: site)?.steps.map(\.notes.count) == [0, 0])
        files["editions/1/notes.md"] = ""
        let empty = SmallSite(files)
        #expect(empty.messages == "")
        #expect(told(by: empty)?.steps.map(\.notes.count) == [2, 0])
    }

    @Test("a byline that names another author than the settings, which still have the one of an earlier edition")
    func byline() {
        func messages(_ old: String, _ new: String, author: String) -> String {
            let texts = [old, new].map { "The harbour\n\n\($0)\n\nLow water came at three.\n" }
            var files = SmallSite.files(
                article: texts[1],
                cut: [
                    "author: \"\(author)\"", "front:", "  - { role: title, quote: \"The harbour\" }",
                    "  - { role: byline, quote: \"\(new)\" }",
                ])
            files["editions/1/article.txt"] = texts[0]
            files["editions.yaml"] =
                "format: 1\neditions:\n  - sha256: \(Self.sum(texts[0]))\n  - sha256: \(Self.sum(texts[1]))\n"
                + "    date: 2026-02\n    severity: correction\n"
            return SmallSite(files).messages
        }
        let told = messages("By Ann Lee", "By Tom Weil", author: "Ann Lee")
        #expect(told.contains("this byline does not name `Ann Lee`, whom `author` still has"))
        #expect(told.contains("content/tides/explainer.yaml:9:") && told.contains("warning"))
        #expect(messages("文・山田太郎", "文・佐藤花子", author: "山田太郎").contains("[bad-value]"))
        #expect(messages("文・山田太郎", "記者山田太郎", author: "山田太郎") == "")
        // With another in addition; by initials; of another origin; in another script.
        #expect(messages("By Ann Lee", "By ANN LEE and Tom Weil", author: "Ann Lee") == "")
        #expect(messages("By Ann Lee", "By A. Lee", author: "Ann Lee") == "")
        #expect(messages("By our staff", "By the staff", author: "Ann Lee") == "")
        #expect(messages("By Ann Lee", "アン・リー", author: "Ann Lee") == "")
    }

    @Test("severity of single changes, by words of either text")
    func exceptions() throws {
        let history = try #require(
            told(
                by: SmallSite(
                    Self.files(2, list: Self.list(2, "    addition: [\"He left\"]\n    wording: \"at three\"\n")))))
        #expect(history.steps[0].changes.map(\.severity) == [.wording, .addition])
    }

    @Test("notes that are new, changed, gone; their citations are not words of theirs")
    func notesChange() throws {
        let history = try #require(told(by: SmallSite(Self.files())))
        let steps = history.steps[0].notes.map { "\($0.kind) \($0.id) \($0.text?.old ?? "") → \($0.text?.new ?? "")" }
        #expect(
            steps == [
                "changed day It was the 4th. → It was the 4th indeed.", "added gate  → Of iron.",
                "removed crowd Not so. → ",
            ])
        #expect(history.steps[0].notes[0].oldVerdict == .contradicted)
        #expect(history.steps[0].notes[0].newVerdict == .consistent)
        #expect(history.steps[1].notes.isEmpty)
    }

    @Test("a note that has another id now is the same note")
    func renamed() throws {
        var files = Self.files(2)
        files["notes.md"] = Self.newNotes.replacing("{#gate}\n", with: "{#gate}\nwas: crowd\n")
        let history = try #require(told(by: SmallSite(files)))
        let steps = history.steps[0].notes.map { "\($0.kind) \($0.id) \($0.text?.old ?? "") → \($0.text?.new ?? "")" }
        #expect(
            steps == ["changed day It was the 4th. → It was the 4th indeed.", "changed gate Not so. → Of iron."])
    }

    @Test("what is said when the record and the files do not agree")
    func mistakes() {
        func messages(_ change: (inout [String: String]) -> Void) -> String {
            var files = Self.files()
            change(&files)
            return SmallSite(files).messages
        }
        #expect(
            messages { $0["editions/1/article.txt"] = "Edited.\n" }.contains(
                "editions/1/article.txt is not the text that this names"))
        #expect(messages { $0["editions/2/article.txt"] = nil }.contains("the text of edition 2 is not there"))
        #expect(
            messages { $0["article.txt"] = "Edited by hand.\n" }.contains(
                "content/tides/article.txt is not the text of the last edition"))
        #expect(messages { $0["editions.yaml"] = nil }.contains("[missing-file]"), "texts without their record")
        #expect(
            messages { $0["editions.yaml"] = Self.list().replacing("severity: addition", with: "severity: grave") }
                .contains("`severity` cannot be `grave`"))
        #expect(
            messages { $0["editions.yaml"] = Self.list().replacing("    date: 2026-03\n", with: "") }.contains(
                "`date` is missing"))
        #expect(
            messages { $0["editions.yaml"] = Self.list().replacing("2026-03", with: "2025-03") }.contains(
                "this edition is older than the one before it"))
        #expect(
            messages { $0["editions.yaml"] = Self.list().replacing("2026-03", with: "2025-03") }.contains(
                "help: mend the `date` that is wrong, or list"))
        // One that is damaged is listed all the same: no file of the others is called a stray.
        let damaged = messages { $0["editions/1/article.txt"] = "x\n" }
        #expect(damaged.contains("[article-changed]") && !damaged.contains("[unknown-file]"))
        #expect(
            messages { $0["editions.yaml"] = Self.list(3, "    wording: \"no such words\"\n") }.contains(
                "no change of edition 3 holds these words"))
        #expect(
            messages { $0["editions/9/article.txt"] = "x\n" }.contains(
                "editions/9/article.txt: warning: sitegen does not read"))
        #expect(messages { $0["editions/1/old.pdf"] = "x\n" }.contains("[unknown-file]"))
    }
}
