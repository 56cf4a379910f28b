/// Finds what an entry of `update.yaml` speaks about in the files as they are now. While it is open, editors give notes other
/// ids, add passages above, and mend by hand: a passage is told by its words, and its id only says whose it is. What
/// cannot be told is never decided.
struct ListedPassages {
    enum Finding: Equatable {
        /// The passage is as it was listed, or as little found as it was; an index of the anchors.
        case listed(Int)
        /// Its editors wrote another, and all passages of its entry stand; the index of the first of these.
        case mended(Int)
        /// No entry of this id, and none with this passage.
        case takenOut
        /// What is the matter, and what to do.
        case unsure(String)
    }

    private let held: [HeldAnchor]
    private let entries: AnchorsByEntry
    private let decisions: [OpenUpdate.Decision]
    private let sources: SourceTree
    /// Of `update.yaml`.
    private let path: String

    init(_ held: [HeldAnchor], _ decisions: [OpenUpdate.Decision], _ sources: SourceTree, path: String) {
        self.held = held
        entries = AnchorsByEntry(held.map(\.anchor))
        self.decisions = decisions
        self.sources = sources
        self.path = path
    }

    func find(_ decision: OpenUpdate.Decision) -> Finding {
        let id = decision.id.value
        let own = entries.ofEntry(named: id)
        if own.isEmpty { return elsewhere(decision) }
        guard decision.passage != nil || decision.was != nil else {
            // A list of an earlier version says nothing but the id.
            return own.first { held[$0].anchor.id == id }.map(Finding.listed) ?? .mended(own[0])
        }
        let same = own.filter { held[$0].anchor.isListed(as: decision) }
        if same.count == 1 { return .listed(same[0]) }
        if same.count > 1 {
            // Word for word alike, they are for one another; words alone do not tell which one is meant.
            guard decision.passage != nil else {
                return .unsure(
                    "its words are those of \(same.count) passages: mend it by hand, and remove its entry from \(path)")
            }
            return .listed(same.first { held[$0].anchor.id == id } ?? same[0])
        }
        // What bars a term may stand nowhere, and no entry lists it.
        let broken = own.filter {
            held[$0].places != 1 && held[$0].anchor.kind != .not && !isClaimed($0, beside: decision)
        }
        if broken.isEmpty { return .mended(own[0]) }
        if own.count == 1 { return .listed(own[0]) }
        let place = held[broken[0]].anchor.span
        let line = LineIndex(sources[place.file].bytes).line(at: place.range.lowerBound) + 1
        return .unsure(
            "its passage is not as it was listed, and the article holds the one in \(sources[place.file].path):\(line) "
                + "\(held[broken[0]].places) times: mend it by hand, then accept it")
    }

    /// No entry has the id: whether another has the passage.
    private func elsewhere(_ decision: OpenUpdate.Decision) -> Finding {
        let id = decision.id.value
        let kind = id.prefix { $0 != ":" }
        let index = held.indices.first { index in
            held[index].anchor.kind.rawValue == kind && held[index].anchor.isListed(as: decision)
                && !decisions.contains { entries.ofEntry(named: $0.id.value).contains(index) }
        }
        guard let other = index.map({ held[$0] }) else { return .takenOut }
        let old = id.dropFirst(kind.count + 1)
        let name = old.prefix { $0 != ":" }
        return .unsure(
            "it is not found, and \(other.anchor.id) has its passage: if it is the same, write `was: \(name)` among its "
                + "fields in \(sources[other.anchor.span.file].path); if not, remove the entry from \(path)")
    }

    /// Whether another entry of the list speaks about it.
    private func isClaimed(_ index: Int, beside decision: OpenUpdate.Decision) -> Bool {
        decisions.contains { other in
            other.id.value != decision.id.value && held[index].anchor.isListed(as: other)
                && entries.ofEntry(named: other.id.value).contains(index)
        }
    }
}

/// An anchor with its places in the article.
struct HeldAnchor {
    let anchor: Anchor
    /// How often its passage stands in the article; what is cited wherever it stands, and what bars a term, may stand often,
    /// and counts once.
    let places: Int
    /// The words meant at each place, in bytes of the search text.
    let words: [Range<Int>]
}

/// Anchors by the entries that hold them.
struct AnchorsByEntry {
    private var indices: [String: [Int]] = [:]

    init(_ anchors: [Anchor]) {
        for (index, anchor) in anchors.enumerated() {
            for name in Set([anchor.entry] + anchor.earlier) { indices[name, default: []].append(index) }
        }
    }

    /// Indices of those whose entry has an id, with or without a number, or had it.
    func ofEntry(named id: String) -> [Int] {
        guard let colon = id.lastIndex(of: ":"),
            id[id.index(after: colon)...].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return indices[id, default: []] }
        return indices[id, default: []] + indices[String(id[..<colon]), default: []]
    }
}

extension Anchor {
    /// Whether its passage is the one that an entry of the list quotes.
    func isListed(as decision: OpenUpdate.Decision) -> Bool {
        guard decision.was != nil || decision.passage != nil else { return false }
        func isSame(_ quoted: String?, _ bytes: ArraySlice<UInt8>) -> Bool {
            quoted.map { $0.utf8.elementsEqual(bytes) } ?? true
        }
        return isSame(decision.was, text[meant]) && isSame(decision.passage, text[...])
    }
}
