import CommonMark

/// Renders an explainer's texts through cmark-gfm's tree.
struct Renderer: Sendable {
    private let explainer: ResolvedExplainer
    private let names: NoteNames
    /// By address: what a later edition did to blocks.
    private let changes: [String: BlockMark.Change]
    /// Whether something leads to every mention of a term, and not only from linked ones.
    private let hasContexts: Bool
    /// By ordinal: where each footnote of the article's author is printed.
    private let authorsPages: [Int: Part]

    /// - Parameters:
    ///   - threads: how many render chapters.
    ///   - chapterDone: is told of each chapter.
    static func render(
        _ composed: ComposedExplainer, _ settings: SiteSettings, threads: Int = 1, _ log: inout DiagnosticLog,
        chapterDone: () -> Void = {}
    ) -> RenderedExplainer {
        let renderer = Renderer(composed.resolved, settings)
        func prose(_ markdown: [UInt8], _ name: String) -> Fragment {
            renderer.document(markdown, name, &log).map { FragmentRenderer.render($0, renderer.ours) } ?? Fragment()
        }
        let definitions = composed.definitions.map { prose($0, "glossary") }
        let tips = TermTips(
            composed.resolved, definitions: definitions.map { $0.blockEnds.isEmpty ? [] : Array($0.block(0)) })
        let front = composed.front.map { renderer.text($0, .front, &log) }
        var chapters: [RenderedChapter] = []
        OrderedWork.run(composed.chapters.count, threads: threads) { index in
            var log = DiagnosticLog()
            return (renderer.chapter(index, composed.chapters[index], tips, &log), log)
        } take: { _, made in
            chapters.append(made.0)
            log.merge(made.1)
            chapterDone()
        }
        return RenderedExplainer(
            resolved: composed.resolved, front: front.map(renderer.frontLines) ?? [],
            frontEndnotes: front?.endnotes ?? [], chapters: chapters, preface: prose(composed.preface, "preface").html,
            definitions: definitions.map(\.html),
            eventBodies: composed.eventBodies.map { prose($0, "timeline").html })
    }

