/// HTML being written: the only place that escapes it in fragments. A byte buffer that copies runs of bytes between the
/// few that need escaping.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// HTML that is already written.
    mutating func raw(_ html: some Sequence<UInt8>) { bytes.append(contentsOf: html) }

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// A line end, unless there is one.
    mutating func startLine() {
        if let last = bytes.last, last != 10 { bytes.append(10) }
    }

    /// A number of tenths, with one decimal at most.
    mutating func tenths(_ number: Int) { number.appendTenths(to: &bytes) }

    /// Text, in an element or between the double quotes of an attribute.
    mutating func text(_ text: ArraySlice<UInt8>) { text.withUnsafeBufferPointer { escape($0) } }

    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0) }
    }

    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        for index in text.indices {
            // All four lie below this byte.
            guard text[index] <= UInt8(ascii: ">") else { continue }
            let escape: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            case UInt8(ascii: "\""): escape = "&quot;"
            default: continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
            raw(escape)
            copied = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    }

    /// ` name="value"`.
    mutating func attribute(_ name: StaticString, _ value: String) {
        byte(0x20)
        raw(name)
        raw("=\"")
        text(value)
        byte(UInt8(ascii: "\""))
    }

    /// ` name="value"`, or nothing where there is no value.
    mutating func attribute(_ name: StaticString, ifPresent value: String?) {
        if let value, !value.isEmpty { attribute(name, value) }
    }

    /// An address between the double quotes of an attribute. What a URL cannot hold is percent-encoded; what is
    /// encoded already stays.
    mutating func url(_ url: ArraySlice<UInt8>) {
        for byte in url {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "'"): raw("&#x27;")
            case _ where Self.standsInURL[Int(byte)]: bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            }
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static let standsInURL: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in 0..<UInt8(128) where byte.isLetter || byte.isDigit { table[Int(byte)] = true }
        for byte in "-_.+!*(),%#@?=;:/$~".utf8 { table[Int(byte)] = true }
        return table
    }()
}
