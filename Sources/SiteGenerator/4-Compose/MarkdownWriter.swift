import CommonMark

/// Writes Markdown: the only place that escapes it.
///
/// What is written reads back as the same text and the same tree in cmark-gfm with footnotes and tables, and in any
/// other tool that follows GitHub's dialect. Blocks are separated by a blank line; call the methods in the order of the
/// blocks and take `finished`.
struct MarkdownWriter {
    var inlines = InlineWriter()
    /// The block before, in the container that is open: some pairs need something between them.
    var previous = PreviousBlock.none
    /// Inside a tight list, where a blank line would make it loose.
    var isTight = false

    /// The Markdown so far, with a line feed at its end.
    var finished: [UInt8] { inlines.output.finished }

    // MARK: Plain text

    /// A paragraph that says exactly this text.
    mutating func paragraph(_ text: [UInt8], lineEnds: LineEnds, references: [ReferenceMark] = []) {
        startBlock(.paragraph)
        inlines.begin(.paragraph, references: references[...])
        inlines.text(text[...], edges: [.lineStart, .lineEnd], lineEnds: lineEnds)
        inlines.end()
    }

    /// A heading that says exactly this text. Its line ends are written as entities.
    mutating func heading(level: Int, _ text: [UInt8], references: [ReferenceMark] = []) {
        startBlock(.heading)
        startHeading(level)
        inlines.begin(.heading, references: references[...])
        inlines.text(text[...], edges: [.lineStart, .lineEnd], lineEnds: .entities)
        inlines.end()
    }

    mutating func startHeading(_ level: Int) {
        inlines.output.append(repeatElement(UInt8(ascii: "#"), count: level))
        inlines.output.append(0x20)
        inlines.output.startContent()
    }

    // MARK: Footnotes

    /// The definition of a footnote. Whatever `body` writes stands in it.
    /// - Parameter label: letters, digits and hyphens.
    mutating func definition(label: String, _ body: (inout MarkdownWriter) -> Void) {
        startBlock(.definition)
        let prefix = inlines.output.prefix.count
        inlines.output.open(marker: "[^\(label)]: ".utf8, prefix: "    ".utf8)
        previous = .none
        body(&self)
        inlines.output.close(toPrefix: prefix)
        previous = .definition
    }

    // MARK: Blocks

    /// Begins a block after whatever has to stand between it and the one before.
    mutating func startBlock(_ next: PreviousBlock) {
        if isTight, previous.runsInto(next) {
            inlines.output.startBlock(afterBlankLine: false)
            inlines.output.append(Document.emptyComment)
        }
        inlines.output.startBlock(afterBlankLine: !isTight)
        previous = next
    }
}

/// What stood before a block, as far as the next one cares.
enum PreviousBlock: Equatable {
    case none, paragraph, heading, code, thematicBreak, quote, table, definition, comment
    /// `marker` is `-`, `+`, `.` or `)`. `interrupts` says that it can begin right after a paragraph's last line.
    case list(marker: UInt8, interrupts: Bool)

    /// Whether `next` on the following line would continue this block, or be read as part of it.
    func runsInto(_ next: PreviousBlock) -> Bool {
        switch next {
        case .heading, .code, .thematicBreak, .comment, .none: return false
        case .quote: return self == .quote
        case .list(_, let interrupts): return self == .paragraph && !interrupts
        case .paragraph, .table, .definition:
            return ![.none, .heading, .code, .thematicBreak, .comment].contains(self)
        }
    }
}
