import Foundation
import Testing

@testable import SiteGenerator

/// The examples of the guide, taken together, are a site: each kind of file stands in it once, in a code block named for
/// what it is.
struct GuideTests {
    private static let paths = [
        "text article": "ferry/article.txt", "markdown notes": "ferry/notes.md",
        "markdown glossary": "ferry/glossary.md",
        "markdown timeline": "ferry/timeline.md", "yaml explainer": "ferry/explainer.yaml", "yaml site": "site.yaml",
        "json sources": "ferry/sources.json", "yaml sources": "ferry/sources.yaml",
        "markdown preface": "ferry/preface.md",
        "markdown chapter": "harbour/chapters/01-the-pier.md",
    ]

    private static func examples() throws -> [String: String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let chapters = DiskTree.read(root.appending(path: "content/guide/chapters"), below: "")
        var examples: [String: String] = [:]
        for (_, bytes) in chapters {
            var kind: String?
            for line in string(bytes).components(separatedBy: "\n") {
                if let open = kind {
                    if line == "```" { kind = nil } else { examples[open, default: ""] += line + "\n" }
                } else if line.hasPrefix("```"), paths[String(line.dropFirst(3))] != nil {
                    let name = String(line.dropFirst(3))
                    #expect(examples[name] == nil, "two examples of \(name)")
                    kind = name
                }
            }
        }
        return examples
    }

    @Test("the guide's examples build, without a word")
    func build() throws {
        let examples = try Self.examples()
        #expect(examples.keys.sorted() == Self.paths.keys.sorted())
        var content: [String: String] = ["harbour/explainer.yaml": "format: 1\ntitle: The pier\n"]
        for (kind, text) in examples { content[Self.paths[kind] ?? ""] = text }
        let site = MemorySite(content)
        #expect(site.diagnostics == "")
        #expect(site.verifyFindings() == [])
        let explainer = try #require(site.resolved.explainers.first { $0.name == "ferry" })
        #expect(!explainer.notes.isEmpty && !explainer.apparatus.terms.isEmpty && !explainer.apparatus.events.isEmpty)
        #expect(!explainer.apparatus.sources.isEmpty && !explainer.apparatus.mentions.isEmpty)
    }
}
