/// Gathers findings. A page gone wrong at every element would give thousands, so only the first are worded and kept.
/// A class, so that all who read an article write into one.
final class VerifyLog {
    static let limit = 50

    let pages: [HTMLPage]
    private var listed: [(page: Int, finding: VerifyFinding)] = []
    private(set) var unlisted = 0

    init(pages: [HTMLPage]) {
        self.pages = pages
    }

    /// `page` is an index into `pages`; `offset` and `article` are byte offsets in that page and in the article's text.
    func add(
        _ code: VerifyFinding.Code, page: Int, offset: Int, article: Int? = nil, _ message: @autoclosure () -> String
    ) {
        guard listed.count < Self.limit else {
            unlisted += 1
            return
        }
        let finding = VerifyFinding(
            code: code, page: pages[page].path, offset: offset, articleOffset: article, message: message())
        listed.append((page, finding))
    }

    /// In the order of pages, then of places; findings at one place stay as they were made.
    var findings: [VerifyFinding] {
        listed.enumerated().sorted { left, right in
            (left.element.page, left.element.finding.offset, left.offset)
                < (right.element.page, right.element.finding.offset, right.offset)
        }.map(\.element.finding)
    }
}
