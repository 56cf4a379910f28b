import Foundation
import Glibc
import Testing

@testable import SiteGenerator

@Suite("Loading a site's folder") struct LoaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("every file below content and templates is read, sorted by path, but hidden ones and editors' copies")
    func all() throws {
        for name in [
            "content/site.yaml", "content/b/x.md", "content/a/notes/2.md", "content/a/.hidden", "content/a/x.md~",
            "content/.git/x", "templates/home.mustache", "other/x.md", "content/a-b.md",
        ] { try folder.write(name, to: name) }
        let tree = try Loader(siteFolder: folder.path, builtIn: []).load()
        #expect(
            tree.files.map(\.path) == [
                "content/a-b.md", "content/a/notes/2.md", "content/b/x.md", "content/site.yaml",
                "templates/home.mustache",
            ])
        #expect(tree.files.allSatisfy { UTF8Text.string($0.bytes) == $0.path })
        #expect(tree.files(below: "content/a/").map { tree[$0].path } == ["content/a/notes/2.md"])
        #expect(tree.file(at: "content/b/x.md").map { tree[$0].name } == "x.md")
        #expect(tree.file(at: "content/b") == nil)
    }

    @Test("bytes are read as they are")
    func bytes() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Disk.makeFolder(folder.path + "/content")
        try Disk.makeFolder(folder.path + "/templates")
        try Disk.write(bytes, to: folder.path + "/content/x")
        try Disk.write([], to: folder.path + "/content/y")
        #expect(try Loader(siteFolder: folder.path, builtIn: []).load().files.map(\.bytes) == [bytes, []])
    }

    @Test("a file of which the disk says the same is not read again; one that was just written is")
    func again() throws {
        try folder.write("read", to: "content/x")
        let loader = Loader(siteFolder: folder.path, builtIn: [])
        let stamp = try #require(try Disk.status(of: folder.path + "/content/x")).stamp
        #expect(!stamp.isSettled)
        func earlier(_ stamp: FileStamp) -> SourceTree {
            SourceTree(files: [SourceFile(path: "content/x", bytes: Array("known".utf8), stamp: stamp)])
        }
        func loaded(_ stamp: FileStamp) throws -> String {
            string(try loader.load(after: earlier(stamp)).files[0].bytes)
        }
        #expect(try loaded(stamp) == "read")
        let settled = FileStamp(numbers: stamp.numbers, isSettled: true)
        #expect(try loaded(settled) == "known")
        try folder.write("same", to: "content/x")
        #expect(try loaded(settled) == "same")
    }

    /// What is read of two files that were both written, of which only the first is told.
    private func afterTelling(of told: String, _ change: () throws -> Void = {}) throws -> [String] {
        for name in ["a", "b"] { try folder.write("old", to: "content/\(name)") }
        try change()
        let loader = Loader(siteFolder: folder.path, builtIn: [])
        let earlier = try loader.load()
        for name in ["a", "b"] { try folder.write("new", to: "content/\(name)") }
        let written = try #require(Disk.canonical(folder.path)) + "/" + told
        return try loader.load(after: earlier, written: [written]).files.map { string($0.bytes) }
    }

    @Test("where it is known which files were written, only those are read again")
    func written() throws {
        #expect(try afterTelling(of: "content/a") == ["new", "old"])
        #expect(try afterTelling(of: "content/b") == ["old", "new"])
    }

    @Test("everything is read where more may have changed: a file that is new or is gone, one with another name")
    func writtenAndMore() throws {
        #expect(try afterTelling(of: "content/c") == ["new", "new"])
        #expect(try afterTelling(of: "elsewhere") == ["new", "new"])
        #expect(try afterTelling(of: "content/a") { try folder.write("c", to: "content/d") } == ["new", "old", "c"])
        let hardLink = { _ = link(self.folder.path + "/content/a", self.folder.path + "/content/c") }
        #expect(try afterTelling(of: "content/a", hardLink) == ["new", "new", "new", "c"])
        try Disk.removeFile(folder.path + "/content/c")
        try folder.write("x", to: "content/f/x")
        #expect(symlink("f", folder.path + "/content/e") == 0)
        #expect(try afterTelling(of: "content/a") == ["new", "new", "c", "x", "x"])
    }

    @Test("a folder that is missing, and links that lead in a circle")
    func missing() throws {
        let error = #expect(throws: DiskError.self) { try Loader(siteFolder: folder.path).load() }
        #expect(error?.description.contains("make a new one: sitegen init DIR") == true)
        try folder.write("x", to: "content/x")
        try folder.write("x", to: "templates/x")
        #expect(symlink(folder.path + "/content", folder.path + "/content/loop") == 0)
        #expect(throws: DiskError.self) { try Loader(siteFolder: folder.path).load() }
    }

    @Test("a built-in template stands in for each file that the site does not have, and for no other")
    func builtIn() throws {
        try folder.write("x", to: "content/x")
        let own = "templates/assets/site.css"
        try folder.write("own", to: own)
        let tree = try Loader(siteFolder: folder.path).load()
        #expect(tree.files.count == BuiltInTemplates.files.count + 1)
        for file in BuiltInTemplates.files {
            let id = try #require(tree.file(at: file.path))
            #expect(tree[id].bytes == (file.path == own ? Array("own".utf8) : file.bytes))
        }
    }

    @Test("a link that leads nowhere, and one that leads out of the site, are told apart")
    func links() throws {
        func said() throws -> String {
            let error = #expect(throws: DiskError.self) { try Loader(siteFolder: folder.path).load() }
            return error?.reason ?? ""
        }
        try folder.write("x", to: "content/x")
        try folder.write("x", to: "elsewhere")
        #expect(symlink("nowhere", folder.path + "/content/y") == 0)
        #expect(try said() == "it is a link that leads nowhere; remove it")
        try Disk.removeFile(folder.path + "/content/y")
        #expect(symlink("/proc/self/status", folder.path + "/content/y") == 0)
        #expect(try said() == "it is a link that leads out of the site; put the file itself there")
    }

    @Test("a name that is not UTF-8 is told of")
    func names() throws {
        try folder.write("x", to: "content/x")
        #expect(
            rename(folder.path + "/content/x", Array((folder.path + "/content/").utf8CString.dropLast()) + [-23, 0])
                == 0)
        let error = #expect(throws: DiskError.self) { try Loader(siteFolder: folder.path).load() }
        #expect(error?.reason == "its name is not UTF-8; rename it")
    }

    @Test("files that come and go while the folder is read are there or not, and none of the others is missed")
    func moving() throws {
        let names = (100..<140).map { "content/ferry/\($0).md" }
        for name in names { try folder.write(name, to: name) }
        let here = folder.path + "/content/ferry"
        let away = folder.path + "/ferry"
        let isDone = Locked(false)
        let mover = Thread {
            while !isDone.withLock({ $0 }) {
                try? Disk.move(here, to: away)
                usleep(UInt32.random(in: 0..<3000))
                try? Disk.move(away, to: here)
                usleep(UInt32.random(in: 0..<30_000))
            }
        }
        mover.start()
        defer { isDone.withLock { $0 = true } }
        var seen: Set<Int> = []
        // On a busy machine a load may take longer than the folder ever stays.
        for round in 0..<5000 where round < 200 || !seen.contains(names.count) {
            do {
                seen.insert(try Loader(siteFolder: folder.path, builtIn: []).load().files.count)
            } catch let error as DiskError {
                #expect(error.reason == "it changes while it is read")
            }
        }
        #expect(seen.isSubset(of: [0, names.count]))
        #expect(seen.contains(names.count))
    }
}
