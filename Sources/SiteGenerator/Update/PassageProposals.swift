/// Passages to write for what an update leaves open, each such that it stands once in the new edition.
struct PassageProposals {
    let new: EditionText

    /// How many places are offered for one passage.
    private static let mostPlaces = 5

    func propose(_ updates: inout [AnchorUpdate]) {
        // What is looked for: the words of the place that is proposed, or those of the passage itself.
        let open = updates.indices.filter { index in
            let update = updates[index]
            return update.verdict.isOpen && update.reason != .kept && update.parts.isEmpty && update.otherPlaces.isEmpty
        }
        proposeSeveral(&updates)
        let texts = open.map { index in
            updates[index].new.map { Array(new.bytes[$0]) }
                ?? Array(updates[index].anchor.text[updates[index].anchor.meant])
        }
        let places = ArticleUpdate.places(of: zip(open, texts).map { ($1, updates[$0].anchor.beginsBlock) }, in: new)
        for (number, index) in open.enumerated()
        where updates[index].reason != .count && !(updates[index].anchor.isEvery && updates[index].passageStands) {
            let places = places[number]
            let count = texts[number].count
            var wanted: [Int] = updates[index].new.map { [$0.lowerBound] } ?? []
            if updates[index].verdict == .ambiguous { wanted += places.filter { !wanted.contains($0) } }
            for place in wanted.prefix(Self.mostPlaces) {
                let range = place..<place + count
                updates[index].proposals.append(
                    .init(words: range, passage: passage(range, among: places, updates[index].anchor)))
            }
        }
    }

    /// Of words that stand in several blocks now, a passage for each; of words that are cited wherever they stand, the
    /// passage as it is written, if it still stands anywhere, and one for what took the place of its words.
    private func proposeSeveral(_ updates: inout [AnchorUpdate]) {
        let several = updates.indices.filter { !updates[$0].parts.isEmpty || !updates[$0].otherPlaces.isEmpty }
        let wanted = several.flatMap { index in
            (updates[index].parts.isEmpty ? updates[index].otherPlaces : updates[index].parts).map { (index, $0) }
        }
        let places = ArticleUpdate.places(of: wanted.map { (Array(new.bytes[$1]), false) }, in: new)
        var passages: [Int: [String?]] = [:]
        for index in several {
            guard let standing = updates[index].standingPlace else { continue }
            passages[index] = [written(updates[index].anchor, at: standing)]
        }
        for ((index, words), places) in zip(wanted, places) {
            let update = updates[index]
            // Words that stand nowhere but in such places need no longer passage.
            let own = update.otherPlaces.map(\.lowerBound)
            let isPlain = update.anchor.isEvery && places.allSatisfy(own.contains)
            let passage = passage(words, among: isPlain ? [] : places, update.anchor)
            if passages[index, default: []].contains(passage) { continue }
            passages[index, default: []].append(passage)
        }
        for index in several {
            guard let place = updates[index].new, let passages = passages[index] else { continue }
            // More than an editor would read, or a place that cannot be told, is for her to write.
            let isWhole = passages.count <= Self.mostPlaces && !passages.contains(nil)
            updates[index].proposals = [
                .init(
                    words: place,
                    passage: isWhole
                        ? passages.compactMap(\.self).joined(separator: AnchorUpdate.Proposal.separator) : nil)
            ]
        }
    }

    /// A passage that stands at a place, as it is written.
    private func written(_ anchor: Anchor, at place: Int) -> String {
        let text = place..<place + anchor.text.count
        let words = place + anchor.meant.lowerBound..<place + anchor.meant.upperBound
        func escaped(_ range: Range<Int>) -> String { LongerPassage.escaped(new.bytes[range]) }
        if words == text { return escaped(text) }
        return escaped(text.lowerBound..<words.lowerBound) + "==" + escaped(words) + "=="
            + escaped(words.upperBound..<text.upperBound)
    }

    private func passage(_ words: Range<Int>, among places: [Int], _ anchor: Anchor) -> String? {
        if anchor.beginsBlock { return quote(words, among: places) }
        let way =
            places.count <= 1
            ? LongerPassage.plain(words, in: new.search)
            : LongerPassage.deciding(
                for: words.lowerBound, among: places, count: words.count, meant: 0..<words.count, in: new.search)
        if case .passage(let text) = way { return text }
        return nil
    }

    /// The beginning of a block as far as no other block begins so.
    private func quote(_ words: Range<Int>, among places: [Int]) -> String? {
        let range = new.search.range(of: new.search.block(at: words.lowerBound))
        guard range.lowerBound == words.lowerBound else { return nil }
        var end = words.upperBound
        for place in places where place != words.lowerBound {
            var common = 0
            while words.lowerBound + common < range.upperBound, place + common < new.bytes.count,
                new.bytes[words.lowerBound + common] == new.bytes[place + common]
            {
                common += 1
            }
            guard words.lowerBound + common < range.upperBound else { return nil }
            end = max(end, words.lowerBound + common + 1)
        }
        // A quote does not end with a blank.
        while end < range.upperBound, new.bytes[end] & 0xC0 == 0x80 || new.bytes[end - 1] == 0x20 { end += 1 }
        let text = new.string(new.wholeWords(words.lowerBound..<end))
        return text.contains("\n") ? nil : text
    }
}
