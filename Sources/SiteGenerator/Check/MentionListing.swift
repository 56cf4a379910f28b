/// `sitegen check --mentions`: every mention of every term in its context.
enum MentionListing {
    /// Code points shown on each side of a mention.
    private static let contextLength = 24

    /// For each explainer its name, then each term with its mentions.
    static func text(of site: ResolvedSite) -> String {
        var text = ""
        for explainer in site.explainers {
            let mentions = MessageReport.count(explainer.apparatus.mentions.count, "mention")
            let terms = MessageReport.count(explainer.apparatus.terms.count, "term")
            text += "\(explainer.name): \(mentions) of \(terms)\n"
            for term in explainer.apparatus.terms {
                text += "  \(term.term.name.value) (\(term.mentions.count))\n"
                for mention in term.mentions { text += line(explainer.apparatus.mentions[mention], explainer) }
            }
        }
        return text
    }

    private static func line(_ mention: TermMention, _ explainer: ResolvedExplainer) -> String {
        let context = TextContext(around: mention.place.range, in: mention.text, count: contextLength)
        func shown(_ range: Range<Int>) -> String {
            UTF8Text.string(mention.shown(range)).split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: " ")
        }
        let page = PlaceLinks(explainer: explainer).page(of: mention.part).page
        return "    \(shown(context.before))[\(shown(mention.place.range))]\(shown(context.after))"
            + "  \(page)\(mention.isLinked ? ", links to the glossary" : "")\n"
    }
}
