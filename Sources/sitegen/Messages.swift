import SiteGenerator

/// Messages as the command line prints them.
enum Messages {
    static func print(_ log: DiagnosticLog, sources: SourceTree) -> String {
        var printer = DiagnosticPrinter(sources: sources)
        return printer.print(log.diagnostics)
    }

    static func summary(_ log: DiagnosticLog) -> String {
        let errors = log.diagnostics.count { $0.severity == .error }
        let warnings = log.diagnostics.count - errors
        let parts = [
            errors > 0 ? count(errors, "error") : nil, warnings > 0 ? count(warnings, "warning") : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    static func count(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
}
