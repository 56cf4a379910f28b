/// Whether what was found in a text is a word of its own, or was cut out of a longer one.
///
/// - Katakana is not cut out of katakana; ・ and ＝ part words.
/// - Letters of scripts with spaces, with digits and marks, are not cut out of a longer word. An apostrophe between
///   letters is part of the word (don't, O'Brien), but for a possessive 's, and for the languages that part words by
///   it: l'Irak, Irak'ın.
/// - Arabic letters are not cut out of a longer word, but for the particles written together with the next word, and the
///   ending of the indefinite accusative where it is marked: عقدًا.
/// - Hebrew letters are letters of a script with spaces, but for the particles written together with the next word:
///   בירושלים. A gershayim between two is part of the word (צה"ל), unless it quotes what follows particles: ב"הארץ".
/// - Hangul does not follow Hangul; particles may follow.
/// - Han and hiragana have no boundaries: their neighbours say nothing.
/// - No character is cut from its combining marks.
struct WordBoundary {
    /// French and its like: what stands before an apostrophe is a word of its own.
    private let elides: Bool
    /// Turkish and its like: an apostrophe parts a name from its endings.
    private let suffixesAfterApostrophe: Bool
    /// Persian and others write in Arabic letters, without its particles; Yiddish in Hebrew ones.
    private let attachesParticles: Bool

    /// `language` is the text's; without it the text is read as one that may hold any.
    init(language: LanguageTag?) {
        let primary = language?.primary ?? ""
        elides = ["ca", "co", "fr", "it", "oc", "pt"].contains(primary)
        suffixesAfterApostrophe = ["az", "crh", "tk", "tr"].contains(primary)
        attachesParticles = !["azb", "ckb", "fa", "ks", "ku", "pa", "prs", "ps", "sd", "ug", "ur", "yi"].contains(
            primary)
    }

    /// Whether the stretch of the text's `bytes`, not empty, stands as a word of its own.
    func holds(_ range: Range<Int>, in text: MentionText) -> Bool {
        isStart(range.lowerBound, of: range, in: text.bytes) && isEnd(range.upperBound, in: text)
    }

    /// Whether it is the rest of a word with the article ال whose alif is lost after لـ: عراق in للعراق.
    func holdsAfterLam(_ range: Range<Int>, in text: MentionText) -> Bool {
        attachesParticles && isEnd(range.upperBound, in: text)
            && Self.particlesWithLam.contains(Self.arabicLetters(before: range.lowerBound, in: text.bytes))
    }

    private func isStart(_ start: Int, of range: Range<Int>, in text: [UInt8]) -> Bool {
        let before = Self.letter(before: start, in: text)?.scalar
        let first = UTF8Text.scalar(in: text, at: start).0
        switch first.wordClass {
        case .katakana: return before?.wordClass != .katakana
        case .hangul: return before?.wordClass != .hangul
        case .alphabet where first.isHebrew:
            return isHebrewStart(range, in: text)
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

    /// Digits and letters of other scripts are of one word with Hebrew ones, as they are among themselves.
    private func isHebrewStart(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        var offset = range.lowerBound
        if let sign = UTF8Text.scalar(in: text, before: offset), Self.isQuote(sign) {
            offset -= UTF8.width(sign)
            let letter = Self.letter(before: offset, in: text)?.scalar
            if letter?.isHebrew != true { return !Self.isApostrophe(sign) || elides || letter?.wordClass != .alphabet }
        }
        var particles: [Unicode.Scalar] = []
        while let (scalar, start) = Self.letter(before: offset, in: text), scalar.wordClass == .alphabet {
            if !scalar.isHebrew || particles.count == Self.mostHebrewParticles { return false }
            particles.insert(scalar, at: 0)
            offset = start
        }
        guard !particles.isEmpty else { return true }
        guard attachesParticles, Self.hebrewParticles.contains(particles) else { return false }
        if let sign = UTF8Text.scalar(in: text, before: offset), Self.isQuote(sign),
            Self.letter(before: offset - UTF8.width(sign), in: text)?.scalar.isHebrew == true
        {
            return false
        }
        // Most of what is two letters behind a particle is a word with it: לבן, and no לבן of בן.
        return UTF8Text.count(text[range]) >= Self.fewestLettersAfterHebrewParticle
    }

    private func isEnd(_ end: Int, in mentionText: MentionText) -> Bool {
        let text = mentionText.bytes
        guard end < text.count else { return true }
        let (after, length) = UTF8Text.scalar(in: text, at: end)
        let afterClass = after.wordClass
        if afterClass == .mark { return false }
        let last = Self.letter(before: end, in: text)
        switch last?.scalar.wordClass {
        case .katakana: return afterClass != .katakana
        case .arabic:
            return afterClass != .arabic
                || attachesParticles && isAccusative(after, at: end, behind: last?.start ?? end, in: mentionText)
        case .alphabet:
            if afterClass == .alphabet { return false }
            if last?.scalar.isHebrew == true, after == "\"" {
                return end + 1 == text.count || !UTF8Text.scalar(in: text, at: end + 1).0.isHebrew
            }
            guard !suffixesAfterApostrophe, Self.isApostrophe(after), end + length < text.count else { return true }
            let (next, nextLength) = UTF8Text.scalar(in: text, at: end + length)
            guard next.wordClass == .alphabet else { return true }
            let rest = end + length + nextLength
            return (next == "s" || next == "S") && (rest == text.count || Self.endsWord(rest, in: text))
        case .hangul, .mark, .other, nil: return true
        }
    }

    /// Whether the word ends behind this alif, and the ending is marked on it or on the letter before it. Without the mark
    /// it may be another word: ليبي, ليبيا.
    private func isAccusative(_ alif: Unicode.Scalar, at offset: Int, behind last: Int, in text: MentionText) -> Bool {
        guard alif == "ا", text.signs(at: offset).isAccusative || text.signs(at: last).isAccusative else {
            return false
        }
        let end = offset + UTF8.width(alif)
        guard end < text.bytes.count else { return true }
        let next = UTF8Text.scalar(in: text.bytes, at: end).0.wordClass
        return next != .arabic && next != .mark
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    /// What is typed for a gershayim or a geresh, too.
    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || isApostrophe(scalar) }

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

    /// And (ו); that, when (ש, כש, לכש, מש); in, like, for, from (ב, כ, ל, מ), or the article (ה), with which only מ is
    /// written: מה. של is a word of its own.
    private static let hebrewParticles: Set<[Unicode.Scalar]> = {
        var all: Set<[Unicode.Scalar]> = []
        for and in ["", "ו"] {
            for that in ["", "ש", "כש", "לכש", "מש"] {
                for rest in ["", "ב", "כ", "ל", "מ", "ה", "מה"] {
                    all.insert(Array((and + that + rest).unicodeScalars))
                }
            }
            all.remove(Array((and + "של").unicodeScalars))
        }
        return all
    }()
    private static let mostHebrewParticles = 6
    private static let fewestLettersAfterHebrewParticle = 3
}
