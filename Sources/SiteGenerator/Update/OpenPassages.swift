/// What `update.yaml` lists stops the build once, with the remedy of the update: that its passage is not found in the new
/// edition is the same mistake.
struct OpenPassages {
    private let update: OpenUpdate
    /// Where what the entries name is written, by id.
    private let places: [String: Span]
    /// Whether a block may be no one's because the quote that claims it is listed.
    private let hasBlocks: Bool

    init(_ explainer: ResolvedExplainer, _ article: Article, _ update: OpenUpdate) {
        self.update = update
        let listed = Set(update.decisions.map(\.id.value))
        let anchors = listed.isEmpty ? [] : Anchor.all(of: explainer, in: SearchText(article))
        let open = anchors.filter { listed.contains($0.id) }
        places = Dictionary(open.map { ($0.id, $0.span) }, uniquingKeysWith: { first, _ in first })
        hasBlocks = open.contains(where: \.beginsBlock)
    }

    /// Reports each entry, and takes out of the log what it holds of their passages.
    func report(_ name: String, _ log: inout DiagnosticLog) {
        let spans = Dictionary(grouping: places.values, by: \.file)
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
