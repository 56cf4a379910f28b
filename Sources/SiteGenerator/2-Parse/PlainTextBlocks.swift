/// Cuts a plain text into blocks, as its settings say.
struct PlainTextBlocks {
    private(set) var blocks: [Article.Block] = []
    private let text: [UInt8]
    private let settings: ArticleSettings
    /// What begins a block by itself, and its lengths in bytes.
    private let quoted: Set<ArraySlice<UInt8>>
    private let lengths: Set<Int>
    /// Whether a line can go on in the last block.
    private var isOpen = false
    private var hasIndented = false

    init(_ text: [UInt8], _ settings: ArticleSettings) {
        self.text = text
        self.settings = settings
        quoted = Set(settings.quotedBeginnings.map { $0[...] })
        lengths = Set(quoted.map(\.count))
        for line in ArticleParser.lineRanges(text) {
            if ArticleParser.isBlank(text, line) { isOpen = false } else { read(line) }
        }
        guard settings.lines == .join else { return }
        for index in blocks.indices { blocks[index].pieces = LineJoining.pieces(of: text, blocks[index].range) }
    }

    private mutating func read(_ line: Range<Int>) {
        let goesOn: Bool
        let canGoOn: Bool
        switch settings.paragraphs {
        case .line: (goesOn, canGoOn) = (false, false)
        case .blankLine: (goesOn, canGoOn) = (true, true)
        case .indent:
            let isIndented = Self.isIndented(text[line])
            if isIndented { hasIndented = true }
            // Lines before the first indented one have no paragraph above that they could belong to.
            let isAlone = !hasIndented || !isIndented && isQuoted(line)
            (goesOn, canGoOn) = (!isIndented && !isAlone, !isAlone)
        }
        if isOpen, goesOn {
            let start = blocks[blocks.count - 1].range.lowerBound
            blocks[blocks.count - 1].pieces = [start..<line.upperBound]
        } else {
            blocks.append(Article.Block(pieces: [line]))
        }
        isOpen = canGoOn
    }

    /// Whether it begins with a full-width space or a tab, or two spaces.
    static func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == 0x09 || line.starts(with: [0x20, 0x20]) || line.starts(with: [0xE3, 0x80, 0x80])
    }

    private func isQuoted(_ line: Range<Int>) -> Bool {
        lengths.contains { $0 <= line.count && quoted.contains(text[line].prefix($0)) }
    }
}
