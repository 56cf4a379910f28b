import Testing

@testable import SiteGenerator

/// The list of chapters beside each of them.
struct ContentsListTests {
    /// What the page of a chapter lists: numbers, and `…` where some are left out.
    private func listed(_ count: Int, on number: Int) throws -> String {
        var files = ["site.yaml": "title: T\nlanguage: en\n", "long/explainer.yaml": "format: 1\ntitle: Long\n"]
        for chapter in 1...count {
            let name = String(String(1000 + chapter).dropFirst())
            files["long/chapters/\(name)-c\(name).md"] = "# Chapter \(chapter)\n\nText.\n"
        }
        let site = PublishedSite(files)
        #expect(site.diagnostics == "")
        let page = site.page("long/c\(String(1000 + number).dropFirst()).html")
        let list = try #require(
            page.components(separatedBy: "class=\"toc\"").last?.components(separatedBy: "</nav>").first)
        return list.matches(of: /<b>([^<]*)<\/b>/).map { String($0.1) }.joined(separator: " ")
    }

    @Test("all of them, as long as they are not very many")
    func all() throws {
        #expect(try listed(24, on: 12) == (1...24).map(String.init).joined(separator: " "))
    }

    @Test("of very many, those near it, the first and the last; what is left out is said, and can be got at")
    func many() throws {
        #expect(
            try listed(90, on: 45) == (["1", "…"] + (37...53).map(String.init) + ["…", "90"]).joined(separator: " "))
        #expect(try listed(90, on: 2) == ((1...10).map(String.init) + ["…", "90"]).joined(separator: " "))
        #expect(try listed(90, on: 90) == (["1", "…"] + (82...90).map(String.init)).joined(separator: " "))
    }
}
