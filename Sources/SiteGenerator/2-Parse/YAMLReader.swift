import Yams

/// A YAML file read with the places of its values. Every scalar is text; what YAML would silently change (a value cut
/// by ` #`, one folded over lines) is an error that shows the right spelling.
struct YAMLReader {
    let file: FileID
    let bytes: [UInt8]
    let lines: LineIndex

    init(file: FileID, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        lines = LineIndex(bytes)
    }

    /// The mapping that the file holds; nil, with a diagnostic, where it holds anything else.
    func root(_ log: inout DiagnosticLog) -> YAMLMapping? {
        node(&log).flatMap { YAMLMapping($0, reader: self, log: &log) }
    }

    /// Whatever the file holds; nil, with a diagnostic, where that is nothing or no YAML.
    func node(_ log: inout DiagnosticLog) -> Node? {
        let whole = Span(file, 0..<0)
        do {
            guard let node = try Yams.compose(yaml: UTF8Text.string(bytes)) else {
                log.error(.emptyFile, at: whole, "the file is empty", help: "write `key: value` lines")
                return nil
            }
            return node
        } catch let error as YamlError {
            report(error, &log)
        } catch {
            log.error(.yamlSyntax, at: whole, "this is not YAML")
        }
        return nil
    }

    func span(at mark: Mark?, length: Int = 0) -> Span {
        let start = mark.map { lines.offset(line: $0.line, column: $0.column) } ?? 0
        return Span(file, start..<min(bytes.count, start + length))
    }

    private func report(_ error: YamlError, _ log: inout DiagnosticLog) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let because = context.map { " \($0.text)" } ?? ""
            log.error(
                .yamlSyntax, at: span(at: mark, length: 1), "this is not YAML: \(problem)\(because)",
                help: "put text that holds `: `, ` #` or begins with a sign such as `[`, `{`, `*`, `&`, `@` in double "
                    + "quotes")
        case .duplicatedKeysInMapping(let duplicates, let context):
            log.error(
                .yamlSyntax, at: span(at: context.mark, length: 1),
                "a key stands twice in one mapping: \(duplicates.joined(separator: ", "))", help: "keep one of them")
        default:
            log.error(.yamlSyntax, at: Span(file, 0..<0), "this is not YAML: \(error)")
        }
    }

    /// The text of a scalar, checked against what the source line really says.
    func text(_ scalar: Node.Scalar, prose: Bool, _ log: inout DiagnosticLog) -> Spanned<String> {
        let start = span(at: scalar.mark).range.lowerBound
        let line = lines.range(ofLine: lines.line(at: start))
        let rest = start..<max(start, line.upperBound)
        switch scalar.style {
        case .literal, .any: return Spanned(scalar.string, Span(file, rest))
        case .folded:
            log.error(
                .foldedScalar, at: Span(file, rest), "`>` folds lines, which puts spaces into the text",
                help: "use `|`, which keeps lines as they are, or one line in double quotes")
        case .singleQuoted, .doubleQuoted:
            let quote = scalar.style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
            guard let end = closingQuote(quote, in: rest) else {
                folded(scalar, Span(file, rest), &log)
                return Spanned(scalar.string, Span(file, rest))
            }
            return Spanned(scalar.string, Span(file, start..<end))
        case .plain:
            let written = Array(scalar.string.utf8)
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
            return Spanned(scalar.string, Span(file, start..<end))
        }
        return Spanned(scalar.string, Span(file, rest))
    }

    private func folded(_ scalar: Node.Scalar, _ span: Span, _ log: inout DiagnosticLog) {
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
