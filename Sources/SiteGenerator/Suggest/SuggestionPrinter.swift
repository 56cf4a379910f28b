/// Suggestions as text: a headline for each file to paste into, then for each proposal its evidence and what to paste.
struct SuggestionPrinter {
    private let report: SuggestionReport

    init(_ report: SuggestionReport) { self.report = report }

    /// Every line that is no entry is a comment in the files, so that pasting all of it publishes no evidence.
    var text: String {
        var text = ""
        for target in Suggestion.Target.allCases {
            let group = report.suggestions.filter { $0.target == target }
            if group.isEmpty { continue }
            text += "# \(report.explainer)/\(target.rawValue): \(headline(group))\n\n"
            for suggestion in group { text += proposal(suggestion) }
        }
        let questions = report.suggestions.filter { $0.target == nil }
        if !questions.isEmpty {
            text += "# To look into: \(Self.count(questions.count, "question"))\n\n"
            for question in questions { text += evidence(question) }
            text += "\n"
        }
        if !report.confirmed.isEmpty {
            text += "# Checked, and it holds: \(Self.count(report.confirmed.count, "weekday"))\n\n"
            for check in report.confirmed { text += evidence(check) }
            text += "\n"
        }
        return (text.isEmpty ? "# \(report.explainer): nothing to propose\n\n" : text) + closing
    }

    private func evidence(_ suggestion: Suggestion) -> String { "# line \(suggestion.line): \(suggestion.evidence)\n" }

    private func proposal(_ suggestion: Suggestion) -> String {
        let lines = (suggestion.paste ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        var paste = lines.map { $0 + "\n" }.joined()
        if lines.last == "" { paste.removeLast() }
        // What goes into an entry that is there already would be the text of another one.
        if suggestion.target != .settings, !paste.hasPrefix("## ") {
            paste = paste.split(separator: "\n").map { "#     \($0)\n" }.joined()
        }
        return evidence(suggestion) + paste + "\n"
    }

    private func headline(_ group: [Suggestion]) -> String {
        var parts: [String] = []
        for kind in Self.kinds {
            let count = group.count { $0.kind == kind }
            if count > 0 { parts.append(Self.found(kind, count)) }
        }
        return parts.joined(separator: ", ")
    }

    /// What is left out, and what was not looked at.
    private var closing: String {
        var lines: [String] = []
        for kind in Self.kinds {
            if let count = report.covered[kind] {
                lines.append("\(Self.found(kind, count)): \(Self.already(kind))")
            }
        }
        for kind in Self.kinds {
            if let count = report.unlisted[kind] {
                lines.append("\(Self.found(kind, count)): not listed, being too many")
            }
        }
        lines += report.remarks
        return lines.map { "# Note: " + $0 + "\n" }.joined()
    }

    private static let kinds: [Suggestion.Kind] = [
        .published, .damage, .impossibleDate, .weekday, .date, .ambiguousDate, .deadline, .spelling, .name,
    ]

    private static func found(_ kind: Suggestion.Kind, _ count: Int) -> String {
        switch kind {
        case .published: "the article's own date"
        case .damage: count == 1 ? "1 passage looks damaged" : "\(count) passages look damaged"
        case .impossibleDate: Self.count(count, "date") + " that the calendar does not have"
        case .weekday: Self.count(count, "weekday") + " against the calendar"
        case .date: Self.count(count, "date")
        case .ambiguousDate: Self.count(count, "date") + " of two readings"
        case .deadline: Self.count(count, "deadline") + " before the article's own date"
        case .spelling: Self.count(count, "name") + " in several spellings"
        case .name: Self.count(count, "name") + " that \(count == 1 ? "recurs" : "recur")"
        }
    }

    private static func already(_ kind: Suggestion.Kind) -> String {
        switch kind {
        case .date: "covered by events"
        case .spelling, .name: "in the glossary already"
        default: "noted already"
        }
    }

    private static func count(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }
}
