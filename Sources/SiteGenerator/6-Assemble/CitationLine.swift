/// How to cite the explainer, one of its chapters or notes, or the article itself, in the order that most styles share.
/// Names the author of a text beside the date of that text, and those who annotated it beside theirs:
///
///     “Title” (Author, Newspaper, 19 January 2026). Annotated by Editors. Site. 15 February 2026. https://…
///
/// What the settings do not tell is left out. Lines are fragments of HTML; titles are marked with their language.
struct CitationLine {
    private let explainer: ResolvedExplainer
    private let settings: SiteSettings
    private let places: PlaceLinks
    private var strings: InterfaceStrings { explainer.strings }
    private var manifest: Manifest { explainer.manifest }

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        self.explainer = explainer
        self.settings = settings
        places = PlaceLinks(explainer: explainer)
    }

    /// The whole explainer.
    var work: [UInt8] { line(title: workTitle, annotators: manifest.authors, page: "index.html") }

    /// A chapter.
    func chapter(_ index: Int) -> [UInt8] {
        line(
            title: title(of: .chapter(index)), annotators: manifest.authors,
            page: "\(explainer.chapters[index].slug).html")
    }

    /// A note, where it is cited first. Its address is a link, and is told also where that of the site is not known: it is
    /// the only sign that does not change when notes are added.
    func note(_ index: Int) -> [UInt8] {
        let note = explainer.notes[index]
        let part = explainer.citations[note.citations[0]].part
        let title = strings.html(.citationNote, ["number": escaped(String(note.number)), "work": title(of: part)])
        return line(
            title: title, annotators: note.note?.by.map { [$0] } ?? manifest.authors, page: places.page(of: part).page,
            fragment: "n-\(note.id)")
    }

    /// The received article itself; empty where nothing is known of where it comes from.
    var article: [UInt8] {
        guard let article = explainer.article?.settings else { return [] }
        let origin = [article.publisher, article.published.map(strings.date)].compactMap { $0 }
        if origin.isEmpty, article.authors.isEmpty, article.url == nil { return [] }
        let name = explainer.articleTitle ?? explainer.title
        let language = explainer.articleTitle == nil ? explainer.titleLanguage : article.language
        let authors = Isolated.html(article.authors, separator: strings[.listSeparator])
        let parts = [authors].filter { !$0.isEmpty } + [cite(name, language)] + origin.map(isolated)
        return sentence(parts) + (article.url.map { link($0, text: $0, isExternal: true) } ?? [])
    }

    // MARK: Parts

    private func line(title: [UInt8], annotators: [String], page: String, fragment: String? = nil) -> [UInt8] {
        let names = Isolated.html(annotators, separator: strings[.listSeparator])
        var parts = [title]
        if explainer.article != nil {
            parts.append(
                names.isEmpty
                    ? escaped(strings[.citationAnnotated]) : strings.html(.citationAnnotatedBy, ["names": names]))
        } else if !names.isEmpty {
            parts.insert(names, at: 0)
        }
        parts.append(isolated(settings.title))
        if let publisher = settings.publisher, publisher != settings.title { parts.append(isolated(publisher)) }
        if let date = manifest.published { parts.append(escaped(strings.date(date))) }
        let place = fragment.map { "\(page)#\($0)" } ?? page
        let address = settings.baseURL.map { "\($0)/\(explainer.name)/\(place)" }
        if fragment != nil { return sentence(parts) + link(place, text: address ?? place) }
        return sentence(parts)
            + (address.map { Array(" <span dir=\"ltr\">".utf8) + escaped($0) + Array("</span>".utf8) } ?? [])
    }

    private func title(of part: Part) -> [UInt8] {
        guard case .chapter(let index) = part else { return workTitle }
        let chapter = explainer.chapters[index]
        // An article in one piece is one chapter, under the explainer's own title.
        if chapter.title == explainer.title { return workTitle }
        return strings.html(
            .citationPart,
            [
                "part": cite(chapter.title, places.language(ofTitle: index)), "number": escaped(String(index + 1)),
                "work": workTitle,
            ])
    }

    /// The title, and after it where the received article comes from.
    private var workTitle: [UInt8] {
        let title = cite(explainer.title, explainer.titleLanguage)
        guard let article = explainer.article?.settings else { return title }
        var origin =
            (article.authors + [article.publisher, article.published.map(strings.date)].compactMap { $0 })
            .map(isolated)
        if let name = explainer.articleTitle, name != explainer.title {
            origin.insert(cite(name, article.language), at: 0)
        }
        if origin.isEmpty { return title }
        let details = origin.dropFirst().reduce(origin[0]) { $0 + escaped(strings[.listSeparator]) + $1 }
        return strings.html(.citationOrigin, ["work": title, "origin": details])
    }

    // MARK: HTML

    private func sentence(_ parts: [[UInt8]]) -> [UInt8] {
        var html: [UInt8] = []
        func append(_ separator: String) {
            let separator = escaped(separator)
            html += separator.first == lastByte ? separator.dropFirst() : separator[...]
        }
        // A name may end in a full stop of its own.
        var lastByte: UInt8? { PlainText.of(Array(html.suffix(8))).last }
        for (index, part) in parts.enumerated() {
            if index > 0 {
                // *Annotated by R. A. Odd texts.* would be one name.
                let runsOn = part.starts(with: "<bdi>".utf8) && lastByte == strings[.citationSeparator].utf8.first
                append(strings[runsOn ? .sourceNameSeparator : .citationSeparator])
            }
            html += part
        }
        append(strings[.citationEnd])
        return html
    }

    private func link(_ address: String, text: String, isExternal: Bool = false) -> [UInt8] {
        Array(" <a href=\"".utf8) + escaped(address)
            + Array("\"\(isExternal ? " rel=\"external\"" : "") dir=\"ltr\">".utf8)
            + escaped(text) + Array("</a>".utf8)
    }

    private func cite(_ title: String, _ language: LanguageTag) -> [UInt8] {
        // The quotation marks are the interface's: within the title's direction they would be turned around.
        let marks = strings[.citationTitle].replacing("{title}", with: "").unicodeScalars
        let hasMarks = title.unicodeScalars.contains { marks.contains($0) || $0 == "\"" && marks.contains("“") }
        // What stands in marks is not set in italics too.
        let form = marks.isEmpty ? "" : " class=\"quoted\""
        let cite =
            Array("<cite\(form) lang=\"\(language.text)\" dir=\"\(language.direction)\">".utf8) + escaped(title)
            + Array("</cite>".utf8)
        return strings.html(hasMarks ? .citationTitleWithMarks : .citationTitle, ["title": cite])
    }

    private func isolated(_ text: String) -> [UInt8] { Isolated.html(text) }

    private func escaped(_ text: String) -> [UInt8] {
        var html: [UInt8] = []
        html.appendEscapedHTML(text)
        return html
    }
}
