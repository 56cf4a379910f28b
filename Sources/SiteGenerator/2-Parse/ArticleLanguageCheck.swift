/// Whether an article can be in the language that is given for it, by the script of its letters.
enum ArticleLanguageCheck {
    /// Fewer letters tell nothing: a title may be in another language.
    private static let fewestLetters = 200
    /// How much of an article is looked at, in bytes.
    private static let most = 100_000

    static func report(_ article: Article, _ log: inout DiagnosticLog) {
        var counts: [String: Int] = [:]
        var letters = 0
        let language = article.settings.language
        guard let isForeign = language.foreignScript else { return }
        for scalar in UTF8Text.scalars(in: article.text, 0..<end(article.text)).lazy.map(\.scalar)
        where scalar.properties.isAlphabetic {
            letters += 1
            if let script = isForeign(scalar) { counts[script, default: 0] += 1 }
        }
        let foreign = counts.values.reduce(0, +)
        guard letters >= fewestLetters, foreign * 20 >= letters * 19 else { return }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
        log.warning(
            .badValue, at: article.settings.languageSpan ?? article.settings.rightsSpan,
            "the article's language is `\(language.text)`, which is never written in the letters it has: they are \(most)",
            help: "write the language of the article as `language:` under `article:`")
    }

    /// At the beginning of a character.
    private static func end(_ text: [UInt8]) -> Int {
        var end = min(text.count, most)
        while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
