/// Tells of changes in a site's files.
protocol FileWatcher: AnyObject, Sendable {
    /// Begins to watch. What changes after this has returned is told.
    func start(_ changed: @escaping @Sendable (SourceChange) -> Void) throws(WatchError)
    func stop()
}

/// Why a folder cannot be watched.
struct WatchError: Error {
    /// As a person is told, after “because”.
    let reason: String
}
