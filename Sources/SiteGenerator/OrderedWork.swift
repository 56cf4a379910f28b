import Foundation

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
        // More wait than there are threads, so that one long piece does not stop the others.
        let board = Board(count, room: threads * 2, make)
        for _ in 0..<min(threads, count) {
            board.enter()
            WorkerPool.shared.run {
                board.work()
                board.leave()
            }
        }
        defer { board.stop() }
        for index in 0..<count { try take(index, board.take(index)) }
    }

    /// What the threads share, which is looked at and changed under its lock only. A thread may outlive the work for a
    /// moment, and then holds nothing of it.
    private final class Board<Result: Sendable>: @unchecked Sendable {
        /// Is told of every change that somebody may wait for.
        private let condition = NSCondition()
        private let count: Int
        /// How many pieces may be begun that nobody has taken.
        private let room: Int
        /// Nil when nothing more is to be begun.
        private var make: (@Sendable (Int) -> Result)?
        private var next = 0
        private var taken = 0
        private var results: [Int: Result] = [:]
        private var workers = 0

        init(_ count: Int, room: Int, _ make: @escaping @Sendable (Int) -> Result) {
            (self.count, self.room, self.make) = (count, room, make)
        }

        func enter() { condition.withLock { workers += 1 } }

        func leave() {
            condition.withLock {
                workers -= 1
                condition.broadcast()
            }
        }

        /// Does pieces for as long as there are any.
        func work() {
            while let (index, make) = begin() {
                let result = make(index)
                condition.withLock {
                    results[index] = result
                    condition.broadcast()
                }
            }
        }

        private func begin() -> (index: Int, make: @Sendable (Int) -> Result)? {
            condition.withLock {
                while make != nil, next < count, next - taken >= room { condition.wait() }
                guard let make, next < count else { return nil }
                defer { next += 1 }
                return (next, make)
            }
        }

        /// Waits for a result, and makes room for another.
        func take(_ index: Int) -> Result {
            condition.withLock {
                while true {
                    if let result = results.removeValue(forKey: index) {
                        taken += 1
                        condition.broadcast()
                        return result
                    }
                    condition.wait()
                }
            }
        }

        /// No new piece is begun; waits for those that are.
        func stop() {
            condition.withLock {
                make = nil
                condition.broadcast()
                while workers > 0 { condition.wait() }
            }
        }
    }
}
