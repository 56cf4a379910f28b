/// Whether what was found in a text is a word of its own, or was cut out of a longer one.
///
/// - Katakana is not cut out of katakana; ・ and ＝ part words.
/// - Letters of scripts with spaces, with digits and marks, are not cut out of a longer word. An apostrophe between
///   letters is part of the word (don't, O'Brien), but for a possessive 's, and for the languages that part words by
///   it: l'Irak, Irak'ın.
/// - Arabic letters are not cut out of a longer word, but for the particles written together with the next word.
/// - Hangul does not follow Hangul; particles may follow.
/// - Han and hiragana have no boundaries: their neighbours say nothing.
/// - No character is cut from its combining marks.
struct WordBoundary {
    /// French and its like: what stands before an apostrophe is a word of its own.
    private let elides: Bool
    /// Turkish and its like: an apostrophe parts a name from its endings.
    private let suffixesAfterApostrophe: Bool
    /// Persian and others write in Arabic letters, without its particles.
    private let attachesParticles: Bool

    /// `language` is the text's; without it the text is read as one that may hold any.
    init(language: LanguageTag?) {
        let primary = language?.primary ?? ""
        elides = ["ca", "co", "fr", "it", "oc", "pt"].contains(primary)
        suffixesAfterApostrophe = ["az", "crh", "tk", "tr"].contains(primary)
        attachesParticles = !["azb", "ckb", "fa", "ks", "ku", "pa", "prs", "ps", "sd", "ug", "ur"].contains(primary)
    }

    /// Whether the stretch, not empty, stands as a word of its own in a text without optional signs.
    func holds(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        isStart(range.lowerBound, of: range, in: text) && isEnd(range.upperBound, of: range, in: text)
    }

    /// Whether it is the rest of a word with the article ال whose alif is lost after لـ: عراق in للعراق.
    func holdsAfterLam(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        attachesParticles && isEnd(range.upperBound, of: range, in: text)
            && Self.particlesWithLam.contains(Self.arabicLetters(before: range.lowerBound, in: text))
    }

    private func isStart(_ start: Int, of range: Range<Int>, in text: [UInt8]) -> Bool {
        let before = Self.letter(before: start, in: text)?.scalar
        switch UTF8Text.scalar(in: text, at: start).0.wordClass {
        case .katakana: return before?.wordClass != .katakana
        case .hangul: return before?.wordClass != .hangul
        case .alphabet:
            if before?.wordClass == .alphabet { return false }
            guard !elides, let sign = UTF8Text.scalar(in: text, before: start), Self.isApostrophe(sign) else {
                return true
            }
            return Self.letter(before: start - UTF8.width(sign), in: text)?.scalar.wordClass != .alphabet
        case .arabic:
            let letters = Self.arabicLetters(before: start, in: text)
            return letters.isEmpty || (attachesParticles && Self.particles.contains(letters))
        case .mark, .other: return true
        }
    }

    private func isEnd(_ end: Int, of range: Range<Int>, in text: [UInt8]) -> Bool {
        guard end < text.count else { return true }
        let (after, length) = UTF8Text.scalar(in: text, at: end)
        let afterClass = after.wordClass
        if afterClass == .mark { return false }
        switch Self.letter(before: end, in: text)?.scalar.wordClass {
        case .katakana: return afterClass != .katakana
        case .arabic: return afterClass != .arabic
        case .alphabet:
            if afterClass == .alphabet { return false }
            guard !suffixesAfterApostrophe, Self.isApostrophe(after), end + length < text.count else { return true }
            let (next, nextLength) = UTF8Text.scalar(in: text, at: end + length)
            guard next.wordClass == .alphabet else { return true }
            let rest = end + length + nextLength
            return (next == "s" || next == "S") && (rest == text.count || Self.endsWord(rest, in: text))
        case .hangul, .mark, .other, nil: return true
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    private static func endsWord(_ offset: Int, in text: [UInt8]) -> Bool {
        switch UTF8Text.scalar(in: text, at: offset).0.wordClass {
        case .alphabet, .mark: false
        default: true
        }
    }

    /// The last scalar before `offset` that is no mark, and where it begins.
    private static func letter(before offset: Int, in text: [UInt8]) -> (scalar: Unicode.Scalar, start: Int)? {
        var offset = offset
        while let scalar = UTF8Text.scalar(in: text, before: offset) {
            offset -= UTF8.width(scalar)
            if scalar.wordClass != .mark { return (scalar, offset) }
        }
        return nil
    }

    /// The Arabic letters that stand together before `offset`, as they are read; never more than one too many.
    private static func arabicLetters(before offset: Int, in text: [UInt8]) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        var offset = offset
        while letters.count <= 4, let (scalar, start) = letter(before: offset, in: text), scalar.wordClass == .arabic {
            letters.insert(scalar, at: 0)
            offset = start
        }
        return letters
    }

    /// And (و), so (ف); in (ب), like (ك), for (ل); the article (ال), which becomes لل after ل.
    private static let particles: Set<[Unicode.Scalar]> = Set(
        ["", "و", "ف"].flatMap { first in
            ["", "ب", "ك", "ل", "ال", "بال", "كال", "لل"].map { Array((first + $0).unicodeScalars) }
        })

    private static let particlesWithLam: Set<[Unicode.Scalar]> = [["ل"], ["و", "ل"], ["ف", "ل"]]
}
