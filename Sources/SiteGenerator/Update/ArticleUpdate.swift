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
        propose(&updates)
        return updates
    }

    /// Where each text stands, or where blocks begin with it.
    private static func places(of texts: [(bytes: [UInt8], beginsBlock: Bool)], in edition: EditionText) -> [[Int]] {
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
    private static let mostFacts = 200

    /// Facts of the words first, then of their sentences; each once.
    private func facts(_ meant: Range<Int>, _ place: Range<Int>) -> [FactDifference] {
        var facts = scanner.differences(old.string(meant), new.string(place))
        let compared = sentences(meant, place)
        for fact in pairs.differences(compared.old, compared.new) where !facts.contains(fact) {
            guard facts.count < Self.mostFacts else { break }
            facts.append(fact)
        }
        return facts
    }

    private func sentences(_ meant: Range<Int>, _ place: Range<Int>) -> (old: Range<Int>, new: Range<Int>) {
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

    private func fate(of meant: Range<Int>) -> Fate {
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
        guard let place = new.trimmed(new.withinBlock(room)) else { return .lost }
        let (words, newWords) = (old.string(meant), new.string(place))
        let whole = new.wholeWords(place)
        let isClose =
            place.count <= 3 * meant.count + 60
            && (TextDifference(words, newWords).similarity >= 0.5
                || pairs.isLike(sentence, new.withSentences(place)))
        if isClose {
            return isSpelling(words, newWords)
                ? .changed(.spelling, place)
                : .changed(.words, isSpelling(words, new.string(whole)) ? place : whole)
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

    private func isSpelling(_ words: String, _ newWords: String) -> Bool {
        SpellingFold.key(words, isLoose: true, names: scanner.mentions(in: words))
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
    private func lost(
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
            let similarity = TextDifference(text, new.string(beginning(of: block, like: words))).similarity
            if similarity >= 0.5, similarity > best?.similarity ?? 0 { best = (block, similarity) }
        }
        return best?.block
    }

    /// As much of a block's beginning as a quote had, to the end of a word.
    private func beginning(of block: Int, like words: Range<Int>) -> Range<Int> {
        let range = new.search.range(of: block)
        let count = UTF8Text.count(old.bytes[words])
        let scalars = UTF8Text.scalars(in: new.bytes, range)
        guard count < scalars.count else { return range }
        return new.wholeWords(range.lowerBound..<scalars[count].offset)
    }

    // MARK: Every place

    /// Words that are cited wherever they stand. Of the places where something changed, that one is shown which needs an
    /// editor most; the facts are those of all of them. As long as the passage stands anywhere it stays as it is written,
    /// and what took the place of its words elsewhere is proposed beside it: no place is given up without a word.
    private func everyPlace(
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
    private func context(_ anchor: Anchor, _ oldPlaces: [Int], _ newPlaces: [Int]) -> AnchorUpdate? {
        guard let first = oldPlaces.first else { return nil }
        var update = AnchorUpdate(
            anchor: anchor, verdict: oldPlaces == newPlaces ? .same : .moved, old: first..<first + anchor.text.count)
        if newPlaces.isEmpty { update.verdict = .orphaned }
        if newPlaces.count != oldPlaces.count, !newPlaces.isEmpty { update.remarks = [.count] }
        return update
    }

    // MARK: Proposals

    /// How many places are offered for one passage.
    private static let mostPlaces = 5

    private func propose(_ updates: inout [AnchorUpdate]) {
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
        let places = Self.places(of: zip(open, texts).map { ($1, updates[$0].anchor.beginsBlock) }, in: new)
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
        let places = Self.places(of: wanted.map { (Array(new.bytes[$1]), false) }, in: new)
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

extension Range<Int> {
    fileprivate func shifted(_ run: EditionAlignment.Run) -> Range<Int> {
        lowerBound + run.new - run.old..<upperBound + run.new - run.old
    }
}
