/// The wording of all findings.
enum VerifyMessage {
    static func differs(_ leaf: PrintedLeaf, _ place: (visible: Int, article: Int), _ text: [UInt8]) -> String {
        let page = QuotedText(bytes: leaf.visible)
        let article = QuotedText(bytes: text)
        let end = leaf.ranges.first { $0.contains(place.article) }
        let expected = end == nil ? "the end of the range" : article.scalar(at: place.article) ?? "the end"
        let found = page.scalar(at: place.visible) ?? "the end of the element"
        let isLookAlike =
            end != nil && place.visible < leaf.visible.count
            && page.character(at: place.visible) == article.character(at: place.article)
        return """
            the text differs from the article at \(article.place(place.article)): the article has \(expected), \
            the page has \(found)\(isLookAlike ? ", which looks the same" : ""); \
            article: \(article.around(place.article)), page: \(page.around(place.visible))
            """
    }

    static func veiled(_ veil: Veil) -> String {
        switch veil.effect {
        case .hides: "article text is hidden by \(veil.cause) at byte \(veil.offset)"
        case .strikes: "article text stands in \(veil.cause) at byte \(veil.offset) and looks withdrawn"
        case .restyles: "article text is changed or could be hidden by \(veil.cause) at byte \(veil.offset)"
        }
    }

    static func missing(_ text: QuotedText, _ gap: Range<Int>, at first: Int) -> String {
        "the article's \(text.quote(first..<gap.upperBound)) at \(text.place(first)) is printed nowhere"
    }

    static func doubled(_ text: QuotedText, _ range: Range<Int>, firstIn page: String, at offset: Int) -> String {
        "the article's \(text.quote(range)) at \(text.place(range.lowerBound)) is printed twice,"
            + " also at byte \(offset) of \(page)"
    }

    static func moved(_ text: QuotedText, _ range: Range<Int>, after end: Int) -> String {
        "the article's \(text.quote(range)) at \(text.place(range.lowerBound)) is printed after what follows it,"
            + " up to \(text.place(end))"
    }

    static func stray(_ text: QuotedText, at offset: Int) -> String {
        "text in the article that is neither the article's (data-src) nor marked as ours (data-ours):"
            + " \(text.quote(offset..<text.endOfText(from: offset)))"
    }

    static func badRange(_ value: String, _ reason: String) -> String { "the range \(value) \(reason)" }

    static func untrusted(_ reason: String) -> String {
        "what a browser shows here cannot be known: \(reason). Close every element where it ends"
    }

    static let nestedContainer = "a container of article text stands in another"
    static let nestedSource = "an element of the article stands in another"
    static let containerInOurs = "a container of article text is marked as ours"
    static let sourceInOurs = "an element of the article is marked as ours"
    static let outsideContainer = "an element of the article stands outside every container (data-article)"
    static let notUTF8 = "the page is not UTF-8 from here on"
    static let noEncoding = "the page does not say `<meta charset=\"utf-8\">` in its first 1024 bytes"
    static func otherEncoding(_ name: String) -> String { "the page says that it is written in `\(name)`, not UTF-8" }
}
