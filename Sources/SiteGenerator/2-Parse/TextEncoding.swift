/// What is wrong with the encoding of a text file, and its text as far as it can be told.
struct TextEncoding {
    let code: DiagnosticCode
    let range: Range<Int>
    let message: String
    let help: String
    /// What the other phases read in its place, so that one mistake is not reported as many.
    let repaired: [UInt8]
    /// Whether that is the text. Else parts of it are not known, and nothing can be said about its words.
    var isDecoded = true

    /// Nil for UTF-8 with line ends of today.
    static func problem(in source: SourceFile) -> TextEncoding? {
        let bytes = source.bytes
        for (mark, isBig) in [([0xFF, 0xFE] as [UInt8], false), ([0xFE, 0xFF], true)] where bytes.starts(with: mark) {
            return TextEncoding(
                code: .notUTF8, range: 0..<2, message: "the file is UTF-16, and sitegen reads UTF-8",
                help: "save the file as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 old > new",
                repaired: decoded(bytes.dropFirst(2), isBig: isBig))
        }
        if let offset = UTF8Text.firstInvalidOffset(in: bytes) {
            let guess = EncodingGuess.names(bytes)[0]
            return TextEncoding(
                code: .notUTF8, range: offset..<offset + 1,
                message: "byte \(offset) (0x\(String(bytes[offset], radix: 16))) is not UTF-8",
                help: "save the file as UTF-8, or convert it: iconv -f \(guess) -t UTF-8 (or what it is) old > new",
                repaired: Array(String(decoding: bytes, as: UTF8.self).utf8), isDecoded: false)
        }
        guard !source.name.hasPrefix("article."), source.path.hasPrefix("content/"),
            let offset = loneReturn(in: bytes)
        else { return nil }
        return TextEncoding(
            code: .carriageReturns, range: offset..<offset + 1, message: "a line ends in CR alone, and lines end in LF",
            help: "save the file with line ends of Unix or of Windows",
            repaired: bytes.map { $0 == 0x0D ? 0x0A : $0 })
    }

    private static func loneReturn(in bytes: [UInt8]) -> Int? {
        guard bytes.contains(0x0D) else { return nil }
        return bytes.indices.first { bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A) }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
        var units: [UInt16] = []
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBig ? first << 8 | second : second << 8 | first)
            index += 2
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
