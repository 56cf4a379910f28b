import SiteGenerator

/// Watches a build: on a terminal it shows a bar when the build lasts longer than a moment, and it measures the phases.
final class BuildProgress {
    /// Seconds before anything is shown, and between two pictures.
    private static let moment = 0.5
    private static let pause = 0.1
    private static let barWidth = 24

    private let isShown: Bool
    private let start = Terminal.seconds
    private var last: Double
    private var nextPicture: Double
    private var current = BuildStep.Phase.load
    private var times: [BuildStep.Phase: Double] = [:]
    /// How much of the pages is made, which takes nearly all the time.
    private var fraction = 0.0
    private var isOnScreen = false

    /// - Parameter isShown: whether there is somebody to show it to.
    init(isShown: Bool) {
        self.isShown = isShown
        last = start
        nextPicture = start + Self.moment
    }

    var seconds: Double { Terminal.seconds - start }

    func observe(_ step: BuildStep) {
        let now = Terminal.seconds
        times[current, default: 0] += now - last
        last = now
        current = step.phase
        if step.phase == .pages, step.total > 0 { fraction = Double(step.done) / Double(step.total) }
        guard isShown, now >= nextPicture else { return }
        nextPicture = now + Self.pause
        draw(step)
    }

    /// Takes the bar away. Call it before anything else is printed.
    func end() {
        let now = Terminal.seconds
        times[current, default: 0] += now - last
        last = now
        if isOnScreen { Terminal.error("\r\u{1B}[K") }
        isOnScreen = false
    }

    /// `load 0.01 s, parse 0.20 s, …`
    var phases: String {
        BuildStep.Phase.allCases.compactMap { phase in
            times[phase].map { "\(phase.rawValue) \(Self.shown($0))" }
        }.joined(separator: ", ")
    }

    static func shown(_ seconds: Double) -> String {
        let hundredths = Int((seconds * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
    }

    /// One line of the terminal, written over the one before.
    private func draw(_ step: BuildStep) {
        let whole = step.phase == .publish ? 1 : fraction
        let filled = Int(whole * Double(Self.barWidth))
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled)
        let count = step.total > 0 ? " \(step.done) of \(step.total)" : ""
        let line = "[\(bar)] \(step.phase.rawValue)\(count)"
        Terminal.error("\r" + line.prefix(max(10, Terminal.columns - 1)) + "\u{1B}[K")
        isOnScreen = true
    }
}
