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
        case .path(let path): return path
        case .span(let span):
            let (line, column) = index(of: span.file).position(at: span.range.lowerBound)
            return "\(sources[span.file].path):\(line):\(column)"
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
        let after = Self.visible(bytes[end..<line.upperBound], first: max(0, 76 - before.width - marked.width))
        let gutter = String(number + 1)
        var text = "  \(gutter) | \(before.text)\(marked.text)\(after.text)\n"
        text += "  \(String(repeating: " ", count: gutter.count)) | \(String(repeating: " ", count: before.width))"
        text += String(repeating: "^", count: max(1, marked.width))
        if let label { text += " \(label)" }
        return text + "\n"
    }

    private static func visible(
        _ bytes: ArraySlice<UInt8>, first: Int = .max, last: Int = .max
    ) -> (text: String, width: Int) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var prefix = ""
        var suffix = ""
        if last != .max {
            var width = 0
            var kept = scalars.count
            while kept > 0, width + scalars[kept - 1].displayWidth <= last {
                kept -= 1
                width += scalars[kept].displayWidth
            }
            if kept > 0 {
                scalars.removeFirst(kept)
                prefix = "…"
            }
        } else if first != .max {
            var width = 0
            var kept = 0
            while kept < scalars.count, width + scalars[kept].displayWidth <= first {
                width += scalars[kept].displayWidth
                kept += 1
            }
            if kept < scalars.count {
                scalars.removeSubrange(kept...)
                suffix = "…"
            }
        }
        var text = prefix
        var width = prefix.isEmpty ? 0 : 1
        for scalar in scalars {
            let shown: Unicode.Scalar = scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
            text.unicodeScalars.append(shown)
            width += shown.displayWidth
        }
        return (text + suffix, width + (suffix.isEmpty ? 0 : 1))
    }
}
