import Foundation
import Testing

@testable import SiteGenerator

/// `sitegen verify` over a built site on disk.
struct VerificationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let repository = SiteTests.folder.deletingLastPathComponent().deletingLastPathComponent()
        let templates = URL(fileURLWithPath: folder.path).appending(path: "templates")
        try FileManager.default.copyItem(at: SiteTests.folder.appending(path: "templates"), to: templates)
        try FileManager.default.copyItem(
            at: repository.appending(path: "templates/strings"), to: templates.appending(path: "strings"))
        for (path, text) in PrintPageTests.harbour { try folder.write(text, to: "content/" + path) }
        let result = try Pipeline(siteFolder: folder.path, output: output).build()
        try #require(!result.log.hasErrors)
    }

    private var output: String { folder.path + "/public" }

    private func verify() throws -> (messages: [String], proved: [String]) {
        let result = try Verification(siteFolder: folder.path, output: output).run()
        var locator = DiagnosticLocator(result.sources)
        let messages = result.log.diagnostics.map { "\(locator.location(of: $0.place).text): \($0.message)" }
        return (messages, result.proved)
    }

    private func alter(_ page: String, _ words: String, to others: String) throws {
        let path = output + "/harbour/" + page
        let text = UTF8Text.string(try Disk.read(path))
        try #require(text.contains(words))
        try Disk.write(Array(text.replacing(words, with: others).utf8), to: path)
    }

    @Test("a built site is proved, print.html too")
    func proved() throws {
        let (messages, proved) = try verify()
        #expect(messages == [])
        #expect(
            proved.count == 1 && proved[0].hasPrefix("harbour: 82 bytes in 3 elements on 3 pages print article.txt"))
        #expect(proved.first?.hasSuffix("print.html prints it once more: 82 bytes in 3 elements") == true)
    }

    @Test("a print page that is not there is found")
    func missing() throws {
        try FileManager.default.removeItem(atPath: output + "/harbour/print.html")
        let (messages, proved) = try verify()
        #expect(messages.count == 1 && messages[0].contains("harbour/print.html") && proved == [])
    }

    @Test(
        "an altered print page is found, with its place",
        arguments: [(" left the ", " leaves the "), ("1 May 1890<", "2 May 1890<"), (" again", "")])
    func altered(words: String, others: String) throws {
        try alter("print.html", words, to: others)
        let (messages, proved) = try verify()
        #expect(messages.count == 1 && messages[0].contains("harbour/print.html:") && proved == [])
    }

    @Test("an altered chapter is found although print.html is right")
    func alteredChapter() throws {
        try alter("morning.html", "at six", to: "at five")
        let (messages, proved) = try verify()
        #expect(messages.count == 1 && messages[0].contains("harbour/morning.html:") && proved == [])
    }

    @Test("an edited copy of the article is found")
    func copy() throws {
        try alter("article.txt", "again", to: "anew")
        let (messages, proved) = try verify()
        #expect(messages.count == 1 && messages[0].hasSuffix("the copy of the article is not the article as received"))
        #expect(messages[0].contains("harbour/article.txt") && proved == [])
    }

    @Test("a page that nobody made and that prints the article is found, one that does not is left alone")
    func claimingPage() throws {
        try Disk.write(Array("<!DOCTYPE html><p>Not ours.</p>".utf8), to: output + "/harbour/other.html")
        #expect(try verify().messages == [])
        try Disk.write(try Disk.read(output + "/harbour/morning.html"), to: output + "/harbour/dawn.html")
        let (messages, proved) = try verify()
        #expect(messages.count == 1 && messages[0].contains("harbour/dawn.html: a page that is none of the site's"))
        #expect(proved == [])
    }
}
