/// Writes XML 1.0 in UTF-8.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:]) {
        tag(name, attributes, end: ">\n")
    }

    mutating func close(_ name: StaticString) { bytes += Array("</\(name)>\n".utf8) }

    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
        tag(name, attributes, end: "/>\n")
    }

    mutating func element(_ name: StaticString, _ text: String) {
        bytes += Array("<\(name)>".utf8)
        append(text)
        close(name)
    }

    private mutating func tag(_ name: StaticString, _ attributes: KeyValuePairs<String, String>, end: String) {
        bytes += Array("<\(name)".utf8)
        for (key, value) in attributes {
            bytes += Array(" \(key)=\"".utf8)
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += Array(end.utf8)
    }

    /// The five special characters are those of HTML, and their references are known to XML too. A form feed, which HTML may
    /// hold, no XML can.
    private mutating func append(_ text: String) {
        bytes.appendEscapedHTML(text.utf8.map { $0 == 0x0C ? 0x20 : $0 })
    }
}
