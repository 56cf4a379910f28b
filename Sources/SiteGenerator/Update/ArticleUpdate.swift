/// Compares a new edition of an article with the kept one, and says of every anchor what becomes of it.
///
/// An anchor stays, without an editor, only where the whole sentence of its words is the same, byte for byte but for what
/// is spelling around them, and the alignment of both editions leads there through text that did not change. Words
/// that are the same in a sentence that is not may mean something else: a `not`, another subject, another year are enough;
/// so they are shown and not decided. Whatever is found in any other way is a proposal.
struct ArticleUpdate {
    let old: EditionText
    let new: EditionText
    let alignment: EditionAlignment
    let scanner: FactScanner
    private let pairs: SentencePairs

    init(_ old: EditionText, _ new: EditionText, scanner: FactScanner) {
        self.old = old
        self.new = new
        self.scanner = scanner
        pairs = SentencePairs(old, new, scanner)
        alignment = EditionAlignment(old, new)
    }

    func updates(of anchors: [Anchor]) -> [AnchorUpdate] {
        let oldPlaces = Self.places(of: anchors.map { ($0.text, $0.beginsBlock) }, in: old)
        let newPlaces = Self.places(of: anchors.map { ($0.text, $0.beginsBlock) }, in: new)
        let words = Self.places(of: anchors.map { (Array($0.text[$0.meant]), false) }, in: new)
        var search = ProposalSearch(old, new, alignment)
        var updates = anchors.indices.compactMap { index in
            update(anchors[index], oldPlaces[index], newPlaces[index], words: words[index], &search)
        }
        PassageProposals(new: new).propose(&updates)
        return updates
    }

    /// Where each text stands, or where blocks begin with it.
    static func places(of texts: [(bytes: [UInt8], beginsBlock: Bool)], in edition: EditionText) -> [[Int]] {
        let found = PassageFinder(texts.map(\.bytes)).offsets(in: edition.bytes)
        return zip(texts, found).map { text, offsets in
            guard text.beginsBlock else { return offsets }
            return offsets.filter { edition.search.range(of: edition.search.block(at: $0)).lowerBound == $0 }
        }
    }

    private func update(
        _ anchor: Anchor, _ oldPlaces: [Int], _ newPlaces: [Int], words: [Int], _ search: inout ProposalSearch
    ) -> AnchorUpdate? {
        if anchor.kind == .not { return context(anchor, oldPlaces, newPlaces) }
        if anchor.isEvery { return everyPlace(anchor, oldPlaces, newPlaces, words: words, &search) }
        guard oldPlaces.count == 1 else {
            return AnchorUpdate(
                anchor: anchor, verdict: oldPlaces.isEmpty ? .orphaned : .ambiguous, reason: .kept)
        }
        if anchor.beginsBlock { return blockStart(anchor, oldPlaces[0], newPlaces, &search) }
        return passage(anchor, oldPlaces[0], newPlaces, words: words, &search)
    }

    // MARK: Words

    private func passage(
        _ anchor: Anchor, _ oldPlace: Int, _ newPlaces: [Int], words: [Int], _ search: inout ProposalSearch
    ) -> AnchorUpdate {
        let meant = oldPlace + anchor.meant.lowerBound..<oldPlace + anchor.meant.upperBound
        switch fate(of: meant) {
        case .kept(let place, let remarks):
            var update = AnchorUpdate(anchor: anchor, verdict: .moved, remarks: remarks, old: meant, new: place)
            let expected = place.lowerBound - anchor.meant.lowerBound
            if newPlaces == [expected] {
                if expected == oldPlace { update.verdict = .same }
            } else if newPlaces.count > 1 {
                update.verdict = .ambiguous
            } else {
                update.verdict = .changed
                update.reason = .passage
            }
            return update
        case .changed(let reason, let place):
            var update = changed(anchor, meant, reason, place)
            if newPlaces.count > 1 { update.verdict = .ambiguous }
            update.passageStands = newPlaces == [place.lowerBound - anchor.meant.lowerBound]
            return update
        case .split(let reason, let parts):
            return changed(anchor, meant, reason, parts[0].lowerBound..<parts[parts.count - 1].upperBound, parts)
        case .lost:
            return lost(anchor, meant, words, &search)
        }
    }

    private func changed(
        _ anchor: Anchor, _ meant: Range<Int>, _ reason: AnchorUpdate.Reason, _ place: Range<Int>,
        _ parts: [Range<Int>] = []
    ) -> AnchorUpdate {
        var update = AnchorUpdate(anchor: anchor, verdict: .changed, reason: reason, old: meant, new: place)
        update.parts = parts
        update.sentences = sentences(meant, place)
        update.facts = facts(meant, place)
        return update
    }

    /// How many facts are listed for one anchor: a sentence may have thousands.
    static let mostFacts = 200

