/// Where things stand on `print.html`, which repeats the pages of an explainer. An id of a page's fragment keeps its
/// name behind the page's prefix: `n-x` of the second chapter is `c2-n-x` there. Ids that templates write, of terms,
/// events and sources, stay as they are.
struct PrintAddresses {
    /// A page that is repeated.
    struct Page {
        /// Name of its file: `handover.html`.
        let file: [UInt8]
        let prefix: [UInt8]
        fileprivate let prefixHash: UInt64
        /// Id of the element that repeats it.
        let id: [UInt8]
        /// Id of words that tell its parts from those of the same name on other pages.
        var label: [UInt8]?

        init(_ file: String, prefix: String, id: String) {
            self.file = Array(file.utf8)
            self.prefix = Array(prefix.utf8)
            prefixHash = FNV1a.hash(prefix.utf8)
            self.id = Array(id.utf8)
        }
    }

    let cover = Page("index.html", prefix: "f-", id: "cover")
    let glossary = Page("glossary.html", prefix: "g-", id: "glossary")
    let timeline = Page("timeline.html", prefix: "l-", id: "timeline")
    let sources = Page("sources.html", prefix: "w-", id: "bibliography")
    let chapters: [Page]

    /// By the hash of the file's name.
    private let pages: [UInt64: Page]
    /// Hashes of the ids on the print page that something can lead to.
    private var ids = HashTable(capacity: 256)

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
        self.pages = Dictionary(
            pages.map { (FNV1a.hash($0.file), $0) }, uniquingKeysWith: { first, _ in first })

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
            if attribute.isNamed("id") { ids.insert(FNV1a.hash(attribute.value, after: page.prefixHash)) }
        }
    }

    /// Writes what an id of a page is called here. Says whether it is here; else nothing is written.
    @discardableResult
    func write(id: Range<Int>, of markup: MarkupBytes, on page: Page, to output: inout [UInt8]) -> Bool {
        let bytes = markup.bytes[id]
        if ids.contains(FNV1a.hash(bytes, after: page.prefixHash)) {
            output += page.prefix
        } else if !ids.contains(FNV1a.hash(bytes)) {
            return false
        }
        output += bytes
        return true
    }

    /// Writes the address that a link of a page has here: of a place on this page, else the one that it has there.
    func write(address: Range<Int>, of markup: MarkupBytes, on page: Page, to output: inout [UInt8]) {
        let sign = UInt8(ascii: "#")
        let end = markup.first(sign, from: address.lowerBound, to: address.upperBound) ?? address.upperBound
        let file = address.lowerBound..<end
        guard let target = file.isEmpty ? page : pages[FNV1a.hash(markup.bytes[file])] else {
            output.append(markup, address)
            return
        }
        if end == address.upperBound {
            output.append(sign)
            output += target.id
            return
        }
        let start = output.count
        output.append(sign)
        if write(id: end + 1..<address.upperBound, of: markup, on: target, to: &output) { return }
        output.removeSubrange(start...)
        output += target.file
        output.append(markup, end..<address.upperBound)
    }

    /// The same of an address that stands in no markup.
    func address(_ address: String, on page: Page) -> String {
        let bytes = Array(address.utf8)
        var output: [UInt8] = []
        bytes.asMarkup { write(address: 0..<$0.count, of: $0, on: page, to: &output) }
        return UTF8Text.string(output)
    }
}
