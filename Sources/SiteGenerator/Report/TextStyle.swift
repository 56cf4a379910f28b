/// How messages look on a terminal: plain, or with the colours that every terminal has (ECMA-48, "Select Graphic
/// Rendition").
public enum TextStyle: Sendable {
    case plain, colored

    enum Part {
        case error, warning, place, help, quiet

        fileprivate var code: String {
            switch self {
            case .error: "1;31"
            case .warning: "1;33"
            case .place: "1"
            case .help: "36"
            case .quiet: "2"
            }
        }
    }

    func text(_ text: String, as part: Part) -> String {
        self == .plain || text.isEmpty ? text : "\u{1B}[\(part.code)m\(text)\u{1B}[0m"
    }
}

extension Diagnostic.Severity {
    var part: TextStyle.Part { self == .error ? .error : .warning }
}
