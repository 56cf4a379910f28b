/// Reads one item of CSL-JSON.
struct SourceParser {
    /// - Parameter key: the key of the item, in a file that is a mapping by id.
    static func parse(_ node: DataNode, key: Spanned<String>?, _ log: inout DiagnosticLog) -> Source? {
        guard let pairs = node.mapping else {
            log.error(
                .wrongType, at: node.span, "a source is a mapping, and this is \(node.description)",
                help: "write `{ \"id\": \"smith2020\", \"type\": \"book\", \"title\": \"…\" }`")
            return nil
        }
        guard let id = id(pairs, node.span, key, &log) else { return nil }
        let citationKey = pairs.first { $0.key.value == "citation-key" }?.value
        var source = Source(
            id: id,
            anchor: Source.anchor(
                id: id.value,
                citationKey: citationKey.flatMap { if case .text(let text) = $0.content { text } else { nil } }))
        var places: [String: Span] = [:]
        for pair in pairs where pair.key.value != "id" {
            places[pair.key.value] = pair.value.span
            read(pair, into: &source, &log)
        }
        SourceChecks.check(&source, places, at: id.span, &log)
        return source
    }

    private static func id(
        _ pairs: [DataNode.Pair], _ span: Span, _ key: Spanned<String>?, _ log: inout DiagnosticLog
    ) -> Spanned<String>? {
        guard let value = pairs.first(where: { $0.key.value == "id" })?.value else {
            if let key, !key.value.isEmpty { return key }
            log.error(
                .missingKey, at: Span(span.file, span.range.prefix(1)), "this source has no `id`",
                help: "give it one, by which notes cite it: \"id\": \"smith2020\"")
            return nil
        }
        guard let text = text(value, key: "id", .number, &log) else {
            if case .text = value.content {
                log.error(.badIdentifier, at: value.span, "the id is empty", help: "write one: \"id\": \"smith2020\"")
            }
            return nil
        }
        if let key, !key.value.utf8.elementsEqual(text.utf8) {
            log.error(
                .badIdentifier, at: value.span, "the id `\(text)` is not the key that the source stands under",
                notes: [.init("the key", at: key.span)], help: "leave `id` out")
        }
        return Spanned(text, value.span)
    }

    private static func read(_ pair: DataNode.Pair, into source: inout Source, _ log: inout DiagnosticLog) {
        let written = pair.key.value
        guard let kind = CSLKeys.kinds[written] else {
            return unknown(pair.key, known: CSLKeys.kinds.keys.sorted(), &log)
        }
        // Where a key stands under its old and its new name, the new one holds.
        let key = CSLKeys.aliases[written] ?? written
        switch kind {
        case .text, .number:
            guard let text = text(pair.value, key: written, kind, &log) else { return }
            if key == written || source.texts[key] == nil { source.texts[key] = text }
        case .names:
            let names = SourceNameParser.parse(pair.value, key: key, &log)
            if !names.isEmpty { source.names[key] = names }
        case .date: source.dates[key] = SourceDateParser.parse(pair.value, key: key, &log)
        case .words:
            if pair.value.list?.allSatisfy({ if case .text = $0.content { true } else { false } }) != true {
                log.error(.wrongType, at: pair.value.span, "`\(key)` is a list of texts", help: "write [\"…\"]")
            }
        case .custom:
            guard let custom = pair.value.mapping else {
                log.error(.wrongType, at: pair.value.span, "`custom` is a mapping", help: "write { \"key\": \"…\" }")
                return
            }
            for entry in custom where ["archive-url", "archive_url"].contains(entry.key.value) {
                source.archiveURL = text(entry.value, key: entry.key.value, .text, &log)
                    .flatMap { SourceChecks.url($0, key: entry.key.value, entry.value.span, &log) }
            }
        }
    }

    /// A text without blanks around it, and outside of prose without line ends; nil where it is empty or no text.
    static func text(
        _ node: DataNode, key: String, _ kind: CSLKeys.Kind, _ log: inout DiagnosticLog
    ) -> String? {
        let written: String
        switch (node.content, kind) {
        case (.text(let text), _), (.number(let text), .number): written = text
        case (.null, _):
            log.error(
                .wrongType, at: node.span, "`\(key)` has no value", help: "give it one, or leave the key out")
            return nil
        default:
            log.error(
                .wrongType, at: node.span, "`\(key)` is a text, and this is \(node.description)",
                help: "put it in double quotes")
            return nil
        }
        if !written.isEmpty, written.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) { return written }
        let isProse = CSLKeys.prose.contains(key)
        var result = ""
        var pending = ""
        for scalar in written.unicodeScalars {
            if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
                if isProse { pending.unicodeScalars.append(scalar) } else { pending = " " }
            } else if scalar.value < 0x20 || scalar.value == 0x7F {
                log.error(
                    .controlCharacter, at: node.span, "\(scalar.codePointName) cannot stand in a web page",
                    help: "remove it from `\(key)`")
            } else {
                if !result.isEmpty { result += pending }
                pending = ""
                result.unicodeScalars.append(scalar)
            }
        }
        return result.isEmpty ? nil : result
    }

    static func unknown(_ key: Spanned<String>, known: [String], _ log: inout DiagnosticLog) {
        let closest =
            UnseenSign.remark(on: key.value, where: known.contains)
            + (KeyGuess.closest(to: key.value, among: known).map { "did you mean `\($0)`? " } ?? "")
        let all = known.count > 20 ? "what CSL has no key for goes into `custom`" : known.joined(separator: ", ")
        log.error(
            .unknownKey, at: key.span, "CSL has no key `\(key.value)` here",
            help: closest + (known.count > 20 ? all : "known here: \(all)"))
    }
}
