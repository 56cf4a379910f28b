/// The interface strings of all languages that a site has them in. Files that are the built-in ones, byte for byte, are
/// known to be right: each is read when the first page speaks its language, which saves most of a small site's time.
final class InterfaceLibrary: Sendable {
    /// Sorted as their files are.
    let languages: [LanguageTag]
    private let read: @Sendable (Int) -> InterfaceStrings
    private let known: Locked<[Int: InterfaceStrings]>

    /// - Parameters:
    ///   - known: strings that were read already, by the index of their language.
    ///   - read: reads those of the language at an index; at most one call runs at a time.
    init(
        languages: [LanguageTag], known: [Int: InterfaceStrings] = [:],
        read: @escaping @Sendable (Int) -> InterfaceStrings
    ) {
        self.languages = languages
        self.read = read
        self.known = Locked(known)
    }

    subscript(index: Int) -> InterfaceStrings {
        known.withLock { known in
            if let strings = known[index] { return strings }
            let strings = read(index)
            known[index] = strings
            return strings
        }
    }

    var first: InterfaceStrings? { languages.isEmpty ? nil : self[0] }

    /// The strings for a language: of the very tag, else of its language alone, else of one that shares its script too,
    /// else of any that shares it.
    func best(for tag: LanguageTag) -> InterfaceStrings? { Self.best(for: tag, of: languages).map { self[$0] } }

    /// Which of some languages speaks to those who read another.
    static func best(for tag: LanguageTag, of languages: [LanguageTag]) -> Int? {
        languages.firstIndex { $0.text.lowercased() == tag.text.lowercased() }
            ?? languages.firstIndex { $0.text.lowercased() == tag.primary }
            ?? languages.firstIndex { $0.primary == tag.primary && $0.writing == tag.writing }
            ?? languages.firstIndex { $0.primary == tag.primary }
    }
}
