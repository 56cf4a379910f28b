/// Reads the files of interface strings; a text that is missing, unknown, or has a place nobody fills is an error.
struct InterfaceStringsParser {
    static func parse(_ tree: SourceTree, _ log: inout DiagnosticLog) -> [InterfaceStrings] {
        tree.files(below: InterfaceStrings.folder).compactMap { file in
            let source = tree[file]
            guard source.path.hasSuffix(".yaml") else { return nil }
            guard let language = LanguageTag(String(source.name.dropLast(5))) else {
                log.error(
                    .strings, at: .path(source.path), "a file of strings is named by its language",
                    help: "name it as in ja.yaml")
                return nil
            }
            guard var root = YAMLReader(file: file, bytes: source.bytes).root(&log) else { return nil }
            return InterfaceStrings(language: language, texts: texts(&root, &log))
        }
    }

    private static func texts(
        _ root: inout YAMLMapping, _ log: inout DiagnosticLog
    ) -> [String: (one: String, other: String)] {
        var texts: [String: (one: String, other: String)] = [:]
        let withPlaces =
            StringKey.allCases.map { ($0.rawValue, $0.places) }
            + EDTFStringKey.allCases.map { ($0.rawValue, $0.places) }
        for (key, allowed) in withPlaces {
            guard let text = text(key, &root, counts: allowed.contains("count"), &log) else { continue }
            for (value, span) in [text.one, text.other] {
                for place in places(in: value) where !allowed.contains(place) {
                    let known = allowed.sorted().map { "{\($0)}" }.joined(separator: ", ")
                    log.error(
                        .strings, at: span, "nothing fills {\(place)} in `\(key)`",
                        help: known.isEmpty
                            ? "remove it: this text has no places to fill" : "write one that is filled: \(known)")
                }
            }
            texts[key] = (text.one.0, text.other.0)
        }
        for name in StringKey.names {
            guard let text = text(name, &root, counts: false, &log) else { continue }
            texts[name] = (text.one.0, text.other.0)
        }
        root.finish(&log)
        return texts
    }

    private static func text(
        _ key: String, _ root: inout YAMLMapping, counts: Bool, _ log: inout DiagnosticLog
    ) -> (one: (String, Span), other: (String, Span))? {
        if counts, root.isMapping(key), var forms = root.mapping(key, &log) {
            let one = forms.required("one", prose: true, &log)
            let other = forms.required("other", prose: true, &log)
            forms.finish(&log)
            guard let one, let other else { return nil }
            return ((one.value, one.span), (other.value, other.span))
        }
        guard let text = root.required(key, prose: true, &log) else { return nil }
        return ((text.value, text.span), (text.value, text.span))
    }

    private static func places(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
