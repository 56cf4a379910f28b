/// How far a build has come, for whoever watches it.
public struct BuildStep: Sendable {
    public enum Phase: String, CaseIterable, Sendable {
        case load, parse
        /// What explainers go through one by one: from Parse to Assemble.
        case pages
        case publish
    }

    public let phase: Phase
    /// What is done of the phase in the whole site: explainers, or the chapters of the only one; files when they are
    /// published.
    public let done: Int
    /// What there is to do, or 0 where that is not known yet.
    public let total: Int

    public init(_ phase: Phase, done: Int = 0, total: Int = 0) {
        self.phase = phase
        self.done = done
        self.total = total
    }
}

/// Is told of each step, on any thread. It must be quick, and what it does must not show in the output.
public typealias BuildObserver = @Sendable (BuildStep) -> Void
