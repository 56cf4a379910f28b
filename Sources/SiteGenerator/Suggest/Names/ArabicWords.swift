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
