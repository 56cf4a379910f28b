extension ResolvedExplainer {
    /// What became of a block that was published and is no longer printed, where the editions of the article tell it;
    /// nil where they do not.
    ///
    /// - Parameter id: of the block, `b-isvtf5`.
    func fate(ofBlock id: String) -> AddressFate? { nil }
}
