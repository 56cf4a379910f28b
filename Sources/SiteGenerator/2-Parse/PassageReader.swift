/// Reads the lines of one passage: takes out the `==` marks and remembers where each byte came from.
enum PassageReader {
    static func read(
        _ lines: [Range<Int>], in bytes: [UInt8], span: Span, _ log: inout DiagnosticLog
    ) -> Passage? {
        let mark = UInt8(ascii: "=")
        var text: [UInt8] = []
        var stretches: [(text: Int, file: Int)] = []
        var marks: [(text: Int, file: Int)] = []
        for (index, line) in lines.enumerated() {
            if index > 0 { text.append(0x0A) }
            stretches.append((text.count, line.lowerBound))
            var offset = line.lowerBound
            while offset < line.upperBound {
                let isPair = offset + 1 < line.upperBound && bytes[offset] == mark && bytes[offset + 1] == mark
                let isLiteral =
                    offset + 2 < line.upperBound && bytes[offset] == UInt8(ascii: "\\") && bytes[offset + 1] == mark
                    && bytes[offset + 2] == mark
                if isLiteral {
                    offset += 1
                    stretches.append((text.count, offset))
                    text += [mark, mark]
                    offset += 2
                } else if isPair {
                    marks.append((text.count, offset))
                    offset += 2
                    stretches.append((text.count, offset))
                } else {
                    text.append(bytes[offset])
                    offset += 1
                }
            }
        }
        if let control = text.firstIndex(where: { $0 < 0x20 && !("\t\n\u{C}".utf8.contains($0)) }) {
            let name = Unicode.Scalar(text[control]).codePointName
            log.error(
                .controlCharacter, at: span, "\(name) stands in the passage, and can stand in no article",
                help: "remove it")
            return nil
        }
        guard !text.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) else {
            log.error(
                .passageGrammar, at: span, "the passage is empty", help: "put words of the article after `> `")
            return nil
        }
        guard let meant = meant(marks, count: text.count, span: span, &log) else { return nil }
        return Passage(text: text, meant: meant, span: span, stretches: stretches)
    }

    private static func meant(
        _ marks: [(text: Int, file: Int)], count: Int, span: Span, _ log: inout DiagnosticLog
    ) -> Range<Int>? {
        func place(_ mark: (text: Int, file: Int)) -> Span { Span(span.file, mark.file..<mark.file + 2) }
        switch marks.count {
        case 0: return 0..<count
        case 1:
            log.error(
                .passageGrammar, at: place(marks[0]), "`==` opens here and is not closed",
                help: "write ==words meant==; for two equals signs of the article write `\\==`")
        case 2:
            if marks[0].text < marks[1].text { return marks[0].text..<marks[1].text }
            log.error(
                .passageGrammar, at: place(marks[0]), "no words stand between the two `==`",
                help: "write ==words meant==; for two equals signs of the article write `\\==`")
        default:
            log.error(
                .passageGrammar, at: place(marks[2]), "one passage has one pair of `==`",
                help: "write a second passage, with a blank line between, for other words; for two equals signs of "
                    + "the article write `\\==`")
        }
        return nil
    }
}
