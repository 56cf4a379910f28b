/// A date that the article's words give.
struct ArticleDate: Sendable {
    /// How it is known.
    enum Basis: Hashable, Sendable {
        /// The words say it all.
        case written
        /// Something of it is counted from the article's own date.
        case countedFromArticle
        /// Something of it is taken from the date that stands before it in its block.
        case countedFromPrevious(words: String)
    }

    /// Index in `ScannedText.blocks`.
    let block: Int
    /// In code points of the block.
    let range: Range<Int>
    let date: EDTFDate
    /// The day, where the words give one.
    let day: EDTFDay?
    let basis: Basis
    /// The other way to read 03/04/2026; of a day without a year, the year that was named before it in the block, where `date` is
    /// of the article's own.
    let alternative: EDTFDate?
    /// Whether the words say that it is of the Julian calendar.
    var isOldStyle = false
}

/// Words that look like a date and give none.
struct UnresolvedDate: Sendable {
    enum Reason: Sendable {
        /// The calendar has no such day; the last day of the month, where there is the month.
        case impossible(lastDay: Int?)
        /// The Julian calendar has it, and the Gregorian one has not: 29 February 1900.
        case julianLeapDay
        /// It is counted from the article's own date, which nothing tells.
        case noOrigin
    }

    let block: Int
    let range: Range<Int>
    let reason: Reason
}
