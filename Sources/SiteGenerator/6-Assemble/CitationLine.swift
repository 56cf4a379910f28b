/// How to cite the explainer: authors, title, site, date, address; in the order that most styles share.
struct CitationLine {
    /// A fragment of HTML.
    let html: [UInt8]

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        let manifest = explainer.manifest
        let strings = explainer.strings
        var parts: [String] = []
        if !manifest.authors.isEmpty { parts.append(manifest.authors.joined(separator: strings[.listSeparator])) }
        parts.append(explainer.title)
        parts.append(settings.title)
        if let publisher = settings.publisher, publisher != settings.title { parts.append(publisher) }
        if let date = manifest.published { parts.append(strings.date(date)) }
        var html: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if index > 0 { html.appendEscapedHTML(strings[.citationSeparator]) }
            if index == (manifest.authors.isEmpty ? 0 : 1) {
                html += Array("<cite lang=\"\(explainer.titleLanguage.text)\">".utf8)
                html.appendEscapedHTML(strings.text(.citationTitle, ["title": part]))
                html += Array("</cite>".utf8)
            } else {
                html.appendEscapedHTML(part)
            }
        }
        html.appendEscapedHTML(strings[.citationEnd])
        if let base = settings.baseURL {
            html += Array(" ".utf8)
            html.appendEscapedHTML("\(base)/\(explainer.name)/index.html")
        }
        self.html = html
    }
}