    /// Facts of the words first, then of their sentences; each once.
    func facts(_ meant: Range<Int>, _ place: Range<Int>) -> [FactDifference] {
        var facts = scanner.differences(old.string(meant), new.string(place))
        let compared = sentences(meant, place)
        for fact in pairs.differences(compared.old, compared.new) where !facts.contains(fact) {
            guard facts.count < Self.mostFacts else { break }
            facts.append(fact)
        }
        return facts
    }

    func sentences(_ meant: Range<Int>, _ place: Range<Int>) -> (old: Range<Int>, new: Range<Int>) {
        alignment.matching(old.withSentences(meant), new.withSentences(place))
    }

    /// What the alignment alone tells of words.
    enum Fate {
        case kept(Range<Int>, [AnchorUpdate.Remark])
        case changed(AnchorUpdate.Reason, Range<Int>)
        /// The words stand in several blocks.
        case split(AnchorUpdate.Reason, [Range<Int>])
        case lost
    }

    /// Unchanged text beside a sentence that shows it to be the same one, in bytes, so that a Han character counts for
    /// three letters, which is about what it tells.
    private static let leastSupport = 12
    /// A sentence as long as this does not come about twice.
    private static let longSentence = 96
    /// Words as long as this, in bytes, are not met by chance where the alignment leads.
    private static let longWords = 16

    func fate(of meant: Range<Int>) -> Fate {
        let sentence = old.withSentences(meant)
        if let run = alignment.run(holding: sentence) {
            let place = meant.shifted(run)
            let newSentence = sentence.shifted(run)
            if new.withSentences(place) == newSentence {
                let isSupported =
                    run.count - sentence.count >= Self.leastSupport || sentence.count >= Self.longSentence
                    || run.count >= old.bytes.count - 1
                guard isSupported else { return .changed(.surroundings, place) }
                return beside(sentence, newSentence, place)
            }
        }
        let block = old.search.block(at: meant.lowerBound)
        if let newBlock = alignment.carriedBlocks[block], meant.upperBound <= old.search.range(of: block).upperBound {
            let shift = new.search.range(of: newBlock).lowerBound - old.search.range(of: block).lowerBound
            let place = meant.lowerBound + shift..<meant.upperBound + shift
            let isFirst = old.sentence(before: sentence) == nil
            if isFirst, ReferringWords.stand(in: old.string(sentence)) { return .changed(.before, place) }
            return .kept(place, [.carried])
        }
        if let run = alignment.run(holding: meant) { return fate(of: meant, in: sentence, run) }
        return replaced(meant, sentence)
    }

    /// The sentence and its place are the same: whether what stands beside it lets it speak of something else.
    private func beside(_ sentence: Range<Int>, _ newSentence: Range<Int>, _ place: Range<Int>) -> Fate {
        let before = (old: old.sentence(before: sentence), new: new.sentence(before: newSentence))
        let after = (old: old.sentence(after: sentence), new: new.sentence(after: newSentence))
        let isBeforeSame = isSame(before.old, before.new)
        let isAfterSame = isSame(after.old, after.new)
        // Lines of verse and of lists: without a full stop between them, they are one sentence.
        let isOpenBefore = [before.old.map(old.endsOpen), before.new.map(new.endsOpen)].contains(true)
        if !isBeforeSame && isOpenBefore || !isAfterSame && old.endsOpen(sentence) {
            return .changed(.sentence, place)
        }
        if ReferringWords.stand(in: old.string(sentence)),
            !isSame(
                old.sentence(before: sentence, acrossBlocks: true),
                new.sentence(before: newSentence, acrossBlocks: true))
        {
            return .changed(.before, place)
        }
        // A paragraph that was cut or joined beside it changes no sentence.
        let isNeighbourSame =
            (isBeforeSame
                || isSame(
                    old.sentence(before: sentence, acrossBlocks: true),
                    new.sentence(before: newSentence, acrossBlocks: true)))
            && (isAfterSame
                || isSame(
                    old.sentence(after: sentence, acrossBlocks: true),
                    new.sentence(after: newSentence, acrossBlocks: true)))
        return .kept(place, isNeighbourSame ? [] : [.neighbours])
    }

    private func isSame(_ left: Range<Int>?, _ right: Range<Int>?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return old.bytes[left] == new.bytes[right]
            || pairs.isSpelling(left, right) && pairs.differences(left, right).isEmpty
    }

    /// The words are the same and something in their sentence is not.
    private func fate(of meant: Range<Int>, in sentence: Range<Int>, _ run: EditionAlignment.Run) -> Fate {
        let place = meant.shifted(run)
        let newSentence = new.withSentences(place)
        if pairs.isSpelling(sentence, newSentence), pairs.differences(sentence, newSentence).isEmpty {
            let fate = beside(sentence, newSentence, place)
            if case .kept(let place, let remarks) = fate { return .kept(place, [.spelling] + remarks) }
            return fate
        }
        let isLong = meant.count >= Self.longWords || run.count >= 2 * Self.longWords
        return isLong || pairs.isLike(sentence, newSentence) ? .changed(.sentence, place) : .lost
    }

