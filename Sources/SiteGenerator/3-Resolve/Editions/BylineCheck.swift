/// Notices that `author` still has a name that an earlier byline had and that of the published text has no more: pages
/// would cite somebody whom the article does not name. A name that no byline ever had came from elsewhere, and is left
/// alone; so is one in another script than the byline.
struct BylineCheck {
    static func check(
        _ editions: [Edition], _ article: Article, _ front: [FrontBlock], _ log: inout DiagnosticLog
    ) {
        let bylines = front.filter { $0.role == "byline" }.map(\.block)
        guard let last = bylines.last,
            let line = article.settings.front.first(where: { $0.role.value == "byline" })
        else { return }
        let texts = bylines.map { UTF8Text.string(article.printedText(of: $0)) }
        for author in article.settings.authors {
            check(author, editions, article, front, texts, last, line.quote.span, &log)
        }
    }

    private static func check(
        _ author: String, _ editions: [Edition], _ article: Article, _ front: [FrontBlock], _ texts: [String],
        _ last: Int, _ place: Span, _ log: inout DiagnosticLog
    ) {
        let words = folded(author).split(separator: 0x20)
        let isNamed = texts.map(folded).contains { text in words.contains { text.contains($0) } }
        let isSameScript = texts.contains { !Self.scripts(of: $0).isDisjoint(with: Self.scripts(of: author)) }
        guard !words.isEmpty, !isNamed, isSameScript else { return }
        // An earlier byline is about as long, and does not go on standing as a line of another kind. Front lines may have
        // come and gone above it.
        let longest = texts.map(\.utf8.count).reduce(0, max) + author.utf8.count
        let standing = Set(article.blocks.indices.prefix(last + front.count + 1).map { article.printedText(of: $0) })
        let stoodEarlier = editions.compactMap(\.kept).map(\.article).contains { earlier in
            earlier.blocks.indices.prefix(last + front.count + 1).contains { block in
                let text = earlier.printedText(of: block)
                guard text.count <= longest, !standing.contains(text) else { return false }
                let folded = folded(UTF8Text.string(text))
                return words.allSatisfy { folded.contains($0) }
            }
        }
        guard stoodEarlier else { return }
        log.warning(
            .badValue, at: place,
            "this byline does not name `\(author)`, whom `author` still has from an earlier edition",
            help: "write the author whom the article names now as `author`: pages cite it by that name")
    }

    /// Letters and digits without case and the accents of Latin letters; what lies between them as one space.
    private static func folded(_ text: String) -> [UInt32] {
        var result: [UInt32] = []
        for scalar in text.decomposedScalars {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                if lower.properties.isAlphabetic || lower.properties.numericType != nil {
                    result.append(lower.value)
                } else if lower.properties.generalCategory != .nonspacingMark, let last = result.last, last != 0x20 {
                    result.append(0x20)
                }
            }
        }
        return result
    }

    private static func scripts(of text: String) -> Set<LetterScript> {
        Set(text.unicodeScalars.compactMap(LetterScript.init))
    }
}
