import CommonMark

/// What looks like a citation, a link or an id in text of ours, and would be printed as it stands.
enum MarkdownSlips {
    /// Whether a text has one of the signs that all slips have, and citations too.
    static func mayBe(in literal: ArraySlice<UInt8>) -> Bool {
        literal.withUnsafeBufferPointer { literal in
            for (index, byte) in literal.enumerated() {
                switch byte {
                case UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"): return true
                // Full-width @ and ].
                case 0xEF where index + 2 < literal.count && literal[index + 1] == 0xBC:
                    if literal[index + 2] == 0xA0 || literal[index + 2] == 0xBD { return true }
                default: break
                }
            }
            return false
        }
    }

    /// Signs that are typed for ASCII ones, or in a place where they mean nothing.
    static func report(_ literal: [UInt8], line: Int, _ source: MarkdownSource, _ log: inout DiagnosticLog) {
        for (opening, why) in [("［@", "［ ］"), ("【@", "【 】"), ("〔@", "〔 〕"), ("[＠", "＠"), ("［＠", "［＠ ］")] {
            guard let place = place(of: opening, in: literal, line, source) else { continue }
            log.error(
                .citationGrammar, at: place, "this is printed as it stands: a citation has ASCII signs, not \(why)",
                help: "write `[@id]`; for the signs themselves write `\\` before them")
        }
        for token in brokenCitations(in: literal) {
            guard let place = source.unescaped(token, line: line) else { continue }
            log.error(
                .citationGrammar, at: place,
                "this is printed as it stands: a citation is `[@id]`, with `, ` before a page and `; @` before another",
                help: "write `[@id, p. 3]` or `[@one; @two]`; for the signs themselves write `\\` before them")
        }
        for opening in ["]（", "］(", "］（"] {
            guard literal.contains(UInt8(ascii: ":")) || literal.contains(UInt8(ascii: "/")),
                let place = place(of: opening, in: literal, line, source)
            else { continue }
            let rest = UTF8Text.string(literal)
            guard
                ["https:", "http:", "note:", "term:", "event:", "source:", "chapter:", "mailto:"].contains(where: {
                    rest.contains(opening + $0)
                })
            else { continue }
            log.error(
                .linkScheme, at: place, "this is printed as it stands: a link has ASCII brackets",
                help: "write `[words](address)`")
        }
        if let place = place(of: "{#", in: literal, line, source),
            let open = UTF8Text.firstOffset(
                of: Array("{#".utf8), in: literal, 0..<literal.count), literal[open...].contains(UInt8(ascii: "}"))
        {
            log.error(
                .badIdentifier, at: place,
                "an id stands at the end of an entry's `## ` heading; here it would be printed",
                help: "move it there; for the signs themselves write `\\{#`")
        }
    }

    /// What begins as a citation does, and is none.
    private static func brokenCitations(in literal: [UInt8]) -> [[UInt8]] {
        var citations = CitationScanner.citations(in: literal[...]).map(\.range)[...]
        var tokens: [[UInt8]] = []
        for open in literal.indices where literal[open] == UInt8(ascii: "[") {
            while let first = citations.first, first.upperBound <= open { citations = citations.dropFirst() }
            guard open + 1 < literal.count, literal[open + 1] == UInt8(ascii: "@"),
                citations.first.map({ !$0.contains(open) }) ?? true
            else { continue }
            let shown = literal[open...].prefix(longestShown)
            let end = shown.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? shown.endIndex
            tokens.append(Array(literal[open..<end]))
        }
        return tokens
    }

    /// How much of what is no citation is pointed at, in bytes.
    private static let longestShown = 1_000

    private static func place(
        of opening: String, in literal: [UInt8], _ line: Int, _ source: MarkdownSource
    ) -> Span? {
        let bytes = Array(opening.utf8)
        guard UTF8Text.firstOffset(of: bytes, in: literal, 0..<literal.count) != nil else { return nil }
        return source.unescaped(bytes, line: line)
    }

    /// Words in brackets or after `@` that would be a citation if they are the id of a source: `[S14]`, `@S14`.
    static func candidates(_ literal: [UInt8], line: Int, _ source: MarkdownSource) -> [Spanned<String>] {
        var found: [Spanned<String>] = []
        var citations = CitationScanner.citations(in: literal[...]).map(\.range)[...]
        var offset = 0
        while offset < literal.count {
            let sign = literal[offset]
            offset += 1
            while let first = citations.first, first.upperBound < offset { citations = citations.dropFirst() }
            if citations.first?.contains(offset - 1) ?? false { continue }
            guard sign == UInt8(ascii: "[") || sign == UInt8(ascii: "@") else { continue }
            // An address of mail, or a citation that is one.
            if sign == UInt8(ascii: "@"), offset > 1, !isBoundary(literal[offset - 2]) { continue }
            let id = literal[offset...].prefix { byte in
                (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
            let next = offset + id.count
            let closes =
                next < literal.count && (literal[next] == UInt8(ascii: "]") || literal[next] == UInt8(ascii: ","))
            guard !id.isEmpty, sign == UInt8(ascii: "@") || closes else { continue }
            let token = Array(literal[offset - 1..<next])
            if let place = source.unescaped(token, line: line) {
                found.append(Spanned(UTF8Text.string(id), place))
            }
        }
        return found
    }

    private static func isBoundary(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "(") }
}
