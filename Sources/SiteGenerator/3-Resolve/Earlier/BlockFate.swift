extension ResolvedExplainer {
    /// What became of a block that was published and is no longer printed, where the editions of the article tell it;
    /// nil where they do not.
    ///
    /// - Parameter id: of the block, `b-isvtf5`.
    func fate(ofBlock id: String) -> AddressFate? { formerBlock(id).map(fate) }

    /// Blocks that the editions of the article tell of, each with the page on which a reader would look for it.
    var formerBlocks: [(id: String, page: String, fate: AddressFate)] {
        (history?.formerBlocks ?? []).map { block in
            let near: Int? =
                switch block.fate {
                case .within(let host): host
                case .gone(_, _, let near): near
                }
            let part = near.flatMap { parts[$0] } ?? .chapter(0)
            return (block.id, page(of: part), fate(block))
        }
    }

    private func formerBlock(_ id: String) -> EditionHistory.FormerBlock? {
        history?.formerBlocks.first { $0.id == id }
    }

    private func fate(_ block: EditionHistory.FormerBlock) -> AddressFate {
        switch block.fate {
        case .within(let host):
            if let part = parts[host] { return .moved(to: PublishedAddress(page(of: part), blockIDs[0][host])) }
            return .moved(to: PublishedAddress("index.html"))
        case .gone(let change, let edition, _):
            let date = parsed.editions.first { $0.number == edition }?.date
            return .takenOut(edition: edition, change: change, date: date)
        }
    }
}
