import Dispatch
import Foundation
import Synchronization

/// Numbered pieces of work on all processors, whose results are taken one by one in their order: what comes of them does
/// not depend on the number of threads. Only a few results ever wait, so that memory is that of a few pieces.
enum OrderedWork {
    /// Processors that this process may use (`taskset`, a container's `--cpuset-cpus`), which may be fewer than the
    /// machine has. Foundation knows of a container's quota, but not of these.
    static let processors: Int = {
        let all = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let status = try? Disk.read("/proc/self/status")
        return min(all, status.flatMap(allowedProcessors) ?? all)
    }()

    /// How many processors the mask `Cpus_allowed` of proc(5) has; nil where it is not there.
    static func allowedProcessors(inStatus status: [UInt8]) -> Int? {
        let key = "Cpus_allowed:"
        guard let line = UTF8Text.string(status).split(separator: "\n").first(where: { $0.hasPrefix(key) }) else {
            return nil
        }
        // Hexadecimal digits, a comma after each eight.
        let count = line.dropFirst(key.count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
        return count > 0 ? count : nil
    }

    /// - Parameters:
    ///   - count: pieces of work.
    ///   - make: does one; several run at the same time.
    ///   - take: is handed each result, in order and on the thread of the caller.
    /// - Throws: what `take` throws; no new pieces are begun then.
    static func run<Result: Sendable>(
        _ count: Int, threads: Int = processors, make: @escaping @Sendable (Int) -> Result,
        take: (Int, Result) throws -> Void
    ) rethrows {
        guard threads > 1, count > 1 else {
            for index in 0..<count { try take(index, make(index)) }
            return
        }
        let board = Board(count, make)
        // More than there are threads, so that one long piece does not stop the others.
        // It begins at 0, since Dispatch lets none go that has less than it began with.
        let room = DispatchSemaphore(value: 0)
        for _ in 0..<threads * 2 { room.signal() }
        let news = DispatchSemaphore(value: 0)
        // Threads of their own: those of Dispatch, which are few, may all be waiting for work like this.
        let workers = DispatchGroup()
        for _ in 0..<min(threads, count) {
            workers.enter()
            let thread = Thread {
                defer { workers.leave() }
                while true {
                    room.wait()
                    guard board.doNext() else {
                        room.signal()
                        return
                    }
                    news.signal()
                }
            }
            // As much as the main thread has.
            thread.stackSize = 8 << 20
            thread.start()
        }
        defer {
            board.stop()
            // Whoever waits for room finds that there is nothing to do, and tells the next.
            room.signal()
            workers.wait()
        }
        for index in 0..<count {
            var result = board.remove(index)
            while result == nil {
                news.wait()
                result = board.remove(index)
            }
            room.signal()
            if let result { try take(index, result) }
        }
    }

    /// What threads share: which piece is next, and what waits to be taken. A thread may outlive the work for a moment,
    /// and then holds nothing of it.
    private final class Board<Result: Sendable>: Sendable {
        private struct State {
            var next = 0
            var results: [Int: Result] = [:]
            /// Nil when nothing more is to be made.
            var make: (@Sendable (Int) -> Result)?
        }

        private let state: Mutex<State>
        private let count: Int

        init(_ count: Int, _ make: @escaping @Sendable (Int) -> Result) {
            self.count = count
            state = Mutex(State(make: make))
        }

        /// Does the next piece; says whether there was one.
        func doNext() -> Bool {
            let piece = state.withLock { state -> (index: Int, make: @Sendable (Int) -> Result)? in
                guard state.next < count, let make = state.make else { return nil }
                defer { state.next += 1 }
                return (state.next, make)
            }
            guard let piece else { return false }
            let result = piece.make(piece.index)
            state.withLock { $0.results[piece.index] = result }
            return true
        }

        func remove(_ index: Int) -> Result? { state.withLock { $0.results.removeValue(forKey: index) } }

        func stop() { state.withLock { $0.make = nil } }
    }
}
