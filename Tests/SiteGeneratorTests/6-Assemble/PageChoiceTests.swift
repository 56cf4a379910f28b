import Foundation
import Testing

@testable import SiteGenerator

/// `pages` of `site.yaml`, with the templates of the repository. That no link is left behind is the build's own check.
struct PageChoiceTests {
    private static let templates = DiskTree.read(
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates"),
        below: "templates/")

    private func site(_ pages: String) -> MemorySite {
        var files = Self.templates
        for (path, text) in PrintPageTests.harbour { files["content/" + path] = Array(text.utf8) }
        files["content/harbour/article.txt"]! += Array("\nA second quay, and the quay once more.\n".utf8)
        files["content/site.yaml"]! += Array(pages.utf8)
        return MemorySite(bytes: files)
    }

    /// Pages of the explainer that have some words.
    private func pages(of site: MemorySite, with words: String) -> [String] {
        site.files.keys.filter { $0.hasSuffix(".html") && site.text($0).contains(words) }.sorted()
    }

    @Test("all is made unless the site says otherwise")
    func all() throws {
        let site = site("pages: { print: true }\n")
        try #require(!site.log.hasErrors, "\(site.diagnostics)")
        for name in ["print.html", "print.css", "search.html", "search-index.js"] {
            #expect(site.files["harbour/\(name)"] != nil, "\(name)")
        }
        #expect(pages(of: site, with: "href=\"print.html\"").count == 4)
        #expect(pages(of: site, with: "href=\"search.html\"").count > 4)
        #expect(site.text("harbour/glossary.html").contains("class=\"kwic\""))
        #expect(site.text("harbour/evening.html").contains("id=\"m-quay-4\""))
    }

    @Test("what is left out is linked nowhere, and the site is proved without it")
    func leftOut() throws {
        let site = site("pages: { print: false, search: false, contexts: false }\n")
        try #require(!site.log.hasErrors, "\(site.diagnostics)")
        for name in ["print.html", "print.css", "search.html", "search-index.js"] {
            #expect(site.files["harbour/\(name)"] == nil, "\(name)")
        }
        #expect(pages(of: site, with: "print.html") == [] && pages(of: site, with: "search.html") == [])
        #expect(!site.text("harbour/glossary.html").contains("class=\"kwic\""))
        #expect(site.text("harbour/morning.html").contains("href=\"glossary.html#t-quay\""))
        #expect(!site.text("harbour/evening.html").contains("id=\"m-quay-4\""))
        #expect(site.verifyFindings() == [])
    }

    @Test("keys and values are checked")
    func mistakes() {
        let site = site("pages: { printing: true, search: no }\n")
        #expect(site.diagnostics.contains("`printing` is not a key that is known here"))
        #expect(site.diagnostics.contains("`search` cannot be `no`"))
    }
}
