/// The site's front page: every explainer, by name of its folder.
struct HomePage {
    static let path = "index.html"

    static func file(
        _ entries: [PageContext.Values], hasFeed: Bool, _ context: PageContext, _ library: TemplateLibrary
    ) -> OutputFile {
        let site = context.site
        var values = context.common(
            kind: "home", path: path, name: site.parsed.settings.title, title: site.parsed.settings.title,
            description: nil,
            language: site.parsed.settings.language, strings: site.strings, canonical: nil, noindex: false,
            metadata: metadata(site.parsed.settings))
        values["feedHref"] = hasFeed ? .text(AtomFeed.path) : .null
        values["explainers"] = .list(entries)
        return OutputFile(path: path, bytes: library.render("home", values) ?? [])
    }

    static func entry(_ explainer: ResolvedExplainer, _ strings: InterfaceStrings) -> PageContext.Values {
        let authors = explainer.manifest.authors.joined(separator: strings[.listSeparator])
        return [
            "title": .text(explainer.title), "lang": .text(explainer.titleLanguage.text),
            "dir": .text(explainer.titleLanguage.direction), "href": .text("\(explainer.name)/index.html"),
            "voice": .text(explainer.voice),
            "deck": .text(optional: explainer.manifest.deck), "deckLang": .text(explainer.manifest.language.text),
            "deckDir": .text(explainer.manifest.language.direction),
            "authors": .text(optional: authors.isEmpty ? nil : authors),
            "authorNames": .html(
                optional: Isolated.html(explainer.manifest.authors, separator: strings[.listSeparator])),
            "published": PageContext.date(explainer.manifest.published, strings),
            "chapterCount": .text(strings.text(.chapterCount, count: explainer.chapters.count)),
            "noteCount": explainer.notes.isEmpty
                ? .null : .text(strings.text(.noteCount, count: explainer.notes.count)),
            "received": explainer.article.map { .object(origin($0.settings, strings)) } ?? .null,
        ]
    }

    /// Where the received article comes from.
    private static func origin(_ article: ArticleSettings, _ strings: InterfaceStrings) -> PageContext.Values {
        [
            "author": .text(optional: article.authorText(strings)), "publisher": .text(optional: article.publisher),
            "published": PageContext.date(article.published, strings),
            "isAttributed": .flag(!article.authors.isEmpty || article.publisher != nil || article.published != nil),
        ]
    }

    private static func metadata(_ settings: SiteSettings) -> PageMetadata {
        let address = JSONValue.string(settings.baseURL.map { "\($0)/index.html" } ?? "index.html")
        let description = JSONValue.object([
            "@type": .string("WebSite"), "@id": address, "url": address, "name": .string(settings.title),
            "inLanguage": .string(settings.language.text),
            "publisher": settings.publisher.map { .object(["name": .string($0)]) },
        ])
        return PageMetadata(type: "website", structuredData: [description])
    }
}
