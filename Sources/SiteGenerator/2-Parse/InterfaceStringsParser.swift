/// Reads the files of interface strings. A text that is unknown, or has a place nobody fills, is an error; one that is
/// missing is taken from the built-in ones.
struct InterfaceStringsParser {
    static func parse(_ tree: SourceTree, _ log: inout DiagnosticLog) -> InterfaceLibrary {
        var files: [(file: FileID, language: LanguageTag)] = []
        var known: [Int: InterfaceStrings] = [:]
        for file in tree.files(below: InterfaceStrings.folder) {
            let source = tree[file]
            guard source.path.hasSuffix(".yaml") else { continue }
            guard let language = LanguageTag(String(source.name.dropLast(5))) else {
                log.error(
                    .strings, at: .path(source.path), "a file of strings is named by its language",
                    help: "name it as in ja.yaml")
                continue
            }
            if !BuiltInTemplates.isBuiltIn(source) {
                guard let strings = strings(file, source, language, &log) else { continue }
                known[files.count] = strings
            }
            files.append((file, language))
        }
        return InterfaceLibrary(languages: files.map(\.language), known: known) { [files] index in
            let (file, language) = files[index]
            var ignored = DiagnosticLog()
            return strings(file, tree[file], language, &ignored) ?? InterfaceStrings(language: language, texts: [:])
        }
    }

    private static func strings(
        _ file: FileID, _ source: SourceFile, _ language: LanguageTag, _ log: inout DiagnosticLog
    ) -> InterfaceStrings? {
        guard var root = YAMLReader(file: file, bytes: source.bytes).root(&log) else { return nil }
        let missing = missing(in: root)
        let plural = PluralRule(language)
        var texts = texts(&root, without: Set(missing), plural, &log)
        if BuiltInTemplates.isBuiltIn(source) { return InterfaceStrings(language: language, texts: texts) }
        let builtIn = builtIn(for: language)
        texts.merge(builtIn.texts) { own, _ in own }
        if !missing.isEmpty, !builtIn.isOfLanguage {
            let count = missing.count == 1 ? "1 text is" : "\(missing.count) texts are"
            log.warning(
                .interfaceLanguage, at: .path(source.path), "\(count) missing, and said in English",
                help: "translate from `sitegen templates --print strings/en.yaml`: "
                    + missing.prefix(40).joined(separator: ", ") + (missing.count > 40 ? ", …" : ""))
        }
        return InterfaceStrings(language: language, texts: texts)
    }

    /// The texts that the binary carries in a language or, where it has none, in English.
    private static func builtIn(for language: LanguageTag) -> (texts: [String: InterfaceText], isOfLanguage: Bool) {
        let tags = BuiltInTemplates.languages.compactMap(LanguageTag.init)
        let own = InterfaceLibrary.best(for: language, of: tags).map { tags[$0] }
        var ignored = DiagnosticLog()
        guard let tag = own ?? LanguageTag("en"),
            let source = BuiltInTemplates.files.first(where: {
                $0.path == InterfaceStrings.folder + tag.text + ".yaml"
            }), var root = YAMLReader(file: FileID(index: 0), bytes: source.bytes).root(&ignored)
        else { return ([:], false) }
        return (texts(&root, without: [], PluralRule(tag), &ignored), own != nil)
    }

    /// Keys that a file has not, in the order of the texts.
    private static func missing(in root: YAMLMapping) -> [String] {
        let written = Set(root.keys.map(\.value))
        return (StringKey.allCases.map(\.rawValue) + EDTFStringKey.allCases.map(\.rawValue) + StringKey.names)
            .filter { !written.contains($0) }
    }

    private static func texts(
        _ root: inout YAMLMapping, without missing: Set<String>, _ plural: PluralRule, _ log: inout DiagnosticLog
    ) -> [String: InterfaceText] {
        var texts: [String: InterfaceText] = [:]
        let withPlaces =
            StringKey.allCases.map { ($0.rawValue, $0.places) }
            + EDTFStringKey.allCases.map { ($0.rawValue, $0.places) }
        for (key, allowed) in withPlaces where !missing.contains(key) {
            texts[key] = text(key, &root, places: allowed, plural, &log)
        }
        for name in StringKey.names where !missing.contains(name) {
            texts[name] = root.required(name, prose: true, &log).map { InterfaceText(other: $0.value) }
        }
        let required = Set(StringKey.names)
        for key in root.keys where !required.contains(key.value) && StringKey.isOptional(key.value) {
            texts[key.value] = root.text(key.value, prose: true, &log).map { InterfaceText(other: $0.value) }
        }
        root.finish(alsoKnown: Array(missing), &log)
        return texts
    }

    /// A text, or where it counts something a mapping of the forms that the language has for numbers.
    private static func text(
        _ key: String, _ root: inout YAMLMapping, places: Set<String>, _ plural: PluralRule, _ log: inout DiagnosticLog
    ) -> InterfaceText? {
        guard places.contains("count"), root.isMapping(key), var mapping = root.mapping(key, &log) else {
            guard let text = root.required(key, prose: true, &log) else { return nil }
            check(text, key, places, &log)
            return InterfaceText(other: text.value)
        }
        var forms: [PluralRule.Category: String] = [:]
        for category in plural.categories {
            guard let text = mapping.required(category.rawValue, prose: true, &log) else { continue }
            check(text, key, places, &log)
            forms[category] = text.value
        }
        // Forms of the language that the file was copied from, which are never chosen.
        for category in PluralRule.Category.allCases where forms[category] == nil && mapping.has(category.rawValue) {
            _ = mapping.text(category.rawValue, prose: true, &log)
        }
        mapping.finish(&log)
        return forms[.other].map { InterfaceText(other: $0, forms: forms) }
    }

    private static func check(
        _ text: Spanned<String>, _ key: String, _ allowed: Set<String>, _ log: inout DiagnosticLog
    ) {
        for place in places(in: text.value) where !allowed.contains(place) {
            let known = allowed.sorted().map { "{\($0)}" }.joined(separator: ", ")
            log.error(
                .strings, at: text.span, "nothing fills {\(place)} in `\(key)`",
                help: known.isEmpty
                    ? "remove it: this text has no places to fill" : "write one that is filled: \(known)")
        }
    }

    private static func places(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
