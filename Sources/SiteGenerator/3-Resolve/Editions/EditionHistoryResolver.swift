/// Compares each edition of an article with the next.
struct EditionHistoryResolver {
    private let editions: [Edition]
    private let texts: [EditionText]
    private var lineages: [BlockLineage] = []
    /// Of each edition but the first, what changed since the one before.
    private var changes: [[SentenceChange]] = []
    private var history = EditionHistory(blockIDs: [])

    /// - Parameters:
    ///   - notes: the published ones, with their ids.
    static func resolve(
        _ editions: [Edition], _ article: Article, _ notes: [(id: String, note: Note)], _ tree: SourceTree,
        _ log: inout DiagnosticLog
    ) -> EditionHistory {
        let kept = editions.compactMap(\.kept)
        // An edition that could not be read was reported.
        guard editions.count > 1, kept.count == editions.count - 1 else {
            var ids = BlockIDs()
            return EditionHistory(blockIDs: article.blocks.indices.map { ids.id(for: article.printedText(of: $0)) })
        }
        let articles = kept.map(\.article) + [article]
        var resolver = EditionHistoryResolver(
            editions: editions, texts: articles.map { EditionText($0, file: tree[$0.file].bytes) })
        let noteSets = kept.map { $0.notes.map(Self.numbered) } + [notes]
        resolver.run(noteSets, &log)
        return resolver.history
    }

    private static func numbered(_ notes: [Note]) -> [(id: String, note: Note)] {
        let published = notes.filter { !$0.isDraft }
        var silent = DiagnosticLog()
        return Array(zip(NoteIDs.assign(published, &silent), published)).map { (id: $0, note: $1) }
    }

    private init(editions: [Edition], texts: [EditionText]) {
        self.editions = editions
        self.texts = texts
    }

    /// - Parameter notes: of each edition; nil where none were kept.
    private mutating func run(_ notes: [[(id: String, note: Note)]?], _ log: inout DiagnosticLog) {
        let alignments = (1..<texts.count).map { EditionAlignment(texts[$0 - 1], texts[$0]) }
        lineages = alignments.indices.map { BlockLineage(alignments[$0], texts[$0], texts[$0 + 1]) }
        changes = alignments.indices.map {
            SentenceChange.all(texts[$0], texts[$0 + 1], alignments[$0], lineages[$0])
        }
        for index in lineages.indices {
            lineages[index] = lineages[index].following(changes[index], texts[index], texts[index + 1])
        }
        for index in alignments.indices {
            let changes = told(index, &log)
            history.steps.append(
                EditionHistory.Step(
                    edition: editions[index + 1], changes: changes,
                    notes: noteChanges(notes[index], notes[index + 1])))
            history.marks.merge(Self.marks(changes, editions[index + 1].date)) { _, later in later }
        }
        giveAddresses()
    }

    /// One for each block: of several changes the gravest, and of those the first, from where a reader goes on to the
    /// others.
    private static func marks(_ changes: [EditionHistory.Change], _ date: PartialDate?) -> [Int: EditionHistory.Mark] {
        var marks: [Int: EditionHistory.Mark] = [:]
        for change in changes {
            guard let block = change.block else { continue }
            if let other = marks[block], other.severity.rank <= change.severity.rank { continue }
            marks[block] = EditionHistory.Mark(severity: change.severity, date: date, change: change.id)
        }
        return marks
    }

    // MARK: Changes

    /// Of notes that were not kept nothing is known, and nothing is told.
    private func noteChanges(
        _ old: [(id: String, note: Note)]?, _ new: [(id: String, note: Note)]?
    ) -> [NoteChange] {
        guard let old, let new else { return [] }
        return NoteChange.all(from: old, to: new)
    }

