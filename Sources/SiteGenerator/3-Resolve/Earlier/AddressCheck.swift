/// Compares what was published with what there is now: each recorded address is where it was, or its editors say what
/// became of it.
struct AddressCheck {
    private let explainer: ResolvedExplainer
    private let current: CurrentAddresses
    /// With what only a preview shows.
    private let shown: CurrentAddresses
    private let claims: [String: AddressClaims.Claim]
    private let recordedPages: Set<String>
    private let recordedIDs: Set<String>
    private var result = EarlierAddresses()
    private var gone: [String: EarlierAddresses.GonePage] = [:]
    /// Ids and pages that were reported.
    private var reported: Set<String> = []

    static func earlier(_ explainer: ResolvedExplainer, _ log: inout DiagnosticLog) -> EarlierAddresses {
        let claims = AddressClaims(explainer)
        let entries = explainer.parsed.record?.entries ?? []
        let formerBlocks = explainer.formerBlocks
        let folders = FormerFolders.checked(explainer, &log)
        if entries.isEmpty, claims.isEmpty, formerBlocks.isEmpty { return EarlierAddresses() }
        let current = CurrentAddresses(explainer)
        let valid = claims.checked(explainer, current, recorded: entries.map(\.address), &log)
        var check = AddressCheck(explainer, current, valid)
        for entry in entries where entry.address.id == nil { check.page(entry, &log) }
        for entry in entries {
            if let id = entry.address.id { check.place(id, entry, &log) }
        }
        // What the editions tell needs no record.
        for block in formerBlocks where !check.recordedIDs.contains(block.id) {
            check.result.lines[block.page, default: []].append(EarlierAddresses.Line(id: block.id, fate: block.fate))
        }
        check.result.folders = folders
        check.result.gonePages = check.gone.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
        return check.result
    }

    private init(
        _ explainer: ResolvedExplainer, _ current: CurrentAddresses, _ claims: [String: AddressClaims.Claim]
    ) {
        self.explainer = explainer
        self.current = current
        self.claims = claims
        shown = CurrentAddresses(explainer, includesDrafts: true)
        let addresses = (explainer.parsed.record?.entries ?? []).map(\.address)
        recordedPages = Set(addresses.map(\.page))
        recordedIDs = Set(addresses.compactMap(\.id))
    }

    // MARK: What became of it

    private mutating func page(_ entry: AddressRecord.Entry, _ log: inout DiagnosticLog) {
        let page = entry.address.page
        if current.hasPage(page) { return }
        if let other = explainer.chapters.first(where: { $0.slug.lowercased() + ".html" == page.lowercased() }) {
            let slug = PublishedAddress.slug(ofPage: page) ?? page
            log.error(
                .addressLost, at: entry.span,
                "a chapter was published as `\(page)`, which is one file with `\(other.slug).html` on many disks",
                notes: [.init(message: "the chapter of that name", place: other.place)],
                help:
                    "give the chapter its earlier slug, `\(slug)`, or one that differs by more than upper and lower case"
            )
            return
        }
        switch claims[page]?.fate {
        case .chapter(let target): gone[page, default: .init(page: page)].fate = .moved(to: PublishedAddress(target))
        case .withdrawn(let why, let date):
            gone[page, default: .init(page: page)].fate = .withdrawn(why: why, date: date)
        case .entry, nil: reportPage(entry, &log)
        }
    }

    private mutating func place(_ id: String, _ entry: AddressRecord.Entry, _ log: inout DiagnosticLog) {
        let page = entry.address.page
        if current.all.contains(entry.address) { return }
        // A draft has the id in a preview; on the finished page it stands once.
        let isFree = !shown.all.contains(entry.address)
        if case .entry(let successor) = claims[id]?.fate, let place = current.place(of: successor, seenFrom: page),
            place.page == page
        {
            if isFree { result.ids[place, default: []].append(id) }
            return
        }
        guard let fate = fate(of: id, on: page) else {
            reportPlace(id, entry, &log)
            return
        }
        let line = EarlierAddresses.Line(id: id, fate: fate)
        if !current.hasPage(page) {
            gone[page, default: .init(page: page)].lines.append(line)
        } else if isFree {
            result.lines[page, default: []].append(line)
        }
    }

    private func fate(of id: String, on page: String) -> AddressFate? {
        if let place = current.place(of: id, seenFrom: page) { return .moved(to: place) }
        switch claims[id]?.fate {
        case .entry(let successor): return current.place(of: successor, seenFrom: page).map { .moved(to: $0) }
        case .withdrawn(let why, let date): return .withdrawn(why: why, date: date)
        case .chapter, nil: break
        }
        guard PublishedAddress.kind(of: id) == .block else { return nil }
        if let fate = explainer.fate(ofBlock: id) { return fate }
        // The paragraphs of a chapter that was withdrawn went with it; what its editors wrote has a word of its own.
        if case .withdrawn(let why, let date) = claims[page]?.fate { return .withdrawn(why: why, date: date) }
        return nil
    }

