import Foundation

/// Threads that wait for work when they have none, since to start one takes longer than many a piece of work. They are
/// none of Dispatch's, which are few, and may all be waiting for work like this.
final class WorkerPool: @unchecked Sendable {
    static let shared = WorkerPool()

    private let condition = NSCondition()
    private var jobs: [@Sendable () -> Void] = []
    /// How many threads wait for a job, or were told of one and have not taken it yet.
    private var idle = 0

    /// Has a job done at once, by a thread that has nothing to do or else by a new one.
    func run(_ job: @escaping @Sendable () -> Void) {
        condition.withLock {
            jobs.append(job)
            if jobs.count <= idle { return condition.signal() }
            let thread = Thread { [self] in while true { next()() } }
            // As much as the main thread has.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    private func next() -> @Sendable () -> Void {
        condition.withLock {
            idle += 1
            while jobs.isEmpty { condition.wait() }
            idle -= 1
            return jobs.removeFirst()
        }
    }
}
