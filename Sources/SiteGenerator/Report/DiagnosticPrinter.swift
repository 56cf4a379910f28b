/// Prints diagnostics for a person: `path:line:column: error: message [code]`, the line with carets, notes, the remedy.
public struct DiagnosticPrinter {
    /// How many messages of one code are shown, where not all are asked for.
    public static let usualLimit = 50

    private let style: TextStyle
    private let limit: Int
    private var locator: DiagnosticLocator

    /// - Parameter limit: how many messages of one code are shown; the others are only counted.
    public init(sources: SourceTree, style: TextStyle = .plain, limit: Int = .max) {
        self.style = style
        self.limit = limit
        locator = DiagnosticLocator(sources)
    }

    /// All of them, sorted by path and position, with a blank line after each.
    public mutating func print(_ diagnostics: [Diagnostic]) -> String {
        let (shown, hidden) = DiagnosticLimit.cut(locator.sorted(diagnostics), limit)
        var text = ""
        for diagnostic in shown { text += print(diagnostic) + "\n" }
        for more in hidden { text += more.line + "\n" }
        return hidden.isEmpty ? text : text + "\n"
    }

    private mutating func print(_ diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity
        var text = style.text("\(locator.location(of: diagnostic.place).text):", as: .place)
        text += " " + style.text("\(severity.rawValue):", as: severity.part)
        text += " \(Self.cut(diagnostic.message)) " + style.text("[\(diagnostic.code.rawValue)]", as: .quiet) + "\n"
        if case .span(let span) = diagnostic.place {
            text += excerpt(span, label: diagnostic.label, as: severity.part)
        }
        for note in diagnostic.notes {
            guard let place = note.place else {
                text += "  note: \(note.message)\n"
                continue
            }
            text += "  " + style.text("\(locator.location(of: place).text):", as: .place) + " note: \(note.message)\n"
            if case .span(let span) = place { text += excerpt(span, label: nil, as: .quiet) }
        }
        if let help = diagnostic.help {
            text +=
                "  " + style.text("help:", as: .help) + " "
                + help.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n        ")
            text += "\n"
        }
        return text
    }

    /// The line with carets under the span, or the span's words, cut to what a screen can hold. Tabs are printed as one space.
    private mutating func excerpt(_ span: Span, label: String?, as part: TextStyle.Part) -> String {
        let index = locator.index(of: span.file)
        let bytes = locator.sources[span.file].bytes
        let number = index.line(at: span.range.lowerBound)
        let line = index.range(ofLine: number)
        let start = min(span.range.lowerBound, line.upperBound)
        let end = max(start, min(span.range.upperBound, line.upperBound))
        let before = Self.visible(bytes[line.lowerBound..<start], last: 40)
        let marked = Self.visible(bytes[start..<end], first: 70)
        let room = max(0, 76 - before.width - marked.width)
        let after = marked.isCut ? "" : Self.visible(bytes[end..<line.upperBound], first: room).text
        let gutter = String(number + 1)
        var text = "  \(gutter) | \(before.text)\(marked.text)\(after)\n"
        text += "  \(String(repeating: " ", count: gutter.count)) | "
        // Where letters run from right to left, carets would stand under others: the words are said once more.
        if (before.text + marked.text).unicodeScalars.contains(where: \.isRightToLeft) {
            let words = marked.width > 0 ? "`\(marked.text)`" : "before `\(after.prefix { $0 != " " })`"
            return text + style.text("^ " + words + (label.map { ": " + $0 } ?? ""), as: part) + "\n"
        }
        text += String(repeating: " ", count: before.width)
        let carets = String(repeating: "^", count: max(1, marked.width))
        return text + style.text(carets + (label.map { " " + $0 } ?? ""), as: part) + "\n"
    }

    /// The text as it can be shown, and its width: all of it, or as much of its beginning or end as there is room for.
    private static func visible(
        _ bytes: ArraySlice<UInt8>, first: Int = .max, last: Int = .max
    ) -> (text: String, width: Int, isCut: Bool) {
        // A line may have megabytes, and be shown once for each mistake in it.
        let near = last != .max ? suffix(bytes) : prefix(bytes)
        let scalars = String(decoding: near, as: UTF8.self).unicodeScalars.map(\.shown)
        let kept = last != .max ? fitting(scalars.reversed(), last).reversed() : fitting(scalars, first)
        let isCut = kept.count < scalars.count || near.count < bytes.count
        let text = String(String.UnicodeScalarView(kept))
        let width = kept.reduce(isCut ? 1 : 0) { $0 + $1.displayWidth }
        return (!isCut ? text : last != .max ? "…" + text : text + "…", width, isCut)
    }

    /// A message may quote a value of megabytes.
    private static func cut(_ message: String) -> String {
        let longest = 1_000
        guard message.utf8.count > 4 * longest else { return message }
        return String(String.UnicodeScalarView(message.unicodeScalars.prefix(longest))) + "…"
    }

    /// As many bytes as are looked at: for any room, but where marks without a width are heaped up.
    private static let reach = 2_000

    private static func prefix(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.count > reach else { return bytes }
        var end = bytes.startIndex + reach
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes[..<end]
    }

    private static func suffix(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.count > reach else { return bytes }
        return bytes[(bytes.endIndex - reach)...].drop { $0 & 0xC0 == 0x80 }
    }

    private static func fitting(_ scalars: [Unicode.Scalar], _ room: Int) -> [Unicode.Scalar] {
        var width = 0
        return Array(
            scalars.prefix { scalar in
                width += scalar.displayWidth
                return width <= room
            })
    }
}

extension Unicode.Scalar {
    /// A space in place of a control character, which a terminal might obey.
    fileprivate var shown: Unicode.Scalar { properties.generalCategory == .control ? " " : self }
}
