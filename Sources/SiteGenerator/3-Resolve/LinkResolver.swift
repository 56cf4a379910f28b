/// Checks that links by id and images in an explainer's own Markdown lead somewhere.
struct LinkResolver {
    private let explainer: ResolvedExplainer
    private let tree: SourceTree
    private let includesDrafts: Bool
    private let known: [MarkdownText.Reference.Kind: Set<String>]
    /// Of which kinds something was refused whose id cannot be told.
    private let uncertain: Set<MarkdownText.Reference.Kind>

    /// - Parameter areSourcesWhole: whether no source was refused.
    init(_ explainer: ResolvedExplainer, _ tree: SourceTree, areSourcesWhole: Bool, includesDrafts: Bool) {
        self.explainer = explainer
        self.tree = tree
        self.includesDrafts = includesDrafts
        // A chapter that was refused has been reported; a link to it is no second mistake.
        let refused = Self.refusedChapters(explainer)
        uncertain = Set((refused.contains(nil) ? [.chapter] : []) + (areSourcesWhole ? [] : [.source]))
        known = [
            .note: Set(explainer.addresses.notes.keys),
            .chapter: Set(explainer.addresses.chapters.keys).union(refused.compactMap(\.self)),
            .term: Set(explainer.apparatus.terms.map(\.id)), .event: Set(explainer.apparatus.events.map(\.id)),
            .source: Set(explainer.apparatus.sourceIndexes.keys),
        ]
    }

    func check(_ log: inout DiagnosticLog) {
        for text in explainer.ownTexts { check(text, &log) }
    }

    /// The addresses of chapters that the settings name and the text has not; nil for one whose address is not known.
    private static func refusedChapters(_ explainer: ResolvedExplainer) -> [String?] {
        let manifest = explainer.parsed.manifest
        let places = Set(explainer.chapters.map(\.place))
        var refused = manifest.chapters.filter {
            !places.contains(.span($0.slug?.span ?? $0.quote.span))
        }.map { $0.slug?.value ?? $0.title.flatMap { Identifier.derived(from: $0.value) } }
        let lacksHeadings = manifest.chapters.isEmpty && explainer.headings.count < manifest.headings.count
        if manifest.hasRefusedChapters || lacksHeadings { refused.append(nil) }
        return refused
    }

    /// For a term that is called by its name.
    private func termNamed(_ reference: MarkdownText.Reference) -> String? {
        guard reference.kind == .term else { return nil }
        return explainer.apparatus.terms.first { $0.term.name.value == reference.id }.map {
            "a link names the id: write `term:\($0.id)`, or give the term an id of your own in its heading, `{#…}`"
        }
    }

    /// For what has another id since.
    private func renamed(_ reference: MarkdownText.Reference) -> String? {
        let entries: [(id: String, was: [Spanned<String>])] =
            switch reference.kind {
            case .note: explainer.notes.compactMap { note in note.note.map { (note.id, $0.was) } }
            case .chapter: explainer.chapters.map { ($0.slug, $0.was) }
            case .term: explainer.apparatus.terms.map { ($0.id, $0.term.was) }
            case .event: explainer.apparatus.events.map { ($0.id, $0.event.was) }
            case .source: []
            }
        return entries.first { $0.was.contains { $0.value == reference.id } }.map {
            "it has another id now: write `\(reference.kind.rawValue):\($0.id)`"
        }
    }

    private func isDraft(_ id: String) -> Bool {
        guard case .received(_, let notes) = explainer.parsed.text else { return false }
        return notes.contains { $0.isDraft && $0.id?.value == id }
    }

    private func check(_ text: MarkdownText, _ log: inout DiagnosticLog) {
        for reference in text.references {
            let known = self.known[reference.kind] ?? []
            if includesDrafts, reference.kind == .note, isDraft(reference.id) {
                log.warning(
                    .unknownReference, at: reference.span,
                    "the note `\(reference.id)` is a draft: `sitegen build` will refuse this link",
                    help: "publish the note, or remove the link")
                continue
            }
            guard !known.contains(reference.id) else { continue }
            if reference.kind == .note, isDraft(reference.id) {
                log.error(
                    .unknownReference, at: reference.span,
                    "the note `\(reference.id)` is a draft, and is not published",
                    help: "publish it, or remove the link")
                continue
            }
            let unseen = UnseenSign.remark(on: reference.id, where: known.contains)
            let closest = NearMiss.closest(to: UnseenSign.removed(from: reference.id), among: known.sorted())
            if closest == nil, uncertain.contains(reference.kind) { continue }
            log.error(
                .unknownReference, at: reference.span, "there is no \(reference.kind.rawValue) `\(reference.id)`",
                help: renamed(reference) ?? termNamed(reference)
                    ?? closest.map { "\(unseen)did you mean `\(reference.kind.rawValue):\($0)`?" }
                    ?? (known.isEmpty
                        ? "write it first, or remove the link"
                        : "known: \(known.sorted().prefix(20).joined(separator: ", "))"))
        }
        for slip in text.citationSlips where known[.source]?.contains(slip.value) == true {
            log.error(
                .citationGrammar, at: slip.span, "this is printed as it stands, and `\(slip.value)` is a source",
                help: "write `[@\(slip.value)]`; for the signs themselves write `\\` before them")
        }
        for image in text.images {
            let path = image.path.split(separator: "#").first.map(String.init) ?? ""
            guard tree.file(at: explainer.parsed.folder + path) == nil else { continue }
            let names = explainer.parsed.images.map {
                String(tree[$0].path.dropFirst(explainer.parsed.folder.utf8.count))
            }
            let closest = NearMiss.closest(to: path, among: names).map { "did you mean \($0)? " } ?? ""
            log.error(
                .missingFile, at: image.span, "\(explainer.parsed.folder)\(path) is not there",
                help: "\(closest)save the image in \(explainer.parsed.folder)images/")
        }
    }
}
