import SiteGenerator

/// Watches a build: on a terminal it shows a bar when the build lasts longer than a moment, and it measures the phases.
final class BuildProgress: Sendable {
    /// Seconds before anything is shown, and between two pictures.
    private static let moment = 0.5
    private static let pause = 0.1
    private static let barWidth = 24

    private struct State {
        var last: Double
        var nextPicture: Double
        var current = BuildStep.Phase.load
        var times: [BuildStep.Phase: Double] = [:]
        /// How much of the pages is made, which takes nearly all the time.
        var fraction = 0.0
        var isOnScreen = false

        /// Counts the time since the last step for the phase that ran.
        mutating func count(_ now: Double) {
            times[current, default: 0] += now - last
            last = now
        }
    }

    private let isShown: Bool
    private let start: Double
    private let state: Locked<State>

    /// - Parameter isShown: whether there is somebody to show it to.
    init(isShown: Bool) {
        self.isShown = isShown
        start = Terminal.seconds
        state = Locked(State(last: start, nextPicture: start + Self.moment))
    }

    var seconds: Double { Terminal.seconds - start }

    @Sendable func observe(_ step: BuildStep) {
        let now = Terminal.seconds
        state.withLock { state in
            state.count(now)
            state.current = step.phase
            if step.phase == .pages, step.total > 0 { state.fraction = Double(step.done) / Double(step.total) }
            guard isShown, now >= state.nextPicture else { return }
            state.nextPicture = now + Self.pause
            draw(step, step.phase == .publish ? 1 : state.fraction)
            state.isOnScreen = true
        }
    }

    /// Takes the bar away. Call it before anything else is printed.
    func end() {
        state.withLock { state in
            state.count(Terminal.seconds)
            if state.isOnScreen { Terminal.error("\r\u{1B}[K") }
            state.isOnScreen = false
        }
    }

    /// `load 0.01 s, parse 0.20 s, …`
    var phases: String {
        let times = state.withLock(\.times)
        return BuildStep.Phase.allCases.compactMap { phase in
            times[phase].map { "\(phase.rawValue) \(Self.shown($0))" }
        }.joined(separator: ", ")
    }

    static func shown(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }

    /// One line of the terminal, written over the one before.
    private func draw(_ step: BuildStep, _ fraction: Double) {
        let filled = Int(fraction * Double(Self.barWidth))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled)
        let count = step.total > 0 ? " \(step.done) of \(step.total)" : ""
        let line = "[\(bar)] \(step.phase.rawValue)\(count)"
        Terminal.error("\r" + line.prefix(max(10, Terminal.columns - 1)) + "\u{1B}[K")
    }
}
