import Yams

/// A YAML mapping whose keys are taken one by one; whatever is left at the end is an unknown key.
struct YAMLMapping {
    private let reader: YAMLReader
    private let names: [String]
    private let marks: [Mark?]
    private let values: [Node]
    /// Where long mappings have their keys; short ones are looked through.
    private let places: [String: Int]
    private var taken: Set<String> = []
    /// Whether a key holds a sign that was meant as one of YAML, which has been reported: what is missing stands in it.
    private var hasWideSign = false
    /// Where the mapping begins.
    let span: Span

    init?(_ node: Node, reader: YAMLReader, log: inout DiagnosticLog) {
        guard case .mapping(let mapping) = node else {
            log.error(
                .wrongType, at: reader.span(at: node.mark, length: 1), "here `key: value` pairs are expected",
                help: node.scalar.flatMap { YAMLRemedy.asciiColon(in: $0.string) }
                    ?? "write one `key: value` pair a line")
            return nil
        }
        self.reader = reader
        span = reader.span(at: node.mark)
        var names: [String] = []
        var marks: [Mark?] = []
        var values: [Node] = []
        for (key, value) in mapping {
            if let name = key.scalar?.string {
                if reader.reportWideSign(inKey: name, at: key.mark, &log) {
                    hasWideSign = true
                    continue
                }
                names.append(name)
                marks.append(key.mark)
                values.append(value)
            } else {
                log.error(
                    .wrongType, at: reader.span(at: key.mark, length: 1), "a key is one text, not a list or a mapping",
                    help: "write one `key: value` pair a line")
            }
        }
        places =
            names.count <= Self.mostLookedThrough
            ? [:] : Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        (self.names, self.marks, self.values) = (names, marks, values)
    }

    private static let mostLookedThrough = 16

    var keys: [Spanned<String>] { names.indices.map { Spanned(names[$0], keySpan($0)) } }

    private func keySpan(_ index: Int) -> Span { reader.span(at: marks[index], length: names[index].utf8.count) }

    private func index(of key: String) -> Int? {
        names.count <= Self.mostLookedThrough ? names.firstIndex(of: key) : places[key]
    }

    func has(_ key: String) -> Bool { index(of: key) != nil }

    private mutating func take(_ key: String) -> (keySpan: Span, value: Node)? {
        taken.insert(key)
        return index(of: key).map { (keySpan($0), values[$0]) }
    }

    func isMapping(_ key: String) -> Bool {
        if let index = index(of: key), case .mapping = values[index] { true } else { false }
    }

    /// One line of text. `prose` marks keys that hold free text, in which ` #` may be meant as text.
    mutating func text(_ key: String, prose: Bool = false, _ log: inout DiagnosticLog) -> Spanned<String>? {
        guard let (keySpan, node) = take(key) else { return nil }
        guard case .scalar(let scalar) = node else {
            log.error(
                .wrongType, at: keySpan, "`\(key)` is one text, not a list or a mapping",
                help: "put it in double quotes: `\(key): \"…\"`")
            return nil
        }
        let text = reader.text(scalar, prose: prose, &log)
        if text.value.isEmpty {
            log.error(.badValue, at: keySpan, "`\(key)` is empty", help: "give it a value, or leave the line out")
            return nil
        }
        return text
    }

    mutating func required(
        _ key: String, prose: Bool = false, example: String = "…", _ log: inout DiagnosticLog
    ) -> Spanned<String>? {
        if index(of: key) != nil { return text(key, prose: prose, &log) }
        taken.insert(key)
        if hasWideSign { return nil }
        log.error(.missingKey, at: span, "`\(key)` is missing", help: "add a line `\(key): \(example)`")
        return nil
    }

    /// A list of texts; a single text counts as a list of one.
    mutating func texts(_ key: String, prose: Bool = true, _ log: inout DiagnosticLog) -> [Spanned<String>] {
        guard let (keySpan, node) = take(key) else { return [] }
        let items: [Node]
        switch node {
        case .sequence(let sequence): items = Array(sequence)
        case .scalar(let scalar) where scalar.string.isEmpty && scalar.style == .plain: items = []
        case .scalar(let scalar)
        where scalar.style == .plain && scalar.string.hasPrefix("［") && "］]".contains(scalar.string.last ?? " "):
            log.error(
                .yamlSyntax, at: reader.span(at: scalar.mark, length: "［".utf8.count),
                "`［` is no sign of YAML: this is one text with the brackets in it",
                help:
                    "write the ASCII `[` and `]`, and `,` between texts; a text that has such signs stands in double quotes"
            )
            return []
        case .scalar: items = [node]
        default:
            log.error(.wrongType, at: keySpan, "`\(key)` is a list of texts", help: "write `\(key): [\"…\", \"…\"]`")
            return []
        }
        return items.compactMap { item in
            guard case .scalar(let scalar) = item else {
                log.error(
                    .wrongType, at: reader.span(at: item.mark, length: 1), "each item of `\(key)` is one text",
                    help: "put it in double quotes")
                return nil
            }
            let text = reader.text(scalar, prose: prose, &log)
            if !text.value.isEmpty { return text }
            log.error(
                .badValue, at: keySpan, "an item of `\(key)` is empty", help: "give it a text, or leave it out")
            return nil
        }
    }

