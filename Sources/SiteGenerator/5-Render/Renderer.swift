import CommonMark

/// Renders an explainer's texts through cmark-gfm's tree.
struct Renderer {
    private let explainer: ResolvedExplainer
    private let names: NoteNames
    private let words: [Int: WordMarkup]

    static func render(
        _ composed: ComposedExplainer, _ settings: SiteSettings, _ log: inout DiagnosticLog
    ) -> RenderedExplainer {
        let renderer = Renderer(composed.resolved, settings)
        let front = composed.front.map { renderer.text($0, .front, &log) }
        let chapters = composed.chapters.enumerated().map { index, text in
            renderer.chapter(index, text, &log)
        }
        let preface = renderer.document(composed.preface, "preface", &log).map { document in
            Array(FragmentRenderer.render(document, FragmentContext()).blocks.joined())
        }
        return RenderedExplainer(
            resolved: composed.resolved, front: front.map(renderer.frontLines) ?? [],
            frontEndnotes: front?.endnotes ?? [], chapters: chapters, preface: preface ?? [])
    }

    private init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        self.explainer = explainer
        names = NoteNames(explainer, settings)
        var words: [Int: WordMarkup] = [:]
        for (index, note) in explainer.notes.enumerated() {
            let classes = ["m-\(note.id)"] + Self.classes(of: note)
            words[index] = WordMarkup(classes: classes.joined(separator: " "), language: note.note?.language)
        }
        self.words = words
    }

    /// Class names that tell the style sheet what a note is.
    private static func classes(of note: ResolvedNote) -> [String] {
        var classes: [String] = []
        switch note.note?.kind {
        case .builtIn(.correction), .builtIn(.contradiction): classes.append("doubt")
        case .builtIn(.corrupt): classes.append("corrupt")
        default: break
        }
        if note.note?.rank == 2 { classes.append("minor") }
        return classes
    }

    private struct Rendered {
        /// Top-level blocks in order.
        let blocks: [[UInt8]]
        let endnotes: [UInt8]
        let document: Document
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
        var context = FragmentContext(blocks: text.blocks, words: words)
        context.isReceived = explainer.article != nil
        context.headingShift = headingShift(document, part)
        context.footnotes = text.footnotes.map { markup(of: $0, citations, document) }
        let (blocks, bodies) = FragmentRenderer.render(document, context)
        return Rendered(
            blocks: blocks, endnotes: endnotes(text.footnotes, bodies, context.footnotes, citations), document: document
        )
    }

    /// A page's own heading is of the first level, and the text's headings below it.
    private func headingShift(_ document: Document, _ part: Part) -> Int {
        let headings = document.nodes[..<document.endOfText].filter { $0.kind == .heading }
        if case .chapter(let index) = part, !explainer.chapters[index].isTitleOurs, document.beginsWithHeading {
            return document.nodes[1].level - 1
        }
        return (headings.map(\.level).min() ?? 2) - 2
    }

    private func markup(
        of footnote: ComposedFootnote, _ citations: [Int: [Citation]], _ document: Document
    ) -> FootnoteMarkup {
        switch footnote {
        case .note(let index):
            let note = explainer.notes[index]
            let number = String(note.number)
            return FootnoteMarkup(
                id: "n-\(note.id)", number: number, label: explainer.strings.text(.note, ["number": number]),
                markIDs: (citations[index] ?? []).map(\.markID), isAuthors: false)
        case .author(let ordinal):
            let count = document.footnoteReferenceCounts().max() ?? 1
            return FootnoteMarkup(
                id: "a-\(ordinal)", number: "*\(ordinal)",
                label: explainer.strings.text(.note, ["number": "*\(ordinal)"]),
                markIDs: (1...max(1, count)).map { $0 == 1 ? "ra-\(ordinal)" : "ra-\(ordinal)-\($0)" }, isAuthors: true)
        }
    }

    private func endnotes(
        _ footnotes: [ComposedFootnote], _ bodies: [[UInt8]], _ markup: [FootnoteMarkup],
        _ citations: [Int: [Citation]]
    ) -> [UInt8] {
        var ours: [(number: Int, entry: EndnotesWriter.Entry)] = []
        var authors: [EndnotesWriter.Entry] = []
        for (index, footnote) in footnotes.enumerated() where index < bodies.count {
            switch footnote {
            case .note(let note):
                ours.append((note, entry(note, bodies[index], citations[note] ?? [])))
            case .author:
                authors.append(authorEntry(markup[index], bodies[index]))
            }
        }
        ours.sort { $0.number < $1.number }
        return EndnotesWriter.write(
            authors, heading: explainer.strings[.authorNotes], id: "author-notes-h", isAuthors: true)
            + EndnotesWriter.write(ours.map(\.entry), heading: explainer.strings[.notes], id: "notes-h")
    }

    private func entry(_ index: Int, _ body: [UInt8], _ citations: [Citation]) -> EndnotesWriter.Entry {
        let resolved = explainer.notes[index]
        let note = resolved.note
        let number = String(resolved.number)
        let strings = explainer.strings
        return EndnotesWriter.Entry(
            id: "n-\(resolved.id)", number: number,
            classes: [note?.kind?.id].compactMap { $0 } + Self.classes(of: resolved).filter { $0 == "minor" },
            kind: note?.kind.map(names.kind),
            verdict: note?.verdict.flatMap { $0 == .notApplicable ? nil : names.verdict($0) },
            title: note.flatMap { $0.title.isEmpty ? nil : $0.title }, words: resolved.words,
            language: note?.language ?? explainer.article?.settings.language, body: body,
            closeLabel: strings.text(.closeNote, ["number": number]),
            backs: backs(citations.map(\.markID), number))
    }

    private func authorEntry(_ markup: FootnoteMarkup, _ body: [UInt8]) -> EndnotesWriter.Entry {
        EndnotesWriter.Entry(
            id: markup.id, number: markup.number, classes: [], kind: nil, verdict: nil, title: nil, words: [],
            language: nil, body: body, closeLabel: "", backs: backs(Array(markup.markIDs.prefix(1)), markup.number))
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

    private func chapter(_ index: Int, _ composed: ComposedText, _ log: inout DiagnosticLog) -> RenderedChapter {
        let rendered = text(composed, .chapter(index), &log)
        let hasHeading = !explainer.chapters[index].isTitleOurs && rendered.document.beginsWithHeading
        let leaves = rendered.document.leaves(in: 0..<rendered.document.endOfText)
        return RenderedChapter(
            heading: hasHeading ? rendered.blocks[0] : [],
            text: Array(rendered.blocks.dropFirst(hasHeading ? 1 : 0).joined()), endnotes: rendered.endnotes,
            characters: leaves.reduce(0) { $0 + $1.bytes.visibleCount },
            noteCount: Set(explainer.citations(in: .chapter(index)).map(\.note)).count)
    }

    /// Each front line is one block.
    private func frontLines(_ rendered: Rendered) -> [RenderedFrontLine] {
        zip(explainer.front, rendered.blocks).map { RenderedFrontLine(role: $0.role, html: $1) }
    }
}

extension Document {
    fileprivate var beginsWithHeading: Bool { nodes.count > 1 && nodes[1].kind == .heading }
}

extension [UInt8] {
    /// Code points that a reader sees: white space is not counted.
    fileprivate var visibleCount: Int {
        UTF8Text.scalars(in: self, 0..<count).count { !$0.scalar.isWhiteSpace }
    }
}
