import SiteGenerator

/// An article of two paragraphs: bytes 0-11 and 13-27.
let tide = "Night fell.\n\nThe tide rose.\n"

/// A whole page around a body, as a template would make it.
func page(_ body: String, path: String = "page.html") -> HTMLPage {
    HTMLPage(path: path, bytes: Array(document(body).utf8))
}

func document(_ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Tides</title></head>
    <body><nav><a href="index.html">Contents</a></nav>
    \(body)
    </body></html>
    """
}

/// Proves an article whose only chapter has this HTML in its container, and which has no front lines.
func proof(of article: String, in chapter: String) -> VerifyReport {
    proof(of: article, chapters: "<article data-article>\n\(chapter)\n</article>")
}

/// The same with whole bodies, one for each chapter.
func proof(
    of article: String, front: String = "", chapters: String..., footnoteStart: Int? = nil
) -> VerifyReport {
    let pages = chapters.enumerated().map { page($0.element, path: "\($0.offset + 1).html") }
    return verify(
        PrintedArticle(
            text: Array(article.utf8), footnoteStart: footnoteStart, frontPage: page(front, path: "index.html"),
            chapterPages: pages))
}

func codes(of article: String, in chapter: String) -> [VerifyFinding.Code] {
    proof(of: article, in: chapter).findings.map(\.code)
}

extension VerifyReport {
    var codes: [VerifyFinding.Code] { findings.map(\.code) }
    var messages: [String] { findings.map(\.message) }
}
