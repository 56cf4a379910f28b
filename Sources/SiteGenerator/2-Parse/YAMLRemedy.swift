/// What is behind an error of the YAML library: it says where reading failed, and this says what was mistyped.
struct YAMLRemedy {
    /// The cause, as the message says it.
    let cause: String
    let help: String
    /// Where the cause stands, if that is not where reading failed.
    var place: Range<Int>?

    private static let quoting =
        "put text that holds `: `, ` #` or begins with a sign such as `[`, `{`, `*`, `&`, `@` in double quotes"

    /// - Parameters:
    ///   - problem: what the library says.
    ///   - mark: where it stopped reading, in bytes.
    ///   - context: where what it was reading begins.
    init(_ problem: String, at mark: Int, context: Int?, in reader: YAMLReader) {
        let lines = Lines(reader)
        let here = lines.line(at: mark)
        let above = context.map { lines.line(at: $0) }
        if let found = Self.tab(lines, mark) ?? Self.unclosed(problem, context, lines)
            ?? Self.document(problem, lines, mark)
            ?? Self.colon(problem, [above, here].compactMap { $0 }) ?? Self.wideColon(lines, mark)
            ?? Self.fullWidth([here, above].compactMap { $0 }) ?? Self.indentation(problem, lines, mark)
            ?? Self.betweenColumns(lines, mark)
            ?? Self.value([here, above].compactMap { $0 }.filter { $0.value != nil })
        {
            self = found
        } else {
            self.init(cause: problem, help: Self.quoting)
        }
    }

    private init(cause: String, help: String, place: Range<Int>? = nil) {
        self.cause = cause
        self.help = help
        self.place = place
    }

    // MARK: Causes

    private static func tab(_ lines: Lines, _ mark: Int) -> YAMLRemedy? {
        for number in [lines.number(at: mark), lines.number(at: mark) - 1] where number >= 0 {
            let line = lines.line(number)
            let indent = line.text.prefix { $0 == " " || $0 == "\t" }
            guard let tab = indent.unicodeScalars.firstIndex(of: "\t") else { continue }
            let offset = line.start - line.indent + indent.unicodeScalars.distance(from: indent.startIndex, to: tab)
            return YAMLRemedy(
                cause: "a tab stands in the indentation, which is of spaces", help: "replace the tab with two spaces",
                place: offset..<offset + 1)
        }
        return nil
    }

    private static func unclosed(_ problem: String, _ context: Int?, _ lines: Lines) -> YAMLRemedy? {
        guard let context else { return nil }
        let sign = lines.text(context..<context + 1)
        let isAtEnd = problem.contains("end of stream") || problem.contains("document indicator")
        if isAtEnd, sign == "\"" || sign == "'" {
            return YAMLRemedy(
                cause: "this quotation mark is not closed", help: "write `\(sign)` at the text's end too",
                place: context..<context + 1)
        }
        let bracket = ["{": "}", "[": "]"][sign]
        if let bracket, !lines.line(at: context).text.contains(bracket),
            !lines.text(context..<lines.count).contains(bracket)
        {
            return YAMLRemedy(
                cause: "this `\(sign)` is not closed",
                help:
                    "write `\(bracket)` where the list ends; a text that begins with `\(sign)` stands in double quotes",
                place: context..<context + 1)
        }
        return nil
    }

    private static func document(_ problem: String, _ lines: Lines, _ mark: Int) -> YAMLRemedy? {
        guard problem.contains("another document") || lines.line(at: mark).text == "---" else { return nil }
        return YAMLRemedy(
            cause: "`---` begins a second document, and a file here holds one", help: "remove the lines `---`")
    }