    private func told(_ index: Int, _ log: inout DiagnosticLog) -> [EditionHistory.Change] {
        let (old, new) = (texts[index], texts[index + 1])
        let edition = editions[index + 1]
        let found = changes[index]
        let words = found.map { change in (old: change.old.map(old.string), new: change.new.map(new.string)) }
        var severities = found.map { _ in edition.severity ?? .correction }
        for exception in edition.exceptions {
            let meant = words.indices.filter { number in
                [words[number].old, words[number].new].contains { text in
                    text.map { Self.contains($0, exception.words.value) } ?? false
                }
            }
            if meant.isEmpty {
                log.error(
                    .passageNotFound, at: exception.words.span,
                    "no change of edition \(edition.number) holds these words",
                    help: "write words of a sentence that changed, as one of the two editions has them")
            }
            for number in meant { severities[number] = exception.severity }
        }
        return found.indices.map { number in
            EditionHistory.Change(
                id: "c-\(edition.number)-\(number + 1)", severity: severities[number], old: words[number].old,
                new: words[number].new, isMoved: found[number].isMoved, block: block(of: found[number], index))
        }
    }

    /// The block of the published article that shows a change.
    private func block(of change: SentenceChange, _ index: Int) -> Int? {
        if let range = change.new { return published(texts[index + 1].search.block(at: range.lowerBound), index + 1) }
        guard let range = change.old else { return nil }
        let block = texts[index].search.block(at: range.lowerBound)
        return successor(of: block, index).flatMap { published($0, index + 1) }
    }

    private static func contains(_ text: String, _ words: String) -> Bool {
        let bytes = Array(text.utf8)
        return UTF8Text.firstOffset(of: Array(words.utf8), in: bytes, bytes.indices) != nil
    }

    private func successor(of block: Int, _ index: Int) -> Int? {
        lineages[index].successors[block] ?? lineages[index].hosts[block]
    }

    /// The block of the published article that a block of an edition became.
    private func published(_ block: Int, _ edition: Int) -> Int? {
        var block: Int? = block
        for index in edition..<lineages.count { block = block.flatMap { successor(of: $0, index) } }
        return block
    }

    // MARK: Addresses

    /// A block keeps the address that it had first, also one that was taken out and comes back. No address is given twice
    /// in all editions.
    private mutating func giveAddresses() {
        var ids = BlockIDs()
        var current = texts[0].blocks.map { ids.id(for: printed($0, 0)) }
        var former: [(text: [UInt8], block: EditionHistory.FormerBlock)] = []
        for index in lineages.indices {
            var next = [String?](repeating: nil, count: texts[index + 1].blocks.count)
            for (block, successor) in lineages[index].successors { next[successor] = current[block] }
            for block in texts[index].blocks where lineages[index].successors[block] == nil {
                former.append((printed(block, index), formerBlock(block, current[block], index)))
            }
            current = next.enumerated().map { block, id in
                if let id { return id }
                let text = printed(block, index + 1)
                if let back = former.firstIndex(where: { $0.text == text }) { return former.remove(at: back).block.id }
                return ids.id(for: text)
            }
        }
        history.blockIDs = current
        history.formerBlocks = former.map(\.block)
    }

    private func printed(_ block: Int, _ edition: Int) -> [UInt8] { texts[edition].article.printedText(of: block) }

    /// What became of a block whose address has no successor from one edition to the next.
    private func formerBlock(_ block: Int, _ id: String, _ index: Int) -> EditionHistory.FormerBlock {
        // Its text may have gone on in another block for a while.
        var (block, index) = (block, index)
        while index < lineages.count, let next = successor(of: block, index) { (block, index) = (next, index + 1) }
        guard index < lineages.count else { return .init(id: id, fate: .within(block)) }
        let range = texts[index].search.range(of: block)
        let step = history.steps[index]
        let change = changes[index].firstIndex { $0.old.map { !$0.clamped(to: range).isEmpty } ?? false }
        let before = (0..<block).reversed().lazy.compactMap { self.successor(of: $0, index) }.first
        return .init(
            id: id,
            fate: .gone(
                change: change.map { step.changes[$0].id } ?? "edition-\(step.edition.number)",
                edition: step.edition.number, near: before.flatMap { published($0, index + 1) }))
    }
}
