/// Marks of footnotes as they stand behind a terminator: `[1]`, `[a]`, `〔注2〕`, `¹²`, `†`.
enum FootnoteMark {
    /// How much may stand between brackets, in code points.
    private static let longest = 8

    /// Where the mark ends that begins at `start`; nil where none does.
    static func end(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        if isSign(scalars[start]) { return start + 1 }
        guard let close = brackets[scalars[start]] else { return nil }
        var hasDigit = false
        for index in start + 1..<min(scalars.count, start + 2 + longest) {
            let scalar = scalars[index]
            if scalar == close { return hasDigit || index == start + 2 ? index + 1 : nil }
            if Numeral.digit(scalar) != nil {
                hasDigit = true
            } else if !scalar.properties.isAlphabetic, scalar != " ", scalar != "^" {
                return nil
            }
        }
        return nil
    }

    /// Where a sentence ends without the marks behind its last sign; `range` itself where it has none.
    static func cut(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound {
            if isSign(scalars[end - 1]) {
                end -= 1
                continue
            }
            let open = (max(range.lowerBound, end - 2 - longest)..<end).last { brackets[scalars[$0]] != nil }
            guard let open, self.end(scalars, at: open) == end else { break }
            end = open
        }
        return end > range.lowerBound ? range.lowerBound..<end : range
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // ², ³, ¹, ⁰, ⁴ to ⁹; † and ‡.
        case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2020, 0x2021: true
        default: false
        }
    }

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "［": "］", "〔": "〕", "【": "】"]
}
