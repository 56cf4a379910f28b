/// The destination and title of a link or image, as they stand between its parentheses.
enum LinkDestination {
    static func write(_ url: [UInt8], title: ArraySlice<UInt8>, inCell: Bool, to output: inout MarkdownOutput) {
        let needsBrackets = url.contains { $0 <= 0x20 || $0 == 0x7F || "()<>".utf8.contains($0) }
        if needsBrackets || (url.isEmpty && !title.isEmpty) {
            output.append(UInt8(ascii: "<"))
            escape(url[...], "\\<>", inCell, &output)
            output.append(UInt8(ascii: ">"))
        } else {
            escape(url[...], "\\", inCell, &output)
        }
        guard !title.isEmpty else { return }
        output.append(" \"")
        escape(title, "\\\"", inCell, &output)
        output.append(UInt8(ascii: "\""))
    }

    /// Whether a link whose text is its address can be written `<address>`: nothing is unescaped there but entities.
    static func isAutolink(_ url: ArraySlice<UInt8>, inCell: Bool) -> Bool {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = url[..<colon]
        guard (2...32).contains(scheme.count), scheme.first?.isLetter == true,
            scheme.allSatisfy({ $0.isLetter || $0.isDigit || "+.-".utf8.contains($0) })
        else { return false }
        return url.allSatisfy { byte in
            byte > 0x20 && byte != 0x7F && !"<>&\\".utf8.contains(byte) && !(inCell && byte == UInt8(ascii: "|"))
        }
    }

    /// The info string after a code block's opening fence. Blanks around it would be stripped.
    static func writeInfo(_ info: ArraySlice<UInt8>, to output: inout MarkdownOutput) {
        var rest = info
        // It would lengthen the fence.
        if rest.first == UInt8(ascii: "~") { output.append(0x20) }
        while let byte = rest.first, byte == 0x20 || byte == 0x09 {
            output.appendEntity(UInt32(byte))
            rest.removeFirst()
        }
        var blanks: [UInt8] = []
        while let byte = rest.last, byte == 0x20 || byte == 0x09 { blanks.append(rest.removeLast()) }
        escape(rest, "\\", false, &output)
        for byte in blanks.reversed() { output.appendEntity(UInt32(byte)) }
    }

    private static func escape(
        _ text: ArraySlice<UInt8>, _ special: String, _ inCell: Bool, _ output: inout MarkdownOutput
    ) {
        for (index, byte) in zip(text.indices, text) {
            let next = index + 1 < text.endIndex ? text[index + 1] : 0
            let isEntity = byte == UInt8(ascii: "&") && (next.isLetter || next == UInt8(ascii: "#"))
            if byte < 0x20 {
                output.appendEntity(UInt32(byte))
                continue
            }
            if special.utf8.contains(byte) || isEntity || (inCell && byte == UInt8(ascii: "|")) {
                output.append(UInt8(ascii: "\\"))
            }
            output.append(byte)
        }
    }
}
