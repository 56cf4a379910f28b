/// How the site grades its warnings: `diagnostics:` of `site.yaml`. Errors stay errors.
struct SeverityRules: Sendable {
    enum Grade: String, CaseIterable, Sendable { case off, warning, error }

    private var grades: [DiagnosticCode: Grade] = [:]

    subscript(code: DiagnosticCode) -> Grade { grades[code] ?? .warning }

    /// Reads `code: off | warning | error` pairs.
    static func parse(_ mapping: YAMLMapping?, _ log: inout DiagnosticLog) -> SeverityRules {
        var rules = SeverityRules()
        guard var mapping else { return rules }
        for key in mapping.keys {
            let grade = mapping.choice(key.value, of: Grade.self, &log)
            guard let code = DiagnosticCode(rawValue: key.value) else {
                let known = DiagnosticCode.allCases.filter(\.isGradable).map(\.rawValue)
                let closest = DiagnosticCode.nearest(to: key.value)
                log.error(
                    .unknownKey, at: key.span, "`\(key.value)` is not the code of a message",
                    help: (closest.map { "did you mean `\($0.rawValue)`? " } ?? "")
                        + "codes that can be graded: \(known.joined(separator: ", "))")
                continue
            }
            if !code.isGradable, let grade, grade != .error {
                log.error(
                    .badValue, at: key.span,
                    "`\(key.value)` is always an error: what it speaks of would be printed wrongly, or not at all",
                    help: "remove the line, and mend what the message names; `sitegen explain \(key.value)` tells how")
            }
            rules.grades[code] = grade
        }
        return rules
    }
}
