/// What a phase found out about the content. A mistake is recorded and the phase goes on, so one run reports them all.
public struct DiagnosticLog: Sendable {
    public private(set) var diagnostics: [Diagnostic] = []

    public init() {}

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    mutating func error(
        _ code: DiagnosticCode, at place: Diagnostic.Place, _ message: String, label: String? = nil,
        notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                severity: .error, code: code, message: message, place: place, label: label, notes: notes, help: help))
    }

    mutating func error(
        _ code: DiagnosticCode, at span: Span, _ message: String, label: String? = nil,
        notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        error(code, at: .span(span), message, label: label, notes: notes, help: help)
    }

    mutating func warning(
        _ code: DiagnosticCode, at place: Diagnostic.Place, _ message: String, label: String? = nil,
        notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                severity: .warning, code: code, message: message, place: place, label: label, notes: notes, help: help))
    }

    mutating func warning(
        _ code: DiagnosticCode, at span: Span, _ message: String, label: String? = nil,
        notes: [Diagnostic.Note] = [], help: String? = nil
    ) {
        warning(code, at: .span(span), message, label: label, notes: notes, help: help)
    }

    mutating func removeAll(where isDropped: (Diagnostic) -> Bool) { diagnostics.removeAll(where: isDropped) }

    mutating func merge(_ other: DiagnosticLog) { diagnostics += other.diagnostics }

    func filtered(_ isKept: (Diagnostic) -> Bool) -> DiagnosticLog {
        var log = DiagnosticLog()
        log.diagnostics = diagnostics.filter(isKept)
        return log
    }

    /// Grades the warnings again as the site wants them. It comes last, so that no phase stops earlier for it.
    ///
    /// - Parameter isStrict: whether every warning that is left counts as an error.
    mutating func apply(_ rules: SeverityRules, isStrict: Bool = false) {
        diagnostics = diagnostics.compactMap { diagnostic in
            guard diagnostic.severity == .warning else { return diagnostic }
            var graded = diagnostic
            switch rules[diagnostic.code] {
            case .off: return nil
            case .error: graded.severity = .error
            case .warning: graded.severity = isStrict ? .error : .warning
            }
            return graded
        }
    }
}

extension Diagnostic.Note {
    init(_ message: String, at span: Span) { self.init(message: message, place: .span(span)) }
    init(_ message: String) { self.init(message: message, place: nil) }
}
