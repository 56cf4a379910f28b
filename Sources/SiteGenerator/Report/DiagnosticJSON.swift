/// Diagnostics for machines, their keys in a fixed order. Lines and columns count from 1; a column is a code point, and
/// an end is the place right after the last one that is meant.
enum DiagnosticJSON {
    static func list(_ diagnostics: [Diagnostic], _ sources: SourceTree) -> JSONValue {
        var locator = DiagnosticLocator(sources)
        return .list(locator.sorted(diagnostics).map { object($0, &locator) })
    }

    private static func object(_ diagnostic: Diagnostic, _ locator: inout DiagnosticLocator) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "severity", value: .string(diagnostic.severity.rawValue)),
            .init(name: "code", value: .string(diagnostic.code.rawValue)),
            .init(name: "message", value: .string(diagnostic.message)),
        ]
        members += place(diagnostic.place, &locator)
        if let label = diagnostic.label { members.append(.init(name: "label", value: .string(label))) }
        if let help = diagnostic.help { members.append(.init(name: "help", value: .string(help))) }
        let notes = diagnostic.notes.map { note -> JSONValue in
            .object(
                [.init(name: "message", value: .string(note.message))]
                    + (note.place.map { place($0, &locator) } ?? []))
        }
        members.append(.init(name: "notes", value: .list(notes)))
        return .object(members)
    }

    private static func place(_ place: Diagnostic.Place, _ locator: inout DiagnosticLocator) -> [JSONValue.Member] {
        let location = locator.location(of: place)
        var members: [JSONValue.Member] = [.init(name: "path", value: .string(location.path))]
        if let start = location.start, let end = location.end {
            members += [
                .init(name: "line", value: .number(start.line)), .init(name: "column", value: .number(start.column)),
                .init(name: "endLine", value: .number(end.line)), .init(name: "endColumn", value: .number(end.column)),
            ]
        }
        return members
    }
}
