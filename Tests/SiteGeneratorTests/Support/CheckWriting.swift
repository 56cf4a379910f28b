import Testing

@testable import SiteGenerator

/// A chapter of own writing: the citations of its footnotes, a line each, and what is said about it.
func checkWriting(
    _ markdown: String, others: [String: String] = [:], gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    var files = others
    files["explainer.yaml"] = "format: 1\ntitle: Tides\n"
    files["chapters/1-moon.md"] = markdown
    let site = SmallSite(files)
    expectText(citations(in: site) + site.messages, expected, sourceLocation: sourceLocation)
}
