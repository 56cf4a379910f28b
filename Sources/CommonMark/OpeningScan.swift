/// Counts what begins raw HTML that only one sign ends: from each `<?`, `<!A` and `<![CDATA[` the library looks for it to
/// the end of the paragraph. Generously: whatever stands between two blank lines is a paragraph.
struct OpeningScan {
    private var line = 0
    /// Of the paragraph.
    private var firstLine = 1
    private var openings = 0
    private var bytes = 0
    private var steps = 0

    mutating func read(_ text: ArraySlice<UInt8>) throws(ParseLimit) {
        line += 1
        if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            (firstLine, openings, bytes) = (line + 1, 0, 0)
            return
        }
        let before = openings * bytes
        openings += Self.openings(in: text)
        bytes += text.count
        steps += openings * bytes - before
        guard steps <= ParseLimit.maximumOpeningSteps else { throw .tooManyOpenings(line: firstLine) }
    }

    private static func openings(in text: ArraySlice<UInt8>) -> Int {
        var count = 0
        var index = text.startIndex
        while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            guard index < text.endIndex else { break }
            if text[index] == UInt8(ascii: "?") {
                count += 1
            } else if text[index] == UInt8(ascii: "!"), index + 1 < text.endIndex {
                let next = text[index + 1]
                // A comment, `<!--`, is looked for in another way.
                if next == UInt8(ascii: "[") || (0x61...0x7A).contains(next | 0x20) { count += 1 }
            }
        }
        return count
    }
}
