/// Writes HTML as bytes. The only place of this phase that escapes.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func raw(_ text: [UInt8]) { bytes += text }

    /// Text between tags: `&`, `<`, `>` and `"` become entities, as cmark-gfm writes them.
    mutating func text(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { text in
            var start = 0
            for index in text.indices {
                let entity: StaticString
                switch text[index] {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "\""): entity = "&quot;"
                default: continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                raw(entity)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    mutating func text(_ text: String) { self.text(Array(text.utf8)[...]) }

    /// ` name="value"`
    mutating func attribute(_ name: StaticString, _ value: String) {
        attribute(name, Array(value.utf8)[...])
    }

    mutating func attribute(_ name: StaticString, _ value: ArraySlice<UInt8>) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    /// ` href="…"`: bytes that an address cannot hold are percent-encoded, as cmark-gfm does.
    mutating func address(_ name: StaticString, _ url: ArraySlice<UInt8>) {
        let digits = Array("0123456789ABCDEF".utf8)
        raw(" ")
        raw(name)
        raw("=\"")
        for byte in url {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "'"): raw("&#x27;")
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
            case _ where "-_.+!*(),%#@?=;:/$~".utf8.contains(byte): bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        raw("\"")
    }

    /// Begins a new line, unless one was just begun.
    mutating func newLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }
}
