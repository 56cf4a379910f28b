/// Copies a fragment of a page to the page that repeats everything: ids get the page's prefix, links lead to places of
/// this page, headings stand lower, and what opens a note in place is left out, since here every note stands after its
/// text.
///
/// One pass over bytes. It knows the HTML of our own writers and no other: `<` stands only where a tag begins, and values
/// are in double quotes, which they hold only escaped.
struct PrintFragment {
    private let source: [UInt8]
    private let page: PrintAddresses.Page
    private let addresses: PrintAddresses
    /// Added to the level of every heading.
    private let shift: UInt8
    private var output: [UInt8] = []
    private var offset = 0

    static func copy(
        _ fragment: [UInt8], of page: PrintAddresses.Page, _ addresses: PrintAddresses, shift: UInt8
    ) -> [UInt8] {
        var copy = PrintFragment(source: fragment, page: page, addresses: addresses, shift: shift)
        copy.run()
        return copy.output
    }

    /// Bytes of the text between the tags.
    static func textLength(_ fragment: [UInt8]) -> Int {
        fragment.withUnsafeBufferPointer { fragment in
            var count = 0
            var isInTag = false
            for byte in fragment {
                if byte == UInt8(ascii: "<") { isInTag = true }
                if !isInTag { count += 1 }
                if byte == UInt8(ascii: ">") { isInTag = false }
            }
            return count
        }
    }

    private init(source: [UInt8], page: PrintAddresses.Page, addresses: PrintAddresses, shift: UInt8) {
        self.source = source
        self.page = page
        self.addresses = addresses
        self.shift = shift
        output.reserveCapacity(source.count + source.count / 8)
    }

    private mutating func run() {
        while offset < source.count {
            let tag = source[offset...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
            output += source[offset..<tag]
            offset = tag
            if tag < source.count { copyTag() }
        }
    }

    private mutating func copyTag() {
        let start = offset
        offset += 1
        let isEnd = offset < source.count && source[offset] == UInt8(ascii: "/")
        if isEnd { offset += 1 }
        let name = source[offset...].prefix { $0.isLetter || $0.isDigit }
        offset = name.endIndex
        if !isEnd, name.elementsEqual("button".utf8) {
            let endTag = Array("</button>".utf8)
            offset =
                UTF8Text.firstOffset(of: endTag, in: source, offset..<source.count).map { $0 + endTag.count }
                ?? source.count
            return
        }
        if name.count == 2, name.first == UInt8(ascii: "h"), let level = name.last, level.isDigit {
            output += source[start..<(offset - 1)]
            output.append(min(level + shift, UInt8(ascii: "6")))
        } else {
            output += source[start..<offset]
        }
        if name.elementsEqual("a".utf8), linkShowsItsAddress { output += Array(" class=\"url\"".utf8) }
        copyAttributes()
    }

    /// Copies to the end of the tag.
    private mutating func copyAttributes() {
        while offset < source.count {
            let start = offset
            if source[offset] == UInt8(ascii: ">") {
                output.append(source[offset])
                offset += 1
                return
            }
            guard source[offset] == 0x20 else {
                output.append(source[offset])
                offset += 1
                continue
            }
            let name = source[(offset + 1)...].prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
            offset = name.endIndex
            guard let value = value() else {
                if !name.elementsEqual("popover".utf8) { output += source[start..<offset] }
                continue
            }
            offset = value.endIndex + 1
            guard let replaced = replaced(name, value) else { continue }
            output += source[start..<value.startIndex]
            output += replaced
            output.append(UInt8(ascii: "\""))
        }
    }

    /// The value of the attribute whose name ends here.
    private func value() -> ArraySlice<UInt8>? {
        guard source[offset...].starts(with: "=\"".utf8) else { return nil }
        return source[(offset + 2)...].prefix { $0 != UInt8(ascii: "\"") }
    }

    /// What a value becomes; nil where the attribute is left out.
    private func replaced(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> [UInt8]? {
        if name.elementsEqual("id".utf8) { return page.prefix + value }
        if name.elementsEqual("href".utf8) { return addresses.address(value, on: page) }
        guard LinkCheck.idAttributes.contains(where: { name.elementsEqual($0.utf8) }) else { return Array(value) }
        // What is not here has no name here.
        var ids = value.split(separator: 0x20).compactMap { addresses.id($0, on: page) }
        guard !ids.isEmpty else { return nil }
        // Every chapter has its notes: their name says which.
        if let label = page.label, name.elementsEqual("aria-labelledby".utf8) { ids.insert(label, at: 0) }
        return Array(ids.joined(separator: [0x20]))
    }

    /// Whether the `<a` that ends here is `<a href="X">X</a>`: its address needs not be spelled out once more.
    private var linkShowsItsAddress: Bool {
        let start = Array(" href=\"".utf8)
        guard source[offset...].starts(with: start) else { return false }
        let value = source[(offset + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
        let rest = source[value.endIndex...]
        return rest.starts(with: "\">".utf8) && rest.dropFirst(2).starts(with: value)
            && rest.dropFirst(2 + value.count).starts(with: "</a>".utf8)
    }
}
