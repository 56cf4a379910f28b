@testable import SiteGenerator

/// An explainer that its editors go on changing after it was published, each time saying what became of what they changed.
struct ChangingExplainer {
    private struct Entry {
        var id: String
        /// Index of the paragraph whose words it speaks about.
        var paragraph: Int
        var was: [String] = []
    }

    private struct Chapter {
        var slug: String
        /// Index of its first paragraph.
        var start: Int
        var was: [String] = []
    }

    /// Each of its paragraphs, by a number that stands in no other; nil where it was taken out.
    private var paragraphs: [Int?]
    private var chapters: [Chapter]
    private var notes: [Entry]
    private var terms: [Entry]
    private var events: [Entry]
    /// Lines of `retired.yaml`.
    private var retired: [String] = []
    private var count = 0
    private(set) var record: [String] = []

    init(_ random: inout SeededGenerator) {
        paragraphs = (0..<Int.random(in: 4...9, using: &random)).map { $0 }
        let last = paragraphs.count - 1
        let starts = [0] + (1...last).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        chapters = starts.map { Chapter(slug: "chapter-\($0)", start: $0) }
        func entries(_ prefix: String) -> [Entry] {
            (0..<4).map { Entry(id: "\(prefix)\($0)", paragraph: Int.random(in: 0...last, using: &random)) }
        }
        notes = entries("a")
        terms = entries("a")
        events = entries("a")
    }

    private mutating func newName() -> String {
        count += 1
        return "new-\(count)"
    }

    private static func word(_ paragraph: Int) -> String { "word\(paragraph)" }

    // MARK: Changes

