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
}
