/// Spellings that seem to be one name.
struct NameFamily: Sendable {
    struct Spelling: Sendable {
        /// As a term's form is written.
        let form: String
        /// What recurs of it: スダーニ, where the form is ムハンマド・シヤー・スダーニ.
        let part: String?
        let places: [NameCandidate.Place]
    }

    /// The most frequent first.
    let spellings: [Spelling]
    var count: Int { spellings.reduce(0) { $0 + $1.places.count } }
}

/// Puts spellings with one key together.
enum NameFamilies {
    static func find(_ names: NameFinder) -> [NameFamily] {
        katakana(names.katakana.candidates) + cased(names.cased.candidates, keepsAccents: names.keepsAccents)
            + arabic(names.arabic.candidates)
            + ArabicWords.constructs(names.constructs.candidates).map { family($0) } + names.joined
    }

    // MARK: Katakana

    /// Short words differ by ー and ッ alone and are others: ビル, ビール.
    private static let leastKana = 3

    private static func katakana(_ candidates: [NameCandidate]) -> [NameFamily] {
        var families: [NameFamily] = []
        var isTaken = [Bool](repeating: false, count: candidates.count)
        for group in groups(candidates, key: { NameKey.katakana($0.parts) }) where group.count > 1 {
            for index in group { isTaken[index] = true }
            families.append(family(group.map { whole(candidates[$0]) }))
        }
        // A name that stands alone, and as the last part of a longer one in another spelling.
        let last = groups(candidates, key: { $0.parts.count > 1 ? NameKey.katakana([$0.parts.last ?? ""]) : "" })
        var byKey: [[UInt8]: [Int]] = [:]
        for group in last { byKey[Array(NameKey.katakana([candidates[group[0]].parts.last ?? ""]).utf8)] = group }
        for (index, candidate) in candidates.enumerated() where candidate.parts.count == 1 && !isTaken[index] {
            let key = Array(NameKey.katakana(candidate.parts).utf8)
            let longer = (byKey[key] ?? []).filter { other in
                !isTaken[other] && !candidates[other].parts.contains { $0.utf8.elementsEqual(candidate.spelling.utf8) }
            }
            if longer.isEmpty { continue }
            let parts = longer.map {
                NameFamily.Spelling(
                    form: candidates[$0].spelling, part: candidates[$0].parts.last, places: candidates[$0].places)
            }
            families.append(family([whole(candidate)] + parts))
        }
        return families
    }

    /// Indexes of candidates with one key of three or more kana, in order.
    private static func groups(_ candidates: [NameCandidate], key: (NameCandidate) -> String) -> [[Int]] {
        var indexes: [[UInt8]: Int] = [:]
        var groups: [[Int]] = []
        for (index, candidate) in candidates.enumerated() {
            let key = key(candidate)
            if key.unicodeScalars.count < leastKana { continue }
            if let group = indexes[Array(key.utf8)] {
                groups[group].append(index)
            } else {
                indexes[Array(key.utf8)] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    private static func whole(_ candidate: NameCandidate) -> NameFamily.Spelling {
        NameFamily.Spelling(form: candidate.spelling, part: nil, places: candidate.places)
    }

    private static func family(_ spellings: [NameFamily.Spelling]) -> NameFamily {
        let order = spellings.indices.sorted {
            (-spellings[$0].places.count, $0) < (-spellings[$1].places.count, $1)
        }
        return NameFamily(spellings: order.map { spellings[$0] })
    }

    // MARK: Cased scripts

    private static func cased(_ candidates: [NameCandidate], keepsAccents: Bool) -> [NameFamily] {
        groups(candidates, key: { NameKey.cased($0.spelling, keepsAccents: keepsAccents) }).compactMap { group in
            guard NameKey.cased(candidates[group[0]].spelling).unicodeScalars.count >= 4 else { return nil }
            let kept = group.filter { index in
                !group.contains { other in other != index && isCapital(candidates[index], of: candidates[other]) }
            }
            return kept.count > 1 ? family(kept.map { whole(candidates[$0]) }) : nil
        }
    }

    /// Whether a spelling is another one at the beginning of a sentence, or in capitals.
    private static func isCapital(_ candidate: NameCandidate, of other: NameCandidate) -> Bool {
        guard candidate.spelling.lowercased().utf8.elementsEqual(other.spelling.lowercased().utf8) else { return false }
        if candidate.startingSentence == candidate.count { return true }
        let isCapitals = !candidate.spelling.unicodeScalars.contains { $0.properties.isLowercase }
        return isCapitals && candidate.spelling.unicodeScalars.count > 5
    }

    // MARK: Arabic

    /// Words with an article whose letters differ only in hamza, ya or ta marbuta, and those without one that differ in the
    /// hamza of an alif.
    private static func arabic(_ candidates: [NameCandidate]) -> [NameFamily] {
        let withArticle = ArabicWords.names(candidates).compactMap { name in
            name.forms.count > 1 ? family(name.forms) : nil
        }
        let others = ArabicWords.withoutArticle(candidates).map { family($0) }
        let order = others.indices.sorted { (-others[$0].count, $0) < (-others[$1].count, $1) }
        return withArticle + order.prefix(mostWithoutArticle).map { others[$0] }
    }

    /// Without an article nothing tells a name from another word, and a text that leaves out hamza does so everywhere: only
    /// the most frequent are told.
    private static let mostWithoutArticle = 20
}
