/// Finds the words that passages mean; says so where they are not there, or stand there twice. It never guesses.
struct PassageResolver {
    private let article: Article
    let search: SearchText

    init(_ article: Article) {
        self.article = article
        search = SearchText(article)
    }

    /// The places of each passage, in the order of `passages`: one, or none with a diagnostic, or with `every` all.
    func resolve(
        _ passages: [(passage: Passage, every: Bool)], _ log: inout DiagnosticLog
    ) -> [[TextPlace]] {
        var patterns: [[UInt8]] = []
        var indexes: [[UInt8]: Int] = [:]
        let wanted = passages.map { entry in
            let comparable = search.comparable(entry.passage)
            if let index = indexes[comparable.text] { return (index, comparable.meant) }
            indexes[comparable.text] = patterns.count
            patterns.append(comparable.text)
            return (patterns.count - 1, comparable.meant)
        }
        let finder = PassageFinder(patterns)
        let found = finder.offsets(in: search.bytes)
        var nearest = NearestPassage(search)
        // Places compared with others, for what to write in their stead: bounds the time of a build full of mistakes.
        var comparisons = 2_000_000
        return zip(passages, wanted).map { entry, wanted in
            let (index, meant) = wanted
            let offsets = found[index]
            if offsets.isEmpty {
                reportMissing(entry.passage, patterns[index], meant: meant, &nearest, &log)
                return []
            }
            if entry.every, offsets.count >= finder.most {
                log.error(
                    .passageAmbiguous, at: entry.passage.span,
                    "the article holds these words \(offsets.count) times or more, which is too many to cite a note at",
                    help: "write a longer passage")
                return []
            }
            if offsets.count > 1, !entry.every {
                reportAmbiguous(entry.passage, patterns[index], meant, offsets, &comparisons, &log)
                return []
            }
            return offsets.compactMap { offset in
                let place = search.place(offset + meant.lowerBound..<offset + meant.upperBound)
                guard article.blocks[place.block].isCode else { return place }
                log.error(
                    .passageInCode, at: entry.passage.span,
                    "the passage stands in a code block, which cannot carry a mark",
                    notes: [.init("here", at: article.span(block: place.block, printed: place.range))],
                    help: "choose words of the paragraph before or after it")
                return nil
            }
        }
    }

    // MARK: Not there

    private func reportMissing(
        _ passage: Passage, _ pattern: [UInt8], meant: Range<Int>, _ nearest: inout NearestPassage,
        _ log: inout DiagnosticLog
    ) {
        if let slip = PassageSlip(passage.text, meant: passage.meant, in: search.bytes) {
            log.error(
                .passageNotFound, at: passage.span, "the article does not hold this passage: \(slip.cause)",
                notes: slip.range.map { [.init("the words stand here", at: search.span($0))] } ?? [], help: slip.help)
            return
        }
        if let image = article.images.first(where: {
            UTF8Text.firstOffset(of: passage.text, in: $0.words, 0..<$0.words.count) != nil
        }) {
            log.error(
                .passageNotFound, at: passage.span,
                "these words are those of an image, which are shown with it and are no text of the article",
                notes: [.init("the image", at: image.span)],
                help:
                    "choose words of the text before or after the image, and say in the note that it is about the image"
            )
            return
        }
        guard let hit = nearest.find(pattern) else {
            log.error(
                .passageNotFound, at: passage.span, "the article does not hold these words, nor any like them",
                help: "copy the passage from \(article.settings.file.value)")
            return
        }
        if hit.crossesBlocks {
            log.error(
                .passageAcrossBlocks, at: passage.span, "the passage runs over the end of a block",
                notes: [.init("it begins here", at: search.span(hit.range))],
                help:
                    "a passage lies in one paragraph or heading: write one passage for each, with a blank line between")
            return
        }
        let difference = PassageDifference(passage: pattern, article: search.bytes, at: hit.range)
        // Offsets in a joined passage differ from those in the file only behind its first line end.
        let at = min(difference.passageOffset, passage.text.count)
        let length = difference.passageLength
        log.error(
            .passageNotFound, at: passage.span(at..<min(passage.text.count, at + length)),
            "the article does not hold this passage: \(difference.summary)", label: difference.label,
            notes: [.init("the nearest words stand here", at: search.span(hit.range))],
            help: CorrectedPassage(hit.range, of: search.bytes, for: pattern, meant: meant)
                .help("write the words as the article has them"))
    }

    // MARK: There twice

    private func reportAmbiguous(
        _ passage: Passage, _ pattern: [UInt8], _ meant: Range<Int>, _ offsets: [Int], _ comparisons: inout Int,
        _ log: inout DiagnosticLog
    ) {
        let shown = offsets.prefix(10)
        var notes: [Diagnostic.Note] = []
        var alike = false
        for (number, offset) in shown.enumerated() {
            let place = search.span(offset..<offset + pattern.count)
            comparisons -= offsets.count
            guard comparisons >= 0 else {
                notes.append(.init("place \(number + 1)", at: place))
                continue
            }
            let longer = LongerPassage.deciding(
                for: offset, among: offsets, count: pattern.count, meant: meant, in: search)
            alike = alike || longer == .alike
            let way =
                switch longer {
                case .passage(let text): "for this place write > \(text)"
                case .unmarkable: "these words cannot be marked in a longer passage: `=` or `\\` stands at their edge"
                case .alike: "no longer passage tells this place from another"
                }
            notes.append(.init("place \(number + 1): \(way)", at: place))
        }
        if offsets.count > shown.count { notes.append(.init("and \(offsets.count - shown.count) more")) }
        let alikeHelp = alike ? "; where blocks are word for word alike, only `every: true` can cite them" : ""
        log.error(
            .passageAmbiguous, at: passage.span, "the article holds these words \(offsets.count) times",
            notes: notes,
            help:
                "write one of the longer passages, or `every: true` for a note that is cited wherever they stand\(alikeHelp)"
        )
    }
}
