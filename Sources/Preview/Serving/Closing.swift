import FlyingSocks
import SiteGenerator

/// Ends a connection from outside. Its descriptor is closed once, by the task that uses it, since the system would give
/// the number to the next connection.
final class Closing: Sendable {
    private struct State {
        var task: Task<Void, Never>?
        var isEnding = false
        var isClosed = false
    }

    private let socket: AsyncSocket
    private let state = Locked(State())

    init(_ socket: AsyncSocket) { self.socket = socket }

    var task: Task<Void, Never>? {
        get { state.withLock { $0.task } }
        set {
            let isEnding = state.withLock { state in
                state.task = newValue
                return state.isEnding
            }
            if isEnding { newValue?.cancel() }
        }
    }

    func end() {
        let task = state.withLock { state in
            state.isEnding = true
            return state.task
        }
        task?.cancel()
    }

    func close() {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        if isFirst { try? socket.close() }
    }
}