    /// The words are not the same: what stands in their place, if it is like them or its sentence is like theirs.
    private func replaced(_ meant: Range<Int>, _ sentence: Range<Int>) -> Fate {
        let room = alignment.image(of: meant)
        if let parts = parts(of: meant, in: room) {
            let isSame = Self.unspaced(old.bytes[meant]) == parts.flatMap { Self.unspaced(new.bytes[$0]) }
            return .split(isSame ? .split : .words, parts)
        }
        let words = old.string(meant)
        if let place = spelled(words, in: new.withinBlock(room)) { return spelled(words, at: place) }
        guard let place = new.trimmed(new.withinBlock(room)) else { return .lost }
        let newWords = new.string(place)
        let whole = new.wholeWords(place)
        let isClose =
            place.count <= 3 * meant.count + 60
            && (SpellingFold.similarity(words, newWords) >= 0.5
                || pairs.isLike(sentence, new.withSentences(place)))
        if isClose {
            return isSpelling(words, newWords)
                ? .changed(.spelling, place)
                : .changed(.words, isSpelling(words, new.string(whole)) ? place : whole)
        }
        if let place = spelled(words, in: new.withinBlock(alignment.image(of: sentence))) {
            return spelled(words, at: place)
        }
        // What was written in its place is much longer: the most like of it.
        if let best = best(words, in: new.withinBlock(alignment.image(of: sentence))) {
            return .changed(isSpelling(words, new.string(best)) ? .spelling : .words, new.wholeWords(best))
        }
        return .lost
    }

    /// Words that blocks were parted among: of each, what is mostly theirs. Nil where it is one block, or most of the words
    /// are gone.
    private func parts(of meant: Range<Int>, in room: Range<Int>) -> [Range<Int>]? {
        let runs = alignment.runs(touching: meant)
        func kept(_ part: Range<Int>) -> Int {
            runs.reduce(0) { sum, run in
                sum + (run.range.lowerBound + run.shift..<run.range.upperBound + run.shift).clamped(to: part).count
            }
        }
        let parts = new.blockParts(of: room).compactMap { part in
            2 * kept(part) >= part.count ? new.trimmed(part).map(new.wholeWords) : nil
        }
        guard parts.count > 1, 2 * parts.reduce(0, { $0 + kept($1) }) >= meant.count else { return nil }
        return parts
    }

