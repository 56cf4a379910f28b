/// Copies a fragment of a page to the page that repeats everything: ids get the page's prefix, links lead to places of
/// this page, headings stand lower, and what opens a note in place is left out, since here every note stands after its
/// text.
///
/// One pass over bytes. It knows the HTML of our own writers and no other: `<` stands only where a tag begins, and values
/// are in double quotes, which they hold only escaped.
struct PrintFragment {
    private let source: MarkupBytes
    private let page: PrintAddresses.Page
    private let addresses: PrintAddresses
    /// Added to the level of every heading.
    private let shift: UInt8
    private var output: [UInt8] = []
    private var offset = 0

    static func copy(
        _ fragment: [UInt8], of page: PrintAddresses.Page, _ addresses: PrintAddresses, shift: UInt8
    ) -> [UInt8] {
        fragment.asMarkup { source in
            var copy = PrintFragment(source: source, page: page, addresses: addresses, shift: shift)
            copy.run()
            return copy.output
        }
    }

    /// Bytes of the text between the tags.
    static func textLength(_ fragment: [UInt8]) -> Int {
        fragment.asMarkup { fragment in
            var count = 0
            var offset = 0
            while let tag = fragment.first(UInt8(ascii: "<"), from: offset) {
                count += tag - offset
                offset = (fragment.first(UInt8(ascii: ">"), from: tag) ?? fragment.count - 1) + 1
            }
            return count + fragment.count - offset
        }
    }

    private init(source: MarkupBytes, page: PrintAddresses.Page, addresses: PrintAddresses, shift: UInt8) {
        self.source = source
        self.page = page
        self.addresses = addresses
        self.shift = shift
        output.reserveCapacity(source.count + source.count / 8)
    }

    private mutating func run() {
        while offset < source.count {
            let tag = source.first(UInt8(ascii: "<"), from: offset) ?? source.count
            output.append(source, offset..<tag)
            offset = tag
            if tag < source.count { copyTag() }
        }
    }

    private mutating func copyTag() {
        let start = offset
        offset += 1
        let isEnd = source.begins("/", at: offset)
        if isEnd { offset += 1 }
        let name = word { $0.isLetter || $0.isDigit }
        if !isEnd, source.says("button", in: name) {
            skipButton()
            return
        }
        output.append(source, start..<offset)
        if name.count == 2, source[name.lowerBound] == UInt8(ascii: "h"), source[offset - 1].isDigit {
            output[output.count - 1] = min(source[offset - 1] + shift, UInt8(ascii: "6"))
        }
        if source.says("a", in: name), linkShowsItsAddress { output += " class=\"url\"".utf8 }
        copyAttributes()
    }

    private mutating func skipButton() {
        while let end = source.first(UInt8(ascii: "<"), from: offset) {
            offset = end + 1
            if source.begins("/button>", at: offset) {
                offset += "/button>".utf8.count
                return
            }
        }
        offset = source.count
    }

    /// What stands here of such bytes, which are passed over.
    private mutating func word(_ isIn: (UInt8) -> Bool) -> Range<Int> {
        let start = offset
        while offset < source.count, isIn(source[offset]) { offset += 1 }
        return start..<offset
    }

    /// Copies to the end of the tag.
    private mutating func copyAttributes() {
        while offset < source.count {
            let start = offset
            offset += 1
            if source[start] != 0x20 {
                output.append(source[start])
                if source[start] == UInt8(ascii: ">") { return }
                continue
            }
            let name = word { $0.isLetter || $0 == UInt8(ascii: "-") }
            guard source.begins("=\"", at: offset) else {
                if !source.says("popover", in: name) { output.append(source, start..<offset) }
                continue
            }
            let value = value(from: offset + 2)
            offset = min(value.upperBound + 1, source.count)
            let before = output.count
            output.append(source, start..<value.lowerBound)
            guard write(value, of: name) else {
                output.removeSubrange(before...)
                continue
            }
            output.append(UInt8(ascii: "\""))
        }
    }

    private func value(from start: Int) -> Range<Int> {
        start..<(source.first(UInt8(ascii: "\""), from: start) ?? source.count)
    }

    /// Writes what a value becomes. Says whether there is one; else the attribute is left out.
    private mutating func write(_ value: Range<Int>, of name: Range<Int>) -> Bool {
        if source.says("id", in: name) {
            output += page.prefix
            output.append(source, value)
        } else if source.says("href", in: name) {
            addresses.write(address: value, of: source, on: page, to: &output)
        } else if LinkScan.idAttributes.contains(where: { source.says($0, in: name) }) {
            return writeIDs(value, of: name)
        } else {
            output.append(source, value)
        }
        return true
    }

    /// What is not here has no name here.
    private mutating func writeIDs(_ value: Range<Int>, of name: Range<Int>) -> Bool {
        let before = output.count
        // Every chapter has its notes: their name says which.
        if let label = page.label, source.says("aria-labelledby", in: name) { output += label }
        let start = output.count
        var id = value.lowerBound
        while id < value.upperBound {
            let end = source.first(0x20, from: id, to: value.upperBound) ?? value.upperBound
            let length = output.count
            if length > before { output.append(0x20) }
            if !addresses.write(id: id..<end, of: source, on: page, to: &output) { output.removeSubrange(length...) }
            id = end + 1
        }
        return output.count > start
    }

    /// Whether the `<a` that ends here is `<a href="X">X</a>`: its address needs not be spelled out once more.
    private var linkShowsItsAddress: Bool {
        guard source.begins(" href=\"", at: offset) else { return false }
        let value = value(from: offset + " href=\"".utf8.count)
        let shown = value.upperBound + 2
        return source.begins("\">", at: value.upperBound)
            && source.bytes[value].elementsEqual(source.bytes[shown..<min(shown + value.count, source.count)])
            && source.begins("</a>", at: shown + value.count)
    }
}
