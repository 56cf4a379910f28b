import Dispatch
import Glibc
import SiteGenerator

/// Looks at every file's size and times again and again: for where inotify cannot be had, and for disks of other machines,
/// of which it tells nothing.
final class PollingWatcher: FileWatcher {
    /// Time between two looks, in milliseconds.
    static let interval = 500

    private let folders: WatchedFolders
    private let queue = DispatchQueue(label: "sitegen.poll")
    private let state = Locked((last: [String](), isStopped: false))

    init(siteFolder: String) { folders = WatchedFolders(siteFolder: siteFolder) }

    func start(_ changed: @escaping @Sendable (SourceChange) -> Void) throws(WatchError) {
        let now = look()
        state.withLock { $0.last = now }
        lookLater(changed)
    }

    func stop() { state.withLock { $0.isStopped = true } }

    private func lookLater(_ changed: @escaping @Sendable (SourceChange) -> Void) {
        queue.asyncAfter(deadline: .now() + .milliseconds(Self.interval)) { [weak self] in
            guard let self, !self.state.withLock({ $0.isStopped }) else { return }
            let now = self.look()
            let isSame = self.state.withLock { state in
                defer { state.last = now }
                return state.last == now
            }
            if !isSame { changed(.anything) }
            self.lookLater(changed)
        }
    }

    /// Path, place on the disk, size and times of every file.
    private func look() -> [String] {
        var found: [String] = []
        folders.walk { folder in
            for name in WatchedFolders.names(in: folder) where WatchedFolders.isRead(name) {
                let path = folder + "/" + name
                var status = stat()
                guard stat(path, &status) == 0 else {
                    found.append(path)
                    continue
                }
                let (written, changed) = (status.st_mtim, status.st_ctim)
                found.append(
                    "\(path) \(status.st_ino) \(status.st_size) \(written.tv_sec).\(written.tv_nsec) "
                        + "\(changed.tv_sec).\(changed.tv_nsec)")
            }
            return true
        }
        return found.sorted()
    }
}
