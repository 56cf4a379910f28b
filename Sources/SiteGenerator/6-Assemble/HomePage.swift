/// The site's front page: every explainer, by name of its folder.
struct HomePage {
    static func file(_ context: PageContext, _ library: TemplateLibrary) -> OutputFile {
        let site = context.site
        var values = context.common(
            kind: "home", path: "index.html", title: site.parsed.settings.title, description: nil,
            language: site.parsed.settings.language, strings: site.strings, canonical: nil, noindex: false)
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
}
