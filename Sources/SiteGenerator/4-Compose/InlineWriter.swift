import CommonMark

/// Where a footnote is cited: a byte offset into a block's text, and the label it is cited by.
struct ReferenceMark: Equatable {
    var offset: Int
    /// Letters, digits and hyphens: the library reads other labels differently from version to version.
    var label: String
}

/// Writes the inline content of one block after another: text, emphasis, links, code, footnote references.
///
/// Delimiters of emphasis are held back until the character after them is known, because that decides whether they work
/// as they stand, need the other character, or need an empty comment beside them. References are written where the text
/// has reached their offset: after whatever closes there, before whatever opens.
struct InlineWriter {
    var output = MarkdownOutput()

    private(set) var context = InlineContext.paragraph
    private var references: ArraySlice<ReferenceMark> = []
    /// Bytes of the block's text that have been written.
    private var offset = 0
    /// Links and images that are open: no reference goes into them.
    private var nesting = 0
    /// The text of an image is not the block's.
    private var isInImage = false

    private var pendingOpeners: [Int] = []
    private var pendingClosers: [EmphasisDelimiter] = []
    /// Delimiters of the emphasis that is open. A length of 0 stands for emphasis that had to be left out.
    private var open: [EmphasisDelimiter] = []

    private var endOfReference = -1
    private var endOfCode = -1
    /// Where the text of a link or image begins.
    private var endOfBracket = -1

    private static let comment: StaticString = "<!---->"
    private static let lessThan = UInt32(UInt8(ascii: "<"))

    var isInLink: Bool { nesting > 0 }

    // MARK: A block's content

    mutating func begin(_ context: InlineContext, references: ArraySlice<ReferenceMark>) {
        self.context = context
        self.references = references
        offset = 0
    }

    mutating func end() {
        writeReferences(upTo: Int.max)
        settle(before: 0x20)
        guard context == .heading else { return }
        if output.isAtLineStart {
            output.removeBlanksAtEnd()
        } else if output.bytes.last == UInt8(ascii: "#") {
            // It would be taken for a closing sequence.
            output.insert(UInt8(ascii: "\\"), at: output.bytes.count - 1)
        }
    }

    // MARK: Content

