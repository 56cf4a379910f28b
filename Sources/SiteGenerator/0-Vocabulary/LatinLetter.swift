/// Latin letters that ASCII has not, as those of ASCII that stand for them: ẳ is a, ł l, ß ss, æ ae.
enum LatinLetter {
    /// What stands for a letter, lower-case; nil for what is no such letter, or has none to stand for it.
    static func base(of scalar: Unicode.Scalar) -> String? { isInLatinBlock(scalar) ? bases[scalar] : nil }

    /// Letters that no canonical decomposition takes apart, and that people look up under others.
    static let lookedUpElsewhere: [Unicode.Scalar: String] = ["ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"]

    /// Letters that no name takes apart either.
    private static let others: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "þ": "th", "Þ": "th", "ð": "d", "Ð": "d", "ŋ": "n", "Ŋ": "n", "ə": "e", "Ə": "e",
        "ŉ": "n", "\u{FB05}": "st", "\u{FB06}": "st",
    ]

    private static func isInLatinBlock(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xC0...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA7CA, 0xFB00...0xFB06: true
        default: false
        }
    }

    private static let bases: [Unicode.Scalar: String] = {
        var bases = others.merging(lookedUpElsewhere) { $1 }
        for scalar in (UInt32(0xC0)...0xFB06).compactMap({ Unicode.Scalar($0) })
        where isInLatinBlock(scalar) && bases[scalar] == nil {
            bases[scalar] = scalar.properties.name.flatMap(named)
        }
        return bases
    }()

    /// The letters that a name of Unicode ends in, before what is added to them: LATIN SMALL LETTER A WITH BREVE AND TILDE,
    /// LATIN SMALL LETTER DOTLESS I, LATIN SMALL LIGATURE FI.
    private static func named(_ name: String) -> String? {
        guard name.hasPrefix("LATIN "), !name.contains("MODIFIER") else { return nil }
        let words = name.split(separator: " ")
        let letter = (words.firstIndex(of: "WITH").map { words[..<$0] } ?? words[...]).last ?? ""
        let most = words.contains("LIGATURE") ? 3 : 2
        return letter.utf8.count <= most && letter.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            ? letter.lowercased() : nil
    }
}
