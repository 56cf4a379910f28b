import Glibc

/// The folder beside the output in which changed files wait. One build at a time may hold it; it goes away with its owner,
/// whatever the end.
final class StagingFolder {
    let path: String
    private let lock: Int32

    /// - Throws: `DiskError` when another build holds it, or the disk refuses.
    init(for folder: OutputFolder) throws {
        // The properties are set when the folder is ours: an initialiser that throws after that runs `deinit`, which would
        // take away the folder of the build that holds it.
        let path = folder.stagingPath
        try Disk.makeFolder(path)
        let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw DiskError("open", path) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw DiskError("write to", folder.shown, reason: "another build is writing there; wait for it to end")
        }
        self.path = path
        self.lock = lock
        // What an earlier build left when it was cut off.
        for name in try Disk.names(in: path) { try Disk.removeTree(path + "/" + name) }
    }

    deinit {
        try? Disk.removeTree(path)
        close(lock)
    }
}