    private init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        self.explainer = explainer
        var pages: [Int: Part] = [:]
        for (index, block) in (explainer.article?.blocks ?? []).enumerated() {
            if let ordinal = block.footnote, pages[ordinal] == nil { pages[ordinal] = explainer.parts[index] }
        }
        authorsPages = pages
        names = NoteNames(explainer, settings)
        changes = Self.changes(explainer)
        hasContexts = settings.pages.contexts
    }

    private static func changes(_ explainer: ResolvedExplainer) -> [String: BlockMark.Change] {
        guard let history = explainer.history else { return [:] }
        let strings = explainer.strings
        return Dictionary(
            uniqueKeysWithValues: history.marks.map { block, mark in
                let name = strings.name("severity", mark.severity.rawValue) ?? mark.severity.rawValue
                let date = mark.date.map(strings.date) ?? ""
                return (
                    history.blockIDs[block],
                    BlockMark.Change(
                        words: strings.text(.changed, ["severity": name, "date": date]),
                        href: "changes.html#\(mark.change)")
                )
            })
    }

    /// A kind that `site.yaml` names has a prefix, so that it is no class of the page's own.
    private static func className(_ kind: Note.Kind) -> String {
        switch kind {
        case .builtIn(let kind): kind.rawValue
        case .other(let id): "kind-\(id)"
        }
    }

    /// Class names that tell the style sheet what a note is.
    static func classes(of note: ResolvedNote) -> [String] {
        var classes: [String] = []
        switch note.note?.kind {
        case .builtIn(.correction), .builtIn(.contradiction): classes.append("doubt")
        case .builtIn(.corrupt): classes.append("corrupt")
        default: break
        }
        if note.note?.rank == 2 { classes.append("minor") }
        return classes
    }

    /// How Markdown of ours is rendered outside the text.
    private var ours: FragmentOptions {
        var options = FragmentOptions()
        options.tables = .reachable
        options.linksRemoteImages = true
        options.marksLatinEmphasis = hasEmphasisDots
        return options
    }

    /// Whether some of its words are in a language that sets dots for emphasis.
    private var hasEmphasisDots: Bool {
        let languages = [explainer.manifest.language, explainer.article?.settings.language].compactMap { $0 }
        return languages.contains { ["ja", "zh"].contains($0.primary) }
    }

    private struct Rendered {
        let fragment: Fragment
        let endnotes: [UInt8]
        let document: Document
        /// Its leaf blocks but for those of footnotes.
        let leaves: [LeafText]
        let linkedTerms: [Int]
    }

    /// Composed Markdown is ours, so it parses; what a limit forbids was refused when the content was read.
    private func document(_ markdown: [UInt8], _ name: String, _ log: inout DiagnosticLog) -> Document? {
        if markdown.isEmpty { return nil }
        do {
            return try Document(parsing: markdown)
        } catch {
            log.error(
                .textTooLarge, at: .path("content/\(explainer.name)/ (\(name))"),
                "the text is too large for cmark-gfm when its notes are added", help: "cut it into smaller chapters")
            return nil
        }
    }

    private func text(_ text: ComposedText, _ part: Part, _ log: inout DiagnosticLog) -> Rendered {
        let document = document(text.markdown, text.name, &log) ?? .empty
        let citations = Dictionary(grouping: explainer.citations(in: part), by: \.note)
        // The notes of a page are told apart by their place among its notes, so that one generated style sheet serves
        // all pages of an explainer.
        var keys: [Int: Int] = [:]
        for case .note(let note) in text.footnotes { keys[note] = keys.count + 1 }
        var table = CoverageTable(explainer, keys: keys)
        var options = FragmentOptions()
        options.marksLatinEmphasis = hasEmphasisDots
        options.blocks = text.blocks.map { mark($0, &table) }
        options.coverages = table.coverages
        let counts = document.footnoteReferenceCounts()
        options.references = text.footnotes.enumerated().map { index, footnote in
            reference(of: footnote, part, keys, citations, count: index < counts.count ? counts[index] : 1)
        }
        options.headingShift = headingShift(document, part)
        options.breaksHeadingLines = explainer.article?.settings.lines == .keep
        options.linksRemoteImages = true
        options.tables = .reachable
        if part != .front {
            let strings = explainer.strings
            options.permalink = { strings.text(.permalink, ["number": String($0)]) }
        }
        let fragment = FragmentRenderer.render(document, options)
        let leaves = document.leaves(in: 0..<document.endOfText)
        return Rendered(
            fragment: fragment,
            endnotes: endnotes(
                text.footnotes, fragment, options.references, citations, page: explainer.page(of: part),
                shownLines: part == .front ? nil : shownLines(text.footnotes, fragment, leaves)),
            document: document, leaves: leaves, linkedTerms: table.linkedTerms)
    }

    private func mark(_ block: ComposedBlock, _ table: inout CoverageTable) -> BlockMark {
        BlockMark(
            id: block.id,
            source: block.source.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " "),
            change: changes[block.id],
            ranges: block.ranges.filter { isShown($0.thing) }.map {
                TextRange(
                    start: $0.range.lowerBound, end: $0.range.upperBound, coverage: table.index(of: $0.thing))
            })
    }

    private func isShown(_ thing: CoveredRange.Thing) -> Bool {
        guard !hasContexts, case .mention(let mention) = thing else { return true }
        return explainer.apparatus.mentions[mention].isLinked
    }

    /// A page's own heading is of the first level, and the text's headings below it.
    private func headingShift(_ document: Document, _ part: Part) -> Int {
        let headings = document.nodes[..<document.endOfText].filter { $0.kind == .heading }
        if case .chapter(let index) = part, explainer.chapters[index].hasHeading, document.beginsWithHeading {
            return document.nodes[1].level - 1
        }
        return (headings.map(\.level).min() ?? 2) - 2
    }

    private func reference(
        of footnote: ComposedFootnote, _ part: Part, _ keys: [Int: Int], _ citations: [Int: [Citation]], count: Int
    ) -> NoteReference {
        switch footnote {
        case .note(let index):
            let note = explainer.notes[index]
            let number = String(note.number)
            return NoteReference(
                number: number, note: "n-\(note.id)", marks: (citations[index] ?? []).map(\.markID),
                label: explainer.strings.text(.note, ["number": number]), key: keys[index].map(String.init))
        case .author(let ordinal):
            return NoteReference(
                number: "*\(ordinal)", note: "a-\(ordinal)",
                marks: (1...max(1, count)).map { $0 == 1 ? "ra-\(ordinal)" : "ra-\(ordinal)-\($0)" },
                label: explainer.strings.text(.note, ["number": "*\(ordinal)"]),
                page: page(ofAuthors: ordinal, from: part),
                isAuthors: true)
        }
    }

    /// The page that prints a footnote of the author, where it is not that of the part which cites it.
    private func page(ofAuthors ordinal: Int, from part: Part) -> String {
        guard let home = authorsPages[ordinal], home != part else { return "" }
        if case .chapter(let index) = home { return "\(explainer.chapters[index].slug).html" }
        return "index.html"
    }

    /// Language and direction of the interface's words, where they are not the page's.
    private var interface: LanguageTag? {
        explainer.strings.language.primary == explainer.manifest.language.primary ? nil : explainer.strings.language
    }

    /// The lists of notes after a text, in the order in which it cites them: in the margin each stands below the one
    /// before it.
    ///
    /// - Parameter shownLines: for each of our notes; nil where they are not to stand in the margin.
    private func endnotes(
        _ footnotes: [ComposedFootnote], _ fragment: Fragment, _ references: [NoteReference],
        _ citations: [Int: [Citation]], page: String, shownLines: [Int?]?
    ) -> [UInt8] {
        var ours: [EndnotesWriter.Entry] = []
        var authors: [EndnotesWriter.Entry] = []
        for (index, footnote) in footnotes.enumerated() where index < fragment.definitions.count {
            let body = fragment.definitions[index]
            switch footnote {
            case .note(let note):
                var entry = entry(note, body, citations[note] ?? [])
                entry.key = references[index].key
                entry.earlierIDs = explainer.earlier.ids[PublishedAddress(page, entry.id)] ?? []
                entry.shownLines = shownLines.flatMap { $0[ours.count] }
                ours.append(entry)
            case .author:
                // Article text is printed once: with the first chapter that cites it.
                if references[index].page.isEmpty { authors.append(authorEntry(references[index], body)) }
            }
        }
        let heading = explainer.strings[explainer.article == nil ? .footnotes : .notes]
        return EndnotesWriter.write(
            authors, heading: explainer.strings[.authorNotes], id: "author-notes-h", isAuthors: true, interface)
            + EndnotesWriter.write(
                ours, heading: heading, id: "notes-h", isInMargin: shownLines != nil, interface)
    }

    /// How much of each note the margin shows; nil where there are too many for one.
    private func shownLines(
        _ footnotes: [ComposedFootnote], _ fragment: Fragment, _ leaves: [LeafText]
    ) -> [Int?]? {
        let notes = footnotes.indices.filter { if case .note = footnotes[$0] { true } else { false } }
        guard notes.count <= MarginPlan.mostNotes else { return nil }
        let heights = TextHeights(leaves.map(\.bytes))
        // A height takes time by the length of its leaf, and one leaf may hold very many marks of the author's.
        let wanted = Set(notes.map { $0 + 1 })
        let firstMarks = Dictionary(
            fragment.marks.lazy.filter { wanted.contains($0.ordinal) }.map { ($0.ordinal, $0) },
            uniquingKeysWith: { first, _ in first })
        var last = 0
        return MarginPlan.shownLines(
            notes.map { index in
                if let mark = firstMarks[index + 1] {
                    last = max(last, heights.height(leaf: mark.leaf, offset: mark.offset))
                }
                return marginNote(footnotes[index], mark: last)
            })
    }

    private func marginNote(_ footnote: ComposedFootnote, mark: Int) -> MarginPlan.Note {
        guard case .note(let index) = footnote else { return MarginPlan.Note(mark: mark, lines: 1, isMinor: false) }
        guard let note = explainer.notes[index].note else {
            return MarginPlan.Note(mark: mark, lines: 4, isMinor: false)
        }
        let body = note.body.document
        let lines = body.leaves().reduce(0) { $0 + ($1.bytes.halfEms - 1) / MarginPlan.Metric.noteMeasure + 1 }
        let about = note.title.utf8.count + 14
        let sources = note.sources.count * 12
        return MarginPlan.Note(
            mark: mark,
            lines: lines + (about + MarginPlan.Metric.noteMeasure - 1) / MarginPlan.Metric.noteMeasure
                + (sources + MarginPlan.Metric.noteMeasure - 1) / MarginPlan.Metric.noteMeasure,
            isMinor: note.rank == 2)
    }

    private func entry(_ index: Int, _ body: [UInt8], _ citations: [Citation]) -> EndnotesWriter.Entry {
        let resolved = explainer.notes[index]
        let note = resolved.note
        let number = String(resolved.number)
        let strings = explainer.strings
        return EndnotesWriter.Entry(
            id: "n-\(resolved.id)", number: number,
            classes: [note?.kind.map(Self.className)].compactMap { $0 }
                + Self.classes(of: resolved).filter { $0 == "minor" },
            draft: note?.isDraft == true ? strings[.draft] : nil,
            kind: note?.kind.map(names.kind),
            verdict: note?.verdict.flatMap { $0 == .notApplicable ? nil : names.verdict($0) },
            title: note.flatMap { $0.title.isEmpty ? nil : $0.title }, words: resolved.words,
            language: note?.language ?? explainer.article?.settings.language, body: body,
            sources: note.flatMap { note in
                note.sources.isEmpty
                    ? nil : (explainer.strings[.sources], SourceLinks.html(note.sources, explainer))
            },
            by: note?.by.map { (strings[.noteBy], $0) }, label: strings.text(.note, ["number": number]),
            closeLabel: strings.text(.closeNote, ["number": number]),
            backs: backs(citations.map(\.markID), number))
    }

    private func authorEntry(_ reference: NoteReference, _ body: [UInt8]) -> EndnotesWriter.Entry {
        EndnotesWriter.Entry(
            id: reference.note, number: reference.number, classes: [], kind: nil, verdict: nil, title: nil, words: [],
            language: nil, body: body, label: "", closeLabel: "", backs: backs(reference.marks, reference.number))
    }

    private func backs(_ markIDs: [String], _ number: String) -> [(href: String, label: String)] {
        markIDs.enumerated().map { index, id in
            let label =
                markIDs.count == 1
                ? explainer.strings.text(.back, ["number": number])
                : explainer.strings.text(.backNth, ["number": number, "occurrence": String(index + 1)])
            return ("#\(id)", label)
        }
    }

    // MARK: Parts

    private func chapter(
        _ index: Int, _ composed: ComposedText, _ tips: TermTips, _ log: inout DiagnosticLog
    ) -> RenderedChapter {
        let rendered = text(composed, .chapter(index), &log)
        let hasHeading = explainer.chapters[index].hasHeading && rendered.document.beginsWithHeading
        let leaves = rendered.leaves
        let notes = Set(explainer.citations(in: .chapter(index)).map(\.note))
        return RenderedChapter(
            heading: hasHeading ? Array(rendered.fragment.block(0)) : [],
            text: Array(rendered.fragment.html[(hasHeading ? rendered.fragment.blockEnds[0] : 0)...]),
            endnotes: rendered.endnotes, tips: tips.html(rendered.linkedTerms),
            marginCount: notes.count <= MarginPlan.mostNotes ? notes.count : 0, tipCount: rendered.linkedTerms.count,
            hasDamage: notes.contains { explainer.notes[$0].note?.kind == .builtIn(.corrupt) },
            length: leaves.reduce(ReadingLength()) { $0 + ReadingLength($1.bytes) },
            hasOwnIndent: leaves.contains { $0.bytes.starts(with: [0xE3, 0x80, 0x80]) },
            noteCount: notes.count)
    }

    /// Each front line is one block.
    private func frontLines(_ rendered: Rendered) -> [RenderedFrontLine] {
        zip(explainer.front, rendered.fragment.blockEnds.indices).map {
            RenderedFrontLine(role: $0.role, html: Array(rendered.fragment.block($1)))
        }
    }
}

extension Document {
    fileprivate var beginsWithHeading: Bool { nodes.count > 1 && nodes[1].kind == .heading }
}
