import Glibc
import Testing

@testable import SiteGenerator

@Suite("Publishing") struct PublisherTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var output: String { folder.path + "/public" }

    @discardableResult
    private func publish(_ files: KeyValuePairs<String, String>, failing: Bool = false) throws -> String {
        try PublishRun.publish(files, in: folder, failing: failing)
    }

    /// The output without the record.
    private func pages() throws -> [String: String] {
        try folder.files(below: "public").filter { $0.key != OutputRecord.name }
    }

    private func expect(
        _ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) { expectText(actual, expected, sourceLocation: sourceLocation) }

    @Test("a first build writes everything, a second nothing, a third what has changed")
    func again() throws {
        expect(
            try publish(["index.html": "a", "tides/one.html": "b"]),
            "written [\"index.html\", \"tides/one.html\"] unchanged 0 removed []")
        let record = try folder.files(below: "public")[OutputRecord.name]
        expect(
            try publish(["index.html": "a", "tides/one.html": "b"]), "written [] unchanged 2 removed []")
        #expect(try folder.files(below: "public")[OutputRecord.name] == record)
        expect(
            try publish(["index.html": "a2", "tides/one.html": "b"]),
            "written [\"index.html\"] unchanged 1 removed []")
        #expect(try pages() == ["index.html": "a2", "tides/one.html": "b"])
        #expect(try folder.files().keys.sorted() == ["public/.sitegen", "public/index.html", "public/tides/one.html"])
    }

    @Test("what the site no longer has is removed, with the folders that are then empty")
    func stale() throws {
        try publish(["index.html": "a", "tides/deep/one.html": "b", "tides/two.html": "c", "moon/x.html": "d"])
        expect(
            try publish(["index.html": "a", "tides/two.html": "c"]),
            "written [] unchanged 2 removed [\"moon/x.html\", \"tides/deep/one.html\"]")
        #expect(try pages() == ["index.html": "a", "tides/two.html": "c"])
    }

    @Test("a page that somebody edited is left, and told of each time, until it is deleted")
    func edited() throws {
        try publish(["index.html": "a"])
        try folder.write("mine", to: "public/index.html")
        let said = """
            written [] unchanged 0 removed []
            /public/index.html: warning: this file was edited after sitegen wrote it, and is left as it is [edited-output]
              help: delete it to have it written again; what is to last belongs in content/ or templates/
            """
        expect(try publish(["index.html": "a"]), said)
        expect(try publish(["index.html": "a2"]), said)
        #expect(try pages() == ["index.html": "mine"])
        try Disk.removeFile(output + "/index.html")
        expect(try publish(["index.html": "a2"]), "written [\"index.html\"] unchanged 0 removed []")
    }

    @Test("a page that the site no longer has, and somebody edited, is left")
    func editedAndStale() throws {
        try publish(["index.html": "a", "old.html": "b"])
        try folder.write("mine", to: "public/old.html")
        expect(
            try publish(["index.html": "a"]),
            """
            written [] unchanged 1 removed []
            /public/old.html: warning: this file is no page of the site any more, but was edited, and is left [edited-output]
              help: delete it if nobody needs it
            """)
        #expect(try pages() == ["index.html": "a", "old.html": "mine"])
    }

    @Test("a file that sitegen did not write is left, and in its way an error")
    func foreign() throws {
        try publish(["index.html": "a"])
        try folder.write("mine", to: "public/about.html")
        try folder.write("mine", to: "public/tides")
        expect(try publish(["index.html": "a2"]), "written [\"index.html\"] unchanged 0 removed []")
        expect(
            try publish(["index.html": "a3", "about.html": "b", "tides/one.html": "c"]),
            """
            failed
            /public/about.html: error: sitegen did not write this file, and has one of that name [foreign-output]
              help: move it away, or choose another folder with --output

            /public/tides: error: this stands where tides/one.html is to be written [foreign-output]
              help: move it away, or choose another folder with --output
            """)
        #expect(try pages() == ["index.html": "a2", "about.html": "mine", "tides": "mine"])
    }

    @Test("a link in the output folder is never written through, and never removed")
    func links() throws {
        try publish(["index.html": "a", "tides/one.html": "b"])
        try folder.write("theirs", to: "elsewhere/one.html")
        try Disk.removeTree(output + "/tides")
        #expect(symlink(folder.path + "/elsewhere", output + "/tides") == 0)
        expect(
            try publish(["index.html": "a", "tides/one.html": "b2"]),
            """
            failed
            /public/tides: error: this stands where tides/one.html is to be written [foreign-output]
              help: move it away, or choose another folder with --output
            """)
        expect(
            try publish(["index.html": "a"]),
            """
            written [] unchanged 1 removed []
            /public/tides: warning: this was put where pages were that the site does not have any more, and is left [edited-output]
              help: delete it if nobody needs it
            """)
        #expect(try folder.files(below: "elsewhere") == ["one.html": "theirs"])
        #expect(Disk.isSymbolicLink(output + "/tides"))
    }

    @Test("names may begin with a mark that makes one character with the slash before it")
    func combiningMarks() throws {
        let (page, other) = ("a/\u{301}b/\u{302}c.html", "\u{303}d.html")
        try publish([page: "a", other: "b"])
        try publish([page: "a2"])
        #expect(try Disk.read(output + "/" + page) == Array("a2".utf8))
        #expect(Disk.kind(of: output + "/" + other) == nil)
        try publish(["index.html": "a"])
        #expect(try folder.files().keys.sorted() == ["public/.sitegen", "public/index.html"])
    }

    @Test("a name in one code point and the same in two are two files")
    func composed() throws {
        let (one, two) = ("caf\u{E9}", "cafe\u{301}")
        func names() throws -> [[UInt8]] {
            try Disk.names(in: output).filter { $0 != OutputRecord.name }.map { Array($0.utf8) }
        }
        try publish(["\(one)/a.html": "a", "\(one).svg": "b"])
        try publish(["\(two)/a.html": "a", "\(two).svg": "b"])
        #expect(try names() == [two, two + ".svg"].map { Array($0.utf8) })
        try publish(["\(two)/a.html": "a", "\(one)/a.html": "c"])
        #expect(try names() == [two, one].map { Array($0.utf8) })
        #expect(try Disk.read(output + "/\(two)/a.html") == Array("a".utf8))
        #expect(try Disk.read(output + "/\(one)/a.html") == Array("c".utf8))
    }

    @Test("a build that fails leaves the folder as it was, and nothing beside it")
    func failing() throws {
        try publish(["index.html": "a", "old.html": "b"])
        let before = try folder.files()
        expect(try publish(["index.html": "a2", "new/x.html": "c"], failing: true), "failed")
        #expect(try folder.files() == before)
    }

    @Test("what a build that was killed left beside the output is cleared away")
    func leftover() throws {
        try publish(["index.html": "a"])
        try folder.write("half", to: ".public.sitegen-staging/tides/half.html")
        expect(try publish(["index.html": "a2"]), "written [\"index.html\"] unchanged 0 removed []")
        #expect(try folder.files().keys.sorted() == ["public/.sitegen", "public/index.html"])
    }

    @Test("a build that was cut off while it moved files in is taken up by the next")
    func cutOff() throws {
        try publish(["index.html": "a", "old.html": "b"])
        // The record of a build in the middle of its moves: the old hashes and the new ones.
        var record = try #require(OutputRecord(Disk.read(output + "/" + OutputRecord.name)))
        record.add("index.html", ContentHash.hash(Array("a2".utf8)))
        record.add("new.html", ContentHash.hash(Array("c".utf8)))
        try Disk.write(record.bytes, to: output + "/" + OutputRecord.name)
        try folder.write("a2", to: "public/index.html")
        expect(
            try publish(["index.html": "a3", "new.html": "c"]),
            "written [\"index.html\", \"new.html\"] unchanged 0 removed [\"old.html\"]")
        #expect(try pages() == ["index.html": "a3", "new.html": "c"])
    }

    @Test("a record of the first format, with FNV-1a hashes, tells what was edited; the next has the new format")
    func olderRecord() throws {
        try publish(["index.html": "a", "gone.html": "b", "mine.html": "c"])
        let older =
            "sitegen output record, format 1\n"
            + zip(["gone.html", "index.html", "mine.html"], ["b", "a", "c"]).map { path, text in
                "\(String(FNV1a.hash(text.utf8), radix: 16)) \(path)\n"
            }.joined()
        try folder.write(older, to: "public/" + OutputRecord.name)
        try folder.write("edited", to: "public/mine.html")
        expect(
            try publish(["index.html": "a2", "mine.html": "c"]),
            """
            written ["index.html"] unchanged 0 removed ["gone.html"]
            /public/mine.html: warning: this file was edited after sitegen wrote it, and is left as it is [edited-output]
              help: delete it to have it written again; what is to last belongs in content/ or templates/
            """)
        let record = try #require(try folder.files(below: "public")[OutputRecord.name])
        #expect(record.hasPrefix("sitegen output record, format 2\n"))
        try folder.write("c", to: "public/mine.html")
        expect(try publish(["index.html": "a2", "mine.html": "c"]), "written [] unchanged 2 removed []")
    }

    @Test("two builds do not write into one folder at once")
    func twoBuilds() throws {
        var log = DiagnosticLog()
        let first = try Publisher(OutputFolder(output, siteFolder: folder.path + "/site"))
        try first.stage(first.preparation(OutputFile(path: "index.html", bytes: Array("a".utf8))), &log)
        let error = #expect(throws: DiskError.self) { try self.publish(["index.html": "b"]) }
        #expect(error?.description.hasSuffix("another build is writing there; wait for it to end") == true)
        #expect(try first.publish().written == ["index.html"])
        #expect(try pages() == ["index.html": "a"])
    }
}
