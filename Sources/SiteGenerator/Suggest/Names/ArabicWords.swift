/// Arabic words by the name in them: particles and article are written together with it.
enum ArabicWords {
    struct Name: Sendable {
        /// Forms that differ otherwise than by what is written together with them.
        let forms: [NameFamily.Spelling]
        var count: Int { forms.reduce(0) { $0 + $1.places.count } }
        /// With article, and without.
        let isWithArticle: Bool
    }

    /// Names that stand with their article somewhere, in order.
    static func names(_ candidates: [NameCandidate]) -> [Name] {
        var order: [[UInt8]] = []
        var forms: [[UInt8]: [(form: [Unicode.Scalar], places: [NameCandidate.Place])]] = [:]
        for candidate in candidates {
            let letters = candidate.spelling.unicodeScalars.filter { $0.wordClass == .arabic && $0 != "ـ" }
            guard let stem = stem(Array(letters)), stem.count >= 3 else { continue }
            let key = Array(NameKey.arabic(stem).utf8)
            if forms[key] == nil { order.append(key) }
            let form = Array("ال".unicodeScalars) + stem
            if let index = forms[key]?.firstIndex(where: { $0.form == form }) {
                forms[key]?[index].places += candidate.places
            } else {
                forms[key, default: []].append((form, candidate.places))
            }
        }
        return order.compactMap { key in
            guard let found = forms[key] else { return nil }
            let spellings = found.map { form, places in
                NameFamily.Spelling(form: String(String.UnicodeScalarView(form)), part: nil, places: places)
            }
            if functionWords.contains(spellings[0].form) { return nil }
            return Name(forms: spellings, isWithArticle: true)
        }
    }

    /// Spellings of words without an article that differ in nothing but the hamza of an alif, written or not: إسماعيل, اسماعيل.
    /// أ and إ make different words, and a final ه is often *his*: those are left out.
    static func withoutArticle(_ candidates: [NameCandidate]) -> [[NameFamily.Spelling]] {
        var order: [[Unicode.Scalar]] = []
        var forms: [[Unicode.Scalar]: [(form: [Unicode.Scalar], places: [NameCandidate.Place])]] = [:]
        for candidate in candidates {
            let letters = candidate.spelling.unicodeScalars.filter { $0.wordClass == .arabic && $0 != "ـ" }
            let form = Array(letters)
            guard form.count >= 4, stem(form) == nil, form.contains(where: isAlif) else { continue }
            let key = form.map { isAlif($0) ? "ا" : $0 }
            if isParticle(key) { continue }
            if forms[key] == nil { order.append(key) }
            if let index = forms[key]?.firstIndex(where: { $0.form == form }) {
                forms[key]?[index].places += candidate.places
            } else {
                forms[key, default: []].append((form, candidate.places))
            }
        }
        return order.compactMap { key in
            guard let found = forms[key], found.count > 1, found.contains(where: { $0.form == key }),
                found.reduce(0, { $0 + $1.places.count }) >= 3
            else { return nil }
            return found.map {
                NameFamily.Spelling(form: String(String.UnicodeScalarView($0.form)), part: nil, places: $0.places)
            }
        }
    }

    /// Spellings of a word and the one behind it that differ in ه and ة at the end of the first: مؤسسة الأمل, مؤسسه الأمل.
    static func constructs(_ candidates: [NameCandidate]) -> [[NameFamily.Spelling]] {
        var order: [String] = []
        var spellings: [String: [NameFamily.Spelling]] = [:]
        for candidate in candidates {
            let letters = candidate.spelling.unicodeScalars.filter { $0.wordClass == .arabic && $0 != "ـ" || $0 == " " }
            let form = String(String.UnicodeScalarView(letters))
            let key = NameKey.arabic(letters)
            if spellings[key] == nil { order.append(key) }
            let index = spellings[key]?.firstIndex { $0.form == form }
            let places = (index.flatMap { spellings[key]?[$0].places } ?? []) + candidate.places
            let spelling = NameFamily.Spelling(form: form, part: nil, places: places)
            if let index { spellings[key]?[index] = spelling } else { spellings[key, default: []].append(spelling) }
        }
        // What differs in the second word is told of that word by itself.
        return order.compactMap { key in
            guard let found = spellings[key] else { return nil }
            let firsts = Set(found.map { $0.form.prefix { $0 != " " } })
            return firsts.count > 1 && Set(firsts.map { $0.dropLast() }).count == 1 ? found : nil
        }
    }

    private static func isAlif(_ scalar: Unicode.Scalar) -> Bool { "اأإآٱ".unicodeScalars.contains(scalar) }

    /// أنّ and إنّ with what is written together with them, and other small words, with alif alone.
    private static func isParticle(_ key: [Unicode.Scalar]) -> Bool {
        let rest = key.drop { "وفبلك".unicodeScalars.contains($0) }
        let word = String(String.UnicodeScalarView(rest))
        return word.hasPrefix("ان") && rest.count <= 5 || particles.contains(word)
    }

    private static let particles: Set<String> = [
        "اذا", "الى", "اليه", "اليها", "اليهم", "او", "اي", "ايضا", "اكثر", "اقل", "اول", "اخر", "اخرى", "اما", "امام",
        "اثناء",
        "احد", "احدى", "اثر", "اثنين", "اربعة", "اربع", "اربعين", "الا", "اهم", "اكبر", "اصغر", "افضل", "امس", "ابدا",
        "احيانا",
        "ايضاً",
    ]

    /// What follows the article; nil for a word without one.
    private static func stem(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        for prefix in prefixes where letters.starts(with: prefix) { return Array(letters.dropFirst(prefix.count)) }
        return nil
    }

    /// And (و), so (ف); in (ب), like (ك), for (ل); the article (ال), which becomes لل after ل.
    private static let prefixes: [[Unicode.Scalar]] = ["", "و", "ف"].flatMap { first in
        ["بال", "كال", "لل", "ال"].map { Array((first + $0).unicodeScalars) }
    }

    private static let functionWords: Set<String> = [
        "الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللتان", "اللواتي", "الآن", "اليوم", "الأول", "الأولى",
        "الثاني", "الثانية", "الماضي", "الماضية", "الحالي", "الحالية", "المقبل", "المقبلة", "الجاري",
    ]
}
