/// What a style sheet could do to article text: the rules that hide it, move it, or show something else in its place.
/// Colours, sizes and fonts are left aside.
struct StyleSheet: Sendable {
    struct Rule: Sendable {
        let selector: StyleSelector
        let change: StyleChange
        /// The declaration as messages quote it.
        let declaration: String
        /// The first line of the rule, counted from 1.
        let line: Int
    }

    private(set) var rules: [Rule] = []
    /// Addresses after `@import`.
    private(set) var imports: [String] = []

    init(_ bytes: [UInt8]) {
        var reader = StyleSheetReader(bytes)
        while let piece = reader.next() {
            switch piece {
            case .imported(let address): imports.append(address)
            case .declaration(let name, let value, let selector, let line):
                guard let change = StyleChange(name, value) else { continue }
                for selector in StyleSelector.list(selector) where change.matters(in: selector.pseudoElement) {
                    rules.append(
                        Rule(selector: selector, change: change, declaration: "\(name): \(value)", line: line))
                }
            }
        }
    }
}

/// Cuts a style sheet into declarations, each with the whole selector that it stands under. Conditions (`@media`,
/// `@supports`, `@layer`, …) count as met: they are for some readers. Follows CSS Syntax Level 3 and CSS Nesting.
struct StyleSheetReader {
    enum Piece {
        case imported(String)
        case declaration(name: String, value: String, selector: [UInt8], line: Int)
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// The selector of each open block; empty for a condition at the top.
    private var open: [[UInt8]] = []

    /// Longer selectors, as nesting can multiply them, are taken for one that fits every element.
    private static let longestSelector = 4096
    private static let conditions: Set = [
        "media", "supports", "layer", "container", "scope", "starting-style", "document", "-moz-document",
    ]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Piece? {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "}") {
                advance()
                _ = open.popLast()
            } else if byte == ASCII.semicolon || ASCII.isBlank(byte) {
                advance()
            } else if let piece = statement() {
                return piece
            }
        }
        return nil
    }

    /// A declaration, or the beginning of a block.
    private mutating func statement() -> Piece? {
        let startLine = line
        let text = prelude()
        let end = position < bytes.count ? bytes[position] : ASCII.semicolon
        if text.first == UInt8(ascii: "@") { return atRule(text, end) }
        if end == UInt8(ascii: "{"), text.starts(with: "--".utf8) {
            skipBlock()
            return nil
        }
        if end == UInt8(ascii: "{") {
            advance()
            open.append(nested(text))
            return nil
        }
        guard let selector = open.last, !selector.isEmpty, let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
            if end == UInt8(ascii: "{") { advance() }
            return nil
        }
        let name = StyleSelector.decoded(text[..<colon]).lowercased()
        let value = StyleSelector.decoded(text[(colon + 1)...])
        return .declaration(
            name: trimmed(name), value: trimmed(value), selector: selector, line: startLine)
    }

    private mutating func atRule(_ text: [UInt8], _ end: UInt8) -> Piece? {
        let name = String(
            decoding: text.dropFirst().prefix { ASCII.isLetter($0) || $0 == ASCII.hyphen }.map(ASCII.lowercased),
            as: UTF8.self)
        if end != UInt8(ascii: "{") {
            guard name == "import" else { return nil }
            let rest = text.dropFirst(7)
            guard let quote = rest.firstIndex(where: { $0 == ASCII.quote || $0 == ASCII.apostrophe || $0 == 0x28 })
            else { return .imported("") }
            let close = bytesEnding(rest[quote])
            let address = rest[(quote + 1)...].prefix { $0 != close }.filter {
                $0 != ASCII.quote && $0 != ASCII.apostrophe
            }
            return .imported(StyleSelector.decoded(address[...]))
        }
        guard Self.conditions.contains(name) else {
            skipBlock()
            return nil
        }
        advance()
        open.append(open.last ?? [])
        return nil
    }

    private func bytesEnding(_ quote: UInt8) -> UInt8 { quote == 0x28 ? 0x29 : quote }

    private func nested(_ text: [UInt8]) -> [UInt8] {
        guard let parent = open.last, !parent.isEmpty else { return text }
        let around = Array(":is(".utf8) + parent + Array(")".utf8)
        let combined =
            text.contains(ASCII.ampersand)
            ? Array(text.map { $0 == ASCII.ampersand ? around : [$0] }.joined()) : around + [ASCII.space] + text
        return combined.count <= Self.longestSelector ? combined : [UInt8(ascii: "*")]
    }

    /// What stands before the next `{`, `}` or `;`, without comments.
    private mutating func prelude() -> [UInt8] {
        var text: [UInt8] = []
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                if depth == 0 || byte == UInt8(ascii: "}") { return text }
                text.append(byte)
                advance()
            case ASCII.semicolon where depth == 0:
                return text
            case ASCII.slash where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "*"):
                skipComment()
            case ASCII.quote, ASCII.apostrophe:
                string(byte, into: &text)
            case UInt8(ascii: "\\"):
                text.append(byte)
                advance()
                if position < bytes.count {
                    text.append(bytes[position])
                    advance()
                }
            default:
                if byte == 0x28 || byte == 0x5B { depth += 1 }
                if byte == 0x29 || byte == 0x5D { depth = max(0, depth - 1) }
                text.append(byte)
                advance()
            }
        }
        return text
    }

    private mutating func string(_ quote: UInt8, into text: inout [UInt8]) {
        text.append(quote)
        advance()
        while position < bytes.count, bytes[position] != ASCII.lineFeed {
            let byte = bytes[position]
            text.append(byte)
            advance()
            if byte == quote { return }
            if byte == UInt8(ascii: "\\"), position < bytes.count {
                text.append(bytes[position])
                advance()
            }
        }
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "*"), position + 1 < bytes.count, bytes[position + 1] == ASCII.slash {
                position += 2
                return
            }
            advance()
        }
    }

    private mutating func skipBlock() {
        var depth = 0
        var unused: [UInt8] = []
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case ASCII.quote, ASCII.apostrophe:
                string(bytes[position], into: &unused)
                unused = []
                continue
            case ASCII.slash where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "*"):
                skipComment()
                continue
            default: break
            }
            advance()
            if depth == 0 { return }
        }
    }

    private mutating func advance() {
        if bytes[position] == ASCII.lineFeed { line += 1 }
        position += 1
    }

    private func trimmed(_ text: String) -> String {
        String(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
