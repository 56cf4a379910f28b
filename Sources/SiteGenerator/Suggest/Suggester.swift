/// Reads an explainer's article and proposes what its editors may want to write. It decides nothing, and knows nothing but
/// the text, the calendar, and what the explainer already has.
struct Suggester {
    /// How many of a kind are listed.
    static let most = 200
    private static let mostNames = 20

    private let explainer: ResolvedExplainer
    let text: ScannedText
    private let lines: LineIndex
    let words: SuggestionWords
    let coverage: SuggestionCoverage
    var report: SuggestionReport

    /// What is proposed for an explainer with a received article; nil for own writing.
    static func report(_ explainer: ResolvedExplainer, of site: ResolvedSite) -> SuggestionReport? {
        guard let article = explainer.article else { return nil }
        var suggester = Suggester(explainer, article, site)
        suggester.run()
        return suggester.report
    }

    private init(_ explainer: ResolvedExplainer, _ article: Article, _ site: ResolvedSite) {
        self.explainer = explainer
        text = ScannedText(article)
        lines = LineIndex(site.parsed.tree[article.file].bytes)
        words = SuggestionWords(explainer.manifest.language)
        coverage = SuggestionCoverage(explainer, site, text.search)
        report = SuggestionReport(explainer: explainer.name, article: article.settings.file.value)
    }

    private mutating func run() {
        var barred = [BarredStretches](repeating: BarredStretches(), count: text.blocks.count)
        var damage: [Damage] = []
        switch DamageFinder.find(in: text) {
        case .stretches(let found):
            damage = found
            for stretch in found { barred[stretch.block].add(stretch.range) }
        case .otherLanguage:
            report.remarks.append(
                "most of the article is in other letters than \(text.language.text) has: is `article.language` right?")
        }
        let scanner = DateScanner(text, published: text.article.settings.published)
        let dates = scanner.dates.filter { !barred[$0.block].overlaps($0.range) }
        let families = NameFinder(text, barred: barred)
        if !DateWords.reads(text.language) { report.remarks.append(DateWords.unread(text.language)) }

        addPublished(scanner)
        addDamage(damage)
        addWeekdays(dates)
        addImpossible(scanner, barred)
        addEvents(dates, scanner)
        addDeadlines(dates, scanner.published)
        addNames(families)
    }

    // MARK: Places

    func bytes(_ block: Int, _ range: Range<Int>) -> Range<Int> { text.blocks[block].bytes(range) }

    func line(_ block: Int, _ range: Range<Int>) -> Int {
        lines.line(at: text.span(bytes(block, range)).range.lowerBound) + 1
    }

    func string(_ block: Int, _ range: Range<Int>) -> String { text.blocks[block].string(range) }

    /// Words as a line of evidence shows them.
    func quoted(_ words: String) -> String {
        let flat = words.unicodeScalars.map { $0.isWhiteSpace ? " " : $0 }
        let isLong = flat.count > 40
        return "“" + String(String.UnicodeScalarView(flat.prefix(isLong ? 39 : 40))) + (isLong ? "…”" : "”")
    }

    mutating func count(
        _ kind: Suggestion.Kind, in counts: WritableKeyPath<SuggestionReport, [Suggestion.Kind: Int]>
    ) {
        report[keyPath: counts][kind, default: 0] += 1
    }

    /// The first of a kind; the others are counted.
    mutating func limited<Found>(_ found: [Found], _ kind: Suggestion.Kind, most: Int = most) -> ArraySlice<
        Found
    > {
        if found.count > most { report.unlisted[kind] = found.count - most }
        return found.prefix(most)
    }

    // MARK: The article's own date

