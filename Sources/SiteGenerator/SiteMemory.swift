/// What a build remembers for the next one of the same site, in the same process: whatever an edit did not touch is
/// not made anew. Its pages are those of a build without memory.
struct SiteMemory<Prepared: Sendable, Kept: Sendable>: Sendable {
    let frame: SiteFrame
    /// By explainer.
    let explainers: [MadeExplainer<Prepared, Kept>]

    /// What is as it was in a later tree, whose frame was made from the one here; nil for an explainer with a file that
    /// differs.
    func unchanged(in later: SiteFrame) -> [MadeExplainer<Prepared, Kept>?] {
        let (old, new) = (frame.parsed.tree, later.parsed.tree)
        let changed = Set(
            old.files.indices.filter { old.files[$0].bytes != new.files[$0].bytes }
                .compactMap { SiteParser.explainer(of: new.files[$0].path) })
        if changed.isEmpty { return explainers }
        return zip(frame.names, explainers).map { changed.contains($0) ? nil : $1 }
    }
}
