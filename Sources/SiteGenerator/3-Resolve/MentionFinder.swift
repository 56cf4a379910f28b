/// Finds where a glossary's terms are mentioned.
///
/// A mention of a term is every occurrence of one of its forms that stands as a word of its own (`WordBoundary`), that
/// lies within none of the term's stop strings, and that lies within no longer mention of the same term. Bytes are
/// compared, but for signs that may be written or not (`MentionText`): those of the form and those of the text must not
/// contradict each other (`LetterSigns`), so that عُمان is no mention of عَمّان. One pass over the text, whatever the
/// number of forms; then the time it takes to sort what was found.
struct MentionFinder: Sendable {
    /// One form that several terms claim.
    struct Conflict: Hashable, Sendable {
        let form: [UInt8]
        /// Two or more, ascending.
        let terms: [Int]
        /// For each of `terms`, the first of the forms given that claims it.
        let forms: [Int]
    }

    /// What a byte string is to whom.
    private struct Use: Sendable {
        enum Role: Sendable { case form, formAfterLam, stop }
        let role: Role
        let term: Int
        /// Its place in `forms`, or of a stop, in `stops`.
        let form: Int
        /// Of its letters, aligned with the end of the pattern.
        let signs: [LetterSigns]
    }

    /// Forms that are alike but for optional signs are one, unless the signs contradict each other. In the order of the
    /// forms.
    let conflicts: [Conflict]
    /// The form, by its place in `forms`, that ends with more than `mostEndings` other ones: at one place of the text all
    /// of them would be found.
    let crowded: Int?
    static let mostEndings = 64
    private let automaton: ByteAutomaton
    /// For each pattern of the automaton.
    private let uses: [[Use]]

    /// `stops` are longer strings in which no form of the term is a mention: イラク軍用機 for イラク軍. They need not be
    /// words of their own. An empty form or stop is never found.
    init(forms: [(form: [UInt8], term: Int)], stops: [(stop: [UInt8], term: Int)] = []) {
        var patterns: [[UInt8]] = []
        var uses: [[Use]] = []
        var indices: [[UInt8]: Int] = [:]
        func add(_ pattern: [UInt8], _ use: Use) {
            guard !pattern.isEmpty else { return }
            if let index = indices[pattern] {
                uses[index].append(use)
            } else {
                indices[pattern] = patterns.count
                patterns.append(pattern)
                uses.append([use])
            }
        }
        for (index, form) in forms.enumerated() {
            let text = MentionText(form.form)
            let signs = LetterSigns.ofForm(text)
            add(text.bytes, Use(role: .form, term: form.term, form: index, signs: signs))
            if let rest = Self.restAfterLam(text.bytes) {
                add(rest, Use(role: .formAfterLam, term: form.term, form: index, signs: signs))
            }
        }
        for (index, stop) in stops.enumerated() {
            let text = MentionText(stop.stop)
            add(text.bytes, Use(role: .stop, term: stop.term, form: index, signs: LetterSigns.ofForm(text)))
        }
        automaton = ByteAutomaton(patterns)
        crowded = automaton.mostEndings().flatMap { most in
            most.count > Self.mostEndings ? uses[most.pattern].first { $0.role != .stop }?.form ?? 0 : nil
        }
        self.uses = uses
        conflicts = uses.compactMap { Self.conflict($0, forms) }.sorted { $0.forms[0] < $1.forms[0] }
    }

    /// All mentions in a text, by ascending start, of one start the longest first. `language` is the text's.
    func mentions(in text: [UInt8], language: LanguageTag? = nil) -> [Mention] {
        mentions(in: MentionText(text), language: language)
    }

    /// - Parameter stopFound: told of each stop that the text holds, by its place in `stops`.
    func mentions(
        in text: MentionText, language: LanguageTag? = nil, stopFound: (Int) -> Void = { _ in }
    ) -> [Mention] {
        let boundary = WordBoundary(language: language)
        var found: [(range: Range<Int>, term: Int, form: Int)] = []
        var stopped: [Int: Stretches] = [:]
        // Occurrences come by ascending end, the longest first: another one of a term that ends there lies in it.
        var end = -1
        var foundHere: Set<Int> = []
        automaton.scan(text.bytes) { pattern, range in
            if range.upperBound != end { (end, foundHere) = (range.upperBound, []) }
            // Uses of one pattern share the answer; most patterns have one use.
            var holds: Bool?
            for use in uses[pattern] {
                switch use.role {
                case .stop:
                    // One that differs from a form in signs alone says nothing of a text without them.
                    let isForm =
                        !use.signs.isEmpty && uses[pattern].contains { $0.role == .form && $0.term == use.term }
                    guard text.agrees(with: use.signs, endingAt: range.upperBound, areWritten: isForm) else { continue }
                    stopped[use.term, default: Stretches()].add(range)
                    stopFound(use.form)
                case .form, .formAfterLam:
                    let isForm = use.role == .form
                    let answer =
                        isForm
                        ? holds ?? boundary.holds(range, in: text) : boundary.holdsAfterLam(range, in: text)
                    if isForm { holds = answer }
                    if answer, text.agrees(with: use.signs, endingAt: range.upperBound),
                        foundHere.insert(use.term).inserted
                    {
                        found.append((range, use.term, use.form))
                    }
                }
            }
        }
        found.removeAll { stopped[$0.term]?.holds($0.range) ?? false }
        found.sort {
            ($0.range.lowerBound, -$0.range.upperBound, $0.term, $0.form)
                < ($1.range.lowerBound, -$1.range.upperBound, $1.term, $1.form)
        }
        // Whatever begins earlier, or here and is longer, has been seen: one that reaches as far holds this one.
        var reached: [Int: Int] = [:]
        found.removeAll { mention in
            if reached[mention.term, default: -1] >= mention.range.upperBound { return true }
            reached[mention.term] = mention.range.upperBound
            return false
        }
        return Self.linked(found.map { (text.original($0.range), $0.term, $0.form) })
    }

