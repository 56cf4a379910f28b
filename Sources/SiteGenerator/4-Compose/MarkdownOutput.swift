/// Markdown being written: its bytes, and what begins each line inside the containers that are open.
struct MarkdownOutput {
    private(set) var bytes: [UInt8] = []
    /// What every further line of the open containers begins with: `> `, four spaces of a footnote, and so on.
    private(set) var prefix: [UInt8] = []
    /// Where the current line's content begins, after its prefix and markers.
    private(set) var contentStart = 0
    /// A container's marker has been written and its first block goes on the same line.
    private(set) var isAfterMarker = false

    var isAtLineStart: Bool { bytes.count == contentStart }

    /// Bytes of the current line's content so far.
    var lineContent: ArraySlice<UInt8> { bytes[contentStart...] }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    mutating func appendNumber(_ number: Int) { append(String(number).utf8) }

    mutating func insert(_ byte: UInt8, at index: Int) { bytes.insert(byte, at: index) }

    /// A numeric character reference.
    mutating func appendEntity(_ codePoint: UInt32) {
        append("&#")
        appendNumber(Int(codePoint))
        append(UInt8(ascii: ";"))
    }

    /// The next line of the same block.
    mutating func continueLine() {
        append(10)
        append(prefix)
        contentStart = bytes.count
    }

    /// Content begins here, after something that is not a container's marker: `# ` or `| `.
    mutating func startContent() { contentStart = bytes.count }

    /// Where a block begins: on its container's marker line, or on a line of its own, after a blank one if asked.
    mutating func startBlock(afterBlankLine: Bool) {
        if isAfterMarker {
            isAfterMarker = false
            return
        }
        if !bytes.isEmpty {
            append(10)
            if afterBlankLine {
                appendBlankPrefix()
                append(10)
            }
        }
        append(prefix)
        contentStart = bytes.count
    }

    /// Opens a container at the beginning of a block: its marker on this line, its prefix on the next ones.
    mutating func open(marker: some Sequence<UInt8>, prefix continuation: some Sequence<UInt8>) {
        append(marker)
        prefix.append(contentsOf: continuation)
        contentStart = bytes.count
        isAfterMarker = true
    }

    /// Closes a container that lengthened the prefix from `count` bytes. An empty one leaves a bare marker.
    mutating func close(toPrefix count: Int) {
        prefix.removeSubrange(count...)
        if isAfterMarker {
            removeBlanksAtEnd()
            isAfterMarker = false
        }
    }

    /// After a marker that nothing follows.
    mutating func removeBlanksAtEnd() {
        while bytes.last == 0x20 { bytes.removeLast() }
        contentStart = min(contentStart, bytes.count)
    }

    /// The next line of a code block: the prefix and nothing but these bytes.
    mutating func appendVerbatimLine(_ line: some Collection<UInt8>) {
        append(10)
        if line.isEmpty {
            appendBlankPrefix()
        } else {
            append(prefix)
            append(line)
        }
        contentStart = bytes.count
    }

    /// The prefix of a line without content, without the blanks at its end.
    private mutating func appendBlankPrefix() {
        var blank = prefix[...]
        while blank.last == 0x20 { blank.removeLast() }
        append(blank)
    }

    /// The finished text, which ends with a line feed unless it is empty.
    var finished: [UInt8] { bytes.isEmpty ? [] : bytes + [10] }
}
