/// Runs a job whenever something has changed, one run at a time: the first word of a change starts it at once, and
/// however many come while it runs, it runs exactly once more.
actor Rebuilder {
    private let job: @Sendable () async -> Void
    private var isRunning = false
    private var isDue = false

    init(_ job: @escaping @Sendable () async -> Void) { self.job = job }

    /// Says that something has changed; comes back when all that was due by then is done.
    func changed() async {
        if isRunning {
            isDue = true
            return
        }
        isRunning = true
        repeat {
            isDue = false
            await job()
        } while isDue
        isRunning = false
    }
}
