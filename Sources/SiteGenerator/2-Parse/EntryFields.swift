/// Keys that the fields of an entry may have.
struct EntryFields: Sendable {
    /// Sorted.
    let names: [String]
    /// Whether a language tag is a key too: a translation of the heading.
    let takesTranslations: Bool
    /// Whether an entry may begin with its passage, since no field is required.
    let areOptional: Bool

    init(_ names: [String], takesTranslations: Bool = false, areOptional: Bool = false) {
        self.names = names.sorted()
        self.takesTranslations = takesTranslations
        self.areOptional = areOptional
    }

    func isKnown(_ key: String) -> Bool { names.contains(key) || takesTranslations && isLanguage(key) }

    /// A tag whose language has two or three letters: longer ones are registered for no language that is used.
    func isLanguage(_ key: String) -> Bool {
        guard let tag = LanguageTag(key), !names.contains(key) else { return false }
        return (2...3).contains(tag.primary.utf8.count) && key.utf8.first.map { $0 >= 0x61 } == true
    }
}

/// A name in another language.
struct Translation: Sendable {
    let language: LanguageTag
    let text: String
}
