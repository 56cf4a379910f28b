/// Where things stand on `print.html`, which repeats the pages of an explainer. An id of a page's fragment keeps its
/// name behind the page's prefix: `n-x` of the second chapter is `c2-n-x` there. Ids that templates write, of terms,
/// events and sources, stay as they are.
struct PrintAddresses {
    /// A page that is repeated.
    struct Page {
        /// Name of its file: `handover.html`.
        let file: [UInt8]
        let prefix: [UInt8]
        /// Id of the element that repeats it.
        let id: [UInt8]
        /// Id of words that tell its parts from those of the same name on other pages.
        var label: [UInt8]?

        init(_ file: String, prefix: String, id: String) {
            self.file = Array(file.utf8)
            self.prefix = Array(prefix.utf8)
            self.id = Array(id.utf8)
        }
    }

    let cover = Page("index.html", prefix: "f-", id: "cover")
    let glossary = Page("glossary.html", prefix: "g-", id: "glossary")
    let timeline = Page("timeline.html", prefix: "l-", id: "timeline")
    let sources = Page("sources.html", prefix: "w-", id: "bibliography")
    let chapters: [Page]

    private let pages: [[UInt8]: Page]
    /// Hashes of the ids on the print page that something can lead to.
    private var ids: Set<UInt64> = []

    init(_ rendered: RenderedExplainer) {
        let explainer = rendered.resolved
        let apparatus = explainer.apparatus
        chapters = explainer.chapters.enumerated().map { index, chapter in
            let id = "c\(index + 1)"
            var page = Page("\(chapter.slug).html", prefix: id + "-", id: id)
            page.label = Array("\(id)-label".utf8)
            return page
        }
        var pages = [cover] + chapters
        if !apparatus.terms.isEmpty { pages.append(glossary) }
        if !apparatus.events.isEmpty { pages.append(timeline) }
        if !apparatus.sources.isEmpty { pages.append(sources) }
        self.pages = Dictionary(pages.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })

        for term in apparatus.terms { insert("t-\(term.id)") }
        for event in apparatus.events { insert("e-\(event.id)") }
        for source in apparatus.sources { insert(source.entry.address) }
        for line in rendered.front { collect(line.html, cover) }
        for fragment in [rendered.frontEndnotes, rendered.preface] { collect(fragment, cover) }
        for (page, chapter) in zip(chapters, rendered.chapters) {
            for fragment in [chapter.heading, chapter.text, chapter.endnotes] { collect(fragment, page) }
        }
        for definition in rendered.definitions { collect(definition, glossary) }
        for body in rendered.eventBodies { collect(body, timeline) }
    }

    private mutating func insert(_ id: String) { ids.insert(FNV1a.hash(id.utf8)) }

    private mutating func collect(_ fragment: [UInt8], _ page: Page) {
        LinkScanner.attributes(of: fragment) { attribute in
            if attribute.isNamed("id") { ids.insert(FNV1a.hash(attribute.value, after: FNV1a.hash(page.prefix))) }
        }
    }

    /// What an id of a page is called here; nil where it is not here.
    func id(_ id: ArraySlice<UInt8>, on page: Page) -> [UInt8]? {
        for name in [page.prefix + id, Array(id)] where ids.contains(FNV1a.hash(name)) { return name }
        return nil
    }

    /// The address that a link of a page has here: of a place on this page, else the one that it has there.
    func address(_ address: ArraySlice<UInt8>, on page: Page) -> [UInt8] {
        let sign = UInt8(ascii: "#")
        let file = address.prefix { $0 != sign }
        guard let target = file.isEmpty ? page : pages[Array(file)] else { return Array(address) }
        if file.count == address.count { return [sign] + target.id }
        let fragment = address[(file.endIndex + 1)...]
        if let id = id(fragment, on: target) { return [sign] + id }
        return target.file + [sign] + fragment
    }
}
