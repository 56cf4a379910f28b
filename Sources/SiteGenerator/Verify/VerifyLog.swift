/// Gathers findings. A page gone wrong at every element would give thousands, so only the first are worded and kept.
/// A class, so that all who read an article write into one.
final class VerifyLog {
    let pages: [HTMLPage]
    private let limit: Int
    private(set) var findings: [VerifyFinding] = []
    private(set) var unlisted = 0

    init(pages: [HTMLPage], limit: Int) {
        self.pages = pages
        self.limit = limit
    }

    /// `page` is an index into `pages`; `offset` and `article` are byte offsets in that page and in the article's text.
    func add(
        _ code: VerifyFinding.Code, page: Int, offset: Int, article: Int? = nil, _ message: @autoclosure () -> String
    ) {
        guard findings.count < limit else {
            unlisted += 1
            return
        }
        findings.append(
            VerifyFinding(
                code: code, page: pages[page].path, offset: offset, articleOffset: article, message: message()))
    }
}
