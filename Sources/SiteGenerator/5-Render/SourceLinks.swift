/// Citations of a `sources:` field as links to the bibliography.
enum SourceLinks {
    /// `<a href="sources.html#s-S09">Label</a>, p. 3; …`
    static func html(_ citations: [SourceCitation], _ apparatus: ResolvedApparatus) -> [UInt8] {
        var html = HTMLWriter()
        var isFirst = true
        for citation in citations {
            guard let index = apparatus.sourceIndexes[citation.id.value] else { continue }
            let source = apparatus.sources[index]
            if !isFirst { html.raw("; ") }
            isFirst = false
            html.raw("<a")
            html.attribute("href", "sources.html#\(source.entry.address)")
            html.raw(">")
            html.text(source.entry.short)
            html.raw("</a>")
            if let locator = citation.locator { html.text(", \(locator)") }
        }
        return html.bytes
    }
}
