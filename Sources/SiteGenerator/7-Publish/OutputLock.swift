import Glibc

/// Keeps other builds out of an output folder for as long as it lives, whatever the end of its owner.
final class OutputLock: Sendable {
    private let descriptor: Int32

    /// - Parameters:
    ///   - path: of the folder.
    ///   - shown: the same as the user gave it.
    /// - Throws: `DiskError` when another build holds it, or the disk refuses.
    init(_ path: String, shown: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("open", shown) }
        for attempt in 1... {
            // On some network disks folders cannot be locked; a build is possible there all the same.
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { break }
            guard attempt < Self.attempts else {
                close(descriptor)
                throw DiskError("write to", shown, reason: "another build is writing there; wait for it to end")
            }
            usleep(Self.pause)
        }
        self.descriptor = descriptor
    }

    /// Most builds end within that time. A program that is just being started by this one holds the lock for a moment too.
    private static let attempts = 20
    /// Microseconds.
    private static let pause: UInt32 = 50_000

    deinit { close(descriptor) }
}
