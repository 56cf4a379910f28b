import SiteGenerator

/// What the preview shows at the moment: the last good build, what is wrong since, and who wants to hear of changes.
actor PreviewState {
    /// The last build without errors.
    private(set) var site: PreviewSite?
    /// What is wrong with the newest content, as it is printed; empty where all is well.
    private(set) var problems: [String] = []

    /// Grows with everything that may change pages.
    private var clock = 0
    /// When a page last changed, came or went.
    private var pageVersions: [[UInt8]: Int] = [:]
    /// When a style sheet, script or picture last changed, by the folder whose pages use it.
    private var companionVersions: [[UInt8]: Int] = [:]
    /// What a build that goes on has made so far; nil when none does, or its pages are not shown before its end.
    private var early: Early?
    /// The page that was asked for last.
    private var asked: [UInt8]?
    private var listeners: [Int: Listener] = [:]
    private var nextListener = 0

    private struct Listener {
        let page: [UInt8]
        let send: @Sendable (News) -> Void
    }

    private struct Early {
        let build: Int
        var files: [[UInt8]: [UInt8]] = [:]
    }

    /// What there is to answer with at one moment.
    struct View {
        /// Of the path that is asked for.
        let version: Int
        let file: [UInt8]?
        let site: PreviewSite?
        let problems: [String]
    }

    /// What a page is told.
    struct News: Sendable, Equatable {
        let version: Int
        let problems: [String]
    }

    func view(of path: [UInt8]) -> View {
        if Self.isPage(path) { asked = path }
        return View(
            version: version(of: path), file: early?.files[path] ?? site?.files[path], site: site, problems: problems)
    }

    // MARK: Builds

    /// A build begins.
    ///
    /// - Returns: its number, to give out its files by before it is done, and the pages that somebody looks at; nil where
    ///   its files shall not be shown before it is known to be good: nothing has been built so far, or the content had
    ///   mistakes, and may still have them.
    func begin() -> (build: Int, lookedAt: Set<[UInt8]>)? {
        guard site != nil, problems.isEmpty else { return nil }
        clock += 1
        early = Early(build: clock)
        return (clock, Set(listeners.values.map(\.page) + [asked].compactMap { $0 }))
    }

    /// Shows a file of a build that goes on. What is said after its end counts for nothing.
    func show(_ path: [UInt8], _ bytes: [UInt8], ofBuild build: Int) {
        guard early?.build == build else { return }
        early?.files[path] = bytes
        guard Self.isPage(path), site?.files[path] != bytes else { return }
        pageVersions[path] = build
        for listener in listeners.values where listener.page == path { tell(listener) }
    }

    /// Takes a build without errors.
    ///
    /// - Returns: how many of the site's files are new, differ, or are gone.
    func accept(_ new: PreviewSite) -> Int {
        clock += 1
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
            if Self.isPage(path) {
                // Who has it already need not load it again.
                if early?.files[path] != new.files[path] || new.files[path] == nil { pageVersions[path] = clock }
            } else if !Self.isLoadedLater(path) {
                companionVersions[Self.folder(of: path)] = clock
            }
        }
        site = new
        early = nil
        problems = []
        tellAll()
        return changed.count
    }

    /// Takes note that the newest content cannot be built: what is shown is the last good build.
    func refuse(_ problems: [String]) {
        clock += 1
        for (path, bytes) in early?.files ?? [:] where Self.isPage(path) && site?.files[path] != bytes {
            pageVersions[path] = clock
        }
        early = nil
        self.problems = problems
        tellAll()
    }

    /// A number that grows when what the page shows has changed.
    func version(of page: [UInt8]) -> Int {
        max(
            pageVersions[page] ?? 0, companionVersions[Self.folder(of: page)] ?? 0,
            companionVersions[Array("assets".utf8)] ?? 0)
    }

    private static func isPage(_ path: [UInt8]) -> Bool { path.suffix(5).elementsEqual(".html".utf8) }

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

    private func tell(_ listener: Listener) {
        listener.send(News(version: version(of: listener.page), problems: problems))
    }

    private func tellAll() {
        for listener in listeners.values { tell(listener) }
    }
}
