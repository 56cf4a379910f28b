/// Finds the facts of a text: numbers with their magnitudes, words of dates, negations, units, names of the glossary.
///
/// It does not understand the text. Where it is in doubt it finds a fact: one too many is a line more in a report, one too
/// few lets a change of meaning pass for a change of words.
struct FactScanner: Sendable {
    private let finder: MentionFinder
    private let names: [String]
    private let language: LanguageTag
    private let negations: NegationWords
    private let dates: FactDateWords

    /// - Parameter terms: forms of each are names of one thing.
    init(terms: [Term], language: LanguageTag) {
        finder = MentionFinder(
            forms: terms.enumerated().flatMap { index, term in
                term.forms.map { (form: Array(VowelSigns.without($0.value).utf8), term: index) }
            },
            stops: terms.enumerated().flatMap { index, term in
                term.not.map { (stop: Array(VowelSigns.without($0.value).utf8), term: index) }
            })
        names = terms.map(\.name.value)
        self.language = language
        negations = NegationWords(language)
        dates = FactDateWords(language)
    }

    func facts(in text: String) -> [Fact] {
        let scalars = Array(text.unicodeScalars)
        var facts = NumberFacts.facts(in: scalars)
        let words = FactWord.words(in: scalars)
        facts += dates.facts(in: scalars, words)
        facts += negations.facts(in: scalars, words)
        facts += mentions(in: text).map { mention in
            Fact(
                kind: .name, value: String(mention.term),
                words: String(String.UnicodeScalarView(scalars[mention.range])), range: mention.range)
        }
        return facts.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
        }
    }

    /// Names of the glossary, in code points, none inside a longer one.
    func mentions(in text: String) -> [(term: Int, range: Range<Int>)] {
        let bytes = Array(text.utf8)
        var offset = 0
        var count = 0
        func scalars(before end: Int) -> Int {
            while offset < end {
                if bytes[offset] & 0xC0 != 0x80 { count += 1 }
                offset += 1
            }
            return count
        }
        var end = 0
        return finder.mentions(in: bytes, language: language).compactMap { mention in
            guard !mention.isInsideLonger, mention.range.lowerBound >= end else { return nil }
            end = mention.range.upperBound
            let start = scalars(before: mention.range.lowerBound)
            return (mention.term, start..<scalars(before: end))
        }
    }

    /// Differences between two texts, those of whole words that a prefix turns round (`confirmed`, `unconfirmed`)
    /// included. Vowel signs are none.
    func differences(_ old: String, _ new: String) -> [FactDifference] {
        let (old, new) = (VowelSigns.without(old), VowelSigns.without(new))
        return FactDifference.between(facts(in: old), facts(in: new)) + NegativePrefix.differences(old, new)
    }
}

/// A word of a script that parts words by spaces or by case: lower-case, with typographic apostrophes made plain.
struct FactWord: Sendable {
    let text: String
    let range: Range<Int>
    let isCapital: Bool

    static func words(in scalars: [Unicode.Scalar]) -> [FactWord] {
        var words: [FactWord] = []
        var index = 0
        func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }
        while index < scalars.count {
            let start = index
            var text = String.UnicodeScalarView()
            while index < scalars.count {
                let scalar = scalars[index]
                let isLetter: Bool =
                    switch scalar.wordClass {
                    case .alphabet: Numeral.digit(scalar) == nil
                    case .arabic, .hangul: true
                    case .mark: index > start
                    default: false
                    }
                if isLetter {
                    // Vowel signs and the tatweel are no letters of their own.
                    if scalar.wordClass != .mark, scalar.value != 0x640 { text.append(scalar) }
                } else if isApostrophe(scalar), index > start, index + 1 < scalars.count,
                    scalars[index + 1].wordClass == .alphabet
                {
                    text.append("'")
                } else {
                    break
                }
                index += 1
            }
            if index > start {
                words.append(
                    FactWord(
                        text: String(text).lowercased(), range: start..<index,
                        isCapital: scalars[start].properties.isUppercase))
            } else {
                index += 1
            }
        }
        return words
    }
}

/// `confirmed` and `unconfirmed`: the same word on the other side, with a prefix that turns it round.
enum NegativePrefix {
    private static let prefixes = ["un", "non", "dis", "in", "im", "il", "ir", "mis", "anti", "a"]

    static func differences(_ old: String, _ new: String) -> [FactDifference] {
        let oldWords = Set(FactWord.words(in: Array(old.unicodeScalars)).map(\.text))
        let newWords = Set(FactWord.words(in: Array(new.unicodeScalars)).map(\.text))
        let gone = oldWords.subtracting(newWords)
        let come = newWords.subtracting(oldWords)
        var found: [FactDifference] = []
        for word in gone.sorted() {
            for other in come.sorted() where isPair(word, other) || isPair(other, word) {
                found.append(FactDifference(kind: .negation, old: word, new: other))
            }
        }
        return found
    }

    private static func isPair(_ word: String, _ negative: String) -> Bool {
        word.utf8.count > 2
            && prefixes.contains {
                $0.utf8.count + word.utf8.count == negative.utf8.count
                    && negative.hasPrefix($0) && negative.hasSuffix(word)
            }
    }
}
