import Glibc
import Testing

@testable import SiteGenerator

@Suite("Where sitegen may write") struct OutputFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("title: T\n", to: "site/content/site.yaml")
        try folder.write("x", to: "site/templates/home.mustache")
    }

    /// What is said of an output folder; nothing where it is taken.
    private func refusal(_ path: String) throws -> String {
        do {
            _ = try OutputFolder(path, siteFolder: folder.path + "/site")
            return ""
        } catch let error as DiskError {
            return error.description.replacing(folder.path, with: "…")
        }
    }

    @Test("a folder that is not there yet, is empty, or holds what git needs, is taken")
    func taken() throws {
        try folder.write("", to: "kept/.gitkeep")
        try folder.write("*", to: "kept/.gitignore")
        for name in ["site/public", "kept", "new/deep"] { #expect(try refusal(folder.path + "/" + name) == "") }
    }

    @Test("the disk's root, the home folder, and where content and templates are, are refused, and left as they are")
    func protected() throws {
        let before = try folder.files()
        let home = try #require(getenv("HOME").map { String(cString: $0) })
        let reason = "pages do not belong there; choose a folder of their own"
        #expect(try refusal("/") == "cannot write to /: \(reason)")
        #expect(try refusal(home) == "cannot write to \(home): \(reason)")
        for (path, name) in [
            ("site", "content"), ("site/content", "content"), ("site/content/tides", "content"), ("", "content"),
            ("site/templates", "templates"), ("site/templates/assets", "templates"),
            ("site/../site/content", "content"),
        ] {
            let path = folder.path + "/" + path
            #expect(
                try refusal(path).hasSuffix(
                    "that is where \(name)/ is; choose a folder that holds nothing else"), "\(path)")
        }
        #expect(try folder.files() == before)
    }

    @Test("a link to such a folder is no way in")
    func linked() throws {
        #expect(symlink(folder.path + "/site/content", folder.path + "/public") == 0)
        #expect(try refusal(folder.path + "/public").contains("that is where content/ is"))
    }

    @Test("a folder of somebody else's is refused")
    func foreign() throws {
        try folder.write("x", to: "theirs/a.txt")
        try folder.write("x", to: "theirs/b.txt")
        #expect(
            try refusal(folder.path + "/theirs")
                == "cannot write to …/theirs: sitegen did not make this folder, and it holds a.txt and 1 more; "
                + "empty it, or choose another with --output")
        #expect(try folder.files(below: "theirs") == ["a.txt": "x", "b.txt": "x"])
    }

    @Test("a file, and a record that cannot be read, are refused")
    func unreadable() throws {
        try folder.write("x", to: "file")
        #expect(try refusal(folder.path + "/file").contains("it is not a folder"))
        try folder.write("sitegen output record, format 9\n", to: "old/.sitegen")
        #expect(try refusal(folder.path + "/old").contains("it is not a record of this version"))
    }

    @Test("a record reads back what it wrote, whatever the paths")
    func record() throws {
        var record = OutputRecord()
        for path in ["index.html", "a b/潮.html", "a\nb.png", "%0A", "c\\d", " lead"] {
            record.add(path, ContentHash.hash(Array(path.utf8)))
            record.add(path, 0)
        }
        #expect(OutputRecord(record.bytes) == record)
        #expect(OutputRecord(Array("x".utf8)) == nil)
        #expect(OutputRecord([]) == nil)
    }
}
