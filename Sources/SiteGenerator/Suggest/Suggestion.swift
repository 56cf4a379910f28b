/// Something that an editor may want to write, with what speaks for it.
struct Suggestion: Sendable {
    enum Kind: String, Sendable {
        case damage, date, spelling, name, weekday, deadline, published
        /// A day that the calendar does not have.
        case impossibleDate = "impossible-date"
        /// A date that can be read in two ways.
        case ambiguousDate = "ambiguous-date"
    }

    /// The file of the explainer's folder that it can be pasted into.
    enum Target: String, CaseIterable, Sendable {
        case settings = "explainer.yaml"
        case notes = "notes.md"
        case timeline = "timeline.md"
        case glossary = "glossary.md"
    }

    let kind: Kind
    /// Nil for a question, which only the editor can answer.
    let target: Target?
    /// Line of the article's file, from 1.
    let line: Int
    /// The words of the article that it is about.
    let words: String
    /// EDTF, where it is about a date.
    var date: String?
    /// One line, no full stop.
    let evidence: String
    /// What can be pasted as it is; nil for a question, and where the words cannot be told from others like them.
    var paste: String?
}

/// All that is proposed for one explainer.
struct SuggestionReport: Sendable {
    /// The explainer's folder.
    let explainer: String
    /// The article's file, in that folder.
    let article: String
    var suggestions: [Suggestion] = []
    /// What an entry of the explainer already speaks about.
    var covered: [Suggestion.Kind: Int] = [:]
    /// What was found and is not listed, because there is so much of it.
    var unlisted: [Suggestion.Kind: Int] = [:]
    /// What was checked and holds: a weekday that fits its date.
    var confirmed: [Suggestion] = []
    /// What could not be looked at, and why.
    var remarks: [String] = []
}
