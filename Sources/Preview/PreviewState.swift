import SiteGenerator

/// What the preview shows at the moment: the last good build, what is wrong since, and who wants to hear of changes.
actor PreviewState {
    /// The last build without errors.
    private(set) var site: PreviewSite?
    /// What is wrong with the newest content, as it is printed; empty where all is well.
    private(set) var problems: [String] = []

    /// Counts good builds, from 1.
    private var build = 0
    /// The build in which a page last changed, came or went.
    private var pageVersions: [[UInt8]: Int] = [:]
    /// The build in which a style sheet, script or picture last changed, by the folder whose pages use it.
    private var companionVersions: [[UInt8]: Int] = [:]
    private var listeners: [Int: Listener] = [:]
    private var nextListener = 0

    private struct Listener {
        let page: [UInt8]
        let send: @Sendable (News) -> Void
    }

    /// What a page is told.
    struct News: Sendable, Equatable {
        let version: Int
        let problems: [String]
    }

    /// Takes a build without errors.
    ///
    /// - Returns: how many of the site's files are new, differ, or are gone.
    func accept(_ new: PreviewSite) -> Int {
        build += 1
        let old = site?.files ?? [:]
        var changed: [[UInt8]] = []
        var kept = 0
        for (path, bytes) in new.files {
            let before = old[path]
            if before != nil { kept += 1 }
            if before != bytes { changed.append(path) }
        }
        if kept < old.count {
            for path in old.keys where new.files[path] == nil { changed.append(path) }
        }
        for path in changed {
            if path.suffix(5).elementsEqual(".html".utf8) {
                pageVersions[path] = build
            } else if !Self.isLoadedLater(path) {
                companionVersions[Self.folder(of: path), default: 0] = build
            }
        }
        site = new
        problems = []
        tellAll()
        return changed.count
    }

    /// Takes note that the newest content cannot be built; what is shown stays.
    func refuse(_ problems: [String]) {
        self.problems = problems
        tellAll()
    }

    /// A number that grows when what the page shows has changed.
    func version(of page: [UInt8]) -> Int {
        max(
            pageVersions[page] ?? 0, companionVersions[Self.folder(of: page)] ?? 0,
            companionVersions[Array("assets".utf8)] ?? 0)
    }

    private static func folder(of path: [UInt8]) -> [UInt8] {
        path.contains(UInt8(ascii: "/")) ? Array(path.prefix { $0 != UInt8(ascii: "/") }) : []
    }

    /// The index for searching differs with every word; a page that is open loads it when it is wanted.
    private static func isLoadedLater(_ path: [UInt8]) -> Bool { path.suffix(15).elementsEqual("search-index.js".utf8) }

    // MARK: News

    /// The news for a page, from what holds now on.
    func news(of page: [UInt8]) -> AsyncStream<News> {
        // Of news that nobody has read yet only the last counts.
        let (stream, continuation) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(1))
        let id = nextListener
        nextListener += 1
        listeners[id] = Listener(page: page) { continuation.yield($0) }
        continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
        continuation.yield(News(version: version(of: page), problems: problems))
        return stream
    }

    var listenerCount: Int { listeners.count }

    private func forget(_ id: Int) { listeners[id] = nil }

    private func tellAll() {
        for listener in listeners.values {
            listener.send(News(version: version(of: listener.page), problems: problems))
        }
    }
}
