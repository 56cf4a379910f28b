/// An address of an explainer that readers may have cited: a page, or a place on it.
struct PublishedAddress: Hashable, Sendable {
    /// What the place was, which the first letters of its id tell.
    enum Kind: String, CaseIterable, Sendable {
        case block = "b-"
        case note = "n-"
        case term = "t-"
        case event = "e-"
    }

    /// Name of the page's file: `the-base.html`.
    let page: String
    /// Id of the place, `n-deadline`; nil for the page as a whole.
    let id: String?

    init(_ page: String, _ id: String? = nil) {
        self.page = page
        self.id = id
    }

    /// Reads what `line` writes; nil for anything else.
    init?(line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let slug = Self.slug(ofPage: parts[0]), Identifier.isValid(slug) else {
            return nil
        }
        if parts.count == 2 {
            guard let kind = Self.kind(of: parts[1]),
                Identifier.isValid(String(parts[1].dropFirst(kind.rawValue.count)))
            else { return nil }
        }
        self.init(parts[0], parts.count == 2 ? parts[1] : nil)
    }

    /// As `addresses.txt` has it.
    var line: String { id.map { "\(page) \($0)" } ?? page }

    /// As a link of the same folder has it.
    var link: String { id.map { "\(page)#\($0)" } ?? page }

    static func page(ofSlug slug: String) -> String { slug + pageSuffix }

    static func slug(ofPage page: String) -> String? {
        page.hasSuffix(pageSuffix) ? String(page.dropLast(pageSuffix.utf8.count)) : nil
    }

    static func kind(of id: String) -> Kind? { Kind.allCases.first { id.hasPrefix($0.rawValue) } }

    private static let pageSuffix = ".html"
}
