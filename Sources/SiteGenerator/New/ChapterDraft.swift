/// A chapter that is proposed.
struct ChapterDraft: Sendable {
    let slug: String
    /// A title of ours, where the block is no heading.
    let title: String?
    let quote: String
    /// What the block says, for messages.
    let heading: String
}

/// The chapters that begin at the headings of an article.
struct ChapterDrafts: Sendable {
    private(set) var chapters: [ChapterDraft] = []
    private var taken = Set(ExplainerResolver.reservedPages)
    /// The last number that was given to slugs of one form.
    private var counts: [String: Int] = [:]

    /// Empty where the article is one chapter, or where chapters cannot be quoted.
    init(
        _ article: Article, _ blocks: [SurveyedBlock], headings: [Int], firstBody: Int, opening: String,
        _ beginnings: BlockBeginnings
    ) {
        guard !headings.isEmpty else { return }
        var starts = headings
        if starts[0] != firstBody { starts.insert(firstBody, at: 0) }
        for (number, block) in starts.enumerated() {
            let isHeading = number > 0 || headings[0] == firstBody
            guard let quote = beginnings.quote(block), isHeading || blocks[block].isTopLevel else {
                // Words that stand twice cannot begin a chapter; the first one must.
                if number == 0 {
                    chapters = []
                    return
                }
                continue
            }
            let heading = blocks[block].text.trimmingBlanks
            chapters.append(
                ChapterDraft(
                    slug: slug(isHeading ? heading : "opening", number + 1), title: isHeading ? nil : opening,
                    quote: quote, heading: isHeading ? heading : opening))
        }
    }

    /// From the number of a heading, else from its Latin words, else from its place in the article.
    private mutating func slug(_ heading: String, _ place: Int) -> String {
        let number = SectionNumber(heading)
        let base: String
        if let number, let count = number.number, number.isNamed || Identifier.derived(from: heading) == nil {
            base = "\(number.word)-\(count)"
        } else {
            base = Identifier.derived(from: heading) ?? "part-\(place)"
        }
        var count = counts[base] ?? 1
        var slug = count == 1 ? base : "\(base)-\(count)"
        while !taken.insert(slug).inserted {
            count += 1
            slug = "\(base)-\(count)"
        }
        counts[base] = count
        return slug
    }
}
