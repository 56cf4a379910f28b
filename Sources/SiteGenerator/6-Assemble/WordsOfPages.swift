/// The words of the interface that templates use as they are, made once for each language that some page speaks.
final class WordsOfPages: Sendable {
    /// By language.
    private let known = Locked<[String: TemplateValue]>([:])

    subscript(strings: InterfaceStrings) -> TemplateValue {
        known.withLock { known in
            let language = strings.language.text
            if let words = known[language] { return words }
            var words: PageContext.Values = [:]
            for key in StringKey.allCases where key.isPlain { words[key.rawValue] = .text(strings[key]) }
            known[language] = .object(words)
            return .object(words)
        }
    }
}
