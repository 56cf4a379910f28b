/// `print.html`: everything of an explainer on one page, for paper. It is made of the values that the other pages are
/// given, with their ids and links rewritten for this page.
struct PrintPage {
    private let rendered: RenderedExplainer
    private let explainer: ResolvedExplainer
    private let settings: SiteSettings
    private let addresses: PrintAddresses
    /// Whether chapters follow each other on a sheet: where most would leave theirs half empty. Notes are set smaller.
    private let runsOn: Bool

    /// Bytes of text that fill most of a sheet in the size of the article: 1,400 characters of Japanese as well as 4,000
    /// of English.
    private static let sheet = 4000

    init(_ rendered: RenderedExplainer, _ settings: SiteSettings) {
        self.rendered = rendered
        explainer = rendered.resolved
        self.settings = settings
        addresses = PrintAddresses(rendered)
        let lengths = rendered.chapters.map {
            PrintFragment.textLength($0.text) + PrintFragment.textLength($0.endnotes) * 3 / 5
        }
        runsOn = lengths.reduce(0, +) < Self.sheet * lengths.count
    }

    /// - Parameters:
    ///   - cover: what `index.html` is given.
    ///   - texts: what each chapter's page is given of its text.
    func values(cover: PageContext.Values, texts: [PageContext.Values]) -> PageContext.Values {
        var values = rewritten(cover, addresses.cover, shift: 0).filter(PageShapes.coverOnPaper.contains)
        values["texts"] = .list(
            texts.enumerated().map { index, text in
                var text = rewritten(text, addresses.chapters[index], shift: 1)
                text["id"] = .text("c\(index + 1)")
                return text
            })
        values["runsOn"] = .flag(runsOn)
        let apparatus = explainer.apparatus
        values["timeline"] =
            apparatus.events.isEmpty
            ? .null
            : .object(
                rewritten(TimelinePage(rendered, settings).values(withPicture: false), addresses.timeline, shift: 1))
        values["glossary"] =
            apparatus.terms.isEmpty
            ? .null
            : .object(rewritten(GlossaryPage(rendered).values(withContexts: false), addresses.glossary, shift: 1))
        values["bibliography"] =
            apparatus.sources.isEmpty
            ? .null : .object(rewritten(SourcesPage(explainer).values(), addresses.sources, shift: 1))
        return values
    }

    /// `print.css`.
    var style: OutputFile {
        let strings = explainer.strings
        var parts: [(String, String)] = []
        if !runsOn {
            for (index, chapter) in explainer.chapters.enumerated() {
                let label = strings.text(.chapter, ["number": String(index + 1)])
                parts.append(("c\(index + 1)", chapter.title.isEmpty ? label : "\(label)\u{2003}\(chapter.title)"))
            }
            let apparatus = explainer.apparatus
            if !apparatus.events.isEmpty { parts.append(("timeline", strings[.timeline])) }
            if !apparatus.terms.isEmpty { parts.append(("glossary", strings[.glossary])) }
            if !apparatus.sources.isEmpty { parts.append(("bibliography", strings[.bibliography])) }
        }
        let heads = RunningHeads(title: explainer.title, parts: parts)
        return OutputFile(path: "\(explainer.name)/print.css", bytes: heads.css)
    }

    // MARK: Values

    /// The values of a page with every fragment and link of theirs rewritten.
    private func rewritten(_ values: PageContext.Values, _ page: PrintAddresses.Page, shift: UInt8)
        -> PageContext.Values
    {
        values.map { rewritten($1, isLink: $0 == "href", page, shift) }
    }

    private func rewritten(
        _ value: TemplateValue, isLink: Bool, _ page: PrintAddresses.Page, _ shift: UInt8
    ) -> TemplateValue {
        switch value {
        case .html(let html): .html(PrintFragment.copy(html, of: page, addresses, shift: shift))
        case .text(let text) where isLink:
            .text(addresses.address(text, on: page))
        case .object(let fields): .object(rewritten(fields, page, shift: shift))
        case .list(let items): .list(items.map { rewritten($0, page, shift: shift) })
        default: value
        }
    }
}
