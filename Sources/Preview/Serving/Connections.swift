import SiteGenerator

/// The open connections. When there are too many, the one that has been silent for longest makes room: a newcomer is
/// likelier to be the editor than one who asks for nothing.
final class Connections: Sendable {
    private struct Entry {
        /// Grows with each request that was answered.
        var lastUse: Int
        /// Whether an answer is being sent that has an end.
        var isBusy = false
        let end: @Sendable () -> Void
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var clock = 0
        var isOpen = true
    }

    private let state = Locked(State())
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Adds a connection, and ends another one where there is no room.
    ///
    /// - Returns: its number; nil when nobody is let in any more.
    func add(_ end: @escaping @Sendable () -> Void) -> Int? {
        let (id, oldest) = state.withLock { state -> (Int?, (@Sendable () -> Void)?) in
            guard state.isOpen else { return (nil, nil) }
            var oldest: Entry?
            if state.entries.count >= limit {
                let idle = state.entries.filter { !$0.value.isBusy }
                let candidate = (idle.isEmpty ? state.entries : idle).min { $0.value.lastUse < $1.value.lastUse }
                if let candidate { oldest = state.entries.removeValue(forKey: candidate.key) }
            }
            state.clock += 1
            state.entries[state.clock] = Entry(lastUse: state.clock, end: end)
            return (state.clock, oldest?.end)
        }
        oldest?()
        return id
    }

    func use(_ id: Int, isBusy: Bool) {
        state.withLock { state in
            state.clock += 1
            state.entries[id]?.lastUse = state.clock
            state.entries[id]?.isBusy = isBusy
        }
    }

    func remove(_ id: Int) { state.withLock { _ = $0.entries.removeValue(forKey: id) } }

    /// Ends all, and lets nobody in any more.
    func endAll() {
        let ends = state.withLock { state in
            state.isOpen = false
            defer { state.entries = [:] }
            return state.entries.values.map(\.end)
        }
        for end in ends { end() }
    }

    var count: Int { state.withLock { $0.entries.count } }
}