    private mutating func addPublished(_ scanner: DateScanner) {
        guard let dateline = scanner.dateline else { return }
        let words = string(dateline.block, dateline.range)
        let line = line(dateline.block, dateline.range)
        let settings = text.article.settings.published
        if let alternative = dateline.alternative {
            if settings == nil {
                report.suggestions.append(
                    Suggestion(
                        kind: .ambiguousDate, target: nil, line: line, words: words, date: dateline.date.edtf,
                        evidence: "\(quoted(words)) seems to be the article's own date: is it \(dateline.date.edtf) or "
                            + "\(alternative.edtf)? Write it as `published:` under `article:`"))
            }
        } else if let settings {
            guard settings.day != nil, settings.iso != dateline.date.edtf else { return }
            report.suggestions.append(
                Suggestion(
                    kind: .published, target: nil, line: line, words: words, date: dateline.date.edtf,
                    evidence:
                        "\(quoted(words)) stands in a line of its own, and `article.published` is \(settings.iso): "
                        + "which is the article's own date?"))
        } else {
            report.suggestions.append(
                Suggestion(
                    kind: .published, target: .settings, line: line, words: words, date: dateline.date.edtf,
                    evidence: "\(quoted(words)) stands in a line of its own and seems to be the article's own date; "
                        + "this goes under `article:`",
                    paste: "  published: \(dateline.date.edtf)"))
        }
    }

    // MARK: Damage

    private mutating func addDamage(_ found: [Damage]) {
        let new = found.filter { damage in
            let isCovered = coverage.hasNote(at: bytes(damage.block, damage.range))
            if isCovered { count(.damage, in: \.covered) }
            return !isCovered
        }
        let listed = limited(new, .damage)
        let passages = SuggestedPassages(text, listed.map { bytes($0.block, $0.range) })
        for damage in listed {
            let lines = passages.lines(bytes(damage.block, damage.range))
            let evidence = DamageEvidence.text(damage, articleLanguage: text.language)
            report.suggestions.append(
                Suggestion(
                    kind: .damage, target: .notes, line: line(damage.block, damage.range),
                    words: string(damage.block, damage.range), evidence: withoutPassage(evidence, lines),
                    paste: lines.map { passage in
                        let language = damage.language.map { "lang: \($0.text)\n" } ?? ""
                        return
                            "## \(words.damageTitle)\nkind: corrupt\n\(language)\(passage)\n\n\(words.body(damage))\n"
                    }))
        }
    }

    func withoutPassage(_ evidence: String, _ passage: String?) -> String {
        passage == nil ? evidence + "; no passage tells this place from others that read the same" : evidence
    }

    // MARK: Events

    private mutating func addEvents(_ dates: [ArticleDate], _ scanner: DateScanner) {
        var order: [String] = []
        var groups: [String: [ArticleDate]] = [:]
        var questions: [(date: ArticleDate, alternative: EDTFDate)] = []
        for date in dates {
            // The dateline is no event.
            if let dateline = scanner.dateline, dateline.block == date.block, dateline.range == date.range { continue }
            if let alternative = date.alternative {
                let place = bytes(date.block, date.range)
                if coverage.hasEvent(of: date.date, at: place) || coverage.hasEvent(of: alternative, at: place) {
                    count(.date, in: \.covered)
                } else {
                    questions.append((date, alternative))
                }
                continue
            }
            let edtf = date.date.edtf
            if coverage.hasEvent(of: date.date, at: bytes(date.block, date.range)) {
                count(.date, in: \.covered)
                continue
            }
            if groups[edtf] == nil { order.append(edtf) }
            groups[edtf, default: []].append(date)
        }
        for (date, alternative) in limited(questions, .ambiguousDate) {
            let words = string(date.block, date.range)
            report.suggestions.append(
                Suggestion(
                    kind: .ambiguousDate, target: nil, line: line(date.block, date.range), words: words,
                    date: date.date.edtf, evidence: "\(quoted(words)) may be \(date.date.edtf) or \(alternative.edtf)"))
        }
        let listed = limited(order, .date)
        // What the words say by themselves before what is counted; of equals the first that has a passage.
        let candidates = listed.map { edtf in
            let group = groups[edtf] ?? []
            let written = group.filter { $0.basis == .written }
            return Array((written.isEmpty ? group : written).prefix(5))
        }
        let passages = SuggestedPassages(text, candidates.joined().map { bytes($0.block, $0.range) })
        for dates in candidates {
            let index = dates.firstIndex { passages.lines(bytes($0.block, $0.range)) != nil } ?? 0
            guard dates.indices.contains(index) else { continue }
            let date = dates[index]
            let others = (groups[date.date.edtf] ?? []).filter { $0.block != date.block || $0.range != date.range }
            add(date, others: others, passages.lines(bytes(date.block, date.range)))
        }
    }

