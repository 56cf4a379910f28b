/// Ids and slugs: parts of addresses, so ASCII letters, digits, `-` and `_`, beginning with a letter or digit.
enum Identifier {
    static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, isWord(first), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    /// An id made of a text's Latin letters and digits, lower-case, words joined by `-`; nil where the text is mainly
    /// of another script.
    static func derived(from text: String) -> String? {
        var id = ""
        var lost = 0
        for scalar in text.lowercased().decomposedScalars {
            if scalar.isASCII, isWord(UInt8(scalar.value)) {
                id.unicodeScalars.append(scalar)
            } else if scalar.properties.isAlphabetic {
                lost += 1
            } else if !id.isEmpty, !id.hasSuffix("-"), scalar.properties.generalCategory != .nonspacingMark {
                id += "-"
            }
        }
        while id.hasSuffix("-") { id.removeLast() }
        if id.utf8.count > 40 {
            let cut = id.prefix(40)
            id = String(cut[..<(cut.lastIndex(of: "-") ?? cut.endIndex)])
        }
        return id.isEmpty || lost * 2 > id.utf8.count ? nil : id
    }
}

extension String {
    /// Latin letters without what ASCII has not; marks that are code points of their own, and all else, as they are.
    var decomposedScalars: [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if let base = LatinLetter.base(of: scalar) {
                scalars += base.unicodeScalars
            } else {
                scalars.append(scalar)
            }
        }
        return scalars
    }
}
