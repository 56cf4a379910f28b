import BuiltInFiles
import Foundation
import Testing

@testable import SiteGenerator

@Suite("sitegen init") struct SiteStarterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("what the binary carries is templates/ and starter/ of the repository, all of it and byte for byte")
    func carried() {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var expected = DiskTree.read(root.appending(path: "templates"), below: "templates/")
        expected.merge(DiskTree.read(root.appending(path: "Sources/CBuiltInFiles/starter"), below: "starter/")) {
            first, _ in first
        }
        expected = expected.filter { !$0.key.hasSuffix("~") && !$0.key.hasPrefix("starter/public/") }
        let carried = Dictionary(uniqueKeysWithValues: BuiltInFile.all.map { ($0.path, $0.bytes) })
        #expect(
            carried.keys.sorted() == expected.keys.sorted(),
            "a file was added or removed: run Sources/CBuiltInFiles/list-files")
        for (path, bytes) in expected where carried[path] != nil {
            #expect(carried[path] == bytes, "\(path) is another in the binary")
        }
    }

    @Test(
        "the interface's language that is meant by a tag or a locale",
        arguments: [
            ("ja", "ja"), ("ja_JP.UTF-8", "ja"), ("ar_EG", "ar"), ("en-GB", "en"), ("zh", "zh-Hans"),
            ("zh_CN.UTF-8", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zh_Hant_HK", "zh-Hant"), ("zh-hk@big5", "zh-Hant"),
            ("C", nil), ("POSIX", nil), ("fr_FR.UTF-8", nil), ("", nil),
        ])
    func languages(text: String, expected: String?) {
        #expect(SiteStarter.language(for: text) == expected)
    }

    @Test("the new site builds without a word, in every language, and is proved", arguments: SiteStarter.languages)
    func builds(language: String) throws {
        let site = folder.path + "/new/site"
        guard case .made(let files) = try SiteStarter(folder: site, title: nil, language: language).run() else {
            Issue.record("it was not made")
            return
        }
        #expect(files.contains("README.md") && files.contains(".github/workflows/publish.yaml"))
        #expect(try folder.files(below: "new/site").keys.sorted() == files.sorted())
        let result = try Pipeline(siteFolder: site, output: site + "/public").build()
        var printer = DiagnosticPrinter(sources: result.sources)
        #expect(printer.print(result.log.diagnostics) == "")
        #expect(result.chapters > 1 && result.notes > 4)
        let home = try folder.files(below: "new/site/public")["index.html"] ?? ""
        #expect(home.contains("<html lang=\"\(language)\""))
        let verification = try Verification(siteFolder: site, output: site + "/public").run()
        #expect(!verification.log.hasErrors && verification.proved.count == 1)
    }

    @Test("a title of any characters is the site's title")
    func title() throws {
        let title = "A: \"b\" # \\ {c}\u{2028}✓"
        _ = try SiteStarter(folder: folder.path, title: title, language: "ja").run()
        var log = DiagnosticLog()
        let settings = SiteSettingsParser.parse(try Loader(siteFolder: folder.path).load(), &log)
        #expect(log.diagnostics.isEmpty && settings.title == title && settings.language.text == "ja")
    }

    @Test("a folder that holds anything but a repository's own folder is left as it is")
    func occupied() throws {
        try folder.write("ref", to: "site/.git/HEAD")
        try folder.write("x", to: "site/README.md")
        let starter = SiteStarter(folder: folder.path + "/site", title: nil, language: "en")
        guard case .occupied(["README.md"]) = try starter.run() else {
            Issue.record("it was written over")
            return
        }
        #expect(try folder.files() == ["site/.git/HEAD": "ref", "site/README.md": "x"])
        try Disk.removeFile(folder.path + "/site/README.md")
        guard case .made = try starter.run() else {
            Issue.record("a repository without files is empty")
            return
        }
        #expect(try folder.files(below: "site")["README.md"]?.hasPrefix("# Annotated articles\n") == true)
        guard
            case .notAFolder = try SiteStarter(folder: folder.path + "/site/README.md", title: nil, language: "en")
                .run()
        else {
            Issue.record("a file is no folder")
            return
        }
    }
}
