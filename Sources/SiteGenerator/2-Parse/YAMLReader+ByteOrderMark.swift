import Yams

extension YAMLReader {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The text of a scalar that begins at a byte offset, in a line (from 0). U+FEFF at its beginning is put back: Yams
    /// makes strings with Foundation, which takes that for a byte order mark and leaves it out.
    func value(of scalar: Node.Scalar, at start: Int, line: Int) -> String {
        beginsWithByteOrderMark(scalar.style, at: start, line: line) ? "\u{FEFF}" + scalar.string : scalar.string
    }

    private func beginsWithByteOrderMark(_ style: Node.Scalar.Style, at start: Int, line: Int) -> Bool {
        switch style {
        case .plain, .any: return bytes[start...].starts(with: Self.byteOrderMark)
        case .singleQuoted: return bytes[start...].dropFirst().starts(with: Self.byteOrderMark)
        case .doubleQuoted:
            let content = bytes[start...].dropFirst()
            if content.first != UInt8(ascii: "\\") { return content.starts(with: Self.byteOrderMark) }
            let digits = content.dropFirst(2)
            switch content.dropFirst().first {
            case UInt8(ascii: "u"): return UTF8Text.string(digits.prefix(4)).lowercased() == "feff"
            case UInt8(ascii: "U"): return UTF8Text.string(digits.prefix(8)).lowercased() == "0000feff"
            default: return false
            }
        case .literal, .folded:
            guard line + 1 < lines.lineCount else { return false }
            return bytes[lines.range(ofLine: line + 1)].drop { $0 == UInt8(ascii: " ") }.starts(
                with: Self.byteOrderMark)
        }
    }
}
