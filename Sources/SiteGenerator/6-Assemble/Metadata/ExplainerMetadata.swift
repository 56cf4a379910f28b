/// What the pages of an explainer tell machines: who wrote what, when, from what, and what belongs together.
///
/// Nothing is told that the editor did not write down. The settings do not say whether an author or publisher is a person
/// or an organisation, so these are given by name alone, as things without a type: schema.org's properties take either,
/// and a wrong guess would be a false statement.
struct ExplainerMetadata {
    private let explainer: ResolvedExplainer
    private let settings: SiteSettings

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        self.explainer = explainer
        self.settings = settings
    }

    private var manifest: Manifest { explainer.manifest }
    private var article: ArticleSettings? { explainer.article?.settings }

    /// Language of the text in chapters.
    private var textLanguage: LanguageTag { article?.language ?? manifest.language }

    // MARK: Pages

    func cover(_ length: ReadingLength) -> PageMetadata {
        let work = JSONValue.object([
            "@type": .string(workType), "@id": .string(address("index.html")), "url": .string(address("index.html")),
            "headline": .string(explainer.title), "description": manifest.deck.map(JSONValue.string),
            "inLanguage": .string(manifest.language.text), "author": names(manifest.authors),
            "publisher": name(settings.publisher), "datePublished": date(manifest.published),
            "dateModified": date(explainer.history?.steps.last?.edition.date), "license": license,
            "timeRequired": time(length), "isBasedOn": source,
            "hasPart": .list(explainer.chapters.indices.map(part)),
        ])
        let tags = citation(
            title: explainer.title, container: nil, itemType: itemType, language: manifest.language, page: "index.html")
        return PageMetadata(citation: tags, structuredData: [work, trail(nil)])
    }

    func chapter(_ index: Int, _ length: ReadingLength) -> PageMetadata {
        let chapter = explainer.chapters[index]
        let page = "\(chapter.slug).html"
        let description = JSONValue.object([
            "@type": .string("Chapter"), "url": .string(address(page)),
            "name": .string(chapter.title), "position": .number(index + 1), "inLanguage": .string(textLanguage.text),
            "author": names(textAuthors), "timeRequired": time(length),
            // Its title stands in the trail, under the same address.
            "isPartOf": .object([
                "@type": .string(workType), "@id": .string(address("index.html")),
                "author": article == nil ? nil : names(manifest.authors), "datePublished": date(manifest.published),
            ]),
            "isBasedOn": article?.url.map(JSONValue.string),
        ])
        // An article in one piece is one chapter, under the explainer's own title: it is no part of itself.
        let isWhole = chapter.title == explainer.title
        let tags = citation(
            title: chapter.title, container: isWhole ? nil : explainer.title, itemType: isWhole ? itemType : nil,
            language: textLanguage, page: page)
        return PageMetadata(citation: tags, structuredData: [description, trail(chapter.title)])
    }

    /// - Parameter definitions: HTML, in order of the terms.
    func glossary(_ definitions: [[UInt8]]) -> PageMetadata {
        let title = explainer.strings[.glossary]
        let terms = zip(explainer.apparatus.terms, definitions).map { resolved, definition -> JSONValue in
            let term = resolved.term
            let others = term.also.map(\.value) + term.translations.map(\.text)
            let meaning = UTF8Text.string(PlainText.of(definition))
            return .object([
                "@type": .string("DefinedTerm"), "url": .string(address("glossary.html#t-\(resolved.id)")),
                "name": .string(term.name.value),
                "alternateName": others.isEmpty ? nil : .list(others.map(JSONValue.string)),
                "description": meaning.isEmpty ? nil : .string(meaning),
                "inLanguage": .string(manifest.language.text),
            ])
        }
        let set = JSONValue.object([
            "@type": .string("DefinedTermSet"), "url": .string(address("glossary.html")), "name": .string(title),
            "inLanguage": .string(manifest.language.text), "author": names(manifest.authors),
            "publisher": name(settings.publisher), "datePublished": date(manifest.published),
            "isPartOf": .object([
                "@type": .string(workType), "@id": .string(address("index.html")),
                "headline": .string(explainer.title),
            ]),
            "hasDefinedTerm": .list(terms),
        ])
        return PageMetadata(structuredData: [set, trail(title)])
    }

    /// A page of which nothing more is told than its place in the site.
    func page(_ title: String) -> PageMetadata {
        PageMetadata(structuredData: [trail(title)])
    }

    // MARK: Citation

    /// What Zotero is told the whole is. It knows no editors of web pages, so an annotated text is a document.
    private var itemType: String { article == nil ? "webpage" : "document" }

    /// The text's own author is the author; who annotated it is an editor.
    private func citation(
        title: String, container: String?, itemType: String?, language: LanguageTag, page: String
    ) -> CitationTags {
        let canonicalIsElsewhere = article?.rights == .unknown && article?.url != nil
        return CitationTags(
            title: title, container: container, itemType: itemType, authors: textAuthors,
            editors: article == nil ? [] : manifest.authors, published: manifest.published,
            publisher: settings.publisher, language: language,
            address: settings.baseURL == nil && !canonicalIsElsewhere ? nil : address(page))
    }

    private var textAuthors: [String] { article?.authors ?? manifest.authors }

    // MARK: Descriptions

    private var workType: String { article == nil ? "Article" : "BackgroundNewsArticle" }

    /// Absolute where the site's address is known, else relative to the page, as JSON-LD allows.
    private func address(_ page: String) -> String {
        settings.baseURL.map { "\($0)/\(explainer.name)/\(page)" } ?? page
    }

    private func name(_ name: String?) -> JSONValue? {
        name.map { .object(["name": .string($0)]) }
    }

    private func names(_ names: [String]) -> JSONValue? {
        names.count > 1 ? .list(names.compactMap(name)) : name(names.first)
    }

    private func date(_ date: PartialDate?) -> JSONValue? { date.map { .string($0.iso) } }

    private func time(_ length: ReadingLength) -> JSONValue? {
        let minutes = length.minutes(textLanguage)
        return minutes == 0 ? nil : .string("PT\(minutes)M")
    }

    /// The licence of our own words, as an address. It is told of the whole only where the article's rights allow it:
    /// who reads it off a page would take it for the article's too.
    private var license: JSONValue? {
        guard let licence = settings.licence, licence.hasPrefix("https://") || licence.hasPrefix("http://") else {
            return nil
        }
        switch article?.rights {
        case nil, .own, .publicDomain: return .string(licence)
        case .licensed, .unknown: return nil
        }
    }

    private func part(_ index: Int) -> JSONValue {
        let chapter = explainer.chapters[index]
        return .object([
            "@type": .string("Chapter"), "url": .string(address("\(chapter.slug).html")),
            "name": .string(chapter.title), "position": .number(index + 1),
        ])
    }

    /// The received article.
    private var source: JSONValue? {
        guard let article else { return nil }
        return .object([
            "@type": .string("CreativeWork"), "name": explainer.articleTitle.map(JSONValue.string),
            "url": article.url.map(JSONValue.string), "author": names(article.authors),
            "publisher": name(article.publisher), "datePublished": date(article.published),
            "inLanguage": .string(article.language.text),
        ])
    }

    /// The way from the site's home to a page; without one, to the cover. The last step is the page itself, and says so by
    /// having no address.
    private func trail(_ page: String?) -> JSONValue {
        let home = settings.baseURL.map { "\($0)/index.html" } ?? "../index.html"
        var steps: [(name: String, address: String?)] = [(settings.title, home), (explainer.title, nil)]
        if let page {
            steps[1].address = address("index.html")
            steps.append((page, nil))
        }
        return .object([
            "@type": .string("BreadcrumbList"),
            "itemListElement": .list(
                steps.enumerated().map { index, step in
                    .object([
                        "@type": .string("ListItem"), "position": .number(index + 1), "name": .string(step.name),
                        "item": step.address.map(JSONValue.string),
                    ])
                }),
        ])
    }
}
