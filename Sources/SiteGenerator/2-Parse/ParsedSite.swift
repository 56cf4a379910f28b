/// What Parse gives: every file's meaning, by itself. Nothing in it has been looked up in another file yet.
struct ParsedSite: Sendable {
    private(set) var tree: SourceTree
    let settings: SiteSettings
    let strings: InterfaceLibrary
    /// Page templates and partials, by name.
    let templates: [(name: String, file: FileID)]
    /// Style sheets and the like, copied as they are.
    let assets: [FileID]
    private(set) var explainers: [ParsedExplainer]
    /// Terms and sources that all explainers share.
    let sharedTerms: [Term]
    let sharedSources: [Source]
    /// Whether nothing of the files of shared sources was refused.
    let areSharedSourcesWhole: Bool

    /// The same site with files of its explainers that may differ.
    func with(_ tree: SourceTree) -> ParsedSite {
        var site = self
        site.tree = tree
        return site
    }

    /// The same site with these explainers.
    func with(_ explainers: [ParsedExplainer]) -> ParsedSite {
        var site = self
        site.explainers = explainers
        return site
    }
}

/// One explainer's files. It has either a received article with notes, or chapters of own writing.
struct ParsedExplainer: Sendable {
    enum Text: Sendable {
        case received(Article, notes: [Note])
        case own([OwnChapter])
    }

    /// Name of its folder, which is its part of every address.
    let name: String
    let manifest: Manifest
    let text: Text
    let preface: MarkdownText?
    let terms: [Term]
    let events: [Event]
    let sources: [Source]
    /// Whether nothing of their files was refused.
    let areSourcesWhole: Bool
    let images: [FileID]
    /// Texts of the article, from the first to the one that is published; empty where it never changed.
    let editions: [Edition]
    /// What was published; nil where nobody keeps a record.
    var record: AddressRecord?
    var retirements: [Retirement] = []
    /// What a new edition left to decide; nil where all is decided.
    var update: OpenUpdate?

    var folder: String { "content/\(name)/" }
}

/// A chapter of own writing: `chapters/02-the-river.md`.
struct OwnChapter: Sendable {
    let file: FileID
    /// From the file's name, without a number before it.
    let slug: String
    let title: String
    let text: MarkdownText
}
