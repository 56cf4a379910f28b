/// A document that the library would need too much time or memory for.
public enum ParseLimit: Error, Sendable, Equatable {
    /// More than `maximumBytes` of input.
    case inputTooLarge(bytes: Int)
    /// A table that this version of the library cannot read in reasonable time: short rows are filled up to the
    /// header's width, so that 16 KB of input take seconds and a gigabyte, and finding a cell's column takes time in
    /// proportion to the columns. `line` is the 1-based line of the `|---|` row.
    case tableTooLarge(line: Int)
    /// A paragraph in which `<?`, `<!A` or `<![CDATA[` stand so often that this version of the library, which looks for
    /// their ends from each of them, would take seconds. `line` is the 1-based line on which it begins.
    case tooManyOpenings(line: Int)
    /// A link definition (`[label]: address "title"`) that would be copied to so many links that memory ends. `line` is
    /// its 1-based line.
    case definitionTooLarge(line: Int)
    /// The tree does not fit into 32-bit offsets.
    case treeTooLarge

    public static let maximumBytes = 64 << 20
    /// Cells of a table's header row.
    public static let maximumColumns = 1_000
    /// Cells of the header row, times rows.
    public static let maximumCells = 200_000
    /// The library reads a whole paragraph again at each line that might be the row under a table's header.
    static let maximumBytesReadAgain = 32 << 20
    /// Then each line of the paragraph costs time in proportion to all of it, and each line of a table in proportion to
    /// the square of its bars. In steps of about a nanosecond.
    static let maximumTableSteps = 2_000_000_000
    /// Openings of one paragraph times its bytes, in all.
    static let maximumOpeningSteps = 1_000_000_000
    /// Bytes of link definitions, each counted for every link to it.
    public static let maximumCopiedBytes = 256 << 20

    static func check(_ markdown: [UInt8]) throws(ParseLimit) {
        guard markdown.count <= maximumBytes else { throw .inputTooLarge(bytes: markdown.count) }
        var tables = TableScan()
        var openings = OpeningScan()
        var definitions = DefinitionScan()
        var start = 0
        while start < markdown.count {
            var end = start
            while end < markdown.count, markdown[end] != 10, markdown[end] != 13 { end += 1 }
            try tables.read(markdown[start..<end])
            try openings.read(markdown[start..<end])
            definitions.read(markdown[start..<end])
            // CR LF counts as one line end.
            if end + 1 < markdown.count, markdown[end] == 13, markdown[end + 1] == 10 { end += 1 }
            start = end + 1
        }
        try definitions.check(markdown)
    }
}

/// Counts cells line by line, generously: anything that looks like the row under a table's header, in any block quote
/// or list, starts a table, and every line up to a blank one is a row of it.
private struct TableScan {
    private var line = 0
    /// Cells of the widest delimiter row since the last blank line, and where it stands.
    private var columns = 0
    private var headerLine = 0
    private var rows = 0
    private var bytes = 0
    private var bytesReadAgain = 0
    /// Squares of the bars in each line since the last blank one.
    private var squares = 0
    private var steps = 0

    mutating func read(_ text: ArraySlice<UInt8>) throws(ParseLimit) {
        line += 1
        let content = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        guard !content.isEmpty else {
            columns = 0
            rows = 0
            bytes = 0
            bytesReadAgain = 0
            squares = 0
            return
        }
        rows += 1
        let width = Self.columns(ofDelimiterRow: content)
        let bars = text.count { $0 == UInt8(ascii: "|") }
        if width > 1 || (width == 1 && content.contains(UInt8(ascii: ":"))) {
            steps += squares + rows * bytes / 4
            guard steps <= ParseLimit.maximumTableSteps else {
                throw .tableTooLarge(line: columns > 1 ? headerLine : line)
            }
        }
        squares += bars * bars
        if width > 1 { bytesReadAgain += bytes }
        bytes += text.count
        if width > max(columns, 1) {
            columns = width
            headerLine = line
            rows = 1
        }
        guard columns > 1 else { return }
        steps += bars * bars
        guard steps <= ParseLimit.maximumTableSteps, columns <= ParseLimit.maximumColumns,
            columns * rows <= ParseLimit.maximumCells,
            bytesReadAgain <= ParseLimit.maximumBytesReadAgain
        else { throw .tableTooLarge(line: headerLine) }
    }

    /// Number of cells if the line holds nothing but `|`, `:`, `-` and blanks; otherwise 0.
    private static func columns(ofDelimiterRow content: ArraySlice<UInt8>) -> Int {
        var bars = 0
        var dashes = false
        for byte in content {
            switch byte {
            case UInt8(ascii: "|"): bars += 1
            case UInt8(ascii: "-"): dashes = true
            case UInt8(ascii: ":"), 0x20, 0x09: break
            default: return 0
            }
        }
        return dashes ? bars + 1 : 0
    }
}
