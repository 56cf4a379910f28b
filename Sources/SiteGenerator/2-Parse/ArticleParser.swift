/// Cuts an article into blocks.
struct ArticleParser {
    /// The article, whatever it holds; what HTML cannot carry is reported.
    static func parse(
        _ file: FileID, _ source: SourceFile, settings: ArticleSettings, _ log: inout DiagnosticLog
    ) -> Article {
        let sha256 = SHA256.hexadecimal(of: source.bytes)
        checkSHA256(sha256, settings, &log)
        let isMarkdown = source.path.hasSuffix(".md") || source.path.hasSuffix(".markdown")
        let (text, offsets) = normalised(source.bytes)
        checkControls(text, file, offsets, &log)
        if isBlank(text, 0..<text.count) {
            log.error(
                .emptyFile, at: .path(source.path), "the article holds no text", help: "save the text as received here")
        }
        if isMarkdown {
            return ReceivedMarkdown.parse(
                text, file, source, settings: settings, sha256: sha256, offsets: offsets, &log)
        }
        let blocks = PlainTextBlocks(text, settings).blocks
        return Article(
            text: text, blocks: blocks, file: file, settings: settings, sha256: sha256, fileOffsets: offsets)
    }

    private static func checkSHA256(_ actual: String, _ settings: ArticleSettings, _ log: inout DiagnosticLog) {
        guard let expected = settings.sha256, expected.value.lowercased() != actual else { return }
        log.error(
            .articleChanged, at: expected.span,
            "the article's file is not the one this names: its SHA-256 is \(actual)",
            help:
                "restore the file; a corrected article is taken in with `sitegen update NAME --from FILE --apply`, and where "
                + "only another file was meant, write its SHA-256 here")
    }

    /// Without a byte order mark, and with `\n` for `\r\n`: HTML has no way to keep the difference. There is nothing that
    /// an editor could do about it, so the guide tells it once, and no build does.
    private static func normalised(_ bytes: [UInt8]) -> ([UInt8], FileOffsets) {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.contains(0x0D) else { return (Array(bytes[mark...]), .shifted(by: mark, carriageReturns: [])) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var returns: [Int] = []
        for offset in mark..<bytes.count {
            if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A {
                returns.append(text.count)
            } else {
                text.append(bytes[offset])
            }
        }
        return (text, .shifted(by: mark, carriageReturns: returns))
    }

    /// Reports what an HTML document cannot hold: controls other than tab, line feed and form feed, and noncharacters.
    private static func checkControls(
        _ text: [UInt8], _ file: FileID, _ offsets: FileOffsets, _ log: inout DiagnosticLog
    ) {
        if let first = text.firstIndex(of: 0x0D), !text.contains(0x0A) {
            log.error(
                .controlCharacter, at: Span(file, offsets.range(first..<first + 1)),
                "lines end in CR alone, which cannot stand in a web page",
                help: "convert the line ends: tr '\\r' '\\n' < old > new")
            return
        }
        var reported = 0
        func report(_ offset: Int, _ length: Int, _ scalar: Unicode.Scalar) {
            reported += 1
            guard reported <= 20 else { return }
            log.error(
                .controlCharacter, at: Span(file, offsets.range(offset..<offset + length)),
                "\(scalar.codePointName) cannot stand in a web page",
                help: "remove it from the file; if the article was received so, tell of it in the preface")
        }
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x20 {
                if byte != 0x09, byte != 0x0A, byte != 0x0C { report(offset, 1, Unicode.Scalar(byte)) }
            } else if byte == 0x7F {
                report(offset, 1, Unicode.Scalar(byte))
            } else if byte == 0xC2 || byte >= 0xEF {
                let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
                let value = scalar.value
                let isNoncharacter = value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
                if (0x80...0x9F).contains(value) || isNoncharacter { report(offset, length, scalar) }
                offset += length
                continue
            }
            offset += 1
        }
        if reported > 20 {
            log.error(
                .controlCharacter, at: Span(file, offsets.range(0..<0)),
                "\(reported - 20) more characters of this file cannot stand in a web page",
                help: "make sure that it is a text file")
        }
    }

    /// The ranges of all lines without their line ends.
    static func lineRanges(_ text: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (offset, byte) in text.enumerated() where byte == 0x0A {
            lines.append(start..<offset)
            start = offset + 1
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }

    /// Whether a line holds nothing but white space, full-width spaces included.
    static func isBlank(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        var offset = line.lowerBound
        while offset < line.upperBound {
            let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
            guard scalar.isWhiteSpace else { return false }
            offset += length
        }
        return true
    }
}
