/// Writes what the terms linked in a chapter mean: a list after the text, of which the style sheet shows the entry whose
/// term is pointed at.
struct TermTips {
    private let explainer: ResolvedExplainer
    /// The first block of each term's definition, in the glossary's order.
    private let definitions: [[UInt8]]

    init(_ explainer: ResolvedExplainer, definitions: [[UInt8]]) {
        self.explainer = explainer
        self.definitions = definitions
    }

    /// `g-ID`: id of a term's entry, which describes the term's link to those who do not see it.
    static func id(of term: ResolvedTerm) -> String { "g-\(term.id)" }

    /// - Parameter terms: indexes of terms in the order of their links.
    func html(_ terms: [Int]) -> [UInt8] {
        guard !terms.isEmpty else { return [] }
        var html = HTMLWriter()
        html.raw("<div class=\"tips\" data-ours>\n")
        for (index, term) in terms.enumerated() {
            let resolved = explainer.apparatus.terms[term]
            html.raw("<div")
            html.attribute("class", "tip tip-\(index + 1)")
            html.attribute("id", Self.id(of: resolved))
            html.raw(">\n<p class=\"name\"><a")
            html.attribute("href", "glossary.html#t-\(resolved.id)")
            html.raw(">")
            html.text(resolved.term.name.value)
            html.raw("</a>")
            if let reading = resolved.term.reading {
                html.raw(" <span>")
                html.text(reading)
                html.raw("</span>")
            }
            html.raw("</p>\n")
            html.raw(definitions[term])
            html.startLine()
            html.raw("</div>\n")
        }
        html.raw("</div>\n")
        return html.bytes
    }
}
