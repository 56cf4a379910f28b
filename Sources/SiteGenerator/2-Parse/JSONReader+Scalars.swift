extension JSONReader {
    /// The text in double quotes that begins here; its span has the quotes.
    mutating func text(_ log: inout DiagnosticLog) -> Spanned<String>? {
        let start = offset
        var text: [UInt8] = []
        offset += 1
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return Spanned(UTF8Text.string(text), span(start, offset - start))
            case UInt8(ascii: "\\"):
                guard let scalar = escape(&log) else { return nil }
                text += Array(String(Character(scalar)).utf8)
            case 0x0A, 0x0D:
                fail("the line ends inside a text", help: "close it with `\"`; write a line end as \\n", &log)
                return nil
            case 0x09:
                fail("a tab stands inside a text", help: "write it as \\t, or as a space", &log)
                return nil
            default:
                text.append(byte)
                offset += 1
            }
        }
        fail("the text that begins here has no end", help: "close it with `\"`", at: start, &log)
        return nil
    }

    /// The character that an escape stands for.
    private mutating func escape(_ log: inout DiagnosticLog) -> Unicode.Scalar? {
        let start = offset
        offset += 2
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            if let high = hexadecimal() { return scalar(high, from: start, &log) }
        default: break
        }
        offset = start
        fail("no character is written like this", help: "write a backslash as `\\\\`", &log)
        return nil
    }

    /// A code point from one `\u`, or from the two of a surrogate pair.
    private mutating func scalar(_ high: UInt32, from start: Int, _ log: inout DiagnosticLog) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(high) { return scalar }
        let behind = offset
        if high < 0xDC00, bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            offset += 2
            if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                return scalar
            }
            offset = behind
        }
        log.error(
            .jsonSyntax, at: span(start, 6), "this is half of a surrogate pair, and its other half is not there",
            help: "write the character itself")
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        let digits = UTF8Text.string(bytes[offset..<offset + 4])
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        offset += 4
        return UInt32(digits, radix: 16)
    }

    /// `-12.5e+3`; kept as it is written.
    mutating func number(_ log: inout DiagnosticLog) -> DataNode.Content? {
        let start = offset
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func digits() -> Int {
            let first = offset
            while let byte = next, isDigit(byte) { offset += 1 }
            return offset - first
        }
        if next == UInt8(ascii: "-") { offset += 1 }
        let first = offset
        let count = digits()
        var isGood = count == 1 || count > 1 && bytes[first] != UInt8(ascii: "0")
        if isGood, next == UInt8(ascii: ".") {
            offset += 1
            isGood = digits() > 0
        }
        if isGood, let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            isGood = digits() > 0
        }
        if isGood { return .number(UTF8Text.string(bytes[start..<offset])) }
        fail("a number is not written like this", help: "put it in double quotes, to keep it as text", at: start, &log)
        return nil
    }

    /// `true`, `false` or `null`; or whatever else stands where a value should.
    mutating func word(_ log: inout DiagnosticLog) -> DataNode.Content? {
        let words: [(String, DataNode.Content)] = [("true", .flag(true)), ("false", .flag(false)), ("null", .null)]
        for (word, content) in words where bytes[offset...].starts(with: word.utf8) {
            offset += word.utf8.count
            return content
        }
        switch next {
        case nil: fail("the file ends where a value is expected", help: "write the value", &log)
        case UInt8(ascii: "'"): fail("a text stands in double quotes", help: "write \"…\"", &log)
        case UInt8(ascii: "/"), UInt8(ascii: "#"): fail("JSON has no comments", help: "use the key `note`", &log)
        default: fail("here a value is expected", help: "put text in double quotes: \"…\"", &log)
        }
        return nil
    }
}
