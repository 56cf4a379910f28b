/// Something a person should know about the content: what is wrong, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Sendable { case error, warning }

    /// Where a diagnostic points.
    public enum Place: Hashable, Sendable {
        /// A stretch of a file that was read.
        case span(Span)
        /// A file or folder as a whole, by its path: one that is missing, say.
        case path(String)
        /// A place on a finished page, by line and column (code points), both from 1.
        case page(String, line: Int, column: Int)
    }

    /// Another place that has to do with it.
    public struct Note: Hashable, Sendable {
        public let message: String
        public let place: Place?
    }

    public internal(set) var severity: Severity
    public let code: DiagnosticCode
    /// The thing, then the rule it breaks. No full stop.
    public let message: String
    public let place: Place
    /// What the caret line says, where it says more than the message.
    public let label: String?
    public let notes: [Note]
    /// What to do next.
    public let help: String?
}
