/// What is open for machines: every place, in the order of the table.
enum CoverageJSON {
    static func value(_ coverage: [ExplainerCoverage], _ sources: SourceTree) -> JSONValue {
        var locator = DiagnosticLocator(sources)
        return .list(
            coverage.map { explainer in
                .object([
                    "explainer": .string(explainer.name),
                    "kinds": .list(explainer.entries.map { entry($0, &locator) }),
                ])
            })
    }

    private static func entry(_ entry: CoverageEntry, _ locator: inout DiagnosticLocator) -> JSONValue {
        .object([
            "kind": .string(entry.kind.rawValue),
            "open": .number(entry.open.count),
            "total": .number(entry.total),
            "remark": entry.remark.map { .string($0) },
            "places": .list(
                entry.open.map { place in
                    let location = locator.location(of: .span(place.span))
                    return .object([
                        "path": .string(location.path),
                        "line": .number(location.start?.line ?? 1),
                        "column": .number(location.start?.column ?? 1),
                        "words": .string(place.words),
                    ])
                }),
        ])
    }
}
