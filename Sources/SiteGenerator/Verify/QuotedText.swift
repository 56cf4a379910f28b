/// How messages show places and text.
struct QuotedText {
    let bytes: [UInt8]

    /// `line:column (byte offset)`, the line and column counted from 1 and the column in code points.
    func place(_ offset: Int) -> String {
        var line = 1
        var lineStart = 0
        for index in 0..<offset where bytes[index] == ASCII.lineFeed {
            line += 1
            lineStart = index + 1
        }
        let column = bytes[lineStart..<offset].count { !UTF8.isContinuation($0) } + 1
        return "\(line):\(column) (byte \(offset))"
    }

    /// The code point that begins there, as `U+00E9 LATIN SMALL LETTER E WITH ACUTE`; nil at the end.
    func scalar(at offset: Int) -> String? {
        String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first.map(
            Self.name)
    }

    /// The user-perceived character that begins there; nil at the end.
    func character(at offset: Int) -> Character? {
        String(decoding: bytes[offset..<min(offset + 64, bytes.count)], as: UTF8.self).first
    }

    /// The code point that begins there in `⟨⟩`, with a few before and after it.
    func around(_ offset: Int) -> String {
        var start = offset
        var left = 8
        while start > 0, left > 0 {
            start -= 1
            if !UTF8.isContinuation(bytes[start]) { left -= 1 }
        }
        var end = min(offset + 1, bytes.count)
        while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
        let before = (start > 0 ? "…" : "") + shown(start..<offset)
        return "“\(before)⟨\(shown(offset..<end))⟩\(beginning(of: end..<bytes.count, 12))”"
    }

    /// The whole, cut where it is long.
    var all: String { quote(0..<bytes.count) }

    func quote(_ range: Range<Int>) -> String {
        "“" + beginning(of: range, 40) + "”"
    }

    /// Where the text of a page that begins there ends: at the next tag.
    func endOfText(from offset: Int) -> Int {
        bytes[offset...].firstIndex(of: ASCII.lessThan) ?? bytes.count
    }

    private func beginning(of range: Range<Int>, _ limit: Int) -> String {
        var end = range.lowerBound
        var left = limit
        while end < range.upperBound {
            if !UTF8.isContinuation(bytes[end]) { left -= 1 }
            if left < 0 { break }
            end += 1
        }
        return shown(range.lowerBound..<end) + (end < range.upperBound ? "…" : "")
    }

    /// Code points that a terminal does not show by themselves are written as numbers.
    private func shown(_ range: Range<Int>) -> String {
        var shown = ""
        for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark, .surrogate,
                .privateUse, .unassigned:
                shown += scalar == "\n" ? "\\n" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            case .spaceSeparator where scalar != " ":
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default:
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let name = scalar == "\n" ? "LINE FEED" : scalar.properties.name ?? scalar.properties.nameAlias
        return name.map { code + " " + $0 } ?? code
    }
}
