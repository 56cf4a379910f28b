/// The words of an HTML fragment that the program itself wrote.
enum PlainText {
    /// Without tags, its character references resolved, and every run of white space, and every tag between two blocks,
    /// one space.
    static func of(_ html: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var offset = 0
        while offset < html.count {
            let byte = html[offset]
            switch byte {
            case UInt8(ascii: "<"):
                let end = html[offset...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
                if isBlock(html[(offset + 1)...end]), text.last != 0x20 { text.append(0x20) }
                offset = end + 1
                continue
            case UInt8(ascii: "&"):
                if let reference = references.first(where: { html[offset...].starts(with: $0.name.utf8) }) {
                    text.append(reference.byte)
                    offset += reference.name.utf8.count
                    continue
                }
                text.append(byte)
            case 0x09...0x0D, 0x20:
                if text.last != 0x20 { text.append(0x20) }
            default: text.append(byte)
            }
            offset += 1
        }
        while text.last == 0x20 { text.removeLast() }
        return Array(text.drop { $0 == 0x20 })
    }

    private static let references: [(name: String, byte: UInt8)] = [
        ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
        ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
    ]

    private static let blocks = ["p", "li", "ul", "ol", "tr", "td", "th", "table", "blockquote", "pre", "br", "hr"]

    private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && !"/>".utf8.contains($0) }
        return blocks.contains { name.elementsEqual($0.utf8) }
            || (name.count == 2 && name.first == UInt8(ascii: "h")
                && name.last.map { $0 >= 0x31 && $0 <= 0x36 } ?? false)
    }
}
