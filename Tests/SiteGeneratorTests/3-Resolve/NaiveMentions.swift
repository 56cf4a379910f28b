@testable import SiteGenerator

/// Mentions by their definition, looked for at every place, for texts of the few characters named here.
struct NaiveMentions {
    let forms: [(form: String, term: Int)]
    let stops: [(stop: String, term: Int)]
    let language: String?

    static let katakana = Set("アサバーッヽｱ".unicodeScalars)
    static let alphabet = Set("aesIÉ1９иα".unicodeScalars)
    static let arabic = Set("عراقلوبم".unicodeScalars)
    static let hangul = Set("한국".unicodeScalars)
    static let marks: Set<Unicode.Scalar> = ["\u{301}", "\u{3099}"]
    static let optional: Set<Unicode.Scalar> = [
        "\u{64B}", "\u{64E}", "\u{64F}", "\u{651}", "\u{670}", "\u{640}", "\u{FE0F}", "\u{E0100}",
    ]
    static let others = Set("・あ米国 -'’。".unicodeScalars)
    static let all = [katakana, alphabet, arabic, hangul, marks, optional, others].map { $0.sorted() }
    static let particles: Set<String> = {
        let second = ["", "ب", "ك", "ل", "ال", "بال", "كال", "لل"]
        return Set(second + second.map { "و" + $0 } + second.map { "ف" + $0 })
    }()

    /// Term, form, and the range in bytes.
    struct Found: Hashable {
        let term: Int
        let form: Int
        let range: Range<Int>
        var isInsideLonger = false
    }

