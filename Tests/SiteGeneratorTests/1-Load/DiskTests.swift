import Glibc
import Testing

@testable import SiteGenerator

@Suite("The disk") struct DiskTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("what cannot be looked at is not taken for nothing")
    func unknown() throws {
        let long = folder.path + "/" + String(repeating: "x", count: 300)
        #expect(Disk.kind(of: long) == .other)
        #expect(throws: DiskError.self) { try Disk.knownKind(of: long) }
        #expect(try Disk.knownKind(of: folder.path + "/nothing") == nil)
        #expect(try Disk.knownKind(of: folder.path) == .folder)
    }
}
