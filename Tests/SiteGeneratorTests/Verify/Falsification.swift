import SiteGenerator
import Testing

/// A way to falsify a finished page.
struct Falsification: Sendable, CustomTestStringConvertible {
    let what: String
    /// The whole body of the chapter's page.
    let body: String
    let head: String
    /// What `public/assets/site.css` holds.
    let css: String
    let codes: [VerifyFinding.Code]
    /// A part of what is said.
    let says: String

    /// - Parameter text: what stands in the container of the article.
    init(
        _ what: String, _ text: String? = nil, body: String? = nil, head: String = "", css: String = "",
        _ codes: VerifyFinding.Code..., says: String
    ) {
        let good = "<p data-src=\"0-11\">Night fell.</p><p data-src=\"13-27\">The tide rose.</p>"
        self.what = what
        self.body = body ?? "<main><article class=\"text\" data-article>\(text ?? good)</article></main>"
        self.head = head
        self.css = css
        self.codes = codes
        self.says = says
    }

    var testDescription: String { what }
}
