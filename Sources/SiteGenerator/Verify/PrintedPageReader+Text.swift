extension PrintedPageReader {
    mutating func read(text range: Range<Int>) {
        var range = range
        if dropsLineEnd, page.bytes[range.lowerBound] == ASCII.lineFeed {
            range = range.lowerBound + 1..<range.upperBound
        }
        dropsLineEnd = false
        guard !range.isEmpty else { return }
        readActive(range)
        let bytes = page.bytes[range]
        if open.last?.traits.contains(.tablePart) == true, !bytes.allSatisfy(ASCII.isBlank) {
            reportMovedByTable(at: range.lowerBound)
        } else if isInLeaf {
            addStyled()
            checkBreak(before: bytes.first)
            leaf?.append(bytes)
        } else {
            addition?.append(bytes)
            readBetween(at: range.lowerBound, isBlank: WhiteSpace.covers(bytes))
        }
    }

    mutating func read(_ first: Unicode.Scalar, _ second: Unicode.Scalar?, at range: Range<Int>) {
        let isDropped = dropsLineEnd && first == "\n"
        dropsLineEnd = false
        guard !isDropped else { return }
        if open.last?.traits.contains(.tablePart) == true, first != "\n" {
            reportMovedByTable(at: range.lowerBound)
        } else if isInLeaf {
            addStyled()
            checkBreak(before: first.isASCII ? UInt8(first.value) : 0xFF)
            leaf?.append(first, at: range.lowerBound)
            if let second { leaf?.append(second, at: range.lowerBound) }
        } else {
            addition?.append(first)
            readBetween(at: range.lowerBound, isBlank: first.properties.isWhitespace && second == nil)
        }
    }

    mutating func read(skipped range: Range<Int>) {
        dropsLineEnd = false
        // In SVG a CDATA section ends at `]]>`, so that what follows its first `>` is read otherwise than by a browser.
        guard open.last?.inside.contains(.foreign) == true else { return }
        if page.bytes[range].starts(with: Array("<![CDATA[".utf8)) {
            report(.untrusted, at: range.lowerBound, VerifyMessage.untrusted("a CDATA section stands in SVG or MathML"))
        }
    }

    /// Whether text here is the article's. Says so if a reader does not see it.
    private var isInLeaf: Bool {
        mutating get {
            guard leaf != nil, let element = open.last, !element.isOurs else { return false }
            if let veil = element.veil { reportVeil(veil) }
            return true
        }
    }

    /// Text that no range claims.
    private mutating func readBetween(at offset: Int, isBlank: Bool) {
        document.readText(isBlank: isBlank, in: open.last)
        if !isBlank, !open.isEmpty { open[open.count - 1].hasContent = true }
        guard !isBlank, containerDepth != nil, let element = open.last else { return }
        if element.isOurs || element.isConcealed { return }
        report(.stray, at: offset, VerifyMessage.stray(QuotedText(bytes: page.bytes), at: offset))
    }

    private mutating func reportMovedByTable(at offset: Int) {
        leaf?.isSettled = true
        let name = open.last?.name ?? "table"
        report(
            .untrusted, at: offset, VerifyMessage.untrusted("text directly in <\(name)> is moved in front of the table")
        )
    }
}

enum WhiteSpace {
    /// Whether these bytes are UTF-8 of nothing but Unicode White_Space.
    static func covers(_ bytes: ArraySlice<UInt8>) -> Bool {
        firstOther(in: bytes) == nil
    }

    /// Where the first other code point begins.
    static func firstOther(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] < 0x80 {
                guard ASCII.isBlank(bytes[index]) || bytes[index] == 0x0B else { return index }
                index += 1
                continue
            }
            // The white space outside ASCII is two or three bytes long.
            let end = bytes[(index + 1)...].prefix { UTF8.isContinuation($0) }.prefix(3).endIndex
            let scalars = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars
            guard scalars.allSatisfy(\.properties.isWhitespace) else { return index }
            index = end
        }
        return nil
    }
}
