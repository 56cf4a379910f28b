/// Looks at what `article_date` of an event says of the words of an article, and whether the words of a new edition still
/// say so.
///
/// It speaks only of an event whose date the kept words do give: of others nothing shows what the new words are to be
/// compared with.
struct ArticleDateCheck {
    private let old: EditionText
    private let new: EditionText
    /// Code points of blocks that may still be read: a block may be a book, with thousands of events in it.
    private var budget = 50_000_000
    private var known: [Key: [FoundDate]] = [:]

    private struct Key: Hashable {
        let block: Int
        let isNew: Bool
        let year: PartialDate
    }

    private struct FoundDate {
        /// In bytes of the edition's search text.
        let range: Range<Int>
        let date: EDTFDate
    }

    init(_ old: EditionText, _ new: EditionText) {
        self.old = old
        self.new = new
    }

    /// Adds to an update what its event says of a date and the new words do not.
    mutating func check(_ update: inout AnchorUpdate) {
        guard update.verdict.isOpen, let written = update.anchor.articleDate, let before = update.old,
            let now = update.new, let stale = stale(written, before, now)
        else { return }
        update.staleDate = stale.date
        update.facts.removeAll { $0 == stale.fact }
        update.facts.insert(stale.fact, at: 0)
    }

    private mutating func stale(
        _ written: EDTFDate, _ before: Range<Int>, _ now: Range<Int>
    ) -> (date: StaleDate, fact: FactDifference)? {
        guard let year = Self.origin(written) else { return nil }
        let (sentence, newSentence) = (old.withSentences(before), new.withSentences(now))
        let dates = found(sentence, isNew: false, year)
        guard !dates.isEmpty else { return nil }
        let newDates = found(newSentence, isNew: true, year)
        func inWords(_ dates: [FoundDate], _ words: Range<Int>) -> [FoundDate] {
            dates.filter { $0.range.overlaps(words) }
        }
        let own = inWords(dates, before).first { Self.agree($0.date, written) }
        guard let said = own ?? dates.first(where: { Self.agree($0.date, written) }) else { return nil }
        var candidates = own == nil ? newDates : inWords(newDates, now)
        if candidates.isEmpty { candidates = newDates }
        if candidates.contains(where: { Self.agree($0.date, written) }) { return nil }
        let come = candidates.filter { candidate in !dates.contains { $0.date == candidate.date } }
        let choice = come.count == 1 ? come[0] : candidates.count == 1 ? candidates[0] : nil
        return (
            StaleDate(written: written.edtf, now: choice?.date.edtf, isGone: candidates.isEmpty),
            FactDifference(kind: .date, old: old.string(said.range), new: choice.map { new.string($0.range) })
        )
    }

    /// What a date without a year is counted from: the year of the event's own date.
    private static func origin(_ date: EDTFDate) -> PartialDate? {
        let digits = date.edtf.drop { !$0.isNumber }.prefix(4)
        guard digits.utf8.count == 4 else { return nil }
        return PartialDate(String(digits.map { $0 == "X" ? "0" : $0 }))
    }

    /// The dates of the blocks that a stretch lies in, those that it touches.
    private mutating func found(_ range: Range<Int>, isNew: Bool, _ year: PartialDate) -> [FoundDate] {
        let edition = isNew ? new : old
        let block = edition.search.block(at: range.lowerBound)
        let key = Key(block: block, isNew: isNew, year: year)
        if known[key] == nil {
            let count = edition.search.range(of: block).count
            guard count <= budget, !edition.article.blocks[block].isCode else { return [] }
            budget -= count
            let text = ScannedText(edition.article, edition.search, block: block)
            known[key] = DateScanner(text, published: year).dates.map {
                FoundDate(range: text.blocks[0].bytes($0.range), date: $0.date)
            }
        }
        return (known[key] ?? []).filter { $0.range.overlaps(range) }
    }

    /// Whether one of two dates says what the other says, or the same with more detail; what is qualified as rough or
    /// uncertain is compared without that.
    private static func agree(_ left: EDTFDate, _ right: EDTFDate) -> Bool {
        func plain(_ date: EDTFDate) -> String { date.edtf.filter { !"~?%".contains($0) } }
        let (left, right) = (plain(left), plain(right))
        return left == right || left.hasPrefix(right + "-") || right.hasPrefix(left + "-")
    }
}

/// A date of an event that the words of a new edition no longer give.
struct StaleDate: Hashable, Sendable {
    /// What `article_date` comes to, in EDTF.
    let written: String
    /// What the words say now; nil where that cannot be told.
    let now: String?
    /// Whether the words say no date.
    let isGone: Bool

    /// What is to be written after `article_date:`.
    var proposal: String? { now ?? (isGone ? "none" : nil) }
}
