/// Looks at what `article_date` of an event says of the words of an article, and whether the words of a new edition still
/// say so.
///
/// Where the kept words give a date that is read, the new ones are compared with it. Where it is written in a way that is
/// not read (1871-4, January of ’44), a number that changed and may be of that date is enough for doubt: an editor reads
/// what no program can. Of an event whose words give another date than it says, nothing shows what to compare.
struct ArticleDateCheck {
    private let old: EditionText
    private let new: EditionText
    private let scanner: FactScanner
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

    init(_ old: EditionText, _ new: EditionText, scanner: FactScanner) {
        self.old = old
        self.new = new
        self.scanner = scanner
    }

    /// Adds to an update what its event says of a date and the new words do not.
    mutating func check(_ update: inout AnchorUpdate) {
        guard update.verdict.isOpen, let written = update.anchor.articleDate, let before = update.old,
            let now = update.new
        else { return }
        switch comparison(written, before, now) {
        case .stands: return
        case .stale(let date, let fact):
            update.staleDate = date
            update.facts.removeAll { $0 == fact }
            update.facts.insert(fact, at: 0)
        case .unread(let hasOther):
            guard isDoubtful(written, before, now, hasOther: hasOther) else { return }
            update.staleDate = StaleDate(written: written.edtf, now: nil, isGone: false, isUnread: true)
        }
    }

    private enum Comparison {
        case stands
        case stale(StaleDate, FactDifference)
        /// The kept words give no such date that is read; whether they give another one.
        case unread(hasOther: Bool)
    }

    private mutating func comparison(_ written: EDTFDate, _ before: Range<Int>, _ now: Range<Int>) -> Comparison {
        guard let year = Self.origin(written) else { return .unread(hasOther: false) }
        let (sentence, newSentence) = (old.withSentences(before), new.withSentences(now))
        let dates = found(sentence, isNew: false, year)
        let newDates = found(newSentence, isNew: true, year)
        func inWords(_ dates: [FoundDate], _ words: Range<Int>) -> [FoundDate] {
            dates.filter { $0.range.overlaps(words) }
        }
        let own = inWords(dates, before).first { $0.date.agrees(with: written) }
        guard let said = own ?? dates.first(where: { $0.date.agrees(with: written) }) else {
            return .unread(hasOther: !inWords(dates, before).isEmpty)
        }
        var candidates = own == nil ? newDates : inWords(newDates, now)
        if candidates.isEmpty { candidates = newDates }
        if candidates.contains(where: { $0.date.agrees(with: written) }) { return .stands }
        let come = candidates.filter { candidate in !dates.contains { $0.date == candidate.date } }
        let choice = come.count == 1 ? come[0] : candidates.count == 1 ? candidates[0] : nil
        // A number that came may be a date that is not read.
        let isGone =
            candidates.isEmpty
            && !scanner.differences(old.string(sentence), new.string(newSentence)).contains {
                ($0.kind == .number || $0.kind == .date) && $0.new != nil
            }
        return .stale(
            StaleDate(written: written.edtf, now: choice?.date.edtf, isGone: isGone),
            FactDifference(kind: .date, old: old.string(said.range), new: choice.map { new.string($0.range) }))
    }

    // MARK: Dates that are not read

    /// Whether a number or a word of a date changed in the words that may be of the date that the event says.
    private func isDoubtful(_ written: EDTFDate, _ before: Range<Int>, _ now: Range<Int>, hasOther: Bool) -> Bool {
        let words = old.string(before)
        let facts = scanner.facts(in: words).filter { $0.kind == .number || $0.kind == .date }
        let changed = scanner.differences(words, new.string(now)).filter { $0.kind == .number || $0.kind == .date }
        let gone = facts.filter { fact in changed.contains { $0.kind == fact.kind && $0.old == fact.words } }
        if gone.isEmpty { return false }
        let scalars = Array(words.unicodeScalars)
        let numbers = facts.filter { $0.kind == .number }
        let own = numbers.filter { Self.isPart($0, of: written, scalars) }
        if !own.isEmpty { return gone.contains { $0.kind == .date || own.contains($0) } }
        if hasOther { return false }
        // A year of another calendar, a month by its name.
        return gone.contains { $0.kind == .date || Self.isDated($0, scalars) }
    }

    /// Whether a number may be one of a date's: 1871, 44 of 1844, 4 of 1871-4.
    private static func isPart(_ number: Fact, of date: EDTFDate, _ scalars: [Unicode.Scalar]) -> Bool {
        let start = number.range.lowerBound
        let isEnd =
            start > 1 && "-–—/‐‑".unicodeScalars.contains(scalars[start - 1])
            && Numeral.digit(scalars[start - 2]) != nil
        return date.edtf.split(whereSeparator: { !$0.isNumber }).contains { part in
            part.drop { $0 == "0" } == number.value
                || part.utf8.count == 4 && (number.value.utf8.count > 1 || isEnd) && part.hasSuffix(number.value)
        }
    }

    /// Whether a word for a year, a month or a day follows a number, or an era.
    private static func isDated(_ number: Fact, _ scalars: [Unicode.Scalar]) -> Bool {
        let next = scalars[number.range.upperBound...].first { !$0.isWhiteSpace }
        return next.map("年月日년월일هم".unicodeScalars.contains) ?? false
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
}

/// A date of an event that the words of a new edition no longer give.
struct StaleDate: Hashable, Sendable {
    /// What `article_date` comes to, in EDTF.
    let written: String
    /// What the words say now; nil where that cannot be told.
    let now: String?
    /// Whether the words say no date.
    let isGone: Bool
    /// Whether the date that the kept words gave could not be read, so that nothing but a number tells of it.
    var isUnread = false

    /// What is to be written after `article_date:`.
    var proposal: String? { now ?? (isGone ? "none" : nil) }
}
