import Dispatch
import Glibc
import SiteGenerator

/// `sitegen serve`: builds a site into memory, serves it on this machine, and builds it anew when its files change.
public struct Preview: Sendable {
    public enum Event: Sendable {
        /// It is served at this address. Says so where the usual port was taken.
        case listening(address: String, usualPortTaken: UInt16?)
        /// Changes are looked for again and again, since the system does not tell of them.
        case polling(reason: String)
        case built(Build)
        /// The content has errors; the last good pages stay.
        case refused(PreviewSite, changes: [String], hasPages: Bool)
        /// The files cannot be read.
        case unreadable(DiskError, hasPages: Bool)
        case stopping
    }

    /// A build without errors.
    public struct Build: Sendable {
        public let site: PreviewSite
        /// Paths of files that differ from the build before, sorted; empty for the first build.
        public let changes: [String]
        /// How many files of the site are new, differ, or are gone.
        public let written: Int
        public let duration: Duration
        public let isFirst: Bool
        /// Whether the build before had errors.
        public let isMended: Bool
    }

    public static let usualPort: UInt16 = 8000

    private let siteFolder: String
    private let port: UInt16?
    private let polls: Bool
    private let report: @Sendable (Event) -> Void

    /// - Parameters:
    ///   - port: nil for the usual one, or the next that is free.
    ///   - polls: whether to look for changes instead of being told.
    ///   - report: is told what happens, one after the other.
    public init(
        siteFolder: String, port: UInt16? = nil, polls: Bool = false, report: @escaping @Sendable (Event) -> Void
    ) {
        self.siteFolder = siteFolder
        self.port = port
        self.polls = polls
        self.report = report
    }

    /// Serves until the program is told to end, by Ctrl-C or SIGTERM.
    ///
    /// - Throws: `DiskError` where there is no site, `PreviewError` where it cannot be served.
    public func run() throws {
        // Without a site there is nothing to wait for; every other mistake can be mended while it is served.
        for folder in WatchedFolders.top where !WatchedFolders.isFolder(siteFolder + "/" + folder) {
            _ = try Loader(siteFolder: siteFolder).load()
        }
        // A reader who goes away in the middle of an answer is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let ended = Ending()
        let result = Locked<Result<Void, any Error>>(.success(()))
        let done = DispatchSemaphore(value: 0)
        Task {
            do { try await serve(until: ended) } catch { result.withLock { $0 = .failure(error) } }
            done.signal()
        }
        done.wait()
        try result.withLock { $0 }.get()
    }

    private func serve(until ended: Ending) async throws {
        let state = PreviewState()
        let builder = SiteBuilder(siteFolder: siteFolder, state: state, report: report)
        let server = try await listen(Responder(state: state))
        let rebuilder = Rebuilder { await builder.build($0) }
        let watcher = try startWatcher { change in Task { await rebuilder.changed(change) } }
        let isElsewhere = port == nil && server.port != Self.usualPort
        // Beside what waits for the end: a first build that takes long can be given up.
        Task {
            await rebuilder.changed(.anything)
            report(
                .listening(
                    address: "http://127.0.0.1:\(server.port)/", usualPortTaken: isElsewhere ? Self.usualPort : nil))
        }
        await ended.wait()
        report(.stopping)
        watcher.stop()
        await server.stop()
    }

    private func listen(_ responder: Responder) async throws -> PreviewServer {
        // A few after the usual one are easy to remember; then whichever is free.
        let ports = port.map { [$0] } ?? Array(Self.usualPort...Self.usualPort + 9) + [0]
        for candidate in ports {
            do {
                return try await PreviewServer(port: candidate, responder: responder)
            } catch PreviewServer.Failure.portTaken {
                continue
            } catch PreviewServer.Failure.refused(let reason) {
                throw PreviewError(port: candidate, reason: reason)
            }
        }
        throw PreviewError(port: ports[0], reason: nil)
    }

    private func startWatcher(_ changed: @escaping @Sendable (SourceChange) -> Void) throws -> any FileWatcher {
        if !polls {
            let watcher = InotifyWatcher(siteFolder: siteFolder)
            do throws(WatchError) {
                try watcher.start(changed)
                return watcher
            } catch {
                report(.polling(reason: error.reason))
            }
        }
        let watcher = PollingWatcher(siteFolder: siteFolder)
        try watcher.start(changed)
        return watcher
    }
}

/// Why a site cannot be served.
public struct PreviewError: Error, CustomStringConvertible, Sendable {
    let port: UInt16
    /// Nil where another program listens there.
    let reason: String?

    public var description: String {
        guard let reason else {
            return "port \(port) is taken by another program\n"
                + "  help: give another one with --port, or leave --port out, and a free one is used"
        }
        return "cannot listen on port \(port): \(reason)\n  help: give a port above 1023 with --port"
    }
}

/// Waits for Ctrl-C or SIGTERM. A second one ends the program on the spot, as without it.
final class Ending: Sendable {
    private let stream: AsyncStream<Void>
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.stream = stream
        let queue = DispatchQueue(label: "sitegen.signals")
        sources = [SIGINT, SIGTERM].map { number in
            // Otherwise it would end the program before the source is told.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                signal(number, SIG_DFL)
                continuation.yield()
                continuation.finish()
            }
            source.resume()
            return source
        }
    }

    func wait() async { for await _ in stream { return } }
}
