/// What a command found, as one JSON object with a fixed order of keys. `format` counts up when a key changes its
/// meaning or goes; new keys may come at any time.
public enum RunJSON {
    public static func build(_ result: Pipeline.Result, siteFolder: String) -> String {
        text(
            siteFolder, result.sources, result.log,
            counts(result) + (result.report.map(published) ?? []))
    }

    public static func verify(_ result: Verification.Result, siteFolder: String) -> String {
        text(
            siteFolder, result.sources, result.log,
            [
                .init(name: "proved", value: .list(result.proved.map(JSONValue.string))),
                .init(name: "unlisted", value: .list(result.unlisted.map(JSONValue.string))),
            ])
    }

    static func counts(_ result: Pipeline.Result) -> [JSONValue.Member] {
        [
            .init(name: "explainers", value: .number(result.explainers)),
            .init(name: "chapters", value: .number(result.chapters)),
            .init(name: "notes", value: .number(result.notes)),
        ]
    }

    private static func published(_ report: PublishReport) -> [JSONValue.Member] {
        [
            .init(name: "written", value: .list(report.written.map(JSONValue.string))),
            .init(name: "unchanged", value: .number(report.unchanged)),
            .init(name: "removed", value: .list(report.removed.map(JSONValue.string))),
        ]
    }

    static func text(
        _ siteFolder: String, _ sources: SourceTree, _ log: DiagnosticLog, _ members: [JSONValue.Member]
    ) -> String {
        let errors = log.diagnostics.count { $0.severity == .error }
        let value = JSONValue.object(
            [
                .init(name: "format", value: .number(1)),
                .init(name: "site", value: .string(siteFolder)),
                .init(name: "columns", value: .string("code points")),
                .init(name: "errors", value: .number(errors)),
                .init(name: "warnings", value: .number(log.diagnostics.count - errors)),
                .init(name: "diagnostics", value: DiagnosticJSON.list(log.diagnostics, sources)),
            ] + members)
        return UTF8Text.string(value.bytes) + "\n"
    }
}
