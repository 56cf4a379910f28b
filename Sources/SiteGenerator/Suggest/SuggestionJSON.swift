/// Suggestions for machines: one object, its keys in a fixed order.
enum SuggestionJSON {
    static func text(_ report: SuggestionReport) -> String {
        func counts(_ counts: [Suggestion.Kind: Int]) -> JSONValue {
            .object(
                counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    JSONValue.Member(name: $0.key.rawValue, value: .number($0.value))
                })
        }
        let value = JSONValue.object([
            "explainer": .string(report.explainer),
            "article": .string(report.article),
            "suggestions": .list(report.suggestions.map(object)),
            "confirmed": .list(report.confirmed.map(object)),
            "covered": counts(report.covered),
            "unlisted": counts(report.unlisted),
            "remarks": .list(report.remarks.map(JSONValue.string)),
        ])
        return UTF8Text.string(value.bytes) + "\n"
    }

    private static func object(_ suggestion: Suggestion) -> JSONValue {
        .object([
            "kind": .string(suggestion.kind.rawValue),
            "file": suggestion.target.map { .string($0.rawValue) },
            "line": .number(suggestion.line),
            "words": .string(suggestion.words),
            "date": suggestion.date.map(JSONValue.string),
            "evidence": .string(suggestion.evidence),
            "paste": suggestion.paste.map(JSONValue.string),
        ])
    }
}
