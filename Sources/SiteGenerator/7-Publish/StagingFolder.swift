import Glibc

/// The folder in which changed files wait until all is checked. It goes away with its owner, whatever the end; what a
/// build left that was killed is cleared away by the next.
///
/// It lies beside the output, where no server shows it and nothing copies it along. Where files cannot be moved from
/// there into the output, because that is a disk of its own, or nothing may be made there, it lies in the output.
final class StagingFolder {
    /// Its name where it lies in the output.
    static let innerName = ".sitegen-staging"

    let path: String
    /// Nobody else may come in before it is gone.
    private let lock: OutputLock

    /// - Throws: `DiskError` when the disk refuses, or somebody else's folder stands in its place.
    init(for folder: OutputFolder) throws {
        lock = folder.lock
        let beside = folder.stagingPath
        let inside = folder.path + "/" + Self.innerName
        for path in [beside, inside] { try Self.clear(path) }
        path = try Self.make(beside, on: folder.path) ? beside : inside
        if path == inside { try Disk.makeFolder(inside) }
    }

    deinit { try? Disk.removeTree(path) }

    /// Makes the folder, unless files cannot be moved from there into the output, or nothing may be made there.
    private static func make(_ path: String, on output: String) throws -> Bool {
        guard Disk.device(of: Disk.folder(above: path) ?? "/") == Disk.device(of: output) else { return false }
        if mkdir(path, 0o777) == 0 { return true }
        if [EACCES, EPERM, EROFS].contains(errno) { return false }
        throw DiskError("make the folder", path)
    }

    /// Removes what an earlier build left. In folders where everybody may write, anybody may have put a link there.
    private static func clear(_ path: String) throws {
        guard let owner = Disk.owner(of: path) else { return }
        guard !Disk.isSymbolicLink(path), Disk.kind(of: path) == .folder, owner == geteuid() else {
            throw DiskError(
                "use", path, reason: "sitegen puts changed files there until all are made, and did not make this",
                help: "look with `ls -ld` what it is, and move it away")
        }
        try Disk.removeTree(path)
    }
}
