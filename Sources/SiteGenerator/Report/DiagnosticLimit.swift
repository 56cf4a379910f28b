/// Cuts a list of which most says the same: one wrong setting can give thousands of messages.
enum DiagnosticLimit {
    /// Messages of one code that are not shown.
    struct Hidden: Equatable {
        let code: DiagnosticCode
        let shown: Int
        let count: Int

        var line: String {
            "\(shown) of \(shown + count) messages [\(code.rawValue)] are shown; --verbose shows all"
        }
    }

    /// The first messages of each code, and how many more there are, in the order of the codes.
    static func cut(_ diagnostics: [Diagnostic], _ limit: Int) -> (shown: [Diagnostic], hidden: [Hidden]) {
        var counts: [DiagnosticCode: Int] = [:]
        let shown = diagnostics.filter { diagnostic in
            counts[diagnostic.code, default: 0] += 1
            return counts[diagnostic.code, default: 0] <= limit
        }
        let hidden = DiagnosticCode.allCases.compactMap { code -> Hidden? in
            guard let count = counts[code], count > limit else { return nil }
            return Hidden(code: code, shown: limit, count: count - limit)
        }
        return (shown, hidden)
    }
}
