/// What is open as a person reads it on a terminal: a line for each kind with its counts, and the first places below it.
struct CoverageTablePrinter {
    /// Columns of the table.
    private static let width = 100
    private static let shownPlaces = 3

    private let style: TextStyle
    private let showsAll: Bool
    private var locator: DiagnosticLocator

    init(_ sources: SourceTree, style: TextStyle, showsAll: Bool) {
        self.style = style
        self.showsAll = showsAll
        locator = DiagnosticLocator(sources)
    }

    mutating func text(_ coverage: [ExplainerCoverage]) -> String {
        var text = ""
        for explainer in coverage where !explainer.entries.isEmpty {
            text += style.text(explainer.name, as: .place) + "\n"
            let digits = explainer.entries.map { String($0.total).utf8.count }.max() ?? 1
            for entry in explainer.entries { text += lines(entry, digits: digits) }
            text += "\n"
        }
        return text
    }

    private mutating func lines(_ entry: CoverageEntry, digits: Int) -> String {
        let longest = CoverageKind.allCases.map { $0.title.utf8.count }.max() ?? 0
        let count = TerminalText.padded(String(entry.open.count), to: digits, atEnd: false)
        let total = TerminalText.padded(String(entry.total), to: digits, atEnd: false)
        let counts = "\(count) of \(total)"
        var text = "  " + TerminalText.padded(entry.kind.title, to: longest + 2)
        text += style.text(counts, as: entry.open.isEmpty ? .quiet : .place) + "\n"
        let shown = showsAll ? entry.open.count : min(entry.open.count, Self.shownPlaces)
        let places = entry.open.prefix(shown).map { place -> (String, String) in
            let location = locator.location(of: .span(place.span))
            return ("\(location.path):\(location.start?.line ?? 1)", place.words)
        }
        let column = places.map { TerminalText.width($0.0) }.max() ?? 0
        for (path, words) in places {
            let room = max(20, Self.width - column - 8)
            text += "      " + TerminalText.padded(path, to: column) + "  " + TerminalText.cut(words, to: room) + "\n"
        }
        let more = entry.open.count - shown
        if more > 0 { text += "      " + style.text("and \(more) more", as: .quiet) + "\n" }
        if let remark = entry.remark { text += "      " + style.text(remark, as: .quiet) + "\n" }
        return text
    }
}

/// Text measured in the columns of a terminal, where wide letters take two.
enum TerminalText {
    static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

    static func padded(_ text: String, to columns: Int, atEnd: Bool = true) -> String {
        let blanks = String(repeating: " ", count: max(0, columns - width(text)))
        return atEnd ? text + blanks : blanks + text
    }

    /// The beginning of a text that fits, on one line.
    static func cut(_ text: String, to columns: Int) -> String {
        let scalars = text.unicodeScalars.map {
            $0.isWhiteSpace || $0.properties.generalCategory == .control ? " " : $0
        }
        var left = columns
        var kept: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            left -= scalar.displayWidth
            // The last column is for the sign that something was cut.
            if left < (index + 1 < scalars.count ? 1 : 0) {
                return String(String.UnicodeScalarView(kept)) + "…"
            }
            kept.append(scalar)
        }
        return String(String.UnicodeScalarView(kept))
    }
}
