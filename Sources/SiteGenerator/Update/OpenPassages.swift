/// What `update.yaml` lists stops the build once, with the remedy of the update: that its passage is not found in the new
/// edition is the same mistake.
struct OpenPassages {
    private let update: OpenUpdate
    /// Where what the entries name is written, by id.
    private let places: [String: Span]
    /// Whether a block may be no one's because the quote that claims it is listed.
    private let hasBlocks: Bool
    /// Those whose words the edition before had. Of the others nothing is known but what is said of their passages.
    private let hidden: [Span]

    init(_ explainer: ResolvedExplainer, _ article: Article, _ update: OpenUpdate) {
        self.update = update
        let anchors = update.decisions.isEmpty ? [] : Anchor.all(of: explainer, in: SearchText(article))
        let entries = AnchorsByEntry(anchors)
        let open = update.decisions.compactMap { decision -> (decision: OpenUpdate.Decision, anchor: Anchor)? in
            let own = entries.ofEntry(named: decision.id.value).map { anchors[$0] }
            return (own.first { $0.isListed(as: decision) } ?? own.first { $0.id == decision.id.value })
                .map { (decision: decision, anchor: $0) }
        }
        places = Dictionary(
            open.map { ($0.decision.id.value, $0.anchor.span) }, uniquingKeysWith: { first, _ in first })
        hasBlocks = open.contains { $0.anchor.beginsBlock }
        hidden = open.filter { $0.decision.was != nil }.map { $0.anchor.span }
    }

    /// Reports each entry, and takes out of the log what it holds of their passages.
    func report(_ name: String, _ log: inout DiagnosticLog) {
        let spans = Dictionary(grouping: hidden, by: \.file)
        log.removeAll { diagnostic in
            if diagnostic.code == .blockUnclaimed { return hasBlocks }
            guard Self.codes.contains(diagnostic.code), case .span(let span) = diagnostic.place else { return false }
            return spans[span.file, default: []].contains { place in
                place.range.lowerBound <= span.range.lowerBound && span.range.upperBound <= place.range.upperBound
            }
        }
        update.report(name, at: places, &log)
    }

    /// What is said of a passage or a quote that is not there, or not once.
    private static let codes: Set<DiagnosticCode> = [
        .passageNotFound, .passageAmbiguous, .passageAcrossBlocks, .passageInCode, .quoteNotFound, .quoteAmbiguous,
    ]
}
