/// Prints diagnostics for a person: `path:line:column: error: message [code]`, the line with carets, notes, the remedy.
public struct DiagnosticPrinter {
    private let sources: SourceTree
    private var indexes: [FileID: LineIndex] = [:]

    public init(sources: SourceTree) { self.sources = sources }

    /// All of them, sorted by path and position, with a blank line after each.
    public mutating func print(_ diagnostics: [Diagnostic]) -> String {
        var seen: Set<String> = []
        let sorted = diagnostics.enumerated().sorted { left, right in
            let (a, b) = (sortKey(left.element), sortKey(right.element))
            return (a.0, a.1, left.offset) < (b.0, b.1, right.offset)
        }
        var text = ""
        for (_, diagnostic) in sorted {
            let printed = print(diagnostic)
            if seen.insert(printed).inserted { text += printed + "\n" }
        }
        return text
    }

    private func sortKey(_ diagnostic: Diagnostic) -> (String, Int) {
        switch diagnostic.place {
        case .span(let span): (sources[span.file].path, span.range.lowerBound)
        case .path(let path): (path, 0)
        }
    }

    private mutating func print(_ diagnostic: Diagnostic) -> String {
        var text = "\(position(diagnostic.place)): \(diagnostic.severity.rawValue): \(diagnostic.message)"
        text += " [\(diagnostic.code.rawValue)]\n"
        if case .span(let span) = diagnostic.place { text += excerpt(span, label: diagnostic.label) }
        for note in diagnostic.notes {
            guard let place = note.place else {
                text += "  note: \(note.message)\n"
                continue
            }
            text += "  \(position(place)): note: \(note.message)\n"
            if case .span(let span) = place { text += excerpt(span, label: nil) }
        }
        if let help = diagnostic.help {
            text +=
                "  help: "
                + help.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n        ")
            text += "\n"
        }
        return text
    }

    private mutating func position(_ place: Diagnostic.Place) -> String {
        switch place {
        case .path(let path): return sources.shown(path)
        case .span(let span):
            let (line, column) = index(of: span.file).position(at: span.range.lowerBound)
            return "\(sources.shown(sources[span.file].path)):\(line):\(column)"
        }
    }

    private mutating func index(of file: FileID) -> LineIndex {
        if let index = indexes[file] { return index }
        let index = LineIndex(sources[file].bytes)
        indexes[file] = index
        return index
    }

    /// The line with carets under the span, cut to what a screen can hold. Tabs are printed as one space.
    private mutating func excerpt(_ span: Span, label: String?) -> String {
        let index = index(of: span.file)
        let bytes = sources[span.file].bytes
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
        text += "  \(String(repeating: " ", count: gutter.count)) | \(String(repeating: " ", count: before.width))"
        text += String(repeating: "^", count: max(1, marked.width))
        if let label { text += " \(label)" }
        return text + "\n"
    }

    /// The text as it can be shown, and its width: all of it, or as much of its beginning or end as there is room for.
    private static func visible(
        _ bytes: ArraySlice<UInt8>, first: Int = .max, last: Int = .max
    ) -> (text: String, width: Int, isCut: Bool) {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.shown)
        let kept = last != .max ? fitting(scalars.reversed(), last).reversed() : fitting(scalars, first)
        let isCut = kept.count < scalars.count
        let text = String(String.UnicodeScalarView(kept))
        let width = kept.reduce(isCut ? 1 : 0) { $0 + $1.displayWidth }
        return (!isCut ? text : last != .max ? "…" + text : text + "…", width, isCut)
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