    /// `format: 1`, with which every file of settings says how it is to be read.
    mutating func checkFormat(_ log: inout DiagnosticLog) {
        guard let format = required("format", example: "1", &log), format.value != "1" else { return }
        log.error(
            .badValue, at: format.span, "this sitegen reads format 1, and this is another",
            help: format.value.hasSuffix(",")
                ? "write `format: 1`: no comma ends a line of YAML" : "write `format: 1`, or use a newer sitegen")
    }

    mutating func mapping(_ key: String, _ log: inout DiagnosticLog) -> YAMLMapping? {
        guard let (keySpan, node) = take(key) else { return nil }
        if case .scalar(let scalar) = node {
            let isEmpty = scalar.string.isEmpty
            log.error(
                .wrongType, at: keySpan,
                isEmpty ? "`\(key)` has nothing below it" : "`\(key)` holds keys of its own, and this is a text",
                help: isEmpty
                    ? "indent the lines that belong to it by two spaces"
                    : YAMLRemedy.asciiColon(in: scalar.string)
                        ?? "write `\(key): { key: value }`, or one "
                        + "`key: value` pair a line below it, indented by two spaces")
            return nil
        }
        return YAMLMapping(node, reader: reader, log: &log)
    }

    mutating func mappings(_ key: String, _ log: inout DiagnosticLog) -> [YAMLMapping] {
        guard let (keySpan, node) = take(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            log.error(.wrongType, at: keySpan, "`\(key)` is a list", help: "begin each item with `- `")
            return []
        }
        return sequence.compactMap { YAMLMapping($0, reader: reader, log: &log) }
    }

    /// One of a few words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of _: Choice.Type, _ log: inout DiagnosticLog
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key, &log) else { return nil }
        if let choice = Choice(rawValue: text.value) { return choice }
        Self.reportChoice(text, key: key, known: Choice.allCases.map(\.rawValue), &log)
        return nil
    }

    static func reportChoice(_ text: Spanned<String>, key: String, known: [String], _ log: inout DiagnosticLog) {
        let words = known.map { "`\($0)`" }.joined(separator: ", ")
        let closest = ValueGuess.closest(to: text.value, among: known).map { "did you mean `\($0)`? " } ?? ""
        let rule = ValueGuess.rule(for: text.value, among: known).map { "; \($0)" } ?? ""
        log.error(
            .badValue, at: text.span, "`\(key)` cannot be `\(text.value)`",
            help: "\(closest)it is one of \(words)\(rule)")
    }

    /// Longer lists are not read.
    private static let mostListed = 40

    /// Reports every key that nobody asked for. Call it when all known keys were taken.
    ///
    /// - Parameter alsoKnown: keys that could be there and were not asked for.
    func finish(alsoKnown: [String] = [], _ log: inout DiagnosticLog) {
        for index in names.indices where !taken.contains(names[index]) {
            let key = names[index]
            let known = taken.union(alsoKnown).sorted()
            let closest = KeyGuess.closest(to: key, among: known).map { "did you mean `\($0)`? " } ?? ""
            let all =
                known.count <= Self.mostListed
                ? "known here: \(known.joined(separator: ", "))" : closest.isEmpty ? "remove it: nothing uses it" : ""
            if let first = key.unicodeScalars.first, first.isWhiteSpace {
                log.error(
                    .unknownKey, at: keySpan(index),
                    "the key begins with \(first.codePointName), which is no indentation",
                    help: "indent with two ASCII spaces for each level")
                continue
            }
            let unseen = UnseenSign.remark(on: key, where: known.contains)
            log.error(
                .unknownKey, at: keySpan(index), "`\(key)` is not a key that is known here",
                help: unseen + (all.isEmpty ? String(closest.dropLast()) : closest + all))
        }
    }
}
