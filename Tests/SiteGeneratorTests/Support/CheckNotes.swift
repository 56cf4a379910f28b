import Testing

@testable import SiteGenerator

/// Anchors notes in an article: every citation in the order of the numbers, as `number mark “words” chapter, block`, and
/// what is said about them.
func checkNotes(
    _ notes: String, in article: String, cut: [String] = [], settings: [String] = [], gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let site = SmallSite(SmallSite.files(article: article, notes: notes, cut: cut, settings: settings))
    expectText(citations(in: site) + site.messages, expected, sourceLocation: sourceLocation)
}

/// The citations of the only explainer, a line each.
func citations(in site: SmallSite) -> String {
    guard let explainer = site.resolved.explainers.first else { return "" }
    return explainer.citations.map { citation in
        let number = explainer.notes[citation.note].number
        guard let place = citation.place, let article = explainer.article else {
            return "\(number) \(citation.markID)\n"
        }
        let words = UTF8Text.string(Array(article.printedText(of: place.block)[place.range]))
        let part =
            switch citation.part {
            case .front: "front"
            case .chapter(let index): explainer.chapters[index].slug
            }
        return "\(number) \(citation.markID) “\(words.replacing("\n", with: "⏎"))” \(part), block \(place.block)\n"
    }.joined()
}
