/// One thing that search can find, and where it stands.
struct SearchEntry: Equatable {
    /// The group of results that it belongs to.
    enum Kind: Int, CaseIterable {
        case text, note, term, event, source
    }

    let kind: Kind
    /// Relative to the explainer's folder: `handover.html#b-7vumoq`.
    let href: String
    /// Where it is, for people: `Chapter 3 The base`, `Note 9`; the date of an event, the authors of a source. Only the
    /// last two are searched: a word that stands in every label would find everything.
    var label = ""
    /// Of the name and the text.
    let language: LanguageTag
    /// What it is called: a term, the title of an event; empty for a block of text.
    var name: [UInt8] = []
    var text: [UInt8]
    /// Whether the text is the editors' words although it stands among the text: a title of ours, the preface.
    var isOurs = false
}
