@testable import SiteGenerator

/// Whole sites, from files to pages.
extension FuzzCheck {
    static let sites = [plainArticle, markdownArticle, chapter]

    /// An article as plain text, notes, terms and events.
    static let plainArticle = FuzzCheck("article") { input in
        let parts = parts(input, atLeast: 4)
        let settings = ["", "  lines: join\n", "  paragraphs: line\n"][(input.last.map(Int.init) ?? 0) % 3]
        return FuzzSite(
            article: parts[0], settings: settings,
            ["notes.md": parts[1], "glossary.md": parts[2], "timeline.md": parts[3]], makesPages: true
        ).fault
    }

    /// One as Markdown, with notes.
    static let markdownArticle = FuzzCheck("article-markdown") { input in
        let parts = parts(input, atLeast: 2)
        return FuzzSite(article: parts[0], name: "article.md", ["notes.md": parts[1]], makesPages: true).fault
    }

    /// A chapter of own writing, a preface, terms.
    static let chapter = FuzzCheck("chapter") { input in
        let parts = parts(input, atLeast: 3)
        return FuzzSite(
            article: nil, ["chapters/1.md": parts[0], "preface.md": parts[1], "glossary.md": parts[2]], makesPages: true
        ).fault
    }
}
