/// An explainer's terms, events and sources, with everything that leads to them.
struct ResolvedApparatus: Sendable {
    /// In the order of the glossary: the explainer's own, and those of the shared glossary that it mentions.
    let terms: [ResolvedTerm]
    /// In order of the text.
    let mentions: [TermMention]
    /// Sorted by earliest possible day, then latest, then order of the file.
    let events: [ResolvedEvent]
    /// Where events stand in the article, in order of the text.
    let eventPlaces: [EventPlace]
    /// Those that something rests on, and all of the explainer's own, in order of the bibliography.
    let sources: [ResolvedSource]
    /// By the editor's id.
    let sourceIndexes: [String: Int]
    let labels: CitationLabels
}

struct ResolvedTerm: Sendable {
    let id: String
    let term: Term
    /// Indexes of its mentions, in order.
    let mentions: [Int]
    /// Under which letter or row it stands.
    let initial: String
}

/// A place where a term stands.
struct TermMention: Sendable {
    /// Index of the term in the glossary's order.
    var term: Int
    /// Which of all forms of the glossary it is.
    let form: Int
    let part: Part
    let place: TextPlace
    /// `m-ID-1`
    var anchor: String
    /// The whole text of its block.
    let text: [UInt8]
    /// Line ends in `text` that mean nothing, with the blanks beside them.
    var lineEnds: [Range<Int>] = []
    /// As the text has it.
    var words: [UInt8] { shown(place.range) }
    /// Whether it is the one of its chapter that links to the glossary.
    var isLinked = false

    /// A stretch of `text` with its lines joined.
    func shown(_ range: Range<Int>) -> [UInt8] { LineJoining.joined(text, range, at: lineEnds) }
}

struct ResolvedEvent: Sendable {
    let id: String
    let event: Event
    /// Indexes of its places in the article; empty for context that is not in the article.
    let places: [Int]
}

struct EventPlace: Sendable {
    /// Index of the event.
    let event: Int
    let part: Part
    let place: TextPlace
    /// `x-ID-1`
    let anchor: String
    let words: [UInt8]
}

struct ResolvedSource: Sendable {
    let source: Source
    /// As the bibliography shows it.
    let entry: BibliographyEntry
    /// Indexes of notes, events and terms that rest on it.
    let notes: [Int]
    let events: [Int]
    let terms: [Int]
    /// Indexes of chapters of own writing that cite it.
    let chapters: [Int]
    let isInPreface: Bool
}