    /// One thing changes; what it does is said in words.
    mutating func change(_ random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "note renamed to " + rename(\.notes, &random)
        case 1: return "term renamed to " + rename(\.terms, &random)
        case 2: return "event renamed to " + rename(\.events, &random)
        case 3: return "withdrawn: " + withdraw(&random)
        case 4: return moveNote(&random)
        case 5: return renameChapter(&random)
        case 6: return cutAnew(&random)
        default: return takeOutParagraph(&random)
        }
    }

    private mutating func rename(
        _ path: WritableKeyPath<ChangingExplainer, [Entry]>, _ random: inout SeededGenerator
    ) -> String {
        var entries = self[keyPath: path]
        guard !entries.isEmpty else { return "(none)" }
        let index = Int.random(in: 0..<entries.count, using: &random)
        entries[index].was.append(entries[index].id)
        entries[index].id = newName()
        self[keyPath: path] = entries
        return entries[index].id
    }

    private mutating func retire(_ entry: Entry, _ prefix: String) {
        for id in [entry.id] + entry.was {
            // What was never recorded needs no word, and gets none.
            if record.contains(where: { $0.hasSuffix(" \(prefix)\(id)") }) {
                retired.append("{ id: \(prefix)\(id), why: \"It was wrong.\", date: 2026-02 }")
            }
        }
    }

    private mutating func withdraw(_ random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<3, using: &random) {
        case 0 where !notes.isEmpty:
            let entry = notes.remove(at: Int.random(in: 0..<notes.count, using: &random))
            retire(entry, "n-")
            return "note \(entry.id)"
        case 1 where !terms.isEmpty:
            let entry = terms.remove(at: Int.random(in: 0..<terms.count, using: &random))
            retire(entry, "t-")
            return "term \(entry.id)"
        case 2 where !events.isEmpty:
            let entry = events.remove(at: Int.random(in: 0..<events.count, using: &random))
            retire(entry, "e-")
            return "event \(entry.id)"
        default: return "nothing"
        }
    }

    private mutating func moveNote(_ random: inout SeededGenerator) -> String {
        guard !notes.isEmpty else { return "nothing moved" }
        let index = Int.random(in: 0..<notes.count, using: &random)
        notes[index].paragraph = random.pick(paragraphs.compactMap(\.self))
        return "note \(notes[index].id) moved to paragraph \(notes[index].paragraph)"
    }

    private mutating func renameChapter(_ random: inout SeededGenerator) -> String {
        let index = Int.random(in: 0..<chapters.count, using: &random)
        chapters[index].was.append(chapters[index].slug)
        chapters[index].slug = newName()
        return "chapter renamed to \(chapters[index].slug)"
    }

    /// A chapter is added, or joined to the one before it, its page withdrawn or said to be that of the other.
    private mutating func cutAnew(_ random: inout SeededGenerator) -> String {
        let free = paragraphs.compactMap(\.self).filter { number in !chapters.contains { $0.start == number } }
        if Bool.random(using: &random), let start = free.randomElement(using: &random) {
            chapters.append(Chapter(slug: newName(), start: start))
            chapters.sort { $0.start < $1.start }
            return "new chapter at paragraph \(start)"
        }
        guard chapters.count > 1 else { return "one chapter left" }
        let index = Int.random(in: 1..<chapters.count, using: &random)
        let gone = chapters.remove(at: index)
        for slug in [gone.slug] + gone.was where record.contains(slug + ".html") {
            if Bool.random(using: &random) {
                chapters[index - 1].was.append(slug)
            } else {
                retired.append("{ page: \(slug), why: \"It was joined.\", date: 2026-02-10 }")
            }
        }
        return "chapter \(gone.slug) joined to \(chapters[index - 1].slug)"
    }

    private mutating func takeOutParagraph(_ random: inout SeededGenerator) -> String {
        let starts = Set(chapters.map(\.start))
        let held = Set(notes.map(\.paragraph) + events.map(\.paragraph))
        let free = paragraphs.indices.filter { index in
            paragraphs[index].map { !starts.contains($0) && !held.contains($0) } ?? false
        }
        guard let index = free.randomElement(using: &random), let number = paragraphs[index] else { return "nothing" }
        let id = "b-" + FNV1a.base32(Array(Self.text(number).utf8))
        if record.contains(where: { $0.hasSuffix(" " + id) }) {
            retired.append("{ id: \(id), why: \"The paper took it out.\", date: 2026 }")
        }
        paragraphs[index] = nil
        return "paragraph \(number) taken out"
    }

    /// What was published is recorded, and stays so.
    mutating func publish(_ text: String) {
        record = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    // MARK: Files

    private static func text(_ paragraph: Int) -> String { "Here is \(word(paragraph)) and no other." }

    var files: [String: String] {
        func entry(_ heading: String, _ entry: Entry, _ prefix: String, _ rest: String) -> String {
            let was = entry.was.filter { id in record.contains { $0.hasSuffix(" \(prefix)\(id)") } }
            return "## \(heading) {#\(entry.id)}\n" + was.map { "was: \($0)\n" }.joined() + rest
        }
        func passage(_ entry: Entry) -> String { "> \(Self.word(entry.paragraph)) and\n\n" }
        var files = [
            "site.yaml": "title: Tests\nlanguage: en\n",
            "x/article.txt": paragraphs.compactMap { $0.map { Self.text($0) + "\n" } }.joined(separator: "\n"),
            "x/explainer.yaml":
                "format: 1\ntitle: X\narticle: { file: article.txt, rights: { status: own } }\nchapters:\n"
                + chapters.map { chapter in
                    let was = chapter.was.filter { record.contains($0 + ".html") }
                    return "  - { slug: \(chapter.slug), title: \"C\", was: [ \(was.joined(separator: ", ")) ], "
                        + "quote: \"\(Self.text(chapter.start))\" }\n"
                }.joined(),
        ]
        if !notes.isEmpty {
            files["x/notes.md"] = notes.map { entry("", $0, "n-", passage($0) + "A note.\n\n") }.joined()
        }
        if !terms.isEmpty {
            files["x/glossary.md"] = terms.enumerated().map { entry("term\($0)", $1, "t-", "\nA term.\n\n") }.joined()
        }
        if !events.isEmpty {
            files["x/timeline.md"] = events.map {
                entry("Event", $0, "e-", "date: 2026-01\narticle_date: none\n" + passage($0))
            }.joined()
        }
        if !record.isEmpty { files["x/addresses.txt"] = record.map { $0 + "\n" }.joined() }
        if !retired.isEmpty {
            files["x/retired.yaml"] = "format: 1\nretired:\n" + retired.map { "  - \($0)\n" }.joined()
        }
        return files
    }
}
