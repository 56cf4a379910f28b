/// The messages of a run as a person or a workflow reads them, and the line that sums them up.
public struct MessageReport {
    private let log: DiagnosticLog
    private let sources: SourceTree
    private let onlyErrors: Bool
    private let limit: Int

    /// - Parameters:
    ///   - onlyErrors: whether warnings are left out.
    ///   - showsAll: whether many messages of one code are all shown.
    public init(_ log: DiagnosticLog, _ sources: SourceTree, onlyErrors: Bool = false, showsAll: Bool = false) {
        self.log = log
        self.sources = sources
        self.onlyErrors = onlyErrors
        limit = showsAll ? .max : DiagnosticPrinter.usualLimit
    }

    private var diagnostics: [Diagnostic] {
        onlyErrors ? log.diagnostics.filter { $0.severity == .error } : log.diagnostics
    }

    public func text(_ style: TextStyle) -> String {
        var printer = DiagnosticPrinter(sources: sources, style: style, limit: limit)
        return printer.print(diagnostics)
    }

    /// GitHub's workflow commands.
    ///
    /// - Parameter folder: the site's folder as seen from the repository's root.
    public func annotations(folder: String) -> String {
        let (shown, hidden) = DiagnosticLimit.cut(DiagnosticLocator(sources).sorted(diagnostics), limit)
        return GitHubAnnotations.text(shown, sources, folder: folder)
            + hidden.map { "::notice::\(GitHubAnnotations.data($0.line))\n" }.joined()
    }

    /// `2 errors, 1 warning`, and where more is told; empty where nothing is to be said.
    public func summary(_ consequence: String? = nil) -> String {
        let sorted = DiagnosticLocator(sources).sorted(diagnostics)
        if sorted.isEmpty { return "" }
        let errors = sorted.filter { $0.severity == .error }
        let warnings = sorted.count - errors.count
        let parts = [
            errors.isEmpty ? nil : Self.count(errors.count, "error"),
            warnings == 0 ? nil : Self.count(warnings, "warning"),
        ]
        var text = parts.compactMap { $0 }.joined(separator: ", ")
        if let consequence, !errors.isEmpty { text += "; " + consequence }
        if let first = errors.first {
            text += "\nsitegen explain CODE tells more about a message: sitegen explain \(first.code.rawValue)"
        }
        return text + "\n"
    }

    public static func count(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }
}
