/// How much of what a site has.
struct SiteCounts: Sendable {
    private(set) var explainers = 0
    private(set) var chapters = 0
    private(set) var notes = 0

    init() {}

    init(_ explainer: ResolvedExplainer) {
        explainers = 1
        chapters = explainer.chapters.count
        notes = explainer.notes.count
    }

    mutating func add(_ other: SiteCounts) {
        explainers += other.explainers
        chapters += other.chapters
        notes += other.notes
    }
}
