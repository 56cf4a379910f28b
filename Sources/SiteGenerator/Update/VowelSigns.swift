/// The vowel signs of the Arabic script, which most texts leave out, and the tatweel, which only makes a line longer.
enum VowelSigns {
    static func contain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x640, 0x64B...0x65F, 0x670: true
        default: false
        }
    }

    static func without(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: contain) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !contain($0) }))
    }

    /// Whether two texts differ in nothing but that one of them leaves out signs that the other has. Another sign at the same
    /// letter is another word: قَتَلَ and قُتِلَ.
    static func areLeftOut(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        var (first, second) = (left[...], right[...])
        while true {
            let signs = (first.prefix(while: contain), second.prefix(while: contain))
            let isLeftOut =
                signs.0.allSatisfy { signs.1.contains($0) } || signs.1.allSatisfy { signs.0.contains($0) }
            guard isLeftOut else { return false }
            first.removeFirst(signs.0.count)
            second.removeFirst(signs.1.count)
            guard let letter = first.popFirst() else { return second.isEmpty }
            guard second.popFirst() == letter else { return false }
        }
    }
}
