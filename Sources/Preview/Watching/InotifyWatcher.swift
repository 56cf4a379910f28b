import Dispatch
import Glibc
import SiteGenerator

/// Watches a site's folders through the kernel's inotify. It knows single folders only, so each has a watch of its own,
/// and the tree is walked again when folders come or go.
///
/// Not every event is the end of what happens. An editor that saves by renaming first moves the old file away: a build at
/// that moment would find a file missing. So a file that was written and closed, or moved to its place, is told at once;
/// a file that went, or is only being made, is told when nothing has followed for a moment.
final class InotifyWatcher: FileWatcher {
    /// How long the end of a change is waited for, in milliseconds.
    static let settling = 50

    private let folders: WatchedFolders
    /// Everything below happens here.
    private let queue = DispatchQueue(label: "sitegen.watch")
    private let state = Locked(State())

    private struct State {
        var descriptor: Int32 = -1
        var siteWatch: Int32 = -1
        /// Paths of watched folders, by their watches.
        var folders: [Int32: String] = [:]
        var changed: (@Sendable (SourceChange) -> Void)?
        var isSettling = false
    }
    // Handed out of `start` once and not changed after; a source is safe to cancel from anywhere.
    nonisolated(unsafe) private var source: (any DispatchSourceRead)?

    init(siteFolder: String) { folders = WatchedFolders(siteFolder: siteFolder) }

    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
            | IN_ONLYDIR)

    func start(_ changed: @escaping @Sendable (SourceChange) -> Void) throws(WatchError) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw Self.error() }
        state.withLock {
            $0.descriptor = descriptor
            $0.changed = changed
        }
        do throws(WatchError) {
            try watchAll()
        } catch {
            close(descriptor)
            throw error
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in self?.read() }
        source.setCancelHandler { close(descriptor) }
        self.source = source
        source.resume()
    }

    func stop() {
        state.withLock { $0.changed = nil }
        source?.cancel()
        source = nil
    }

    /// Sets a watch on every folder; one that has its watch keeps it.
    private func watchAll() throws(WatchError) {
        let descriptor = state.withLock { $0.descriptor }
        let site = inotify_add_watch(
            descriptor, folders.siteFolder, UInt32(IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR))
        guard site >= 0 else { throw Self.error() }
        state.withLock { $0.siteWatch = site }
        var failure: WatchError?
        folders.walk { folder in
            let watch = inotify_add_watch(descriptor, folder, Self.events)
            if watch >= 0 {
                state.withLock { $0.folders[watch] = folder }
                return true
            }
            // One that went in the meantime, or may not be read, is no reason to stop.
            if errno != ENOSPC && errno != ENOMEM { return true }
            failure = Self.error()
            return false
        }
        if let failure { throw failure }
    }

    private static func error() -> WatchError {
        switch errno {
        case ENOSPC: WatchError(reason: "the system has no inotify watches left (fs.inotify.max_user_watches)")
        case EMFILE: WatchError(reason: "the system has no inotify instances left (fs.inotify.max_user_instances)")
        default: WatchError(reason: "inotify says: " + String(cString: strerror(errno)))
        }
    }

    // MARK: Events

    private func read() {
        let (descriptor, siteWatch) = state.withLock { ($0.descriptor, $0.siteWatch) }
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        var (isBegun, hasNewFolders) = (false, false)
        // Files of which a change has ended.
        var done: SourceChange?
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            buffer.withUnsafeBytes { bytes in
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = String(decoding: bytes[start..<start + Int(event.len)].prefix { $0 != 0 }, as: UTF8.self)
                    offset = start + Int(event.len)
                    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
                        hasNewFolders = true
                        isBegun = true
                        continue
                    }
                    if event.wd == siteWatch, !WatchedFolders.top.contains(name) { continue }
                    if !name.isEmpty, !WatchedFolders.isRead(name) { continue }
                    if event.mask & UInt32(IN_IGNORED) != 0 { continue }
                    let isFolder = event.mask & UInt32(IN_ISDIR) != 0 || event.wd == siteWatch || name.isEmpty
                    // A link may lead to a folder that is not watched yet; a file never does.
                    if isFolder || event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0, !isFile(name, event.wd) {
                        hasNewFolders = true
                    }
                    if !isFolder, event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0 {
                        let folder = state.withLock { $0.folders[event.wd] }
                        let change = folder.map { SourceChange.files([$0 + "/" + name]) } ?? .anything
                        done = done?.and(change) ?? change
                    } else {
                        isBegun = true
                    }
                }
            }
        }
        // Before anything is told, so that whoever reads the tree now misses nothing after it.
        if hasNewFolders { try? watchAll() }
        if let done {
            let isAlone = !isBegun && !state.withLock { $0.isSettling }
            tell(isAlone ? done : .anything)
        } else if isBegun {
            tellWhenSettled()
        }
    }

    private func isFile(_ name: String, _ watch: Int32) -> Bool {
        guard !name.isEmpty, let folder = state.withLock({ $0.folders[watch] }) else { return false }
        var status = stat()
        return lstat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private func tell(_ change: SourceChange) { state.withLock { $0.changed }?(change) }

    private func tellWhenSettled() {
        let isFirst = state.withLock { state in
            defer { state.isSettling = true }
            return !state.isSettling
        }
        guard isFirst else { return }
        queue.asyncAfter(deadline: .now() + .milliseconds(Self.settling)) { [weak self] in
            self?.state.withLock { $0.isSettling = false }
            self?.tell(.anything)
        }
    }
}
