/// `sitegen check --mentions`: every mention of every term in its context, without building pages.
public struct MentionListing {
    public struct Result {
        public let sources: SourceTree
        public let log: DiagnosticLog
        /// For each explainer its name, then each term with its mentions.
        public let text: String
    }

    /// Code points shown on each side of a mention.
    private static let contextLength = 24

    private let siteFolder: String

    public init(siteFolder: String) { self.siteFolder = siteFolder }

    /// - Throws: `DiskError` when content cannot be read.
    public func run() throws -> Result {
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let resolved = Resolver.resolve(SiteParser.parse(sources, &log), &log)
        var text = ""
        for explainer in resolved.explainers {
            text += "\(explainer.name): \(explainer.apparatus.mentions.count) mentions of "
            text += "\(explainer.apparatus.terms.count) terms\n"
            for term in explainer.apparatus.terms {
                text += "  \(term.term.name.value) (\(term.mentions.count))\n"
                for mention in term.mentions { text += line(explainer.apparatus.mentions[mention], explainer) }
            }
        }
        return Result(sources: sources, log: log, text: text)
    }

    private func line(_ mention: TermMention, _ explainer: ResolvedExplainer) -> String {
        let context = TextContext(around: mention.place.range, in: mention.text, count: Self.contextLength)
        func shown(_ range: Range<Int>) -> String {
            UTF8Text.string(mention.shown(range)).split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: " ")
        }
        let page = PlaceLinks(explainer: explainer).page(of: mention.part).page
        return "    \(shown(context.before))[\(shown(mention.place.range))]\(shown(context.after))"
            + "  \(page)\(mention.isLinked ? ", links to the glossary" : "")\n"
    }
}
