/// What may change the words of a leaf without changing its text.
extension PrintedPageReader {
    /// To be called for each start tag, after its roles are known.
    mutating func readInLeaf(_ tag: HTMLTag, _ traits: HTMLTraits) {
        let element = open[open.count - 1]
        if containerDepth != nil, !element.isOurs, !element.isConcealed, traits.contains(.pictures),
            tag.name != "img" || !isMarkdown
        {
            report(.stray, at: tag.offset, VerifyMessage.strayElement(tag.name))
        }
        if element.isOurs { return readAddition(tag, traits) }
        guard let leaf else { return }
        if tag.name == "br", leaf.visible.last != ASCII.lineFeed { self.leaf?.breaks = tag.offset }
        if let veil = Veil(namesOf: tag) { reportVeil(veil) }
        if !isMarkdown, traits.contains(.stresses) { reportVeil(Veil(emphasis: tag)) }
        if let value = tag.value(of: "dir") {
            let name = HTMLReader.name(page.bytes[value])
            guard name == "rtl" || name == "ltr" else { return }
            directions.append((open.count - 1, name == "rtl", leaf.visible.count, tag.offset))
        }
    }

    /// What is ours in a leaf, or stands as its neighbour in a line.
    private mutating func readAddition(_ tag: HTMLTag, _ traits: HTMLTraits) {
        let element = open[open.count - 1]
        guard containerDepth != nil, !element.isConcealed else { return }
        if addition == nil {
            let isOursAlready = open.count > 1 && open[open.count - 2].isOurs
            guard !isOursAlready, leaf != nil || Self.standsInLine(tag, traits) else { return }
            addition = PrintedAddition(depth: open.count - 1, offset: tag.offset)
        }
        if element.isReference { addition?.isReference = true }
        if traits.contains(.pictures) || tag.name == "svg" { addition?.hasPicture = true }
    }

    /// Whether it goes on in the line of what stands beside it.
    private static func standsInLine(_ tag: HTMLTag, _ traits: HTMLTraits) -> Bool {
        if traits.contains(.dependent) { return ["rb", "rt", "rtc"].contains(tag.name) }
        return traits.isDisjoint(with: [.endsParagraph, .tablePart])
    }

    /// Every `<br>` of a page stands at a line end of the article.
    mutating func checkBreak(before byte: UInt8?) {
        guard let place = leaf?.breaks else { return }
        leaf?.breaks = nil
        if byte != ASCII.lineFeed { report(.differs, at: place, VerifyMessage.brokenLine) }
    }

    /// Once an element was taken from `open`.
    mutating func finishDirection() {
        guard let direction = directions.last, direction.depth == open.count else { return }
        directions.removeLast()
        guard let leaf, !leaf.isSettled else { return }
        let scalars = String(decoding: leaf.visible[direction.start...], as: UTF8.self).unicodeScalars
        let goesRight = scalars.contains { $0.properties.isAlphabetic && !$0.isRightToLeft }
        let goesLeft = scalars.contains(where: \.isRightToLeft)
        // Without letters of the direction that is given, it can only do harm.
        let isWrong = direction.isRightToLeft ? !goesLeft : goesLeft && !goesRight
        if isWrong { report(.restyled, at: direction.offset, VerifyMessage.turned(direction.isRightToLeft)) }
    }

    mutating func finishAddition() {
        guard let addition else { return }
        self.addition = nil
        if let scalar = addition.spilling {
            report(.restyled, at: addition.offset, VerifyMessage.spilling(QuotedText.name(scalar)))
        }
        if addition.isPosing { report(.posing, at: addition.offset, VerifyMessage.posing(addition.text)) }
    }

    /// Remembers the elements around article text, for the style sheets.
    mutating func addStyled() {
        guard open[open.count - 1].styled == nil else { return }
        var first = open.count - 1
        while first > 0, open[first - 1].styled == nil { first -= 1 }
        for index in first..<open.count {
            open[index].styled = styledText.add(
                open[index].name, attributes: open[index].attributes, offset: open[index].offset,
                parent: index > 0 ? open[index - 1].styled : nil, of: page.bytes)
        }
    }

    /// Text of a script or style sheet.
    mutating func readActive(_ range: Range<Int>) {
        guard let element = open.last else { return }
        if element.name == "style" {
            if inlineSheets.last?.offset == element.offset {
                inlineSheets[inlineSheets.count - 1].bytes += page.bytes[range]
            } else {
                inlineSheets.append((Array(page.bytes[range]), element.offset))
            }
        } else if element.name == "script", let place = inlineScript, place == element.offset {
            guard !page.bytes[range].allSatisfy(ASCII.isBlank) else { return }
            inlineScript = nil
            report(.script, at: place, VerifyMessage.inlineScript)
        }
    }
}

/// What is marked as ours in the middle of article text.
struct PrintedAddition {
    /// How many elements are open around it.
    let depth: Int
    /// Where its start tag stands in the page, in bytes.
    let offset: Int
    /// Whether a link or button in it says that it is ours.
    var isReference = false
    var hasPicture = false
    private var bytes: [UInt8] = []

    init(depth: Int, offset: Int) {
        self.depth = depth
        self.offset = offset
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ more: ArraySlice<UInt8>) { bytes += more }
    mutating func append(_ scalar: Unicode.Scalar) { bytes += UTF8.encode(scalar).map(Array.init) ?? [] }

    /// Whether it has words that a reader cannot tell from the article's.
    var isPosing: Bool {
        guard !isReference else { return false }
        let text = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard let first = text.first, let last = text.last else { return hasPicture }
        let isBracketed =
            first.properties.generalCategory == .openPunctuation && last.properties.generalCategory == .closePunctuation
        return !isBracketed
    }

    /// A code point in it that does something to the text before or after it.
    var spilling: Unicode.Scalar? {
        let text = text.unicodeScalars
        if let first = text.first {
            switch first.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark: return first
            default: break
            }
        }
        return text.first { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    }
}
