/// Estimates what link definitions come to when each link gets a copy of its address and title. Most documents are told by
/// the longest definition times all brackets; only where that is too much, links are counted by their labels.
struct DefinitionScan {
    private struct Definition {
        let line: Int
        /// Of its first line, in the document.
        let start: Int
        var count: Int
    }

    private var line = 0
    private var definitions: [Definition] = []
    private var isOpen = false
    /// Whether its title may go on over lines that look like other definitions.
    private var hasOpenTitle = false
    private var brackets = 0

    /// - Parameter text: the next line, a slice of the document.
    mutating func read(_ text: ArraySlice<UInt8>) {
        line += 1
        var content = text.drop { Self.mayPrecede($0) }
        while content.starts(with: Array("[^".utf8)), let close = Self.colon(in: content) {
            content = content[(close + 2)...].drop { Self.mayPrecede($0) }
        }
        brackets += text.count { $0 == UInt8(ascii: "]") }
        if content.isEmpty {
            isOpen = false
            hasOpenTitle = false
            return
        }
        let begins = content.first == UInt8(ascii: "[")
        if begins, !hasOpenTitle, Self.colon(in: content) != nil || !content.contains(UInt8(ascii: "]")) {
            definitions.append(Definition(line: line, start: content.startIndex, count: 0))
            isOpen = true
        }
        guard isOpen else { return }
        definitions[definitions.count - 1].count += text.count
        if Self.leavesTitleOpen(content) { hasOpenTitle = true }
    }

    func check(_ markdown: [UInt8]) throws(ParseLimit) {
        let longest = definitions.map(\.count).max() ?? 0
        guard longest.multipliedReportingOverflow(by: brackets).partialValue > ParseLimit.maximumCopiedBytes else {
            return
        }
        var links: [String: Int] = [:]
        var open: Int?
        for (index, byte) in markdown.enumerated() {
            if byte == UInt8(ascii: "[") {
                open = index + 1
            } else if byte == UInt8(ascii: "]"), let start = open {
                if index - start <= Self.longestLabel { links[Self.key(markdown[start..<index]), default: 0] += 1 }
                open = nil
            }
        }
        var copied = 0
        for definition in definitions {
            let label = markdown[(definition.start + 1)...].prefix(Self.longestLabel + 1).prefix {
                $0 != UInt8(ascii: "]")
            }
            copied += definition.count * links[Self.key(label), default: 0]
            guard copied <= ParseLimit.maximumCopiedBytes else { throw .definitionTooLarge(line: definition.line) }
        }
    }

    /// In bytes; a longer one is no label.
    private static let longestLabel = 1000

    /// Blanks, and the signs of quotations, lists and footnotes.
    private static func mayPrecede(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || Array(">-+*.)".utf8).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// Where the `]` of the first `]:` stands.
    private static func colon(in text: ArraySlice<UInt8>) -> Int? {
        text.indices.dropLast().first { text[$0] == UInt8(ascii: "]") && text[$0 + 1] == UInt8(ascii: ":") }
    }

    /// Whether a title may begin in this line and end in another one: where there is a sign of a title, unless there are
    /// two, the first after a blank and the second at the end.
    private static func leavesTitleOpen(_ text: ArraySlice<UInt8>) -> Bool {
        let signs = text.indices.filter { Array("\"'()".utf8).contains(text[$0]) }
        guard let first = signs.first else { return false }
        guard signs.count == 2, first > text.startIndex, text[first - 1] == 0x20 || text[first - 1] == 0x09 else {
            return true
        }
        return !text[(signs[1] + 1)...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Labels are equal whatever their case and white space; what begins the lines of a quotation is left out too.
    private static func key(_ label: ArraySlice<UInt8>) -> String {
        String(decoding: label, as: UTF8.self).uppercased().lowercased()
            .split { $0.isWhitespace || $0 == ">" }.joined(separator: " ")
    }
}
