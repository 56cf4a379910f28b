import Foundation

@testable import SiteGenerator

/// A small explainer with everything an apparatus has, drawn at random. Its article is made of the characters for which
/// `NaiveMentions` knows what a mention is.
struct RandomExplainer {
    struct Term {
        let id: String
        var forms: [String]
        var stops: [String] = []
        var sources: [Int] = []
    }

    struct Event {
        let id: String
        let date: String
        let articleDate: String
        /// Index of the block, and the words in it; nil for context.
        let passage: (block: Int, words: String)?
        var sources: [Int] = []
    }

    struct Note {
        let id: String
        let words: String
        var sources: [Int] = []
    }

    let language: String
    let isJoined: Bool
    /// As the file has them; each begins with a sign that no other has.
    let blocks: [[UInt8]]
    /// As they read when lines are joined.
    let read: [String]
    /// Blocks that begin a chapter; the first is 0.
    let cuts: [Int]
    var terms: [Term] = []
    var events: [Event] = []
    var notes: [Note] = []
    let sourceCount = 4

    init(_ random: inout SeededGenerator) {
        language = random.pick(["ja", "ar", "fa", "fr", "tr", "en"])
        isJoined = Bool.random(using: &random)
        let alphabet = (0..<3).flatMap { _ in random.pick(NaiveMentions.all) }
        var blocks: [[UInt8]] = []
        var read: [String] = []
        for number in 0..<Int.random(in: 1...5, using: &random) {
            let sign = Unicode.Scalar(0x2460 + UInt32(number))!
            let scalars =
                [sign] + (0..<Int.random(in: 3...30, using: &random)).map { _ in random.pick(alphabet) } + ["."]
            // A line is not blank, and blanks beside its end would be of the line end.
            let breaks = Set(
                (1..<scalars.count).filter {
                    scalars[$0] != " " && scalars[$0 - 1] != " " && Int.random(in: 0..<8, using: &random) == 0
                })
            let wrapped = WrappedText(scalars, isJoined ? breaks : [], &random)
            blocks.append(wrapped.text)
            read.append(String(wrapped.read))
        }
        self.blocks = blocks
        self.read = read
        cuts = blocks.indices.filter { $0 == 0 || Int.random(in: 0..<3, using: &random) == 0 }
        addTerms(&random)
        addEvents(&random)
        for number in 0..<Int.random(in: 0...3, using: &random) {
            guard let passage = passage(&random) else { continue }
            notes.append(Note(id: "n\(number)", words: passage.words, sources: someSources(&random)))
        }
    }

    private func someSources(_ random: inout SeededGenerator) -> [Int] {
        (0..<sourceCount).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    }

    /// Words of a block that have no blank at their ends.
    private func piece(_ random: inout SeededGenerator) -> (block: Int, words: String)? {
        let block = Int.random(in: 0..<read.count, using: &random)
        let scalars = Array(read[block].unicodeScalars.dropFirst())
        let start = Int.random(in: 0..<scalars.count, using: &random)
        let piece = scalars[start...].prefix(Int.random(in: 1...5, using: &random))
        guard let first = piece.first, let last = piece.last, first != " ", last != " " else { return nil }
        return (block, String(String.UnicodeScalarView(piece)))
    }

    /// Words that stand in the article once.
    private func passage(_ random: inout SeededGenerator) -> (block: Int, words: String)? {
        guard let piece = piece(&random) else { return nil }
        let count = read.reduce(0) { $0 + occurrences(of: bytes(piece.words), in: bytes($1)) }
        return count == 1 ? piece : nil
    }

    private mutating func addTerms(_ random: inout SeededGenerator) {
        var taken: Set<[UInt8]> = []
        func isFree(_ form: String) -> Bool {
            let compared = form.unicodeScalars.filter { !NaiveMentions.optional.contains($0) }
            guard !compared.isEmpty, compared.last != " ", compared.first != " " else { return false }
            return taken.insert(bytes(String(String.UnicodeScalarView(compared)))).inserted
        }
        for number in 0..<Int.random(in: 1...5, using: &random) {
            let forms = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in piece(&random)?.words }
                .filter(isFree)
            if forms.isEmpty { continue }
            var term = Term(id: "t\(number)", forms: forms, sources: someSources(&random))
            if Int.random(in: 0..<4, using: &random) == 0, let stop = piece(&random) { term.stops.append(stop.words) }
            terms.append(term)
        }
    }

    private mutating func addEvents(_ random: inout SeededGenerator) {
        let dates = [
            "1902", "1902-05", "1928-10-03", "-0043", "198X", "2001-21", "1964/2008", "../1987", "/1987", "1990/..",
        ]
        for number in 0..<Int.random(in: 1...4, using: &random) {
            events.append(
                Event(
                    id: "e\(number)", date: random.pick(dates),
                    articleDate: random.pick(["same", "none", "1902", "1985~"]),
                    passage: passage(&random), sources: someSources(&random)))
        }
    }

    /// The chapter that prints a block.
    func chapter(of block: Int) -> Int { (cuts.lastIndex { $0 <= block }) ?? 0 }

    /// Files of a site that has this explainer as `wrapped`.
    var files: [String: [UInt8]] {
        func cited(_ sources: [Int], _ inline: Int?) -> (field: String, body: String) {
            (
                sources.isEmpty ? "" : "sources: \(sources.map { "S\($0)" }.joined(separator: "; "))\n",
                inline.map { "Words [@S\($0)].\n" } ?? "Words.\n"
            )
        }
        // The last of its sources is cited in the body.
        func entry(_ heading: String, _ fields: [String], _ sources: [Int], _ passages: [String] = []) -> String {
            let (field, body) = cited(sources.dropLast(), sources.last)
            return "## \(heading)\n" + fields.map { $0 + "\n" }.joined() + field
                + passages.map { "> \($0)\n\n" }.joined() + "\n" + body + "\n"
        }
        var files: [String: [UInt8]] = [:]
        files["site.yaml"] = bytes("title: Tests\nlanguage: en\n")
        files["x/article.txt"] = Array(blocks.joined(separator: bytes("\n\n"))) + [10]
        let chapters = cuts.enumerated().map { number, block in
            "  - { slug: c\(number), title: \"Chapter\", quote: \"\(read[block].unicodeScalars.first!)\" }\n"
        }
        files["x/explainer.yaml"] = bytes(
            "format: 1\ntitle: X\narticle:\n  file: article.txt\n  language: \(language)\n"
                + "  lines: \(isJoined ? "join" : "keep")\n  rights: { status: own }\nchapters:\n" + chapters.joined())
        if !terms.isEmpty {
            files["x/glossary.md"] = bytes(
                terms.map { term in
                    entry(
                        "\(term.forms[0]) {#\(term.id)}",
                        term.forms.dropFirst().map { "also: \($0)" } + term.stops.map { "not: \($0)" }, term.sources)
                }.joined())
        }
        if !events.isEmpty {
            files["x/timeline.md"] = bytes(
                events.map { event in
                    entry(
                        "An event {#\(event.id)}",
                        ["date: \(event.date)"] + (event.passage == nil ? [] : ["article_date: \(event.articleDate)"]),
                        event.sources, event.passage.map { [$0.words] } ?? [])
                }.joined())
        }
        if !notes.isEmpty {
            files["x/notes.md"] = bytes(notes.map { entry("{#\($0.id)}", [], $0.sources, [$0.words]) }.joined())
        }
        files["x/sources.yaml"] = bytes(
            (0..<sourceCount).map { "- { id: S\($0), type: book, title: Book \($0) }\n" }.joined())
        return files
    }
}
