import Foundation
import Testing

@testable import SiteGenerator

/// Mentions over line ends that mean nothing, and code, in which there are none.
struct MentionLineTests {
    /// What is found in a text whose lines are joined is what is found in the text it reads as, at the same words.
    @Test(arguments: 0..<20)
    func lineEndsHideNothing(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var broken = 0
        for _ in 0..<100 {
            let alphabet = (0..<3).flatMap { _ in random.pick(NaiveMentions.all) }
            let scalars = (0..<Int.random(in: 2...30, using: &random)).map { _ in random.pick(alphabet) }
            let breaks = Set((0..<3).map { _ in Int.random(in: 0..<scalars.count, using: &random) })
            let wrapped = WrappedText(scalars, breaks, &random)
            let read = Array(wrapped.read)
            let forms = (0..<6).map { _ in
                let start = Int.random(in: 0..<read.count, using: &random)
                let count = Int.random(in: 1...4, using: &random)
                let form = String(String.UnicodeScalarView(read[start...].prefix(count)))
                return (form: form, term: Int.random(in: 0..<4, using: &random))
            }
            let finder = MentionFinder(forms: forms.map { (bytes($0.form), $0.term) })
            let text = MentionText(wrapped.text, lineEnds: wrapped.lineEnds)
            let actual = finder.mentions(in: text, language: nil).map {
                NaiveMentions.Found(term: $0.term, form: $0.form, range: $0.range, isInsideLonger: $0.isInsideLonger)
            }
            let expected = NaiveMentions(forms: forms, stops: [], language: nil).mentions(in: String(wrapped.read)).map
            {
                found in
                NaiveMentions.Found(
                    term: found.term, form: found.form,
                    range: wrapped.starts[found.range.lowerBound]!..<wrapped.ends[found.range.upperBound]!,
                    isInsideLonger: found.isInsideLonger)
            }
            #expect(Set(actual) == Set(expected), "seed \(seed): \(string(wrapped.text).debugDescription), \(forms)")
            broken += actual.count { found in wrapped.lineEnds.contains { $0.overlaps(found.range) } }
        }
        #expect(broken > 10)
    }

    /// The contexts of `glossary.html`, a line each, the words in brackets.
    private func contexts(_ files: [String: String]) -> [String] {
        let site = MemorySite(files)
        #expect(site.diagnostics == "" && site.verifyFindings() == [])
        return site.text("wrapped/glossary.html").split(separator: "\n").compactMap { line in
            guard line.hasPrefix("<p>"), let link = line.range(of: "<a href="), let end = line.range(of: "</a>"),
                let open = line[link.upperBound...].firstIndex(of: ">")
            else { return nil }
            let after = line[end.upperBound...].components(separatedBy: " — ")[0]
            return "\(line.dropFirst(3)[..<link.lowerBound])[\(line[line.index(after: open)..<end.lowerBound])]\(after)"
        }
    }

    private func received(_ article: String, file: String = "article.txt", lines: String, terms: [String]) -> [String:
        String]
    {
        [
            "site.yaml": "title: Tests\nlanguage: en\n", "wrapped/\(file)": article,
            "wrapped/glossary.md": terms.map { "## \($0)\n\nA term.\n" }.joined(separator: "\n"),
            "wrapped/explainer.yaml":
                "format: 1\ntitle: Wrapped\narticle:\n  file: \(file)\n  lines: \(lines)\n  rights: { status: own }\n",
        ]
    }

    private func own(_ chapter: String, terms: [String]) -> [String: String] {
        [
            "site.yaml": "title: Tests\nlanguage: en\n", "wrapped/chapters/1.md": "# One\n\n" + chapter,
            "wrapped/glossary.md": terms.map { "## \($0)\n\nA term.\n" }.joined(separator: "\n"),
            "wrapped/explainer.yaml": "format: 1\ntitle: Wrapped\n",
        ]
    }

    @Test func joinedLines() {
        let article = "They met in Fleet  \n\tStreet, and then\nleft Fleet Street.\n\n米国\n中央軍と米国中央軍。\n"
        #expect(
            contexts(received(article, lines: "join", terms: ["Fleet Street", "米国中央軍"])) == [
                "They met in [Fleet Street], and then left Fleet…", "…Street, and then left [Fleet Street].",
                "[米国中央軍]と米国中央軍。", "米国中央軍と[米国中央軍]。",
            ])
    }

    @Test func keptLinesPartWords() {
        let article = "They met in Fleet\nStreet, and\nleft Fleet Street.\n"
        let site = MemorySite(received(article, lines: "keep", terms: ["Fleet Street"]))
        #expect(
            site.resolved.explainers[0].apparatus.mentions.map { string($0.text[..<$0.place.range.lowerBound]) } == [
                "They met in Fleet\nStreet, and\nleft "
            ])
    }

    /// A line end of Markdown is a space, but where two spaces or a backslash make it a line break.
    @Test func markdownLines() {
        let text = "Near *Fleet\nStreet*.\n\nAt Fleet\\\nStreet.\n\n米国\n中央軍。\n"
        let expected = ["Near [Fleet Street].", "[米国中央軍]。"]
        let terms = ["Fleet Street", "米国中央軍"]
        #expect(contexts(received(text, file: "article.md", lines: "keep", terms: terms)) == expected)
        #expect(contexts(own(text, terms: terms)) == expected)
    }

    @Test func codeIsNoProse() {
        let text = "The `ferry` is no ferry, `a ferry b` nor `x`ferry.\n\n    ferry\n\n```\nferry\n```\n"
        let expected = ["The ferry is no [ferry], a ferry b nor xferry.", "…ferry, a ferry b nor x[ferry]."]
        #expect(contexts(own(text, terms: ["ferry"])) == expected)
        #expect(contexts(received(text, file: "article.md", lines: "keep", terms: ["ferry"])) == expected)
        let page = MemorySite(own(text, terms: ["ferry"])).text("wrapped/1.html")
        #expect(page.contains("The <code>ferry</code> is no <a"))
    }

    /// A variant that is written with vowel signs in the text is found, and not said to be missing.
    @Test func variantsAreFoundBehindOptionalSigns() {
        let files = received("رأى وَاللَيلُ.\n", lines: "keep", terms: [])
        var all = files
        all["wrapped/glossary.md"] = "## night\nalso: ليل\nalso: لَيل\n\nA term.\n"
        #expect(MemorySite(all).diagnostics == "")
        all["wrapped/glossary.md"] = "## night\nalso: ليل\nalso: نهار\n\nA term.\n"
        #expect(MemorySite(all).diagnostics.contains("the text never has `نهار`"))
    }
}
