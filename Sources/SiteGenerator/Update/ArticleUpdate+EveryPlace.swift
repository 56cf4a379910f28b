/// Words of which every place counts.
extension ArticleUpdate {
    /// Words that are cited wherever they stand. Of the places where something changed, that one is shown which needs an
    /// editor most; the facts are those of all of them. As long as the passage stands anywhere it stays as it is written,
    /// and what took the place of its words elsewhere is proposed beside it: no place is given up without a word.
    func everyPlace(
        _ anchor: Anchor, _ oldPlaces: [Int], _ newPlaces: [Int], words: [Int], _ search: inout ProposalSearch
    ) -> AnchorUpdate {
        guard let first = oldPlaces.first else {
            return AnchorUpdate(anchor: anchor, verdict: .orphaned, reason: .kept)
        }
        func meant(_ place: Int) -> Range<Int> {
            place + anchor.meant.lowerBound..<place + anchor.meant.upperBound
        }
        var update = AnchorUpdate(anchor: anchor, verdict: .moved, old: meant(first))
        /// Places of the new edition where the passage is known to stand, or where its words became others.
        var expected: [Int] = []
        /// The first place that nothing of the new edition stands for.
        var lostPlace: Int?
        var facts: [FactDifference] = []
        func add(_ reason: AnchorUpdate.Reason, of words: Range<Int>, _ parts: [Range<Int>]) {
            let place = parts[0].lowerBound..<parts[parts.count - 1].upperBound
            let standing = newPlaces.first { meant($0).overlaps(place) }
            if let standing { expected.append(standing) } else { update.otherPlaces += parts }
            for fact in self.facts(words, place) where facts.count < Self.mostFacts && !facts.contains(fact) {
                facts.append(fact)
            }
            guard update.verdict == .moved || Self.weight(reason) > update.reason.map(Self.weight) ?? 0 else { return }
            update.verdict = .changed
            (update.reason, update.old, update.new) = (reason, words, place)
            update.sentences = sentences(words, place)
        }
        for place in oldPlaces {
            switch fate(of: meant(place)) {
            case .kept(let new, let remarks):
                for remark in remarks where !update.remarks.contains(remark) { update.remarks.append(remark) }
                let start = new.lowerBound - anchor.meant.lowerBound
                if newPlaces.contains(start) {
                    expected.append(start)
                } else {
                    // The words around them, which the passage takes in, are others.
                    add(.passage, of: meant(place), [new])
                }
            case .changed(let reason, let new): add(reason, of: meant(place), [new])
            case .split(let reason, let parts): add(reason, of: meant(place), parts)
            case .lost: lostPlace = lostPlace ?? place
            }
        }
        if newPlaces.isEmpty, update.verdict == .moved { return lost(anchor, meant(first), words, &search) }
        let isCounted = expected.count + update.otherPlaces.count >= oldPlaces.count && Set(expected) == Set(newPlaces)
        update.facts = facts
        update.addedPlaces = newPlaces.filter { !expected.contains($0) }.map(meant)
        update.standingPlace = newPlaces.first
        update.counts = (oldPlaces.count, newPlaces.count)
        if update.verdict == .moved {
            if !isCounted {
                update.verdict = .changed
                update.reason = .count
                if let lostPlace { update.old = meant(lostPlace) }
            } else if newPlaces == oldPlaces {
                update.verdict = .same
            }
        } else {
            if !isCounted { update.remarks.append(.count) }
            update.passageStands = update.otherPlaces.isEmpty
        }
        return update
    }

    /// How much a reason asks for an editor.
    private static func weight(_ reason: AnchorUpdate.Reason) -> Int {
        switch reason {
        case .words: 6
        case .split: 5
        case .spelling: 4
        case .sentence: 3
        case .before: 2
        case .passage, .elsewhere, .surroundings, .count, .kept: 1
        }
    }

    /// A longer string in which a term is no mention says nothing of one place: it is needed as long as it stands
    /// anywhere.
    func context(_ anchor: Anchor, _ oldPlaces: [Int], _ newPlaces: [Int]) -> AnchorUpdate? {
        guard let first = oldPlaces.first else { return nil }
        var update = AnchorUpdate(
            anchor: anchor, verdict: oldPlaces == newPlaces ? .same : .moved, old: first..<first + anchor.text.count)
        if newPlaces.isEmpty { update.verdict = .orphaned }
        if newPlaces.count != oldPlaces.count, !newPlaces.isEmpty { update.remarks = [.count] }
        return update
    }
}
