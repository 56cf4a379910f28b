/// What stands in a stub for the editor's own words, in the language of these: Japanese, or else English.
struct StubWords: Sendable {
    private let isJapanese: Bool

    init(_ language: LanguageTag) { isJapanese = language.primary == "ja" }

    var noteTitle: String { isJapanese ? "（見出し。なくてもよい）" : "(Heading, may be left out)" }
    var note: String { isJapanese ? "（注をここに書く。）" : "(Write the note here.)" }
    var eventTitle: String { isJapanese ? "（出来事をここに書く）" : "(Write what happened here)" }
    /// No date, so that a build asks for one.
    var date: String { "YYYY-MM-DD" }
    var definition: String { SuggestionWords(LanguageTag(isJapanese ? "ja" : "en")!).definition }
}
