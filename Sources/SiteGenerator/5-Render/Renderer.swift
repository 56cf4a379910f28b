import CommonMark

/// Renders an explainer's texts through cmark-gfm's tree.
struct Renderer {
    private let explainer: ResolvedExplainer
    private let names: NoteNames
    private let table: CoverageTable

    static func render(
        _ composed: ComposedExplainer, _ settings: SiteSettings, _ log: inout DiagnosticLog
    ) -> RenderedExplainer {
        let renderer = Renderer(composed.resolved, settings)
        let front = composed.front.map { renderer.text($0, .front, &log) }
        let chapters = composed.chapters.enumerated().map { index, text in
            renderer.chapter(index, text, &log)
        }
        func prose(_ markdown: [UInt8], _ name: String) -> [UInt8] {
            renderer.document(markdown, name, &log).map { FragmentRenderer.render($0, renderer.ours).html } ?? []
        }
        return RenderedExplainer(
            resolved: composed.resolved, front: front.map(renderer.frontLines) ?? [],
            frontEndnotes: front?.endnotes ?? [], chapters: chapters, preface: prose(composed.preface, "preface"),
            definitions: composed.definitions.map { prose($0, "glossary") },
            eventBodies: composed.eventBodies.map { prose($0, "timeline") })
    }

    private init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        self.explainer = explainer
        names = NoteNames(explainer, settings)
        table = CoverageTable(explainer)
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
        options.alignment = .className
        options.linksRemoteImages = true
        return options
    }

    private struct Rendered {
        let fragment: Fragment
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
        var options = FragmentOptions()
        options.coverages = table.coverages
        options.blocks = text.blocks.map(mark)
        let counts = document.footnoteReferenceCounts()
        options.references = text.footnotes.enumerated().map { index, footnote in
            reference(of: footnote, citations, count: index < counts.count ? counts[index] : 1)
        }
        options.headingShift = headingShift(document, part)
        options.breaksHeadingLines = explainer.article?.settings.lines == .keep
        options.linksRemoteImages = true
        options.alignment = .className
        let fragment = FragmentRenderer.render(document, options)
        return Rendered(
            fragment: fragment,
            endnotes: endnotes(text.footnotes, fragment.definitions, options.references, citations), document: document)
    }

    private func mark(_ block: ComposedBlock) -> BlockMark {
        BlockMark(
            id: block.id,
            source: block.source.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " "),
            ranges: block.ranges.map {
                TextRange(
                    start: $0.range.lowerBound, end: $0.range.upperBound, coverage: table.index(of: $0.thing))
            })
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
        of footnote: ComposedFootnote, _ citations: [Int: [Citation]], count: Int
    ) -> NoteReference {
        switch footnote {
        case .note(let index):
            let note = explainer.notes[index]
            let number = String(note.number)
            return NoteReference(
                number: number, note: "n-\(note.id)", marks: (citations[index] ?? []).map(\.markID),
                label: explainer.strings.text(.note, ["number": number]))
        case .author(let ordinal):
            return NoteReference(
                number: "*\(ordinal)", note: "a-\(ordinal)",
                marks: (1...max(1, count)).map { $0 == 1 ? "ra-\(ordinal)" : "ra-\(ordinal)-\($0)" },
                label: explainer.strings.text(.note, ["number": "*\(ordinal)"]), isAuthors: true)
        }
    }

    /// Language and direction of the interface's words, where they are not the page's.
    private var interface: LanguageTag? {
        explainer.strings.language.primary == explainer.manifest.language.primary ? nil : explainer.strings.language
    }

    private func endnotes(
        _ footnotes: [ComposedFootnote], _ bodies: [[UInt8]], _ references: [NoteReference],
        _ citations: [Int: [Citation]]
    ) -> [UInt8] {
        var ours: [(number: Int, entry: EndnotesWriter.Entry)] = []
        var authors: [EndnotesWriter.Entry] = []
        for (index, footnote) in footnotes.enumerated() where index < bodies.count {
            switch footnote {
            case .note(let note):
                ours.append((note, entry(note, bodies[index], citations[note] ?? [])))
            case .author:
                authors.append(authorEntry(references[index], bodies[index]))
            }
        }
        ours.sort { $0.number < $1.number }
        let heading = explainer.strings[explainer.article == nil ? .footnotes : .notes]
        return EndnotesWriter.write(
            authors, heading: explainer.strings[.authorNotes], id: "author-notes-h", isAuthors: true, interface)
            + EndnotesWriter.write(ours.map(\.entry), heading: heading, id: "notes-h", interface)
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
            kind: note?.kind.map(names.kind),
            verdict: note?.verdict.flatMap { $0 == .notApplicable ? nil : names.verdict($0) },
            title: note.flatMap { $0.title.isEmpty ? nil : $0.title }, words: resolved.words,
            language: note?.language ?? explainer.article?.settings.language, body: body,
            sources: note.flatMap { note in
                note.sources.isEmpty
                    ? nil : (explainer.strings[.sources], SourceLinks.html(note.sources, explainer.apparatus))
            },
            closeLabel: strings.text(.closeNote, ["number": number]),
            backs: backs(citations.map(\.markID), number))
    }

    private func authorEntry(_ reference: NoteReference, _ body: [UInt8]) -> EndnotesWriter.Entry {
        EndnotesWriter.Entry(
            id: reference.note, number: reference.number, classes: [], kind: nil, verdict: nil, title: nil, words: [],
            language: nil, body: body, closeLabel: "", backs: backs(reference.marks, reference.number))
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
        let hasHeading = explainer.chapters[index].hasHeading && rendered.document.beginsWithHeading
        let leaves = rendered.document.leaves(in: 0..<rendered.document.endOfText)
        return RenderedChapter(
            heading: hasHeading ? Array(rendered.fragment.block(0)) : [],
            text: Array(rendered.fragment.html[(hasHeading ? rendered.fragment.blockEnds[0] : 0)...]),
            endnotes: rendered.endnotes,
            length: leaves.reduce(ReadingLength()) { $0 + ReadingLength($1.bytes) },
            hasOwnIndent: leaves.contains { $0.bytes.starts(with: [0xE3, 0x80, 0x80]) },
            noteCount: Set(explainer.citations(in: .chapter(index)).map(\.note)).count)
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