    func mentions(in text: String) -> Set<Found> {
        let scalars = Array(text.unicodeScalars)
        let kept = scalars.indices.filter { !Self.optional.contains(scalars[$0]) }
        let plain = kept.map { scalars[$0] }
        let signs = Self.signs(scalars)
        var candidates: [Found] = []
        for (index, form) in forms.enumerated() {
            let form = (form.form, form.term)
            let letters = form.0.unicodeScalars.filter { !Self.optional.contains($0) }
            let own = Self.ofForm(form.0)
            for range in Self.places(of: Array(letters), in: plain)
            where isWord(range, plain, signs) && !Self.contradict(own, signs[..<range.upperBound]) {
                candidates.append(Found(term: form.1, form: index, range: range))
            }
            let rest = Array(letters).dropFirst(2)
            guard letters.starts(with: "ال".unicodeScalars), rest.count >= 2 else { continue }
            for range in Self.places(of: (rest.first == "ل" ? [] : ["ل"]) + rest, in: plain) {
                let before = Self.arabicBefore(range.lowerBound, plain)
                if !isPersian, ["ل", "ول", "فل"].contains(before), endsWord(range, plain, signs),
                    !Self.contradict(own, signs[..<range.upperBound])
                {
                    candidates.append(Found(term: form.1, form: index, range: range))
                }
            }
        }
        func bare(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !Self.optional.contains($0) } }
        let stopped = stops.flatMap { stop in
            let own = Self.ofForm(stop.stop)
            let isForm = forms.contains { $0.term == stop.term && bare($0.form) == bare(stop.stop) }
            return Self.places(of: bare(stop.stop), in: plain)
                .filter { range in
                    let there = signs[..<range.upperBound]
                    return isForm ? Self.bears(there, own) : !Self.contradict(own, there)
                }
                .map { (stop.term, $0) }
        }
        candidates.removeAll { candidate in
            stopped.contains { $0.0 == candidate.term && Self.holds($0.1, candidate.range) }
        }
        let valid = candidates.filter { one in
            !candidates.contains { other in
                one.term == other.term && Self.holds(other.range, one.range)
                    && (other.range != one.range || other.form < one.form)
            }
        }
        func offset(_ place: Int) -> Int {
            let index = place < kept.count ? kept[place] : scalars.count
            return scalars[..<index].reduce(0) { $0 + UTF8.width($1) }
        }
        return Set(
            valid.map { one in
                Found(
                    term: one.term, form: one.form, range: offset(one.range.lowerBound)..<offset(one.range.upperBound),
                    isInsideLonger: valid.contains { $0.range != one.range && Self.holds($0.range, one.range) })
            })
    }

    /// What a letter bears: its last vowel sign (ـَ and ـٰ are one), and whether it is doubled, which a vowel alone denies.
    private struct Signs {
        var vowel: Unicode.Scalar?
        var isDoubled: Bool?
    }

    /// For each letter.
    private static func signs(_ text: [Unicode.Scalar]) -> [Signs] {
        var all: [Signs] = []
        var isLetter = false
        for scalar in text {
            if !optional.contains(scalar) {
                all.append(Signs())
                isLetter = arabic.contains(scalar)
            } else if isLetter {
                let last = all.count - 1
                switch scalar {
                case "\u{651}": all[last].isDoubled = true
                case "\u{670}": all[last].vowel = "\u{64E}"
                case "\u{64B}", "\u{64E}", "\u{64F}":
                    all[last].vowel = scalar
                    all[last].isDoubled = all[last].isDoubled ?? false
                default: break
                }
            }
        }
        return all
    }

    /// Without what the sentence decides: endings, and whether the letter behind the article is doubled.
    private static func ofForm(_ form: String) -> [Signs] {
        var all = signs(Array(form.unicodeScalars))
        guard !all.isEmpty else { return [] }
        all[0].isDoubled = nil
        let letters = form.unicodeScalars.filter { !optional.contains($0) }
        if all.count > 2, letters.starts(with: "ال".unicodeScalars) { all[2].isDoubled = nil }
        all[all.count - 1] = Signs()
        return all
    }

    private static func contradict(_ form: [Signs], _ text: ArraySlice<Signs>) -> Bool {
        zip(form.reversed(), text.reversed()).contains { form, text in
            form.vowel != nil && text.vowel != nil && form.vowel != text.vowel
                || form.isDoubled != nil && text.isDoubled != nil && form.isDoubled != text.isDoubled
        }
    }

    private static func bears(_ text: ArraySlice<Signs>, _ form: [Signs]) -> Bool {
        zip(form.reversed(), text.reversed()).allSatisfy { form, text in
            (form.vowel == nil || form.vowel == text.vowel) && (form.isDoubled != true || text.isDoubled == true)
        }
    }

    private var isPersian: Bool { language == "fa" }

    private static func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }

    private static func places(of form: some Collection<Unicode.Scalar>, in text: [Unicode.Scalar]) -> [Range<Int>] {
        guard !form.isEmpty, form.count <= text.count else { return [] }
        return (0...text.count - form.count).filter { text[$0...].starts(with: form) }.map { $0..<$0 + form.count }
    }

    private static func arabicBefore(_ start: Int, _ text: [Unicode.Scalar]) -> String {
        let run = text[..<start].filter { !marks.contains($0) }.reversed().prefix { arabic.contains($0) }
        return String(String.UnicodeScalarView(run.reversed()))
    }

    private func isWord(_ range: Range<Int>, _ text: [Unicode.Scalar], _ signs: [Signs]) -> Bool {
        let first = text[range.lowerBound]
        let before = text[..<range.lowerBound].last { !Self.marks.contains($0) }
        if Self.katakana.contains(first), before.map(Self.katakana.contains) ?? false { return false }
        if Self.hangul.contains(first), before.map(Self.hangul.contains) ?? false { return false }
        if Self.arabic.contains(first) {
            let letters = Self.arabicBefore(range.lowerBound, text)
            if !letters.isEmpty, isPersian || !Self.particles.contains(letters) { return false }
        }
        if Self.alphabet.contains(first) {
            if before.map(Self.alphabet.contains) ?? false { return false }
            let direct = text[..<range.lowerBound].last
            if direct == "'" || direct == "’", language != "fr",
                let letter = text[..<(range.lowerBound - 1)].last(where: { !Self.marks.contains($0) }),
                Self.alphabet.contains(letter)
            {
                return false
            }
        }
        return endsWord(range, text, signs)
    }

    private func endsWord(_ range: Range<Int>, _ text: [Unicode.Scalar], _ signs: [Signs]) -> Bool {
        let after = Array(text[range.upperBound...].prefix(3))
        guard let next = after.first else { return true }
        if Self.marks.contains(next) { return false }
        guard let place = text[..<range.upperBound].lastIndex(where: { !Self.marks.contains($0) }) else { return true }
        let last = text[place]
        if Self.arabic.contains(last), next == "ا", !isPersian,
            [place, range.upperBound].contains(where: { signs[$0].vowel == "\u{64B}" }),
            after.count == 1 || !Self.arabic.contains(after[1]) && !Self.marks.contains(after[1])
        {
            return true
        }
        for script in [Self.katakana, Self.arabic, Self.alphabet] where script.contains(last) && script.contains(next) {
            return false
        }
        if Self.alphabet.contains(last), next == "'" || next == "’", after.count > 1,
            Self.alphabet.contains(after[1]), language != "tr"
        {
            return after[1] == "s"
                && (after.count == 2 || !(Self.alphabet.contains(after[2]) || Self.marks.contains(after[2])))
        }
        return true
    }
}
