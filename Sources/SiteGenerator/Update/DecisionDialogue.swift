/// Asks on a terminal what becomes of each open anchor, one by one. It is a function of lines: it prints nothing and reads
/// nothing itself.
public struct DecisionDialogue {
    /// Decides one id, and writes it.
    public typealias Accept = (String) throws -> DecisionAcceptance.Outcome

    private let open: OpenDecisions
    private let style: TextStyle
    private var next = 0
    private var accepted = 0

    /// Nil where nothing is to be decided.
    ///
    /// - Throws: `DiskError` when content cannot be read.
    public init?(siteFolder: String, name: String, style: TextStyle) throws {
        guard case .open(let open) = OpenDecisions.read(name, try Loader(siteFolder: siteFolder).load()) else {
            return nil
        }
        self.init(open, style)
    }

    init?(_ open: OpenDecisions, _ style: TextStyle) {
        if open.items.isEmpty { return nil }
        self.open = open
        self.style = style
    }

    public private(set) var isDone = false
    /// How many are not decided.
    public var left: Int { open.items.count - accepted }

    /// What is shown before the first answer.
    public var opening: String { question }

    /// What is shown after an answer; the next question, unless it is done.
    ///
    /// - Parameters:
    ///   - line: as it was typed; nil at the end of the input, which ends the dialogue too.
    ///   - accept: is called for an id that is accepted.
    /// - Throws: what `accept` throws.
    public mutating func answer(_ line: String?, accept: Accept) rethrows -> String {
        guard let line else { return end("\n") }
        switch line.filter({ $0 != " " && $0 != "\t" && $0 != "\r" }).lowercased() {
        case "y", "yes": return try take(accept)
        case "n", "no": return goOn("")
        case "q", "quit": return end("")
        case "?": return Self.help + prompt
        default: return prompt
        }
    }

    private mutating func take(_ accept: Accept) rethrows -> String {
        switch try accept(open.items[next].id) {
        case .accepted:
            accepted += 1
            return goOn("")
        case .refused(let lines):
            return goOn(lines.map { "  not decided: \($0)\n" }.joined())
        }
    }

    private mutating func goOn(_ text: String) -> String {
        next += 1
        return next < open.items.count ? text + "\n" + question : end(text + "\n")
    }

    private mutating func end(_ text: String) -> String {
        isDone = true
        return text + "\(accepted) decided; \(left) left"
            + (left == 0 ? "" : " in content/\(open.name)/\(OpenUpdate.name)") + "\n"
    }

    // MARK: Words

    private static let help = """
        y  accept: the proposed passage is written, or what stands as it is stays
        n  leave it open, and go on
        q  stop here; what was accepted stays
        ?  show this help

        """

    private var prompt: String { "\(next + 1) of \(open.items.count), accept? y, n, q, ? " }

    /// Both passages with the difference, the facts that differ, and what is proposed.
    private var question: String {
        let item = open.items[next]
        if let report = open.report, let update = item.update {
            return UpdatePrinter(report, open.sources, style).entry(update) + prompt
        }
        var text = "\(style.text(item.id, as: .place))\n  \(item.decision.why)\n"
        if let was = item.decision.was { text += "  was:\n    \(was)\n" }
        if let write = item.decision.write { text += "  to write:\n    \(style.text(write, as: .help))\n" }
        for (number, choice) in item.decision.choices.enumerated() {
            text += "  to write for place \(number + 1):\n    \(style.text(choice, as: .help))\n"
        }
        return text + "\n" + prompt
    }
}