    /// A key whose colon is not one, or has no space after it.
    private static func colon(_ problem: String, _ candidates: [Line]) -> YAMLRemedy? {
        guard problem.contains("could not find expected ':'") else { return nil }
        for line in candidates {
            let text = line.trimmed
            if let wide = text.firstIndex(of: "："), !text[..<wide].contains(":") {
                let rest = text[text.index(after: wide)...].drop(while: \.isWhitespace)
                return asciiColon("\(text[..<wide]): \(rest)", in: line)
            }
            if let colon = text.firstIndex(of: ":") {
                let rest = text[text.index(after: colon)...]
                guard let next = rest.first, next != " " else { continue }
                let cause =
                    next == "\u{A0}" || next == "\u{3000}"
                    ? "the space after the colon is no plain one" : "no space stands after the colon"
                return YAMLRemedy(
                    cause: cause, help: "write `\(text[..<colon]): \(rest.drop(while: \.isWhitespace))`",
                    place: line.range(of: ":"))
            }
            if !text.isEmpty, !text.hasPrefix("-"), !text.hasPrefix("#") {
                return YAMLRemedy(
                    cause: "this line has no colon", help: "write `key: value`; a text stands on one line",
                    place: line.start..<line.end)
            }
        }
        return nil
    }

    private static func asciiColon(_ meant: String, in line: Line) -> YAMLRemedy {
        YAMLRemedy(
            cause: "a key has an ASCII colon, not U+FF1A", help: "write `\(meant)`", place: line.range(of: "："))
    }

    /// A line that begins with a key and a full-width colon is a text to YAML, and a next key cannot follow one: reading
    /// fails there.
    private static func wideColon(_ lines: Lines, _ mark: Int) -> YAMLRemedy? {
        let number = lines.number(at: mark)
        func remedy(_ line: Line) -> YAMLRemedy? { withASCIIColon(line.trimmed).map { asciiColon($0, in: line) } }
        if let here = remedy(lines.line(number)) { return here }
        var first: YAMLRemedy?
        for line in lines.above(number) {
            guard let found = remedy(line) else { break }
            first = found
        }
        return first
    }

    /// What to write for a mapping that a full-width colon made a text, its lines folded into one; nil for another text.
    static func asciiColon(in text: String) -> String? {
        withASCIIColon(text).map { meant in
            let rule = "a key has an ASCII colon and a space, not U+FF1A"
            return meant.contains("：") ? rule : "\(rule): write `\(meant)`"
        }
    }

