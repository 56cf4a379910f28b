/// A glossary entry as it is written.
struct Term: Sendable {
    var id: Spanned<String>?
    /// The heading: also the first of its surface forms.
    var name: Spanned<String>
    /// How it is read, for the order of the glossary and for readers.
    var reading: String?
    /// What it is ordered by instead of reading or name.
    var sort: String?
    var kind: String?
    /// Other spellings.
    var also: [Spanned<String>] = []
    /// Longer strings in which a form of it is no mention.
    var not: [Spanned<String>] = []
    var translations: [Translation] = []
    var sources: [SourceCitation] = []
    /// Ids under which it was published before.
    var was: [Spanned<String>] = []
    /// The definition.
    var body: MarkdownText
    var span: Span
    /// Whether it comes from the glossary that all explainers share.
    var isShared = false

    /// Every string that stands for it in a text.
    var forms: [Spanned<String>] { [name] + also }
}
