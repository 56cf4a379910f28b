/// Runs a job whenever something has changed, one run at a time: the first word of a change starts it at once, and
/// however many come while it runs, it runs exactly once more, for all of them.
actor Rebuilder {
    private let job: @Sendable (SourceChange) async -> Void
    private var isRunning = false
    private var due: SourceChange?

    init(_ job: @escaping @Sendable (SourceChange) async -> Void) { self.job = job }

    /// Says that something has changed; comes back when all that was due by then is done.
    func changed(_ change: SourceChange) async {
        due = due?.and(change) ?? change
        if isRunning { return }
        isRunning = true
        while let next = due {
            due = nil
            await job(next)
        }
        isRunning = false
    }
}
