/// Citations of a `sources:` field as links to the bibliography.
enum SourceLinks {
    /// `<a href="sources.html#s-S09">Label</a>, p. 3; …`, label and page isolated: they may be in another script than
    /// what stands beside them.
    static func html(_ citations: [SourceCitation], _ explainer: ResolvedExplainer) -> [UInt8] {
        let (apparatus, strings) = (explainer.apparatus, explainer.strings)
        var html = HTMLWriter()
        var isFirst = true
        for citation in citations {
            guard let index = apparatus.sourceIndexes[citation.id.value] else { continue }
            let source = apparatus.sources[index]
            if !isFirst { html.text(strings[.sourceNameSeparator]) }
            isFirst = false
            html.raw("<a")
            html.attribute("href", "sources.html#\(source.entry.address)")
            html.raw("><bdi>")
            html.text(source.entry.short)
            html.raw("</bdi></a>")
            if let locator = citation.locator {
                html.text(strings[.sourceSeparator])
                html.raw("<bdi>")
                html.text(locator)
                html.raw("</bdi>")
            }
        }
        return html.bytes
    }
}
