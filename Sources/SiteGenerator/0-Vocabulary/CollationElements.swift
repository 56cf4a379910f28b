// Only for the canonical decomposition of letters, which the standard library keeps to itself.
import Foundation

/// A text taken apart into the keys that `CollationKey` compares.
struct CollationElements {
    /// For each base character its class (symbol, digit, letter) in the two highest bits, below it a key of `Alphabet`: of
    /// kana that of the full-size hiragana without voicing, of letters of the alphabet their own, else of the folded letter.
    private(set) var base: [UInt32] = []
    /// For each base character 1, followed by its marks: so a plain one precedes every marked one, and voiced (U+3099)
    /// precedes semi-voiced (U+309A).
    private(set) var marks: [UInt32] = []
    /// For each base character its `Size`; the order of JIS X 4061, and of letters small before capital.
    private(set) var sizes: [UInt8] = []
    /// For each base character 0 for hiragana, 1 for katakana.
    private(set) var scripts: [UInt8] = []

    private let alphabet: Alphabet

    init(_ alphabet: Alphabet) { self.alphabet = alphabet }

    private enum Size: UInt8 {
        case prolonged, small, iteration, plain
    }
    private enum Class: UInt32 {
        case symbol, digit, letter
    }

    /// Brackets and quotation marks that a text begins with have no part in its order: 《意见》 stands with 意见.
    mutating func append(_ text: String) {
        let rest = text.unicodeScalars.drop(while: Self.isOpening)
        var parts: [Unicode.Scalar] = []
        for scalar in Self.inOrderOfSound(rest.isEmpty ? text.unicodeScalars[...] : rest) {
            let wide = Kana.fullWidth(scalar)
            // Composed syllables are in the order of their parts, and a heading takes its consonant from them.
            if (0xAC00...0xD7A3).contains(wide.value) || wide.isASCII {
                parts.append(wide)
            } else {
                parts += String(wide).decomposedStringWithCanonicalMapping.unicodeScalars
            }
        }
        var index = 0
        while index < parts.count {
            guard let letter = alphabet.match(parts, at: index) else {
                append(parts[index])
                index += 1
                continue
            }
            let size: Size = parts[index].properties.isLowercase ? .small : .plain
            for _ in 0..<(letter.isDoubled ? 2 : 1) { append(.letter, key: letter.key, size) }
            marks += letter.marks
            index = letter.end
        }
    }

    private static func letterKey(_ base: UInt32) -> Alphabet.Key? {
        base >> 30 == Class.letter.rawValue ? base & 0x3FFF_FFFF : nil
    }

    /// What comes last decides what a mark, ー or an iteration mark stands for.
    private var lastLetter: UInt32? {
        base.last.flatMap(Self.letterKey).map(Alphabet.codePoint)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        let isKatakana: UInt8 = scalar.wordClass == .katakana ? 1 : 0
        if let kana = Kana.base(of: value) {
            append(.letter, kana, Kana.isSmall(value) ? .small : .plain, script: isKatakana)
        } else if value == 0x30FC, let vowel = lastLetter.flatMap(Kana.vowel) {
            append(.letter, vowel, .prolonged, script: isKatakana)
        } else if value == 0x309D || value == 0x30FD, let last = lastLetter, Kana.base(of: last) != nil {
            append(.letter, last, .iteration, script: isKatakana)
        } else if value == 0x3005, let last = lastLetter, Unicode.Scalar(last)?.properties.isIdeographic ?? false {
            append(.letter, last, .iteration)
        } else if value == 0x30FC || value == 0x309D || value == 0x30FD || value == 0x3005 {
            append(.symbol, value, .plain)
        } else if scalar.properties.isDefaultIgnorableCodePoint || value == 0x0640 {
            // Joiners, direction marks, variation selectors; the Arabic tatweel, which only stretches a word.
        } else if Self.isDiacritic(scalar), lastLetter != nil {
            marks.append(alphabet.order(ofMark: value))
        } else {
            appendFolded(scalar)
        }
    }

    private mutating func appendFolded(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .decimalNumber:
            append(.digit, 0x30 + UInt32(properties.numericValue ?? 0), .plain)
        case .letterNumber, .otherNumber:
            append(.digit, scalar.value, .plain)
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
            .nonspacingMark:
            let size: Size = properties.isLowercase ? .small : .plain
            // By way of the capital, which unites ς with σ and ß with ss.
            let lower = scalar.value < 0x180 ? properties.lowercaseMapping.unicodeScalars.first : nil
            let letters = lower.flatMap { LatinLetter.lookedUpElsewhere[$0] }
            for upper in (letters?.uppercased() ?? properties.uppercaseMapping).unicodeScalars {
                for lower in upper.properties.lowercaseMapping.unicodeScalars where !Self.isDiacritic(lower) {
                    append(.letter, lower.value, size)
                }
            }
        default:
            append(.symbol, scalar.properties.isWhitespace ? 0x20 : scalar.value, .plain)
        }
    }

    private mutating func append(_ category: Class, _ codePoint: UInt32, _ size: Size, script: UInt8 = 0) {
        append(category, key: Alphabet.key(codePoint), size, script: script)
    }

    private mutating func append(_ category: Class, key: Alphabet.Key, _ size: Size, script: UInt8 = 0) {
        base.append(category.rawValue << 30 | key)
        marks.append(1)
        sizes.append(size.rawValue)
        scripts.append(script)
    }

    /// Thai and Lao write some vowels before the consonant that is spoken first, and look words up by the consonant: these
    /// change places (Unicode Technical Standard 10, on the property Logical_Order_Exception).
    private static func inOrderOfSound(_ text: String.UnicodeScalarView.SubSequence) -> [Unicode.Scalar] {
        var scalars = Array(text)
        var index = 0
        while index + 1 < scalars.count {
            if scalars[index].properties.isLogicalOrderException,
                scalars[index + 1].properties.generalCategory == .otherLetter
            {
                scalars.swapAt(index, index + 1)
                index += 1
            }
            index += 1
        }
        return scalars
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\"" || scalar == "'" || scalar.isWhiteSpace || scalar.properties.isDefaultIgnorableCodePoint {
            return true
        }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation, .finalPunctuation: return true
        default: return false
        }
    }

    /// Marks that are added to a letter; vowel signs of Indic and south-east Asian scripts are letters themselves, and
    /// have combining class 0, 9 (virama) or, in Thai and Lao, 103 and 118. The signs of class 0 that are marks all the same
    /// shorten a Thai or Lao vowel, or silence a consonant.
    static func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE47, 0xE4C...0xE4E, 0xECC: return true
        default: break
        }
        return switch scalar.properties.canonicalCombiningClass.rawValue {
        case 0, 9, 103, 118: false
        default: true
        }
    }

    /// The heading of `CollationKey`. It follows from the first element alone and never turns back as that rises, so
    /// that the entries of a heading stand together.
    var initial: String {
        guard let first = base.first.flatMap(Self.letterKey), let scalar = Unicode.Scalar(Alphabet.codePoint(first))
        else { return "#" }
        if let own = alphabet.heading(first) { return own }
        if let row = Kana.row(scalar.value) { return String(row) }
        if (0xAC00...0xD7A3).contains(scalar.value) {
            // 588 syllables begin with each consonant (The Unicode Standard, 3.12); doubled ones stand with the simple.
            return String(Array("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")[Int(scalar.value - 0xAC00) / 588])
        }
        return scalar.properties.titlecaseMapping
    }
}
