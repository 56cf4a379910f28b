import Yams

/// A YAML file read with the places of its values. Every scalar is text; what YAML would silently change (a value cut
/// by ` #`, one folded over lines) is an error that shows the right spelling.
struct YAMLReader {
    let file: FileID
    let bytes: [UInt8]
    let lines: LineIndex
    /// Lines as the library counts them.
    private let yamlLines: LineIndex
    private let hasByteOrderMark: Bool
    /// For each, all lines are searched.
    private static let mostDuplicates = 50

    init(file: FileID, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        lines = LineIndex(bytes)
        yamlLines = LineIndex(yaml: bytes)
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    /// The mapping that the file holds; nil, with a diagnostic, where it holds anything else.
    func root(_ log: inout DiagnosticLog) -> YAMLMapping? {
        node(&log).flatMap { YAMLMapping($0, reader: self, log: &log) }
    }

    /// Whatever the file holds; nil, with a diagnostic, where that is nothing or no YAML.
    func node(_ log: inout DiagnosticLog) -> Node? {
        let whole = Span(file, 0..<0)
        do {
            // Every scalar is text, so none is looked at for what it might be, which takes most of Yams' time.
            let text = UTF8Text.string(bytes[(hasByteOrderMark ? 3 : 0)...])
            guard let node = try Yams.compose(yaml: text, .basic) else {
                log.error(.emptyFile, at: whole, "the file is empty", help: "write `key: value` lines")
                return nil
            }
            return node
        } catch let error as YamlError {
            report(error, &log)
        } catch {
            log.error(.yamlSyntax, at: whole, "this is not YAML", help: "write `key: value` lines")
        }
        return nil
    }

    func span(at mark: Mark?, length: Int = 0) -> Span {
        let start =
            mark.map { mark in
                yamlLines.offset(line: mark.line, column: mark.column + (hasByteOrderMark && mark.line == 1 ? 1 : 0))
            } ?? 0
        return Span(file, start..<min(bytes.count, start + length))
    }

    private func report(_ error: YamlError, _ log: inout DiagnosticLog) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let start = context.map { span(at: $0.mark, length: 1) }
            let stop = span(at: mark, length: 1)
            let remedy = YAMLRemedy(
                problem, at: stop.range.lowerBound, context: start?.range.lowerBound, in: self)
            let place = remedy.place.map { Span(file, $0) } ?? stop
            let begins =
                remedy.place == nil
                ? start.flatMap { $0 == place ? nil : Diagnostic.Note("it begins here", at: $0) } : nil
            log.error(
                .yamlSyntax, at: place, "this is not YAML: \(remedy.cause)", notes: begins.map { [$0] } ?? [],
                help: remedy.help)
        case .duplicatedKeysInMapping(let duplicates, let context):
            for key in duplicates.prefix(Self.mostDuplicates) {
                let places = self.places(ofKey: key, from: context.mark)
                log.error(
                    .yamlSyntax, at: places.last ?? span(at: context.mark, length: 1),
                    "the key `\(key)` stands twice in one mapping",
                    notes: places.count > 1 ? [.init("here too", at: places[0])] : [], help: "keep one of the two")
            }
            if duplicates.count > Self.mostDuplicates {
                log.error(
                    .yamlSyntax, at: span(at: context.mark, length: 1),
                    "\(duplicates.count - Self.mostDuplicates) more keys stand twice in this mapping",
                    help: "keep one of each")
            }
        default:
            log.error(
                .yamlSyntax, at: Span(file, 0..<0), "this is not YAML: \(error)", help: "write `key: value` lines")
        }
    }

    /// The first two lines that begin with a key at the column of its mapping.
    private func places(ofKey key: String, from mark: Mark) -> [Span] {
        let start = span(at: mark).range.lowerBound
        let first = lines.line(at: start)
        let column = start - lines.range(ofLine: first).lowerBound
        var places: [Span] = []
        for line in first..<lines.lineCount where places.count < 2 {
            let range = lines.range(ofLine: line)
            let text = bytes[range].dropFirst(column)
            guard text.starts(with: Array(key.utf8)), text.dropFirst(key.utf8.count).first == UInt8(ascii: ":"),
                bytes[range].prefix(column).allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") })
            else { continue }
            places.append(Span(file, text.startIndex..<text.startIndex + key.utf8.count))
        }
        return places
    }

    /// Signs of another script that are typed for those of YAML: `{ role：title，quote: "…" }` has one key.
    ///
    /// - Returns: whether the key holds one.
    func reportWideSign(inKey name: String, at mark: Mark?, _ log: inout DiagnosticLog) -> Bool {
        guard let index = name.firstIndex(where: { "：，".contains($0) }) else { return false }
        let (sign, key) = (name[index], span(at: mark, length: name.utf8.count))
        let start = key.range.lowerBound + name[..<index].utf8.count
        let isWritten = bytes[key.range].elementsEqual(name.utf8)
        log.error(
            .yamlSyntax, at: isWritten ? Span(file, start..<start + String(sign).utf8.count) : key,
            "`\(sign)` is no sign of YAML: it is taken for a part of the key",
            help: "write the ASCII `:` after a key and `,` between pairs, each with a space after it")
        return true
    }

    /// The text of a scalar, checked against what the source line really says.
    func text(_ scalar: Node.Scalar, prose: Bool, _ log: inout DiagnosticLog) -> Spanned<String> {
        let start = span(at: scalar.mark).range.lowerBound
        let line = lines.line(at: start)
        let rest = start..<max(start, lines.range(ofLine: line).upperBound)
        let value = value(of: scalar, at: start, line: line)
        if let (_, forbidden) = ForbiddenCharacter.first(in: Array(value.utf8)) {
            log.error(
                .controlCharacter, at: Span(file, rest), "\(forbidden.codePointName) cannot stand in a web page",
                help: "remove the escape that gives it")
        }
        if let first = bytes[rest].first, first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
            log.error(
                .yamlSyntax, at: Span(file, rest), "anchors and tags of YAML are not taken",
                help: "write the text itself: \(Self.quoted(Array(value.utf8)[...]))")
            return Spanned(value, Span(file, rest))
        }
        switch scalar.style {
        case .literal, .any: return Spanned(value, Span(file, rest))
        case .folded:
            log.error(
                .foldedScalar, at: Span(file, rest), "`>` folds lines, which puts spaces into the text",
                help: "use `|`, which keeps lines as they are, or one line in double quotes")
        case .singleQuoted, .doubleQuoted:
            let quote = scalar.style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
            guard let end = closingQuote(quote, in: rest) else {
                folded(scalar, Span(file, rest), &log)
                return Spanned(value, Span(file, rest))
            }
            return Spanned(value, Span(file, start..<end))
        case .plain:
            let written = Array(value.utf8)
            let end = start + written.count
            guard end <= rest.upperBound, bytes[start..<end].elementsEqual(written) else {
                folded(scalar, Span(file, rest), &log)
                break
            }
            let tail = bytes[end..<rest.upperBound].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if prose, tail.first == UInt8(ascii: "#") {
                log.error(
                    .cutScalar, at: Span(file, end..<rest.upperBound),
                    "in YAML ` #` begins a comment, so the text ends before it",
                    help: "put the whole text in double quotes: \(Self.quoted(bytes[start..<rest.upperBound]))")
            }
            return Spanned(value, Span(file, start..<end))
        }
        return Spanned(value, Span(file, rest))
    }

    private func folded(_ scalar: Node.Scalar, _ span: Span, _ log: inout DiagnosticLog) {
        if scalar.style == .plain, scalar.string.hasPrefix("-"), scalar.string.contains(" -") {
            log.error(
                .foldedScalar, at: span,
                "an item of a list begins with `-` and a space; without it these lines are one text",
                help: "write `- ` before each item")
            return
        }
        log.error(
            .foldedScalar, at: span, "a value over several lines is folded by YAML, which puts spaces into the text",
            help: "write it on one line: \(Self.quoted(Array(scalar.string.utf8)[...]))")
    }

    private func closingQuote(_ quote: UInt8, in range: Range<Int>) -> Int? {
        var offset = range.lowerBound + 1
        while offset < range.upperBound {
            if bytes[offset] == quote {
                if quote == UInt8(ascii: "'"), offset + 1 < range.upperBound, bytes[offset + 1] == quote {
                    offset += 2
                    continue
                }
                return offset + 1
            }
            if quote == UInt8(ascii: "\""), bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
            offset += 1
        }
        return nil
    }

    /// Text in double quotes, as YAML wants it.
    static func quoted(_ text: ArraySlice<UInt8>) -> String {
        var result = "\""
        for scalar in UTF8Text.string(text).unicodeScalars {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            if scalar == "\n" { result += "\\n" } else { result.unicodeScalars.append(scalar) }
        }
        return result + "\""
    }
}
