/// What may still be open in an explainer. None of it is a mistake. The raw values are the names in JSON.
enum CoverageKind: String, CaseIterable, Sendable {
    /// Paragraphs of the article that no note speaks about.
    case blocksWithoutNote = "blocks-without-note"
    /// Notes that cite nothing, neither in `sources:` nor in their text.
    case notesWithoutSource = "notes-without-source"
    case notesWithoutVerdict = "notes-without-verdict"
    case notesUnverifiable = "notes-unverifiable"
    case notesOfLowConfidence = "notes-of-low-confidence"
    /// Notes that are not published.
    case drafts
    /// Events that no words of the article tell.
    case eventsWithoutPassage = "events-without-passage"
    /// Dates in the article's words that no event has, or speaks about.
    case datesWithoutEvent = "dates-without-event"
    /// Terms of the explainer's own glossary that its text never has.
    case termsNotMentioned = "terms-not-mentioned"

    /// As the table says it.
    var title: String {
        switch self {
        case .blocksWithoutNote: "paragraphs without a note"
        case .notesWithoutSource: "notes without a source"
        case .notesWithoutVerdict: "notes without a verdict"
        case .notesUnverifiable: "notes that are unverifiable"
        case .notesOfLowConfidence: "notes of low confidence"
        case .drafts: "drafts"
        case .eventsWithoutPassage: "events not in the article"
        case .datesWithoutEvent: "dates that no event covers"
        case .termsNotMentioned: "terms never mentioned"
        }
    }
}

/// What is open of one kind in an explainer, out of how many.
struct CoverageEntry: Sendable {
    struct Place: Sendable {
        let span: Span
        /// What stands there: words of the article, the title of a note.
        let words: String
    }

    let kind: CoverageKind
    let total: Int
    /// In order of the article, or of the file.
    let open: [Place]
    /// What was not looked at, and why.
    var remark: String?
}

/// How far the work on an explainer has come.
struct ExplainerCoverage: Sendable {
    let name: String
    /// Kinds that the explainer can have at all.
    let entries: [CoverageEntry]
}
