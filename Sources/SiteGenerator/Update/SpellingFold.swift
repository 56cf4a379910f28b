import Foundation

/// What two texts have in common that differ in spelling alone.
///
/// Numbers that only look like others (², ½, ①) stay as they are: to fold 10² into 102 would change a fact.
enum SpellingFold {
    /// - Parameters:
    ///   - isLoose: whether katakana and hiragana are one, and vowel signs and the tatweel are nothing.
    ///   - names: names of the glossary: another spelling of the same name is the same.
    static func key(
        _ text: String, isLoose: Bool, names: [(term: Int, range: Range<Int>)] = []
    ) -> [Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        var key: [Unicode.Scalar] = []
        var run = String.UnicodeScalarView()
        func flush() {
            guard !run.isEmpty else { return }
            for scalar in String(run).precomposedStringWithCompatibilityMapping.unicodeScalars {
                if let folded = fold(scalar, isLoose) { key.append(folded) }
            }
            run = String.UnicodeScalarView()
        }
        var index = 0
        var names = names[...]
        while index < scalars.count {
            if let name = names.first, name.range.lowerBound == index {
                flush()
                key.append(Unicode.Scalar(0xF0000 + UInt32(min(name.term, 0xFFFD))) ?? "\u{F0000}")
                index = name.range.upperBound
                names.removeFirst()
                continue
            }
            if scalars[index].properties.generalCategory == .otherNumber {
                flush()
                key.append(scalars[index])
            } else {
                run.append(scalars[index])
            }
            index += 1
        }
        flush()
        return withoutSpaces(key)
    }

    /// Whether two texts differ in spelling alone, read strictly.
    static func isSame(_ old: String, _ new: String) -> Bool {
        let (left, right) = (key(old, isLoose: false), key(new, isLoose: false))
        return left == right || VowelSigns.areLeftOut(left, right)
    }

    /// One code point as words are looked for that may be spelled otherwise: small, and of the usual width.
    static func searched(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        if narrow.isASCII {
            return (0x41...0x5A).contains(narrow.value) ? Unicode.Scalar(narrow.value + 32) ?? narrow : narrow
        }
        guard narrow.properties.isUppercase else { return narrow }
        let small = narrow.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first ?? narrow : narrow
    }

    /// How like two texts are, from 0 to 1, whatever their letters' case and width.
    static func similarity(_ old: String, _ new: String) -> Double {
        func searched(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.map(Self.searched)))
        }
        return TextDifference(searched(old), searched(new)).similarity
    }

    private static func fold(_ scalar: Unicode.Scalar, _ isLoose: Bool) -> Unicode.Scalar? {
        let value = scalar.value
        if scalar.isWhiteSpace { return " " }
        switch value {
        case 0x20...0x7E: return scalar
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500: return "-"
        case 0xB7, 0x2022, 0x2027, 0x22C5, 0x2219: return "・"
        case 0x2018...0x201B, 0x2032: return "'"
        case 0x201C...0x201F, 0x2033: return "\""
        case 0x301C, 0x223C: return "~"
        default: break
        }
        if let digit = FactNumber.decimal(scalar) { return Unicode.Scalar(UInt8(0x30 + digit)) }
        if scalar.properties.generalCategory == .format || (0xFE00...0xFE0F).contains(value) { return nil }
        guard isLoose else { return scalar }
        switch value {
        // ヶ and ヵ of 3ヶ月 and 3ヵ月.
        case 0x30F5, 0x30F6, 0x3095, 0x3096: return "か"
        case 0x30A1...0x30F4: return Unicode.Scalar(value - 0x60)
        case _ where VowelSigns.contain(scalar): return nil
        default: return scalar
        }
    }

    /// Blanks beside characters of scripts that set none are left out, others in a row are one.
    private static func withoutSpaces(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for (index, scalar) in key.enumerated() {
            if scalar == " " {
                guard let last = result.last, last != " ", !last.isUnspacedCJK else { continue }
                let next = key[index...].first { $0 != " " }
                guard let next, !next.isUnspacedCJK else { continue }
            }
            result.append(scalar)
        }
        return result
    }
}
