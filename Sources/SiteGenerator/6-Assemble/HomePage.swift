/// The site's front page: every explainer, by name of its folder.
struct HomePage {
    static func file(_ context: PageContext, _ library: TemplateLibrary) -> OutputFile {
        let site = context.site
        var values = context.common(
            kind: "home", path: "index.html", name: site.parsed.settings.title, title: site.parsed.settings.title,
            description: nil,
            language: site.parsed.settings.language, strings: site.strings, canonical: nil, noindex: false,
            metadata: metadata(site.parsed.settings))
        values["explainers"] = .list(
            site.explainers.map { explainer in
                let settings = explainer.article?.settings
                return [
                    "title": .text(explainer.title), "lang": .text(explainer.titleLanguage.text),
                    "dir": .text(explainer.titleLanguage.direction), "href": .text("\(explainer.name)/index.html"),
                    "deck": .text(optional: explainer.manifest.deck),
                    "date": .text(optional: explainer.manifest.published.map(site.strings.date)),
                    "datetime": .text(optional: explainer.manifest.published?.iso),
                    "source": .text(optional: settings?.publisher),
                ]
            })
        return OutputFile(path: "index.html", bytes: library.render("home", values) ?? [])
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
