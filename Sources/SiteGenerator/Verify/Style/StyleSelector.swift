/// A selector of a style sheet, as far as it has to be understood to say which text it could fit.
struct StyleSelector: Sendable {
    struct Compound: Sendable {
        var name: String?
        var ids: [String] = []
        var classes: [String] = []
        var attributes: [Attribute] = []
        var pseudoClasses: [PseudoClass] = []
        var pseudoElement: String?
    }

    struct Attribute: Sendable {
        let name: String
        /// `=`, `^`, `$`, `*`, `~` or `|`; nil where it only has to be there.
        let operation: Unicode.Scalar?
        let value: String
    }

    struct PseudoClass: Sendable {
        let name: String
        let arguments: [StyleSelector]
    }

    /// From left to right; the combinator stands before its compound: blank, `>`, `+` or `~`.
    private(set) var parts: [(combinator: UInt8, compound: Compound)] = []
    private(set) var text = ""

    var pseudoElement: String? { parts.last?.compound.pseudoElement }

    static func list(_ bytes: [UInt8]) -> [StyleSelector] { list(bytes[...], depth: 0) }

    private static func list(_ bytes: ArraySlice<UInt8>, depth: Int) -> [StyleSelector] {
        pieces(bytes).map { StyleSelector($0, depth: depth) }
    }

    /// At the commas that stand in no brackets.
    private static func pieces(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var level = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0x28, 0x5B: level += 1
            case 0x29, 0x5D: level -= 1
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: ",") where level == 0:
                pieces.append(bytes[start..<index])
                start = index + 1
            default: break
            }
            index += 1
        }
        pieces.append(bytes[start...])
        return pieces
    }

    private init(_ bytes: ArraySlice<UInt8>, depth: Int) {
        text = Self.decoded(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var index = bytes.startIndex
        var combinator = ASCII.space
        var compound: Compound?
        func word() -> String {
            let start = index
            while index < bytes.endIndex, Self.isName(bytes[index]) || bytes[index] == UInt8(ascii: "\\") {
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            index = min(index, bytes.endIndex)
            return Self.decoded(bytes[start..<index])
        }
        func bracketed(_ open: UInt8, _ close: UInt8) -> ArraySlice<UInt8> {
            var level = 0
            let start = index + 1
            while index < bytes.endIndex {
                if bytes[index] == open { level += 1 }
                if bytes[index] == close { level -= 1 }
                index += 1
                if level == 0 { return bytes[start..<max(start, index - 1)] }
            }
            return bytes[min(start, bytes.endIndex)...]
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case _ where ASCII.isBlank(byte), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"):
                if let current = compound { parts.append((combinator, current)) }
                if compound != nil { combinator = ASCII.space }
                compound = nil
                if !ASCII.isBlank(byte) { combinator = byte }
                index += 1
            case UInt8(ascii: "."):
                index += 1
                compound = compound ?? Compound()
                compound?.classes.append(word())
            case ASCII.numberSign:
                index += 1
                compound = compound ?? Compound()
                compound?.ids.append(word())
            case UInt8(ascii: "["):
                compound = compound ?? Compound()
                compound?.attributes.append(Self.attribute(bracketed(0x5B, 0x5D)))
            case UInt8(ascii: ":"):
                index += 1
                compound = compound ?? Compound()
                let isElement = index < bytes.endIndex && bytes[index] == UInt8(ascii: ":")
                if isElement { index += 1 }
                let name = word().lowercased()
                let inner = index < bytes.endIndex && bytes[index] == 0x28 ? bracketed(0x28, 0x29) : nil
                if isElement || ["before", "after", "first-letter", "first-line"].contains(name) {
                    compound?.pseudoElement = name
                } else {
                    let takesList = ["is", "where", "not", "has", "matches", "-webkit-any", "-moz-any"].contains(name)
                    let arguments = takesList && depth < 8 ? inner.map { Self.list($0, depth: depth + 1) } ?? [] : []
                    compound?.pseudoClasses.append(PseudoClass(name: name, arguments: arguments))
                }
            case UInt8(ascii: "*"), UInt8(ascii: "|"):
                compound = compound ?? Compound()
                index += 1
            default:
                let name = word()
                compound = compound ?? Compound()
                if name.isEmpty { index += 1 } else { compound?.name = name.lowercased() }
            }
        }
        if let compound { parts.append((combinator, compound)) }
    }

    private static func attribute(_ bytes: ArraySlice<UInt8>) -> Attribute {
        guard let equals = bytes.firstIndex(of: ASCII.equals) else {
            return Attribute(name: trimmed(decoded(bytes)).lowercased(), operation: nil, value: "")
        }
        var end = equals
        var operation: Unicode.Scalar = "="
        if let last = bytes[..<equals].last, "^$*~|".utf8.contains(last) {
            operation = Unicode.Scalar(last)
            end -= 1
        }
        var value = bytes[(equals + 1)...].drop(while: ASCII.isBlank)
        if let quote = value.first, quote == ASCII.quote || quote == ASCII.apostrophe {
            value = value.dropFirst().prefix { $0 != quote }
        } else {
            value = value.prefix { !ASCII.isBlank($0) }
        }
        return Attribute(
            name: trimmed(decoded(bytes[..<end])).lowercased(), operation: operation, value: decoded(value))
    }

    private static func trimmed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

    private static func isName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == UInt8(ascii: "_") || byte > 0x7F
    }

    /// With its escapes resolved: `\64 isplay` is `display`.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            index += 1
            var value: UInt32 = 0
            var digits = 0
            while digits < 6, index < bytes.endIndex, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue
            {
                value = value * 16 + UInt32(digit)
                digits += 1
                index += 1
            }
            if digits > 0 {
                if index < bytes.endIndex, ASCII.isBlank(bytes[index]) { index += 1 }
                result += Array(String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8)
            } else if index < bytes.endIndex {
                if bytes[index] != ASCII.lineFeed { result.append(bytes[index]) }
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
