import Foundation
import Testing

@testable import SiteGenerator

/// What `sitegen verify` says of findings that it does not list.
struct UnlistedFindingsTests {
    /// A site whose article has many paragraphs, built.
    private func built(_ folder: TemporaryFolder) throws {
        let templates = SiteTests.folder.deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "templates")
        for (path, bytes) in DiskTree.read(templates, below: "templates/") {
            try folder.write(string(bytes), to: path)
        }
        let paragraphs = (1...80).map { "Paragraph \($0).\n" }.joined(separator: "\n")
        try folder.write("title: Tests\nlanguage: en\n", to: "content/site.yaml")
        try folder.write(paragraphs, to: "content/tides/article.txt")
        try folder.write(
            "format: 1\ntitle: Tides\narticle: { file: article.txt, rights: { status: own } }\n",
            to: "content/tides/explainer.yaml")
        let result = try Pipeline(siteFolder: folder.path, output: folder.path + "/public").build()
        #expect(result.report != nil)
    }

    @Test func whatIsNotListedIsCounted() throws {
        let folder = try TemporaryFolder()
        try built(folder)
        let verification = Verification(siteFolder: folder.path, output: folder.path + "/public")
        let clean = try verification.run()
        #expect(clean.proved.count == 1 && clean.unlisted.isEmpty && !clean.log.hasErrors)
        let page = "public/tides/text.html"
        let html = string(try Disk.read(folder.path + "/" + page))
        try folder.write(html.replacing("Paragraph ", with: "paragraph "), to: page)
        let damaged = try verification.run()
        #expect(damaged.proved.isEmpty && damaged.log.diagnostics.count == 50)
        #expect(damaged.unlisted == ["tides: 50 of 80 findings are shown; sitegen verify --verbose shows all"])
    }
}