    /// `key: value` for `key：value`, with the `- ` of a list before it; nil for a text of another form.
    static func withASCIIColon(_ text: String) -> String? {
        let line = text.prefix { $0 != "\n" }
        guard let wide = line.firstIndex(of: "：") else { return nil }
        let key = line.hasPrefix("- ") ? line[..<wide].dropFirst(2).drop { $0 == " " } : line[..<wide]
        guard !key.isEmpty,
            key.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || "-_".utf8.contains($0) })
        else { return nil }
        return "\(line[..<wide]): \(line[line.index(after: wide)...].drop(while: \.isWhitespace))"
    }

    private static func fullWidth(_ candidates: [Line]) -> YAMLRemedy? {
        for line in candidates {
            for (wide, sign) in [("｛", "{"), ("｝", "}"), ("，", ","), ("［", "["), ("］", "]")] {
                guard let place = line.range(of: wide) else { continue }
                // In a text of its own such a sign means nothing to YAML.
                guard line.text.contains("{") || line.text.contains("[") || line.text.contains("｛") else { continue }
                return YAMLRemedy(
                    cause: "`\(wide)` is no sign of YAML", help: "write the ASCII `\(sign)`", place: place)
            }
        }
        return nil
    }

    private static func indentation(_ problem: String, _ lines: Lines, _ mark: Int) -> YAMLRemedy? {
        let number = lines.number(at: mark)
        guard number > 0 else { return nil }
        let line = lines.line(number)
        guard
            let above = lines.above(number).first(where: { _ in true }), line.indent > above.column,
            above.value?.isEmpty == false, above.value?.hasPrefix("|") == false,
            line.value != nil
        else { return nil }
        return YAMLRemedy(
            cause: "this line is indented further than the one above it, which has its value already",
            help: "begin it in the column of the line above", place: line.start..<line.end)
    }

    /// A line that begins in none of the columns in which those above it do.
    private static func betweenColumns(_ lines: Lines, _ mark: Int) -> YAMLRemedy? {
        let number = lines.number(at: mark)
        let line = lines.line(number)
        guard !line.trimmed.isEmpty, let nearest = lines.above(number).first(where: { _ in true }) else { return nil }
        var outermost = Int.max
        for above in lines.above(number) {
            // Those below a line that is indented less are closed by it.
            for column in [above.column, above.indent] where column < outermost {
                if column == line.indent { return nil }
                outermost = column
            }
            if outermost == 0 { break }
        }
        let column = line.trimmed.hasPrefix("- ") ? nearest.indent : nearest.column
        guard line.indent < column else { return nil }
        return YAMLRemedy(
            cause: "this line begins in a column in which no line above it does",
            help: "begin it in the column of the line above, with \(column) spaces before it",
            place: line.start..<line.end)
    }

    /// A text that YAML takes for something else.
    private static func value(_ candidates: [Line]) -> YAMLRemedy? {
        for line in candidates {
            guard let key = line.key, let value = line.value, let first = value.first else { continue }
            let whole = "write `\(key): \(YAMLReader.quoted(Array(value.utf8)[...]))`"
            if first == "\"" || first == "'" {
                let inner = value.filter { $0 != first }
                guard value.last != first else { continue }
                return YAMLRemedy(
                    cause: "text stands after the closing quotation mark",
                    help: "put all of it between them: `\(key): \"\(inner)\"`")
            }
            if let bracket = ["[": "]", "{": "}"][String(first)], value.hasSuffix(bracket) {
                return YAMLRemedy(
                    cause: "a text in this list has a sign of YAML at its beginning or behind a space",
                    help: "put each text of the list in double quotes")
            }
            if "[{*&!|>@%`?".contains(first) {
                return YAMLRemedy(cause: "a text that begins with `\(first)` is something else to YAML", help: whole)
            }
            if value.contains(": ") || value.hasSuffix(":") {
                let isCurly = "“”„「".contains(first) && value.count > 2
                return YAMLRemedy(
                    cause: isCurly
                        ? "the quotation marks of YAML are the ASCII ones" : "`: ` inside a text begins another value",
                    help: isCurly
                        ? "write `\(key): \(YAMLReader.quoted(Array(String(value.dropFirst().dropLast()).utf8)[...]))`"
                        : whole)
            }
        }
        return nil
    }

    // MARK: Lines

    private struct Line {
        let text: String
        /// Offset of its first sign that is no blank, and of its end.
        let start: Int
        let end: Int
        let indent: Int

        /// Where its text begins: behind the sign of a list.
        var column: Int { indent + (trimmed.hasPrefix("- ") ? 2 : 0) }

        var trimmed: String { String(text.drop { $0 == " " || $0 == "\t" }) }

        var key: String? {
            let text = trimmed.hasPrefix("- ") ? String(trimmed.dropFirst(2)) : trimmed
            return text.firstRange(of: ": ").map { String(text[..<$0.lowerBound]) }
                ?? (text.hasSuffix(":") ? String(text.dropLast()) : nil)
        }

        /// What stands after the first colon.
        var value: String? {
            guard key != nil else { return nil }
            guard let range = trimmed.firstRange(of: ": ") else { return "" }
            return String(trimmed[range.upperBound...].drop { $0 == " " })
        }

        func range(of sign: String) -> Range<Int>? {
            let bytes = Array(trimmed.utf8)
            return UTF8Text.firstOffset(of: Array(sign.utf8), in: bytes, 0..<bytes.count).map {
                start + $0..<start + $0 + sign.utf8.count
            }
        }
    }

    private struct Lines {
        private let reader: YAMLReader

        init(_ reader: YAMLReader) { self.reader = reader }

        var count: Int { reader.bytes.count }

        func number(at offset: Int) -> Int { reader.lines.line(at: min(offset, reader.bytes.count)) }

        func line(at offset: Int) -> Line { line(number(at: offset)) }

        func line(_ number: Int) -> Line {
            let range = reader.lines.range(ofLine: number)
            let indent = reader.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }.count
            return Line(
                text: UTF8Text.string(reader.bytes[range]), start: range.lowerBound + indent, end: range.upperBound,
                indent: indent)
        }

        /// Those above a line, from the nearest, without blank ones and comments.
        func above(_ number: Int) -> some Sequence<Line> {
            stride(from: number - 1, through: 0, by: -1).lazy.map { line($0) }
                .filter { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("#") }
        }

        func text(_ range: Range<Int>) -> String {
            UTF8Text.string(reader.bytes[min(range.lowerBound, count)..<min(range.upperBound, count)])
        }
    }
}
