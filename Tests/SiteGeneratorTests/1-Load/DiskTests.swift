import Glibc
import Testing

@testable import SiteGenerator

@Suite("The disk") struct DiskTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ name: String) -> mode_t {
        var status = stat()
        return stat(folder.path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test("an editor's file is replaced in one step, keeps its permissions, and may stand behind a link")
    func replaced() throws {
        try folder.write("old", to: "notes.md")
        #expect(chmod(folder.path + "/notes.md", 0o640) == 0)
        #expect(link(folder.path + "/notes.md", folder.path + "/before.md") == 0)
        #expect(symlink("notes.md", folder.path + "/link.md") == 0)
        // What a killed run left.
        try folder.write("ha", to: ".notes.md.sitegen-new")
        try Disk.replace(folder.path + "/link.md", with: bytes("new"))
        #expect(
            try folder.files() == ["notes.md": "new", "link.md": "new", "before.md": "old"])
        #expect(Disk.isSymbolicLink(folder.path + "/link.md"))
        #expect(mode("notes.md") == 0o640)
        try Disk.replace(folder.path + "/more.md", with: [])
        #expect(try folder.files()["more.md"] == "")
        #expect(mode("more.md") == 0o666 & ~Self.mask)
    }

    /// What the user lets no file have.
    private static let mask: mode_t = {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }()

    @Test("what cannot be replaced is as it was, and nothing is left beside it")
    func refused() throws {
        try folder.write("mine", to: "notes.md/letter.txt")
        let error = #expect(throws: DiskError.self) {
            try Disk.replace(folder.path + "/notes.md", with: bytes("new"))
        }
        #expect(error?.path == folder.path + "/notes.md")
        #expect(error?.help != nil)
        #expect(try folder.files() == ["notes.md/letter.txt": "mine"])
        #expect(throws: DiskError.self) { try Disk.replace(folder.path + "/nowhere/a.md", with: []) }
    }

    @Test("what cannot be looked at is not taken for nothing")
    func unknown() throws {
        let long = folder.path + "/" + String(repeating: "x", count: 300)
        #expect(Disk.kind(of: long) == .other)
        #expect(throws: DiskError.self) { try Disk.knownKind(of: long) }
        #expect(try Disk.knownKind(of: folder.path + "/nothing") == nil)
        #expect(try Disk.knownKind(of: folder.path) == .folder)
    }
}