    // MARK: What is not said

    private mutating func reportPage(_ entry: AddressRecord.Entry, _ log: inout DiagnosticLog) {
        let page = entry.address.page
        guard reported.insert(page).inserted else { return }
        let slug = PublishedAddress.slug(ofPage: page) ?? page
        let new = explainer.chapters.filter { !recordedPages.contains(PublishedAddress.page(ofSlug: $0.slug)) }
        let nearest = new.count == 1 ? new[0].slug : NearMiss.closest(to: slug, among: new.map(\.slug))
        let isListed = explainer.chapters.contains { !$0.was.isEmpty } || !explainer.manifest.chapters.isEmpty
        let target = nearest ?? (explainer.chapters.count == 1 ? explainer.chapters[0].slug : "…")
        let moved =
            isListed && explainer.article != nil
            ? "add to it in \(explainer.parsed.folder)explainer.yaml:\nwas: \(slug)"
            : "write in \(retiredFile):\n\(opening)- { page: \(slug), to: \(target) }"
        log.error(
            .addressLost, at: entry.span, "a chapter was published as `\(page)`, and no page has this address now",
            notes: new.first { $0.slug == nearest }.map {
                [.init(message: "the chapter `\($0.slug)` is new", place: $0.place)]
            }
                ?? [],
            help: "if a chapter took its place, \(moved)\nif it was withdrawn, write in \(retiredFile):\n\(opening)"
                + "- { page: \(slug), why: \"…\", date: YYYY-MM-DD }")
    }

    private mutating func reportPlace(_ id: String, _ entry: AddressRecord.Entry, _ log: inout DiagnosticLog) {
        let page = entry.address.page
        let kind = PublishedAddress.kind(of: id) ?? .block
        // Its paragraphs are gone with the page, of which the message tells.
        if kind == .block, reported.contains(page) { return }
        guard reported.insert(id).inserted else { return }
        let bare = String(id.dropFirst(kind.rawValue.utf8.count))
        let retire = "write in \(retiredFile):\n\(opening)- { id: \(id), why: \"…\", date: YYYY-MM-DD }"
        let (thing, file): (String, String) =
            switch kind {
            case .block: ("a paragraph", "")
            case .note: ("a note", "notes.md")
            case .term: ("a term", "glossary.md")
            case .event: ("an event", "timeline.md")
            }
        let help =
            kind == .block
            ? "if its text is meant to be gone, \(retire)"
            : "if \(thing) of another id took its place, write among its fields in \(file):\nwas: \(bare)\n"
                + "if it was withdrawn, \(retire)"
        log.error(
            .addressLost, at: entry.span,
            "\(thing) was published as `\(id)` on \(page), and nothing has this address now",
            notes: hints(bare, kind), help: help)
    }

    /// Entries that may have taken the place of one: those that were never published, where one is alike or alone; and a
    /// draft that has its id.
    private func hints(_ bare: String, _ kind: PublishedAddress.Kind) -> [Diagnostic.Note] {
        let all: [(id: String, span: Span, isDraft: Bool)]
        switch kind {
        case .block: return []
        case .note:
            var drafts: [(String, Span, Bool)] = []
            if case .received(_, let notes) = explainer.parsed.text {
                drafts = notes.filter { $0.isDraft }.compactMap { note in note.id.map { ($0.value, note.span, true) } }
            }
            all =
                explainer.notes.filter { $0.note?.isDraft != true }.compactMap { note in
                    note.note.map { (note.id, $0.span, false) }
                } + drafts
        case .term: all = explainer.apparatus.terms.map { ($0.id, $0.term.span, false) }
        case .event: all = explainer.apparatus.events.map { ($0.id, $0.event.span, false) }
        }
        if let draft = all.first(where: { $0.isDraft && $0.id == bare }) {
            return [.init("it is a draft now, which is not published", at: draft.span)]
        }
        let new = all.filter { !$0.isDraft && !recordedIDs.contains(kind.rawValue + $0.id) }
        let nearest = NearMiss.closest(to: bare, among: new.map(\.id)) ?? (new.count == 1 ? new[0].id : nil)
        return new.first { $0.id == nearest }.map { [.init("`\($0.id)` is new: is it the same?", at: $0.span)] } ?? []
    }

    private var retiredFile: String { explainer.parsed.folder + Retirement.name }

    /// What the file begins with, where it is not there yet.
    private var opening: String { explainer.parsed.retirements.isEmpty ? "format: 1\nretired:\n  " : "  " }
}
