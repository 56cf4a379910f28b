/// What stands in a stub for the editor's own words, in the language of these.
struct StubWords: Sendable {
    private let language: EntryLanguage

    init(_ language: LanguageTag) { self.language = EntryLanguage(language) }

    var noteTitle: String { Placeholder.noteTitle.text(in: language) }
    var note: String { Placeholder.note.text(in: language) }
    var eventTitle: String { Placeholder.eventTitle.text(in: language) }
    /// No date, so that a build asks for one.
    var date: String { "YYYY-MM-DD" }
    var definition: String { Placeholder.definition.text(in: language) }
}
