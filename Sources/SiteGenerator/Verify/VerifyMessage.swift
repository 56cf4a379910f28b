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

    static func distrusted(_ reason: String) -> String { "what a reader sees here cannot be known: \(reason)" }

    static func handler(_ attribute: String, _ element: String) -> String {
        "`\(attribute)` on <\(element)> runs a script, and what it does to the text cannot be known"
    }

    static func scriptAddress(_ attribute: String, _ element: String) -> String {
        "`\(attribute)` on <\(element)> runs a script, and what it does to the text cannot be known"
    }

    static func foreignScript(_ address: String) -> String {
        "a script of another site runs here, and what it does to the text cannot be known: \(QuotedText(bytes: Array(address.utf8)).all)"
    }

    static let inlineScript = "a script stands in the page, and what it does to the text cannot be known"

    static func changed(_ path: String) -> String {
        "\(path) is not the file that the templates hold; build again"
    }

    static func foreignSheet(_ address: String) -> String {
        "a style sheet is not a file of the site, and what it does to the text cannot be known: \(QuotedText(bytes: Array(address.utf8)).all)"
    }

    static func styled(_ rule: StyleSheet.Rule, _ element: String, in sheet: String) -> String {
        func quote(_ text: String) -> String { QuotedText(bytes: Array(text.utf8)).all }
        return
            "article text in <\(element)> is \(rule.change.words) by \(quote(rule.declaration)) in line \(rule.line) of \(sheet), "
            + "under \(quote(rule.selector.text))"
    }

    static func posing(_ text: String) -> String {
        "words of ours stand in the article's as if they were its own: \(QuotedText(bytes: Array(text.utf8)).all). "
            + "Make them a link, or put them in brackets"
    }

    static func spilling(_ scalar: String) -> String {
        "what is marked as ours changes the article's text around it: \(scalar)"
    }

    static let brokenLine = "<br> breaks a line that the article does not break"

    static func turned(_ isRightToLeft: Bool) -> String {
        "`dir=\(isRightToLeft ? "rtl" : "ltr")` stands on text of the other direction and changes its order"
    }

    static func strayElement(_ name: String) -> String {
        "<\(name)> in the article is neither the article's nor marked as ours (data-ours)"
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