    private mutating func add(_ date: ArticleDate, others: [ArticleDate], _ passage: String?) {
        let string = string(date.block, date.range)
        var evidence = "\(quoted(string)) is \(date.date.edtf)" + basis(date, isQuestion: false)
        if !others.isEmpty {
            var lines: [Int] = []
            for other in others.prefix(200) where lines.count < 8 {
                let line = line(other.block, other.range)
                if lines.last != line { lines.append(line) }
            }
            evidence += "; also in line " + lines.map(String.init).joined(separator: ", ")
            if others.count > lines.count { evidence += " (\(others.count) more places)" }
        }
        if let event = coverage.eventWithin(date.date) { evidence += "; the event `\(event)` lies within it" }
        let title = EventTitle.text(date.range, in: text.blocks[date.block])
        report.suggestions.append(
            Suggestion(
                kind: .date, target: .timeline, line: line(date.block, date.range), words: string,
                date: date.date.edtf, evidence: withoutPassage(evidence, passage),
                paste: passage.map {
                    "## \(title)\ndate: \(date.date.edtf)\narticle_date: \(date.date.edtf)\n\($0)\n"
                }))
    }

    func basis(_ date: ArticleDate, isQuestion: Bool) -> String {
        switch date.basis {
        case .written: ""
        case .countedFromArticle:
            isQuestion
                ? ", if it is counted from the article's own date: is it?" : ", counted from the article's own date"
        case .countedFromPrevious(let words):
            isQuestion
                ? ", if it is counted from \(quoted(words)) before it: is it?"
                : ", counted from \(quoted(words)) before it"
        }
    }

    // MARK: Deadlines

    private mutating func addDeadlines(_ dates: [ArticleDate], _ published: PartialDate?) {
        guard let published else { return }
        let found = DeadlineCheck.find(dates, in: text, published: published).filter { index in
            let isCovered = coverage.hasNote(at: bytes(dates[index].block, dates[index].range))
            if isCovered { count(.deadline, in: \.covered) }
            return !isCovered
        }
        for index in limited(found, .deadline) {
            let date = dates[index]
            report.suggestions.append(
                Suggestion(
                    kind: .deadline, target: nil, line: line(date.block, date.range),
                    words: string(date.block, date.range),
                    date: date.date.edtf,
                    evidence:
                        "\(quoted(withWhatFollows(date))) is a deadline that had passed on the article's own date, \(published.iso): "
                        + "was it met, moved, or is one of the dates wrong?"))
        }
    }

    /// A date and the next words of its sentence.
    private func withWhatFollows(_ date: ArticleDate) -> String {
        let block = text.blocks[date.block]
        let last = block.sentence(at: date.range.lowerBound)?.upperBound ?? date.range.upperBound
        var end = max(date.range.upperBound, min(last, date.range.upperBound + 12))
        // To the end of the word.
        while end < last, end - date.range.upperBound < 32, LetterKind(block.scalars[end - 1]) == .other,
            LetterKind(block.scalars[end]) == .other
        {
            end += 1
        }
        return block.string(block.trimmed(date.range.lowerBound..<end))
    }

    // MARK: Names

