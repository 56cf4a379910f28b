/// A character reference in text, decoded as a browser does.
struct HTMLReference {
    let first: Unicode.Scalar
    /// Some names stand for two code points.
    let second: Unicode.Scalar?
    /// In bytes of the page, from `&` on.
    let length: Int

    /// Nil when the `&` at `start` is text.
    init?(at start: Int, in bytes: [UInt8], end: Int) {
        let isNumeric = start + 1 < end && bytes[start + 1] == ASCII.numberSign
        guard let found = isNumeric ? Self.numeric(start, bytes, end) : Self.named(start, bytes, end) else {
            return nil
        }
        self = found
    }

    private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar?, length: Int) {
        self.first = first
        self.second = second
        self.length = length
    }

    private static func numeric(_ start: Int, _ bytes: [UInt8], _ end: Int) -> HTMLReference? {
        var index = start + 2
        let isHexadecimal = index < end && ASCII.lowercased(bytes[index]) == 0x78
        if isHexadecimal { index += 1 }
        let digitStart = index
        var value: UInt32 = 0
        while index < end, let digit = digit(bytes[index], isHexadecimal: isHexadecimal) {
            // Beyond the last code point only that it is beyond matters; going on would overflow.
            if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
            index += 1
        }
        guard index > digitStart else { return nil }
        if index < end, bytes[index] == ASCII.semicolon { index += 1 }
        return HTMLReference(scalar(value), nil, length: index - start)
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
        let letter = ASCII.lowercased(byte)
        return isHexadecimal && (0x61...0x66).contains(letter) ? UInt32(letter - 0x61 + 10) : nil
    }

    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if value == 0 { return "\u{FFFD}" }
        if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func named(_ start: Int, _ bytes: [UInt8], _ end: Int) -> HTMLReference? {
        var nameEnd = start + 1
        let last = min(end, nameEnd + HTMLNamedReferences.longest)
        while nameEnd < last, ASCII.isLetter(bytes[nameEnd]) || ASCII.isDigit(bytes[nameEnd]) { nameEnd += 1 }
        func name(_ end: Int) -> String { String(decoding: bytes[start + 1..<end], as: UTF8.self) }
        if nameEnd < end, bytes[nameEnd] == ASCII.semicolon, let found = HTMLNamedReferences.scalars[name(nameEnd)] {
            return HTMLReference(found.0, found.1, length: nameEnd + 1 - start)
        }
        // The longest name counts: `&notit` is `¬it`.
        var shorter = min(nameEnd, start + 1 + HTMLNamedReferences.longestWithoutSemicolon)
        while shorter > start + 1 {
            let candidate = name(shorter)
            if HTMLNamedReferences.withoutSemicolon.contains(candidate) {
                let found = HTMLNamedReferences.scalars[candidate]
                return found.map { HTMLReference($0.0, $0.1, length: shorter - start) }
            }
            shorter -= 1
        }
        return nil
    }

    /// What browsers show for the numbers 128 to 159, which are control characters in Unicode.
    private static let windows1252: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
        "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
}
