/// `sources.html`: the bibliography, each entry with what rests on it.
struct SourcesPage {
    private let explainer: ResolvedExplainer
    private let places: PlaceLinks

    init(_ explainer: ResolvedExplainer) {
        self.explainer = explainer
        places = PlaceLinks(explainer: explainer)
    }

    func values() -> PageContext.Values {
        ["entries": .list(explainer.apparatus.sources.map(entry))]
    }

    private func entry(_ resolved: ResolvedSource) -> PageContext.Values {
        ["id": .text("s-\(resolved.id)")]
    }
}
