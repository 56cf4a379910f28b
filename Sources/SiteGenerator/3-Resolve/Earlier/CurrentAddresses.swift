/// The addresses of an explainer as it is now that readers may cite: of received articles the pages, blocks and notes, of
/// all explainers the pages of chapters, terms and events. Paragraphs of own writing have none that lasts.
struct CurrentAddresses: Sendable {
    private(set) var all: Set<PublishedAddress> = []
    /// By id: the pages that have it, in order of the text.
    private var pages: [String: [String]] = [:]
    private let chapters: Set<String>
    private let hasGlossary: Bool
    private let hasTimeline: Bool

    /// - Parameter includesDrafts: whether notes that only a preview shows count.
    init(_ explainer: ResolvedExplainer, includesDrafts: Bool = false) {
        chapters = Set(explainer.chapters.map { PublishedAddress.page(ofSlug: $0.slug) })
        hasGlossary = !explainer.apparatus.terms.isEmpty
        hasTimeline = !explainer.apparatus.events.isEmpty
        for page in chapters { all.insert(PublishedAddress(page)) }
        if explainer.article != nil {
            for (block, id) in explainer.blockIDs[0].enumerated() {
                if let part = explainer.parts[block] { add(id, on: explainer.page(of: part)) }
            }
            for citation in explainer.citations {
                let note = explainer.notes[citation.note]
                guard includesDrafts || note.note?.isDraft != true else { continue }
                add(Self.id(note), on: explainer.page(of: citation.part))
            }
        }
        for term in explainer.apparatus.terms { add(Self.id(term), on: Self.glossary) }
        for event in explainer.apparatus.events { add(Self.id(event), on: Self.timeline) }
    }

    static let glossary = PublishedAddress.page(ofSlug: "glossary")
    static let timeline = PublishedAddress.page(ofSlug: "timeline")

    static func id(_ note: ResolvedNote) -> String { PublishedAddress.Kind.note.rawValue + note.id }
    static func id(_ term: ResolvedTerm) -> String { PublishedAddress.Kind.term.rawValue + term.id }
    static func id(_ event: ResolvedEvent) -> String { PublishedAddress.Kind.event.rawValue + event.id }

    private mutating func add(_ id: String, on page: String) {
        if all.insert(PublishedAddress(page, id)).inserted { pages[id, default: []].append(page) }
    }

    func contains(_ id: String) -> Bool { pages[id] != nil }

    /// Where an id is, the page itself before others.
    func place(of id: String, seenFrom page: String) -> PublishedAddress? {
        guard let pages = pages[id] else { return nil }
        return PublishedAddress(pages.contains(page) ? page : pages[0], id)
    }

    /// Whether the explainer has this page, which may be one that the program makes.
    func hasPage(_ page: String) -> Bool {
        switch page {
        case Self.glossary: hasGlossary
        case Self.timeline: hasTimeline
        default:
            chapters.contains(page)
                || PublishedAddress.slug(ofPage: page).map(ExplainerResolver.reservedPages.contains) ?? false
        }
    }

    func isChapter(_ page: String) -> Bool { chapters.contains(page) }
}

extension ResolvedExplainer {
    /// Name of the page that prints a part.
    func page(of part: Part) -> String {
        switch part {
        case .front: "index.html"
        case .chapter(let index): PublishedAddress.page(ofSlug: chapters[index].slug)
        }
    }
}
