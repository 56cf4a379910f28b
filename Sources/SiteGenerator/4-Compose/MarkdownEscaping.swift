import CommonMark

/// How the line ends of a text are written.
enum LineEnds {
    /// `\` and a line end, which any renderer prints as a line break.
    case kept
    /// A plain line end, which is printed as white space.
    case joined
    /// `&#10;`, where the text has to stay on one line.
    case entities
}

/// Where a text stands, as far as its characters are read differently there.
enum InlineContext {
    case paragraph
    /// One line after `#`: nothing in it can begin a block, but a `#` at its end would be taken for a closing one.
    case heading
    /// Between two `|` of a table.
    case cell
}

/// What lies just outside a text, where blanks would be lost.
struct TextEdges: OptionSet {
    let rawValue: UInt8
    static let lineStart = TextEdges(rawValue: 1)
    static let lineEnd = TextEdges(rawValue: 2)
    /// The delimiters of emphasis, which must not stand beside white space of any kind.
    static let emphasisStart = TextEdges(rawValue: 4)
    static let emphasisEnd = TextEdges(rawValue: 8)
}

extension MarkdownOutput {
    /// Writes text so that it is read as this text. Escapes what could be markup here or in another common dialect
    /// (`~~`), and no more: commas, quotes and parentheses stay as they are.
    mutating func escape(
        _ text: ArraySlice<UInt8>, edges: TextEdges, lineEnds: LineEnds, context: InlineContext
    ) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            let next = index + 1 < text.endIndex ? text[index + 1] : nil
            if byte >= 0x80 {
                index += escapeScalar(text, at: index, edges: edges, context: context)
                continue
            }
            switch byte {
            case 10: lineEnd(lineEnds, isLast: next == nil && edges.contains(.lineEnd))
            case 0x20, 0x09:
                if isEdge(index, of: text, edges) { appendEntity(UInt32(byte)) } else { append(byte) }
            case 0..<0x20: appendEntity(UInt32(byte))
            default:
                let previous = index > text.startIndex ? text[index - 1] : nil
                if mustEscape(byte, after: previous, before: next, context)
                    || (context == .paragraph && beginsBlock(text[index...], goesOn: !edges.contains(.lineEnd)))
                {
                    append(UInt8(ascii: "\\"))
                }
                append(byte)
            }
            index += 1
        }
    }

    /// Copies one character beyond ASCII; returns its length in bytes.
    private mutating func escapeScalar(
        _ text: ArraySlice<UInt8>, at index: Int, edges: TextEdges, context: InlineContext
    ) -> Int {
        let length = min(text[index] >= 0xF0 ? 4 : text[index] >= 0xE0 ? 3 : 2, text.endIndex - index)
        let end = index + length
        let isFirst = index == text.startIndex && edges.contains(.emphasisStart)
        let isLast = end == text.endIndex && edges.contains(.emphasisEnd)
        let isByteOrderMark = text[index] == 0xEF && text[index..<end].elementsEqual([0xEF, 0xBB, 0xBF])
        if isFirst || isLast || isByteOrderMark {
            let value = UTF8Reader.scalar(in: Array(text[index..<end]), at: 0).value
            // A byte order mark at the start of a file would be taken for one.
            if isByteOrderMark ? bytes.isEmpty : CharacterClass.isSpace(value) {
                appendEntity(value)
                return length
            }
        }
        append(text[index..<end])
        return length
    }

    private mutating func lineEnd(_ kind: LineEnds, isLast: Bool) {
        switch kind {
        case .kept where !isLast:
            append(UInt8(ascii: "\\"))
            continueLine()
        // A line must not be empty, or the paragraph would end.
        case .joined where !isLast && !isAtLineStart: continueLine()
        case .kept, .joined, .entities: append("&#10;")
        }
    }

    /// Whether the blank at `index` would be taken for indentation or stripped.
    private func isEdge(_ index: Int, of text: ArraySlice<UInt8>, _ edges: TextEdges) -> Bool {
        if index == text.startIndex {
            if !edges.isDisjoint(with: [.lineStart, .emphasisStart]) { return true }
        } else if text[index - 1] == 10 {
            return true
        }
        if index + 1 == text.endIndex { return !edges.isDisjoint(with: [.lineEnd, .emphasisEnd]) }
        return text[index + 1] == 10
    }

    /// Whether an ASCII character could be markup in the middle of a line. `nil` neighbours are unknown.
    private func mustEscape(_ byte: UInt8, after previous: UInt8?, before next: UInt8?, _ context: InlineContext)
        -> Bool
    {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "~"):
            return true
        case UInt8(ascii: "_"):
            // Between letters or digits it is never a delimiter.
            return !(previous.isLetterOrDigit && next.isLetterOrDigit)
        case UInt8(ascii: "<"):
            guard let next else { return true }
            return next.isLetter || [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(next)
        case UInt8(ascii: "&"): return next.map { $0.isLetter || $0 == UInt8(ascii: "#") } ?? true
        case UInt8(ascii: "|"): return context == .cell
        default: return false
        }
    }

    /// Whether `rest`, where a line may begin with it, could begin a block or turn the paragraph into one.
    ///
    /// - Parameter goesOn: whether something else may follow `rest` on its last line.
    private func beginsBlock(_ rest: ArraySlice<UInt8>, goesOn: Bool) -> Bool {
        let byte = rest[rest.startIndex]
        let next = rest.dropFirst().first
        let isAlone = next == nil || next == 0x20 || next == 0x09 || next == 10
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") {
            let digits = lineContent
            return isAlone && !digits.isEmpty && digits.count <= 9 && digits.allSatisfy(\.isDigit)
        }
        guard isAtLineStart else { return false }
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: ">"): return true
        case UInt8(ascii: "+"): return isAlone
        case UInt8(ascii: "="): return line(rest, consistsOf: "= \t")
        // A list item, a thematic break, the underline of a heading, the second row of a table.
        case UInt8(ascii: "-"): return isAlone || line(rest, consistsOf: "-|: \t")
        case UInt8(ascii: "|"), UInt8(ascii: ":"):
            let line = rest.prefix { $0 != 10 }
            return self.line(rest, consistsOf: "-|: \t")
                && (line.contains(UInt8(ascii: "-")) || goesOn && line.count == rest.count)
        default: return false
        }
    }

    private func line(_ rest: ArraySlice<UInt8>, consistsOf characters: String) -> Bool {
        rest.prefix { $0 != 10 }.allSatisfy(characters.utf8.contains)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension UInt8? {
    fileprivate var isLetterOrDigit: Bool { map { $0.isLetter || $0.isDigit } ?? false }
}
