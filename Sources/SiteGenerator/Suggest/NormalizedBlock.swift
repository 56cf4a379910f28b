import Foundation

/// A block as dates are looked for in it: a letter and its accent are one code point (NFC), and the vowel signs and the
/// tatweel of Arabic are left out. A text may write them or not; `février` and `كانون الأوّل` are the same words both ways.
struct NormalizedBlock: Sendable {
    let block: ScannedBlock
    /// Where each code point begins in the block as it is, and where the last one ends; nil where the two are the same.
    private let origins: [Int]?

    init(_ original: ScannedBlock, _ language: LanguageTag) {
        guard original.scalars.contains(where: { Self.isJoined($0) || Self.isOptional($0) }) else {
            block = original
            origins = nil
            return
        }
        var scalars: [Unicode.Scalar] = []
        var origins: [Int] = []
        var index = 0
        while index < original.scalars.count {
            var end = index + 1
            while end < original.scalars.count, Self.isJoined(original.scalars[end]) { end += 1 }
            let whole = original.scalars[index..<end]
            let normalized =
                whole.count == 1
                ? Array(whole)
                : Array(String(String.UnicodeScalarView(whole)).precomposedStringWithCanonicalMapping.unicodeScalars)
            for scalar in normalized where !Self.isOptional(scalar) {
                scalars.append(scalar)
                origins.append(index)
            }
            index = end
        }
        origins.append(index)
        block = original.replacing(scalars, at: origins, language)
        self.origins = origins
    }

    /// The stretch of the block as it is, with the signs that were left out of it.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let origins else { return range }
        return origins[range.lowerBound]..<origins[range.upperBound]
    }

    /// The other way round.
    func normalized(_ range: Range<Int>) -> Range<Int> {
        guard let origins else { return range }
        let start = Self.first(origins, notBelow: range.lowerBound)
        return start..<max(start, Self.first(origins, notBelow: range.upperBound))
    }

    private static func first(_ origins: [Int], notBelow place: Int) -> Int {
        var low = 0
        var high = origins.count - 1
        while low < high {
            let middle = (low + high) / 2
            if origins[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a code point is composed with the one before it: a mark, or what follows the first consonant of a syllable of
    /// Hangul.
    private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x200C, 0x200D, 0x3000...0x3098, 0x309B...0xABFF: false
        default: scalar.wordClass == .mark
        }
    }

    /// Vowel signs of Arabic, the superscript alif, and the tatweel.
    private static func isOptional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x640, 0x64B...0x65F, 0x670: true
        default: false
        }
    }
}

extension String {
    /// A letter and its accent as one code point (NFC).
    var composed: String {
        utf8.allSatisfy { $0 < 0xCC } ? self : precomposedStringWithCanonicalMapping
    }
}
