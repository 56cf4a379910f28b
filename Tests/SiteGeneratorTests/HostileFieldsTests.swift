import Foundation
import Testing

@testable import SiteGenerator

/// What attackers write, in the fields of a small site with the real templates. `.ci/check_hostile.py` does the same at
/// length, with a browser and a parser that is not ours.
struct HostileFieldsTests {
    static let vectors = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</title><img src=x onerror=alert(1)>",
        "\" onmouseover=alert(1) x=\"", "'><svg onload=alert(1)>", "--><script>alert(1)</script>",
        "]]><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "javascript:alert(1)", "\\",
        "\"; } body { background: url(//evil.invalid) } x { y: \"", "{{{t.contents}}}", "<!--<script>",
        "\u{2028}alert(1)//",
    ]

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\u{2028}", with: "\\u2028")
            + "\""
    }

    private func site(_ vector: String) -> MemorySite {
        let value = Self.quoted(vector)
        var files = DiskTree.read(
            SiteTests.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates"),
            below: "templates/")
        for (path, text) in [
            "site.yaml":
                "title: \(value)\nlanguage: en\npublisher: \(value)\nlicence: \(value)\nbase_url: https://example.org/\n",
            "a/article.txt": "Front \(vector)\n\nThe ferry \(vector) sank.\n\nIt rose.\n",
            "a/explainer.yaml": """
            format: 1
            title: \(value)
            deck: \(value)
            summary: [\(value)]
            authors: [\(value)]
            published: 2026-02-01
            article:
              file: article.txt
              language: en
              author: \(value)
              publisher: \(value)
              rights: { status: own, statement: \(value) }
              front:
                - { role: \(value), quote: \(Self.quoted("Front " + vector)) }
            chapters:
              - { slug: one, title: \(value), quote: "The ferry" }

            """,
            "a/notes.md":
                "## \(vector) {#n}\nby: \(vector)\nsources: s\n> The ferry \(vector)\n\nText.\n\n~~~\n\(vector)\n~~~\n",
            "a/glossary.md": "## ferry \(vector) {#t}\nreading: \(vector)\nkind: \(vector)\nja: \(vector)\n\nA ship.\n",
            "a/timeline.md": "## \(vector) {#e}\ndate: 1931\nja: \(vector)\n\nText.\n",
            "a/sources.yaml":
                "- { id: s, type: book, title: \(value), publisher: \(value), author: [{ family: \(value) }] }\n",
        ] {
            files["content/" + path] = Array(text.utf8)
        }
        return MemorySite(bytes: files)
    }

    @Test(arguments: vectors)
    func nothingRuns(vector: String) {
        let site = site(vector)
        #expect(!site.log.hasErrors, "\(site.diagnostics)")
        #expect(site.verifyFindings().map(\.message) == [])
        let pages = site.files.filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 8)
        for (path, bytes) in pages {
            var reader = HTMLReader(bytes)
            while let token = reader.next() {
                guard case .start(let tag) = token else { continue }
                reader.enterRawText(of: tag.name)
                let address = tag.value(of: "src").map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
                let type = tag.value(of: "type").map { String(decoding: bytes[$0], as: UTF8.self) }
                if tag.name == "script", type != "application/ld+json" {
                    #expect(address.hasSuffix("assets/site.js"), "\(path)")
                }
                #expect(tag.name != "img" && tag.name != "base" && tag.name != "iframe", "\(path)")
                for attribute in tag.attributes {
                    #expect(!attribute.name.hasPrefix("on") && attribute.name != "style", "\(path)")
                    let value = HTMLText.decoded(bytes[attribute.value])
                    #expect(attribute.name != "href" || !value.hasPrefix("javascript:"), "\(path)")
                }
            }
        }
        // Data in its own files.
        let index = site.text("a/search-index.js")
        #expect(index.hasPrefix("sitegenSearch(") && !index.contains("</script") && !index.contains("\u{2028}"))
        #expect(!site.text("feed.xml").contains("<script"))
        // Every quotation mark of ours is escaped.
        let style = site.text("a/print.css")
        let ends = ["\"; } body", "\\\"; } body"].map { style.components(separatedBy: $0).count }
        #expect(ends[0] == ends[1])
    }
}
