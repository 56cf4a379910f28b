/// A timeline entry as it is written.
struct Event: Sendable {
    /// What the article's own words say of the date.
    enum ArticleDate: Sendable {
        /// The same as the event's date.
        case same
        /// Nothing.
        case none
        case date(EDTFDate)
    }

    var id: Spanned<String>?
    var title: String
    var span: Span
    var date: EDTFDate
    /// Required with every passage: what was researched must never be put into the author's mouth.
    var articleDate: ArticleDate
    var passages: [Passage] = []
    var sources: [SourceCitation] = []
    /// Ids under which it was published before.
    var was: [Spanned<String>] = []
    var translations: [Translation] = []
    var body: MarkdownText

    /// The date that `articleDate` comes to; nil where the article gives none.
    var dateOfArticle: EDTFDate? {
        switch articleDate {
        case .same: date
        case .none: nil
        case .date(let date): date
        }
    }
}