    /// Adds which mentions lie in others and which may be linked. What lies within another here is of another term.
    private static func linked(_ found: [(range: Range<Int>, term: Int, form: Int)]) -> [Mention] {
        var current = -1..<0
        var reachedBefore = -1
        var reached = -1
        let isInside = found.map { range, _, _ in
            if range.lowerBound != current.lowerBound {
                reachedBefore = reached
                // The first of those that begin here is the longest of them.
                current = range
            }
            reached = max(reached, range.upperBound)
            return reachedBefore >= range.upperBound || current.upperBound > range.upperBound
        }
        let mayLink = Self.apart(found.indices.filter { !isInside[$0] }, found.map(\.range))
        return found.indices.map { index in
            Mention(
                range: found[index].range, term: found[index].term, form: found[index].form,
                isInsideLonger: isInside[index], mayLink: mayLink[index])
        }
    }

    /// For each mention, whether it is one of `outer`, none of which lies in another, and overlaps no longer one of them
    /// that is chosen, nor one of its length before it.
    private static func apart(_ outer: [Int], _ ranges: [Range<Int>]) -> [Bool] {
        func overlap(_ position: Int, _ other: Int) -> Bool {
            outer.indices.contains(other) && ranges[outer[position]].overlaps(ranges[outer[other]])
        }
        var isChosen = [Bool](repeating: false, count: ranges.count)
        for index in outer { isChosen[index] = true }
        guard outer.indices.dropFirst().contains(where: { overlap($0 - 1, $0) }) else { return isChosen }
        let longestFirst = outer.indices.sorted {
            (-ranges[outer[$0]].count, $0) < (-ranges[outer[$1]].count, $1)
        }
        var isSettled = [Bool](repeating: false, count: outer.count)
        for position in longestFirst where !isSettled[position] {
            // Their starts and ends ascend, so those that overlap one stand around it; none overlaps three chosen ones.
            for step in [-1, 1] {
                var other = position + step
                while overlap(position, other) {
                    isSettled[other] = true
                    isChosen[outer[other]] = false
                    other += step
                }
            }
        }
        return isChosen
    }

    private static func conflict(_ uses: [Use], _ forms: [(form: [UInt8], term: Int)]) -> Conflict? {
        var first: [Int: Int] = [:]
        let bySigns = Dictionary(grouping: uses.lazy.filter { $0.role == .form }, by: \.signs)
        for (signs, same) in bySigns {
            let claims = bySigns.lazy.filter { !LetterSigns.contradict(signs, $0.key) }
            let isClaimedTwice = Set(claims.flatMap { $0.value.map(\.term) }).count > 1
            guard isClaimedTwice else { continue }
            for use in same { first[use.term] = min(first[use.term] ?? use.form, use.form) }
        }
        guard first.count > 1, let form = first.values.min() else { return nil }
        let terms = first.keys.sorted()
        return Conflict(form: forms[form].form, terms: terms, forms: terms.compactMap { first[$0] })
    }

    /// What is left of a form with the article ال where لـ stands before it and takes its alif away: العراق, للعراق;
    /// before a second lam the article is not written at all: الله, لله.
    private static func restAfterLam(_ form: [UInt8]) -> [UInt8]? {
        let lam = Array("ل".utf8)
        // The article is four bytes; at least two letters follow.
        guard form.starts(with: "ال".utf8), form.count >= 8 else { return nil }
        let rest = Array(form.dropFirst(4))
        return rest.starts(with: lam) ? rest : lam + rest
    }
}

/// Stretches of a text, given by ascending end, and whether one of them holds another stretch.
private struct Stretches {
    /// Ascending in start and end: a stretch that lies in another is left out.
    private var ranges: [Range<Int>] = []

    mutating func add(_ range: Range<Int>) {
        while let last = ranges.last, last.lowerBound >= range.lowerBound { ranges.removeLast() }
        ranges.append(range)
    }

    func holds(_ range: Range<Int>) -> Bool {
        // The last stretch that begins no later than this one reaches furthest of those that do.
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && ranges[low - 1].upperBound >= range.upperBound
    }
}
