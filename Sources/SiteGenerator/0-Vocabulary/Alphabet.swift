// Only for the canonical decomposition of letters, which the standard library keeps to itself.
import Foundation

/// The letters of a language that stand elsewhere than their code points, or the letters they are written with, would have
/// them: Spanish ñ after n, Czech ch after h, Turkish ı before i, Persian گ after ک.
struct Alphabet: Sendable {
    /// A letter's place among all: a code point, and below it, in eight bits, a number that is 0 for the letter of that code
    /// point and rises with those that follow it.
    typealias Key = UInt32

    /// A letter as it was found in a text.
    struct Match {
        let key: Key
        /// Where what follows it begins.
        let end: Int
        /// What it has besides what makes it this letter: the tone of a Vietnamese vowel.
        var marks: [UInt32]
        /// Hungarian `ssz` is `sz` twice.
        var isDoubled = false
    }

    private struct Letter {
        /// Behind its first code point, in small letters where it is not itself a capital: marks, or letters.
        let rest: [Unicode.Scalar]
        let key: Key
        /// Tells it from a letter that it counts as, such as Swedish æ beside ä.
        var mark: UInt32?
        var isDoubled = false
    }

    /// By their first code points, longer ones first.
    private var letters: [Unicode.Scalar: [Letter]] = [:]
    private var headings: [Key: String] = [:]
    private var tones: [UInt32: UInt32] = [:]

    static func key(_ codePoint: UInt32) -> Key { codePoint << 8 }
    static func codePoint(_ key: Key) -> UInt32 { key >> 8 }

    private static let known = Locked<[String: Alphabet]>([:])

    /// - Parameter language: nil for no one language.
    static func of(_ language: LanguageTag?) -> Alphabet {
        let language = language?.primary ?? ""
        return known.withLock { known in
            if let alphabet = known[language] { return alphabet }
            let alphabet = Alphabet(language: language)
            known[language] = alphabet
            return alphabet
        }
    }

    private init(language: String) {
        add(Self.cyrillic, firstNumber: 128)
        add(Self.arabic(language), firstNumber: 1)
        add(Self.own[language] ?? "", firstNumber: 1)
        if language == "hu" { addDoubled() }
        for (number, mark) in (Self.tones[language] ?? "").unicodeScalars.enumerated() {
            tones[mark.value] = 2 + UInt32(number)
        }
        for first in letters.keys { letters[first]?.sort { $0.rest.count > $1.rest.count } }
    }

    /// - Parameters:
    ///   - chains: parted by `, `; of each the first letter stands where its code point does, and the others after it, with
    ///     the letters that count as one joined by `=`. A capital that is not the usual one stands beside its letter, too.
    ///   - firstNumber: of the letters of a chain; those of the language precede those of its script.
    private mutating func add(_ chains: String, firstNumber: Key) {
        for chain in chains.unicodeScalars.split(separator: ",") {
            let places = chain.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
            guard let anchor = places.first?.first?.unicodeScalars.first else { continue }
            for (number, alike) in places.enumerated() {
                let key = Self.key(anchor.value) + (number == 0 ? 0 : firstNumber + Key(number) - 1)
                for (index, letter) in alike.enumerated() where number > 0 || index > 0 {
                    add(letter, key, isFirst: index == 0)
                }
                guard number > 0, let first = alike.first else { continue }
                let capital = alike.first { $0.unicodeScalars.first?.properties.isUppercase ?? false }
                headings[key] = capital ?? first.prefix(1).uppercased() + first.dropFirst()
            }
        }
    }

    private mutating func add(_ letter: String, _ key: Key, isFirst: Bool) {
        let parts = Array(letter.decomposedStringWithCanonicalMapping.unicodeScalars)
        let rest = Array(parts.dropFirst())
        // What a language says of a letter is instead of what holds for all.
        letters[parts[0], default: []].removeAll { $0.rest == rest }
        letters[parts[0], default: []].append(
            Letter(rest: rest, key: key, mark: isFirst ? nil : parts.last?.value))
    }

    private mutating func addDoubled() {
        for (first, alike) in letters {
            for letter in alike where letter.rest.first.map({ !CollationElements.isDiacritic($0) }) ?? false {
                letters[first]?.append(Letter(rest: [first] + letter.rest, key: letter.key, isDoubled: true))
            }
        }
    }

    /// The letter that stands at a place of a text, which is decomposed; nil where that is none of this alphabet's.
    func match(_ text: [Unicode.Scalar], at start: Int) -> Match? {
        let first = text[start]
        if let match = match(text, at: start, as: first) { return match }
        return first.properties.isUppercase ? match(text, at: start, as: Self.lower(first)) : nil
    }

    private func match(_ text: [Unicode.Scalar], at start: Int, as first: Unicode.Scalar) -> Match? {
        guard let candidates = letters[first] else { return nil }
        candidates: for letter in candidates {
            var end = start + 1
            var marks: [UInt32] = letter.mark.map { [$0] } ?? []
            for part in letter.rest {
                // In the canonical order of marks, the dot below of `ậ` stands before what makes it an `â`.
                if CollationElements.isDiacritic(part) {
                    while end < text.count, text[end] != part, CollationElements.isDiacritic(text[end]) {
                        marks.append(order(ofMark: text[end].value))
                        end += 1
                    }
                }
                guard end < text.count, text[end] == part || Self.lower(text[end]) == part else { continue candidates }
                end += 1
            }
            return Match(key: letter.key, end: end, marks: marks, isDoubled: letter.isDoubled)
        }
        return nil
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? scalar : scalar
    }

    /// What a heading says of a letter of this alphabet; nil for others.
    func heading(_ key: Key) -> String? { headings[key] }

    /// What stands for a mark when texts are compared.
    func order(ofMark mark: UInt32) -> UInt32 { tones[mark] ?? mark }
}