    private mutating func addNames(_ names: NameFinder) {
        var taken: Set<[UInt8]> = []
        let families = NameFamilies.find(names)
        let order = families.indices.sorted { (-families[$0].count, $0) < (-families[$1].count, $1) }
        for index in limited(order, .spelling) { add(families[index], &taken) }
        var found: [(form: String, places: [NameCandidate.Place], least: Int)] = []
        let skipsSingleWords = text.language.primary == "de"
        for name in names.katakana.candidates {
            found.append((name.spelling, name.places, name.parts.count > 1 ? 2 : 3))
        }
        // Of a word that only begins sentences, the capital says nothing.
        for name in names.cased.candidates
        where name.parts.count > 1 || !skipsSingleWords && name.startingSentence < name.count {
            found.append((name.spelling, name.places, name.parts.count > 1 ? 2 : 3))
        }
        for name in names.han.candidates { found.append((name.spelling, name.places, 4)) }
        for name in ArabicWords.names(names.arabic.candidates) where name.forms.count == 1 {
            found.append((name.forms[0].form, name.forms[0].places, 4))
        }
        let new = found.enumerated().filter { _, name in
            guard name.places.count >= name.least, !taken.contains(SuggestionCoverage.compared(name.form)) else {
                return false
            }
            let isCovered =
                coverage.term(of: name.form) != nil
                || name.places.allSatisfy { coverage.hasMention(at: bytes($0.block, $0.range)) }
            if isCovered { count(.name, in: \.covered) }
            return !isCovered
        }.sorted { (-$0.element.places.count, $0.offset) < (-$1.element.places.count, $1.offset) }
        let proposed = limited(new, .name, most: Self.mostNames)
        for ((_, name), count) in zip(proposed, occurrences(of: proposed.map(\.element.form))) {
            taken.insert(SuggestionCoverage.compared(name.form))
            report.suggestions.append(
                Suggestion(
                    kind: .name, target: .glossary, line: line(name.places[0].block, name.places[0].range),
                    words: name.form, evidence: "\(quoted(name.form)) stands \(count) times",
                    paste: "## \(name.form)\n\n\(words.definition)\n"))
        }
    }

    /// How often each form stands in the article, in longer names too, where it is no candidate of its own.
    private func occurrences(of forms: [String]) -> [Int] {
        let finder = MentionFinder(forms: forms.enumerated().map { (Array($1.utf8), $0) })
        var counts = [Int](repeating: 0, count: forms.count)
        for block in text.blocks {
            let bytes = Array(text.search.bytes[block.bytes(block.scalars.indices)])
            for mention in finder.mentions(in: bytes, language: text.language) { counts[mention.term] += 1 }
        }
        return counts
    }

    private mutating func add(_ family: NameFamily, _ taken: inout Set<[UInt8]>) {
        let spellings = family.spellings.filter { taken.insert(SuggestionCoverage.compared($0.form)).inserted }
        guard let first = spellings.first else { return }
        let counts = spellings.map { spelling in
            let form = spelling.part.map { "\(quoted($0)) in \(quoted(spelling.form))" } ?? quoted(spelling.form)
            // Two that look alike differ in how letters and accents are encoded.
            let hasTwin = spellings.contains {
                $0.form == spelling.form && !$0.form.utf8.elementsEqual(spelling.form.utf8)
            }
            let isComposed = spelling.form.utf8.elementsEqual(spelling.form.composed.utf8)
            let encoding =
                isComposed
                ? " (accents in one code point with their letters)" : " (accents as code points of their own)"
            return "\(form) \(spelling.places.count)" + (hasTwin ? encoding : "")
        }.joined(separator: ", ")
        let place = first.places[0]
        let known = spellings.compactMap { coverage.term(of: $0.form) }
        func suggestion(_ evidence: String, _ paste: String) -> Suggestion {
            Suggestion(
                kind: .spelling, target: .glossary, line: line(place.block, place.range), words: first.form,
                evidence: evidence, paste: paste)
        }
        guard let term = known.first else {
            let also = spellings.dropFirst().map { "also: \($0.form)\n" }.joined()
            if also.isEmpty { return }
            report.suggestions.append(
                suggestion(
                    "one name in \(spellings.count) spellings: \(counts)",
                    "## \(first.form)\n\(also)\n\(words.definition)\n"))
            return
        }
        let missing = spellings.filter { coverage.term(of: $0.form) == nil }
        if missing.isEmpty {
            count(.spelling, in: \.covered)
            return
        }
        report.suggestions.append(
            suggestion(
                "one name in \(spellings.count) spellings: \(counts); this goes into the entry `\(term)`",
                missing.map { "also: \($0.form)\n" }.joined()))
    }
}
