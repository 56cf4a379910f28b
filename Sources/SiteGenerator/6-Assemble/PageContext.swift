/// What all pages of a site have in common.
struct PageContext: Sendable {
    typealias Values = TemplateObject

    private(set) var site: ResolvedSite
    private let siteValues: TemplateObject
    private let words = WordsOfPages()

    init(_ site: ResolvedSite) {
        self.site = site
        siteValues = [
            "title": .text(site.parsed.settings.title), "lang": .text(site.parsed.settings.language.text),
            "dir": .text(site.parsed.settings.language.direction),
            "publisher": .text(optional: site.parsed.settings.publisher),
            "licence": .text(optional: site.parsed.settings.licence),
        ]
    }

    /// The same for a site of which only explainers differ.
    func with(_ site: ResolvedSite) -> PageContext {
        var context = self
        context.site = site
        return context
    }

    /// The values that every page has.
    ///
    /// - Parameters:
    ///   - path: of the page below the output folder.
    ///   - name: of the page by itself; its title may also say what it belongs to.
    ///   - language: of the page's own words.
    ///   - style: address of a style sheet besides the site's.
    func common(
        kind: String, path: String, name: String, title: String, description: String?, language: LanguageTag,
        strings: InterfaceStrings, canonical: String?, noindex: Bool, style: String? = nil,
        metadata: PageMetadata
    ) -> Values {
        let root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
        let address = site.parsed.settings.baseURL.map { "\($0)/\(path)" }
        var siteValues = siteValues
        siteValues["href"] = .text(root + "index.html")
        return [
            "page": .object([
                "title": .text(title), "description": .text(optional: description), "lang": .text(language.text),
                "dir": .text(language.direction), "root": .text(root),
                "canonical": .text(optional: canonical ?? address),
                "noindex": .flag(noindex), "style": .text(optional: style), "kind": .text(kind),
                "address": .text(optional: address),
                "name": .text(name), "type": .text(metadata.type), "locale": .text(language.openGraphLocale),
                "cite": metadata.citation.map { .object($0.values) } ?? .null,
                "structuredData": .html(optional: metadata.json),
            ]),
            "ui": strings.language.primary == language.primary
                ? .null
                : .object(["lang": .text(strings.language.text), "dir": .text(strings.language.direction)]),
            "site": .object(siteValues),
            "t": words[strings],
        ]
    }

    static func date(_ date: PartialDate?, _ strings: InterfaceStrings) -> TemplateValue {
        guard let date else { return .null }
        return .object(["iso": .text(date.iso), "text": .text(strings.date(date))])
    }
}

extension TemplateValue {
    static func text(optional text: String?) -> TemplateValue { text.map { .text($0) } ?? .null }
    static func html(optional html: [UInt8]) -> TemplateValue { html.isEmpty ? .null : .html(html) }
}
