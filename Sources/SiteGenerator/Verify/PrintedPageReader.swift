/// Reads one page: collects the ranges that its elements claim to print, and compares each with what a reader sees there.
struct PrintedPageReader {
    let page: HTMLPage
    /// Index of the page in the log.
    let pageIndex: Int
    let text: [UInt8]
    let isMarkdown: Bool
    let log: VerifyLog
    let loaded: LoadedFiles
    var reader: HTMLReader
    var open: [OpenElement] = []
    /// How many elements are open around the current container of the article; nil outside.
    var containerDepth: Int?
    var containerIsFront = false
    /// A container that is put together wrongly says so once.
    var containerIsSettled = false
    var containerCount = 0
    var leaf: PrintedLeaf?
    var ranges: [PrintedRange] = []
    var bytesProved = 0
    /// After `<pre>`, `<listing>` or `<textarea>`, whose first line end a browser drops.
    var dropsLineEnd = false
    var document = DocumentState()
    /// Style sheets that the page links, as it writes their addresses, and those that stand in it; each with its place.
    var sheets: [(address: String, offset: Int)] = []
    var inlineSheets: [(bytes: [UInt8], offset: Int)] = []
    var styledText = StyledText()
    /// Where a script without an address began whose text was not read yet.
    var inlineScript: Int?
    /// Where a browser that runs scripts takes the current `<noscript>` to end.
    var noscriptEnd: Int?
    /// Elements in the current leaf that give a direction, with the text of it before them.
    var directions: [(depth: Int, isRightToLeft: Bool, start: Int, offset: Int)] = []
    /// The text of the current element of ours in a leaf.
    var addition: PrintedAddition?
    /// Bounds what is spent on end tags that close nothing, so that a page of them is read in linear time.
    var searchBudget: Int

    /// Whether the rest of the page is not read.
    private var isTooDeep = false
    /// As deep as the trees of Chromium's HTML parser are; what is nested deeper it puts elsewhere.
    private static let mostOpen = 512

    init(_ page: HTMLPage, index: Int, text: [UInt8], isMarkdown: Bool, log: VerifyLog, loaded: LoadedFiles) {
        self.page = page
        self.text = text
        self.isMarkdown = isMarkdown
        self.log = log
        self.loaded = loaded
        pageIndex = index
        reader = HTMLReader(page.bytes)
        searchBudget = 4 * page.bytes.count
    }

    mutating func read() {
        checkUTF8()
        while !isTooDeep, let token = reader.next() {
            switch token {
            case .text(let range): read(text: range)
            case .scalars(let first, let second, let range): read(first, second, at: range)
            case .start(let tag): read(start: tag)
            case .end(let tag): read(end: tag)
            case .skipped(let range): read(skipped: range)
            }
        }
        if let containerDepth, !isTooDeep {
            distrust(at: open[containerDepth].offset, "<\(open[containerDepth].name)> is not closed")
        }
        while !open.isEmpty { close() }
        checkDeclaredEncoding()
        checkStyle()
    }

    func report(
        _ code: VerifyFinding.Code, at offset: Int, article: Int? = nil, _ message: @autoclosure () -> String
    ) {
        log.add(code, page: pageIndex, offset: offset, article: article, message())
    }

    /// For markup inside a container, whose text then cannot be compared.
    mutating func distrust(at offset: Int, _ reason: String) {
        leaf?.isSettled = true
        guard !containerIsSettled else { return }
        containerIsSettled = true
        report(.untrusted, at: offset, VerifyMessage.untrusted(reason))
    }

    // MARK: Tags

    private mutating func read(start tag: HTMLTag) {
        dropsLineEnd = tag.name == "pre" || tag.name == "listing" || tag.name == "textarea"
        guard open.count < Self.mostOpen else {
            isTooDeep = true
            return distrustPage(tag, "elements are nested more than \(Self.mostOpen) deep")
        }
        let traits = HTMLTraits.of(tag.name)
        let parent = open.last
        if let reason = document.complaint(tag, in: parent) ?? HTMLNesting.pageComplaint(tag, traits, in: parent) {
            leaf?.isSettled = true
            report(.untrusted, at: tag.offset, VerifyMessage.untrusted(reason))
        } else if containerDepth != nil, let reason = HTMLNesting.articleComplaint(tag, traits, in: parent) {
            distrust(at: tag.offset, reason)
        }
        readEncoding(tag)
        checkPage(tag)
        if tag.name == "noscript", noscriptEnd == nil { noscriptEnd = reader.endOfRawText(of: "noscript") }
        if parent != nil, tag.name != "caption", tag.name != "colgroup" { open[open.count - 1].hasContent = true }
        open.append(OpenElement(tag, traits, page.bytes, in: parent))
        if tag.name == "summary", parent != nil { open[open.count - 2].hasSummary = true }
        readRoles(tag)
        readInLeaf(tag, traits)
        let isForeign = open[open.count - 1].inside.contains(.foreign)
        if traits.contains(.void) && !isForeign || isForeign && tag.isSelfClosing {
            close()
        } else if !isForeign {
            reader.enterRawText(of: tag.name)
        }
    }

    private mutating func read(end tag: HTMLTag) {
        dropsLineEnd = false
        if tag.name == "noscript" {
            if let noscriptEnd, noscriptEnd != tag.offset {
                distrustPage(tag, "<noscript> ends elsewhere where scripts run")
            }
            noscriptEnd = nil
        }
        // A browser keeps the body open to the end of the page, whatever says that it ends.
        if tag.name == "body" || tag.name == "html", containerDepth == nil { return }
        if open.last?.name == tag.name { return close() }
        if let containerDepth {
            let name = open[open.count - 1].name
            distrust(at: tag.offset, "</\(tag.name)> stands where <\(name)> is open")
            if let depth = depth(of: tag.name, above: containerDepth) { close(to: depth) }
        } else if let depth = depth(of: tag.name, above: 0) {
            close(to: depth)
        }
    }

    /// How many elements are open around the innermost one of this name, if this end tag closes it.
    private mutating func depth(of name: String, above limit: Int) -> Int? {
        var depth = open.count - 1
        while depth >= limit, searchBudget > 0 {
            searchBudget -= 1
            if open[depth].name == name { return depth == open.count - 1 || !open[depth].closesInPlace ? depth : nil }
            if open[depth].closesInPlace { return nil }
            depth -= 1
        }
        return nil
    }

    private mutating func close(to depth: Int) {
        while open.count > depth { close() }
    }

    private mutating func close() {
        open.removeLast()
        finishDirection()
        if addition?.depth == open.count { finishAddition() }
        if leaf?.depth == open.count { finishLeaf() }
        if containerDepth == open.count { containerDepth = nil }
    }
}
