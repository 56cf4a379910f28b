/// A line that begins an entry: `## Title {#id}`, or one that was meant to.
struct EntryHeading {
    private(set) var title = ""
    private(set) var id: Spanned<String>?

    private let file: FileID
    private let bytes: [UInt8]

    /// Nil for a line of another kind. What is wrong with the heading is reported, and it begins an entry all the same.
    init?(_ line: Range<Int>, of bytes: [UInt8], _ file: FileID, _ log: inout DiagnosticLog) {
        self.bytes = bytes
        self.file = file
        var start = line.lowerBound
        while start < line.upperBound, start - line.lowerBound < 4, bytes[start] == 0x20 { start += 1 }
        guard start - line.lowerBound < 4, let text = Self.afterSigns(bytes[start..<line.upperBound]) else {
            return nil
        }
        if start > line.lowerBound {
            log.error(
                .entryGrammar, at: Span(file, line.lowerBound..<text.lowerBound),
                "an entry's heading begins at the first column, and this one does not",
                help: "remove the spaces before it")
        } else if bytes[start] != UInt8(ascii: "#") || bytes[start + 1] != UInt8(ascii: "#") {
            log.error(
                .entryGrammar, at: Span(file, start..<text.lowerBound), "an entry's heading begins with two ASCII `#`",
                help: "write `## ` and then the title")
        } else if !text.isEmpty, bytes[text.lowerBound] != 0x20, bytes[text.lowerBound] != 0x09 {
            log.error(
                .entryGrammar,
                at: Span(file, start..<text.lowerBound + UTF8Text.scalar(in: bytes, at: text.lowerBound).1),
                "one ASCII space belongs between `##` and the title",
                help: "write `## ` and then the title; for a text that begins with the signs themselves write `\\##`")
        }
        readTitle(text, &log)
    }

    /// A heading that has more signs than it should.
    ///
    /// - Parameter text: what follows the signs.
    init(deeper text: Range<Int>, of bytes: [UInt8], _ file: FileID, _ log: inout DiagnosticLog) {
        self.bytes = bytes
        self.file = file
        readTitle(text, &log)
    }

    /// What follows the signs of a heading that has more of them than an entry's; nil for a line of another kind.
    static func afterMoreSigns(_ line: ArraySlice<UInt8>) -> Range<Int>? { afterSigns(line, 3...6) }

    /// What follows the signs of a heading, ASCII or full-width; nil where there are more or fewer.
    private static func afterSigns(_ line: ArraySlice<UInt8>, _ wanted: ClosedRange<Int> = 2...2) -> Range<Int>? {
        var rest = line
        var count = 0
        while let length = signLength(rest) {
            rest = rest.dropFirst(length)
            count += 1
            if count > wanted.upperBound { return nil }
        }
        return wanted.contains(count) ? rest.startIndex..<rest.endIndex : nil
    }

    private static func signLength(_ text: ArraySlice<UInt8>) -> Int? {
        if text.first == UInt8(ascii: "#") { return 1 }
        return text.starts(with: Array("＃".utf8)) ? 3 : nil
    }

    private mutating func readTitle(_ range: Range<Int>, _ log: inout DiagnosticLog) {
        let text = withoutUnseenEnd(Self.trimmed(UTF8Text.scalars(in: bytes, range)[...]), &log)
        title = Self.string(text)
        if let last = text.last, last.scalar != "}", last.scalar != "｝",
            let open = text.indices.first(where: {
                "{｛".unicodeScalars.contains(text[$0].scalar) && $0 + 1 < text.endIndex
                    && "#＃".unicodeScalars.contains(text[$0 + 1].scalar)
            }), let close = text[open...].firstIndex(where: { "}｝".unicodeScalars.contains($0.scalar) })
        {
            log.error(
                .badIdentifier,
                at: Span(file, text[open].offset..<text[close].offset + String(text[close].scalar).utf8.count),
                "an id stands at the end of its heading; here it would be part of the title",
                help: "move it behind the title")
        }
        guard let last = text.last, let open = text.lastIndex(where: { $0.scalar == "{" || $0.scalar == "｛" })
        else { return }
        let isClosed = last.scalar == "}" || last.scalar == "｝"
        let inner = text[(open + 1)...].dropLast(isClosed ? 1 : 0)
        let isMarked = inner.first?.scalar == "#" || inner.first?.scalar == "＃"
        let value = Self.string(inner.dropFirst(isMarked ? 1 : 0))
        let isWellWritten = last.scalar == "}" && text[open].scalar == "{" && inner.first?.scalar == "#"
        // Braces that hold no id are part of a title, and so is one that is not closed.
        guard isClosed && isMarked || (isClosed || isMarked) && Identifier.isValid(value) else { return }
        let end = last.offset + UTF8.width(last.scalar)
        if !isWellWritten {
            let whole = text[open].offset..<end
            log.error(
                .badIdentifier, at: Span(file, whole),
                "an id is written {#\(value)}; this would be part of the title",
                help: "write {#\(value)}, or end the title with another sign")
        }
        let valueEnd = isClosed ? last.offset : end
        let place = Span(file, (inner.dropFirst(isMarked ? 1 : 0).first?.offset ?? valueEnd)..<valueEnd)
        if Identifier.isValid(value) {
            id = Spanned(value, place)
        } else if isWellWritten {
            let unseen = UnseenSign.remark(on: value, where: Identifier.isValid)
            let help =
                unseen.isEmpty
                ? "an id is part of an address: use ASCII letters, digits, `-` and `_`, such as {#deadline}"
                : "\(unseen)write {#\(UnseenSign.removed(from: value))}"
            log.error(
                .badIdentifier, at: place, value.isEmpty ? "the id is empty" : "`\(value)` cannot be an id", help: help)
        }
        title = Self.string(Self.trimmed(text[..<open]))
    }

    /// A heading up to its id, where only signs that cannot be seen stand behind that.
    private func withoutUnseenEnd(_ text: Scalars, _ log: inout DiagnosticLog) -> Scalars {
        guard let end = text.lastIndex(where: { !UnseenSign.isUnseen($0.scalar) && $0.scalar != " " }),
            text[end].scalar == "}" || text[end].scalar == "｝",
            let unseen = text[end...].first(where: { UnseenSign.isUnseen($0.scalar) }), let last = text.last
        else { return text }
        log.error(
            .badIdentifier, at: Span(file, unseen.offset..<last.offset + UTF8.width(last.scalar)),
            "\(unseen.scalar.codePointName), which cannot be seen, stands behind the id",
            help: "remove it: delete the end of the line, and type it anew")
        return text[...end]
    }

    private typealias Scalars = ArraySlice<(scalar: Unicode.Scalar, offset: Int)>

    private static func trimmed(_ text: Scalars) -> Scalars {
        var text = text.drop { $0.scalar.isWhiteSpace }
        while text.last?.scalar.isWhiteSpace == true { text.removeLast() }
        return text
    }

    private static func string(_ text: Scalars) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3)
        for (scalar, _) in text { bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped) }
        return UTF8Text.string(bytes)
    }
}
