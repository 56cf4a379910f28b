import Foundation
import CommonMark
import Testing

@testable import SiteGenerator

/// The same for articles received as Markdown: every character of the text they render to is printed, in order.
struct MarkdownSurvivesTests {
    @Test("any Markdown article, any notes", arguments: 0..<24)
    func anyArticle(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        var built = 0
        for _ in 0..<20 {
            let article = generator.blocks().joined(separator: "\n") + "\n"
            let document = try Document(parsing: bytes(article), htmlAsText: true)
            var notes = ""
            for (number, leaf) in document.leaves().enumerated() where leaf.bytes.count > 3 {
                guard document.nodes[leaf.node].kind != .codeBlock, Bool.random(using: &generator.random) else {
                    continue
                }
                let text = string(leaf.bytes)
                let line = text.components(separatedBy: "\n")[0]
                if line.trimmingCharacters(in: .whitespaces).isEmpty || line.contains("==") { continue }
                notes += "## {#n\(number)}\nevery: true\n> \(line)\n\nText.\n\n"
            }
            let site = MemorySite([
                "site.yaml": "title: T\nlanguage: en\n",
                "a/explainer.yaml": """
                format: 1
                title: A
                article:
                  file: article.md
                  url: https://example.org/a/b
                  rights: { status: own }

                """, "a/article.md": article, "a/notes.md": notes,
            ])
            let comment = Comment(rawValue: "seed \(seed)\n\(article)\n---\n\(notes)\n\(site.diagnostics)")
            // An article without text, and words that stand in code too, are refused with reason.
            let codes = Set(site.log.diagnostics.filter { $0.severity == .error }.map(\.code))
            try #require(codes.isSubset(of: [.emptyFile, .passageInCode, .addressTaken]), comment)
            if !codes.isEmpty { continue }
            built += 1
            try #require(site.verifyFindings() == [], comment)
        }
        #expect(built > 0)
    }
}