    /// Text, cut where references belong.
    mutating func text(_ text: ArraySlice<UInt8>, edges: TextEdges, lineEnds: LineEnds) {
        var rest = text
        let endEdges = edges.intersection([.lineEnd, .emphasisEnd])
        var edges = edges
        while let first = rest.first {
            writeReferences(upTo: offset)
            var piece = rest
            if nesting == 0, let next = references.first, next.offset < offset + rest.count {
                // A reference inside a character belongs after it.
                var end = rest.startIndex + next.offset - offset
                while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end += 1 }
                piece = rest[..<end]
            }
            if !pendingOpeners.isEmpty { edges.insert(.emphasisStart) }
            if piece.endIndex < rest.endIndex { edges.subtract(endEdges) } else { edges.formUnion(endEdges) }
            let next = firstCodePoint(of: piece, edges)
            settle(before: next)
            if mustEscape(first) {
                output.append(UInt8(ascii: "\\"))
                output.append(first)
                output.escape(piece.dropFirst(), edges: edges, lineEnds: lineEnds, context: context)
            } else {
                output.escape(piece, edges: edges, lineEnds: lineEnds, context: context)
            }
            advance(piece.count)
            rest = rest[piece.endIndex...]
            edges.subtract([.lineStart, .emphasisStart])
        }
    }

    /// `[^a](b)` and `[^a]:` are no references, and `[^a](b)` is no footnote everywhere when it is meant as a link.
    private func mustEscape(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "("), UInt8(ascii: ":"): output.bytes.count == endOfReference
        case UInt8(ascii: "^"): output.bytes.count == endOfBracket
        default: false
        }
    }

    mutating func code(_ literal: ArraySlice<UInt8>) {
        writeReferences(upTo: offset)
        settle(before: UInt32(UInt8(ascii: "`")))
        if output.bytes.count == endOfCode { output.append(Self.comment) }
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: Self.fenceLength(around: literal))
        let isPadded =
            literal.first == UInt8(ascii: "`") || literal.last == UInt8(ascii: "`")
            || (literal.first == 0x20 && literal.last == 0x20 && literal.contains { $0 != 0x20 })
        output.append(fence)
        if isPadded { output.append(0x20) }
        for byte in literal {
            if byte == UInt8(ascii: "|"), context == .cell { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
        if isPadded { output.append(0x20) }
        output.append(fence)
        endOfCode = output.bytes.count
        advance(literal.count)
    }

    /// A line end that is printed as white space.
    mutating func softBreak(isLast: Bool) {
        writeReferences(upTo: offset)
        if context == .paragraph, !output.isAtLineStart, !isLast {
            settle(before: 10)
            output.continueLine()
        } else {
            settle(before: UInt32(UInt8(ascii: "&")))
            output.append("&#10;")
        }
        advance(1)
    }

    /// A line end that is printed as one. At the end of a block there is no such thing in Markdown.
    mutating func lineBreak(isLast: Bool) {
        guard !isLast else {
            softBreak(isLast: true)
            return
        }
        writeReferences(upTo: offset)
        settle(before: UInt32(UInt8(ascii: "\\")))
        output.append(UInt8(ascii: "\\"))
        output.continueLine()
        advance(1)
    }

    mutating func reference(_ label: String) {
        writeReferences(upTo: offset)
        writeReference(label)
    }

    /// `<https://example.org>`; the caller has seen that it can be written so.
    mutating func autolink(_ url: ArraySlice<UInt8>) {
        writeReferences(upTo: offset)
        settle(before: Self.lessThan)
        output.append(UInt8(ascii: "<"))
        output.append(url)
        output.append(UInt8(ascii: ">"))
        advance(url.count)
    }

    mutating func openLink() {
        writeReferences(upTo: offset)
        settle(before: UInt32(UInt8(ascii: "[")))
        keepFromImage()
        output.append(UInt8(ascii: "["))
        endOfBracket = output.bytes.count
        nesting += 1
    }

    mutating func closeLink(url: some Sequence<UInt8>, title: ArraySlice<UInt8>) {
        settle(before: UInt32(UInt8(ascii: "]")))
        output.append("](")
        LinkDestination.write(Array(url), title: title, inCell: context == .cell, to: &output)
        output.append(UInt8(ascii: ")"))
        nesting -= 1
    }

    mutating func openImage() {
        writeReferences(upTo: offset)
        settle(before: UInt32(UInt8(ascii: "!")))
        output.append("![")
        endOfBracket = output.bytes.count
        nesting += 1
        isInImage = true
    }

    mutating func closeImage(url: some Sequence<UInt8>, title: ArraySlice<UInt8>) {
        isInImage = false
        closeLink(url: url, title: title)
    }

    // MARK: Emphasis

    mutating func openEmphasis(strong: Bool) {
        writeReferences(upTo: offset)
        pendingOpeners.append(strong ? 2 : 1)
    }

    mutating func closeEmphasis() {
        if !pendingOpeners.isEmpty {
            // Emphasis without content: cmark reads it only with something inside.
            settle(before: Self.lessThan)
            output.append(Self.comment)
        }
        if let delimiter = open.popLast(), delimiter.length > 0 { pendingClosers.append(delimiter) }
    }

    /// Writes the delimiters held back, now that the next code point is known.
    private mutating func settle(before next: UInt32) {
        let afterClosers = pendingOpeners.isEmpty ? next : Self.lessThan
        var rest = pendingClosers[...]
        while let first = rest.first {
            let run = Array(rest.prefix { $0.character == first.character })
            rest = rest.dropFirst(run.count)
            let afterRun = rest.first.map { UInt32($0.character) } ?? afterClosers
            let isBarred = EmphasisDelimiter.bar(run, after: lastCodePoint, before: afterRun)
            for (index, closer) in run.enumerated() {
                let isLast = index + 1 == run.count
                write(closer, before: isLast ? afterRun : isBarred ? Self.lessThan : UInt32(closer.character))
                if isBarred, !isLast { output.append(Self.comment) }
            }
        }
        // What was written before an opener counts on a sign behind it that is no letter.
        var countsOnOpener = !pendingClosers.isEmpty
        pendingClosers.removeAll(keepingCapacity: true)
        for (index, length) in pendingOpeners.enumerated() {
            let before = index + 1 < pendingOpeners.count ? Self.lessThan : next
            let opener = writeOpener(length: length, before: before)
            if opener.length == 0, countsOnOpener { output.append(Self.comment) }
            countsOnOpener = opener.length > 0
            for outer in open.indices { open[outer].hold(opener) }
            open.append(opener)
        }
        pendingOpeners.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ closer: EmphasisDelimiter, before next: UInt32) {
        if !output.isAtLineStart, CharacterClass.isSpace(lastCodePoint) { output.append(Self.comment) }
        let canClose = closer.canClose(after: lastCodePoint, before: next)
        output.append(repeatElement(closer.character, count: closer.length))
        if !canClose { output.append(Self.comment) }
    }

    /// Writes an opening delimiter in the first form that works, and says which.
    private mutating func writeOpener(length: Int, before next: UInt32) -> EmphasisDelimiter {
        // White space cannot follow a delimiter, so something else has to.
        let isGuardedInside = CharacterClass.isSpace(next)
        let next = isGuardedInside ? Self.lessThan : next
        for isGuarded in [false, true] where !(isGuarded && output.isAtLineStart) {
            let before = isGuarded ? UInt32(UInt8(ascii: ">")) : lastCodePoint
            for character in [EmphasisDelimiter.star, EmphasisDelimiter.underscore] {
                var delimiter = EmphasisDelimiter(character: character, length: length)
                guard before != UInt32(character), delimiter.canOpen(after: before, before: next),
                    !delimiter.mightClose(anyOf: open, after: before, before: next)
                else { continue }
                delimiter.mightClose = delimiter.mightClose(after: before, before: next)
                if isGuarded { output.append(Self.comment) }
                output.append(repeatElement(character, count: length))
                if isGuardedInside { output.append(Self.comment) }
                return delimiter
            }
        }
        // Emphasis of one kind inside itself three deep, before punctuation: what Markdown cannot say.
        return EmphasisDelimiter(character: 0, length: 0)
    }

    // MARK: References

    private mutating func writeReferences(upTo end: Int) {
        guard nesting == 0 else { return }
        while let next = references.first, next.offset <= end {
            references.removeFirst()
            writeReference(next.label)
        }
    }

    private mutating func writeReference(_ label: String) {
        settle(before: UInt32(UInt8(ascii: "[")))
        keepFromImage()
        output.append("[^")
        output.append(label.utf8)
        output.append(UInt8(ascii: "]"))
        endOfReference = output.bytes.count
    }

    /// A literal `!` before `[` would make an image of it.
    private mutating func keepFromImage() {
        if output.bytes.last == UInt8(ascii: "!") { output.insert(UInt8(ascii: "\\"), at: output.bytes.count - 1) }
    }

    // MARK: Helpers

    private mutating func advance(_ count: Int) {
        if !isInImage { offset += count }
    }

    private var lastCodePoint: UInt32 {
        output.isAtLineStart ? 10 : UTF8Reader.scalar(in: output.bytes, before: output.bytes.count)?.value ?? 10
    }

    /// The first code point that writing `text` will put out, as far as emphasis is concerned: any punctuation mark
    /// stands for any other.
    private func firstCodePoint(of text: ArraySlice<UInt8>, _ edges: TextEdges) -> UInt32 {
        let value = UTF8Reader.scalar(in: Array(text.prefix(4)), at: 0).value
        let isEntity = CharacterClass.isSpace(value) && !edges.isDisjoint(with: [.lineStart, .emphasisStart])
        return isEntity || value < 0x20 ? UInt32(UInt8(ascii: "&")) : value
    }

    /// The least number of backticks that the code has nowhere in a row: only a row of that very length would end it, and the
    /// library reads no fence of more than 80.
    private static func fenceLength(around literal: ArraySlice<UInt8>) -> Int {
        var rows: Set<Int> = []
        var current = 0
        for byte in literal {
            if byte == UInt8(ascii: "`") {
                current += 1
            } else {
                rows.insert(current)
                current = 0
            }
        }
        rows.insert(current)
        return (1...).first { !rows.contains($0) } ?? 1
    }

    static func longestRun(of byte: UInt8, in text: ArraySlice<UInt8>) -> Int {
        var longest = 0
        var current = 0
        for candidate in text {
            current = candidate == byte ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