    private static func unspaced(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 != 0x20 && $0 != 0x0A } }

    /// Where words stand that differ in case and width alone, if they do once.
    private func spelled(_ words: String, in room: Range<Int>) -> Range<Int>? {
        let pattern = words.unicodeScalars.map(SpellingFold.searched)
        let text = UTF8Text.scalars(in: new.bytes, room)
        guard pattern.count <= text.count, pattern.count * text.count <= 2_000_000 else { return nil }
        let folded = text.map { SpellingFold.searched($0.scalar) }
        let places = (0...text.count - pattern.count).filter { folded[$0...].starts(with: pattern) }
        guard let first = places.first, places.count == 1 else { return nil }
        let end = first + pattern.count
        let place = text[first].offset..<(end < text.count ? text[end].offset : room.upperBound)
        return new.wholeWords(place) == place ? place : nil
    }

    private func spelled(_ words: String, at place: Range<Int>) -> Fate {
        let newWords = new.string(place)
        if words.utf8.elementsEqual(newWords.utf8) { return .changed(.sentence, place) }
        return .changed(isSpelling(words, newWords) ? .spelling : .words, place)
    }

    private func isSpelling(_ words: String, _ newWords: String) -> Bool {
        let (words, newWords) = (VowelSigns.without(words), VowelSigns.without(newWords))
        return SpellingFold.key(words, isLoose: true, names: scanner.mentions(in: words))
            == SpellingFold.key(newWords, isLoose: true, names: scanner.mentions(in: newWords))
            && scanner.differences(words, newWords).isEmpty
    }

    private func best(_ words: String, in room: Range<Int>) -> Range<Int>? {
        let pattern = words.unicodeScalars.map { Int($0.value) }
        let text = UTF8Text.scalars(in: new.bytes, room)
        guard pattern.count >= 4, pattern.count * text.count <= 2_000_000 else { return nil }
        let found = ApproximateSearch.best(
            pattern, in: text.map { Int($0.scalar.value) }, limit: pattern.count * 2 / 5)
        guard let range = found?.range else { return nil }
        let end = range.upperBound < text.count ? text[range.upperBound].offset : room.upperBound
        return new.trimmed(text[range.lowerBound].offset..<end)
    }

    /// Nothing like the words stands in their place: what stands elsewhere.
    func lost(
        _ anchor: Anchor, _ meant: Range<Int>, _ words: [Int], _ search: inout ProposalSearch
    ) -> AnchorUpdate {
        if words.count == 1 {
            return changed(anchor, meant, .elsewhere, words[0]..<words[0] + meant.count)
        }
        if words.count > 1 {
            return AnchorUpdate(anchor: anchor, verdict: .ambiguous, reason: .elsewhere, old: meant)
        }
        if let found = search.find(old.string(meant)) {
            let reason: AnchorUpdate.Reason =
                isSpelling(old.string(meant), new.string(found)) ? .spelling : .words
            return changed(anchor, meant, reason, found)
        }
        var update = AnchorUpdate(anchor: anchor, verdict: .orphaned, old: meant)
        let sentence = old.withSentences(meant)
        let room = new.withinBlock(alignment.image(of: sentence))
        if room.count <= 3 * sentence.count + 300 { update.instead = new.trimmed(room) }
        return update
    }

    // MARK: Blocks that begin with words

    private func blockStart(
        _ anchor: Anchor, _ oldPlace: Int, _ newPlaces: [Int], _ search: inout ProposalSearch
    ) -> AnchorUpdate {
        let words = oldPlace..<oldPlace + anchor.text.count
        let oldBlock = old.search.block(at: oldPlace)
        var update = AnchorUpdate(anchor: anchor, verdict: .changed, old: words)
        var place = alignment.run(holding: words).map { words.shifted($0).lowerBound }
        if let carried = alignment.carriedBlocks[oldBlock] {
            place = new.search.range(of: carried).lowerBound
            update.remarks = [.carried]
        }
        if let place, newPlaces.contains(place) {
            update.new = place..<place + words.count
            let isBlockSame =
                old.bytes[old.search.range(of: oldBlock)]
                == new.bytes[new.search.range(of: new.search.block(at: place))]
            if newPlaces.count > 1 {
                update.verdict = .ambiguous
            } else {
                update.verdict = place == oldPlace ? .same : .moved
                if !isBlockSame { update.remarks.append(.block) }
            }
            return update
        }
        update.remarks = []
        if newPlaces.count == 1 {
            update.reason = .elsewhere
            update.new = newPlaces[0]..<newPlaces[0] + words.count
        } else if newPlaces.count > 1 {
            update.verdict = .ambiguous
            update.reason = .elsewhere
        } else if let block = blockInPlace(of: words, oldBlock) {
            update.reason = .words
            update.new = beginning(of: block, like: words)
        } else {
            update.verdict = .orphaned
        }
        if let place = update.new { update.facts = facts(words, place) }
        if update.reason == .words, let place = update.new, isSpelling(old.string(words), new.string(place)) {
            update.reason = .spelling
        }
        return update
    }

    /// The block that stands where another stood, if it begins like it.
    private func blockInPlace(of words: Range<Int>, _ oldBlock: Int) -> Int? {
        if let likest = alignment.likestBlock(oldBlock), 3 * likest.shared >= old.search.range(of: oldBlock).count {
            return likest.block
        }
        let image = alignment.image(of: old.search.range(of: oldBlock))
        let first = new.search.block(at: min(image.lowerBound, new.bytes.count - 1))
        let last = new.search.block(at: max(image.lowerBound, min(image.upperBound, new.bytes.count) - 1))
        guard first <= last, last - first < 50 else { return nil }
        let text = old.string(words)
        var best: (block: Int, similarity: Double)?
        for block in first...last where block < new.blocks.count {
            let similarity = SpellingFold.similarity(text, new.string(beginning(of: block, like: words)))
            if similarity >= 0.5, similarity > best?.similarity ?? 0 { best = (block, similarity) }
        }
        return best?.block
    }

    /// As much of a block's beginning as a quote had, to the end of a word: to the last of its words, where that stands.
    private func beginning(of block: Int, like words: Range<Int>) -> Range<Int> {
        let range = new.search.range(of: block)
        if let run = alignment.run(holding: words.upperBound - 1..<words.upperBound) {
            let end = words.upperBound + run.new - run.old
            if end > range.lowerBound, end <= range.upperBound, end - range.lowerBound <= 3 * words.count + 60 {
                return new.wholeWords(range.lowerBound..<end)
            }
        }
        let count = UTF8Text.count(old.bytes[old.trimmed(words) ?? words])
        let scalars = UTF8Text.scalars(in: new.bytes, range)
        guard count < scalars.count else { return range }
        return new.wholeWords(range.lowerBound..<scalars[count].offset)
    }
}

extension Range<Int> {
    fileprivate func shifted(_ run: EditionAlignment.Run) -> Range<Int> {
        lowerBound + run.new - run.old..<upperBound + run.new - run.old
    }
}
