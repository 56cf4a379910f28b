/// What Resolve gives: every passage found, every id unique, every link's target known, every page's address given out.
struct ResolvedSite: Sendable {
    let parsed: ParsedSite
    /// Interface strings of the site's language.
    let strings: InterfaceStrings
    let explainers: [ResolvedExplainer]
}

struct ResolvedExplainer: Sendable {
    let parsed: ParsedExplainer
    let title: String
    /// Language of the title: the article's where the title is the article's.
    let titleLanguage: LanguageTag
    /// Strings of the explainer's language, or of the site's where there are none.
    let strings: InterfaceStrings
    /// Text that is not body, in order of the article.
    let front: [FrontBlock]
    let chapters: [Chapter]
    /// Published notes by number, from 1: the note at index 0 is number 1.
    let notes: [ResolvedNote]
    /// Every place where a note is cited, in order of the article; places alike in order of the notes' numbers.
    let citations: [Citation]
    /// Addresses of blocks: of a received article by block; of own writing by chapter, then by leaf block.
    let blockIDs: [[String]]
    /// What became of a received article from edition to edition.
    let history: EditionHistory?
    let addresses: Addresses
    /// Blocks of a plain-text article that are headings.
    let headings: Set<Int>
    /// Where each block of a received article is printed.
    let parts: [Part?]

    var name: String { parsed.name }
    var manifest: Manifest { parsed.manifest }

    var article: Article? {
        if case .received(let article, _) = parsed.text { article } else { nil }
    }

    /// Paths of its images, relative to its folder.
    let imagePaths: Set<String>
    /// Terms, events and sources.
    let apparatus: ResolvedApparatus
    /// Published addresses that are no longer where they were.
    var earlier = EarlierAddresses()

    /// Everything that its editors wrote in Markdown, drafts too.
    var ownTexts: [MarkdownText] {
        let texts =
            switch parsed.text {
            case .received(_, let notes): notes.map(\.body)
            case .own(let chapters): chapters.map(\.text)
            }
        return [parsed.preface].compactMap { $0 } + apparatus.terms.map(\.term.body)
            + apparatus.events.map(\.event.body) + texts
    }

    /// The blocks of the article that a part prints, in order.
    func blocks(of part: Part) -> [Int] {
        switch part {
        case .front: front.map(\.block)
        case .chapter(let index): chapters[index].blocks
        }
    }

    /// The citations in a part, in order.
    func citations(in part: Part) -> ArraySlice<Citation> {
        var low = 0
        var high = citations.count
        while low < high {
            let middle = (low + high) / 2
            if citations[middle].part < part { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < citations.count, citations[end].part == part { end += 1 }
        return citations[low..<end]
    }
}

/// A block of the article that the provenance shows.
struct FrontBlock: Sendable {
    let role: String
    let block: Int
}

struct Chapter: Sendable {
    let slug: String
    /// Where the slug was given, or what it was derived from stands.
    let place: Diagnostic.Place
    let title: String
    /// Whether the title is the editors' words.
    let isTitleOurs: Bool
    /// Whether it begins where the article has no heading, so that the cut is the editors'.
    var isCutOurs = false
    /// Blocks of the received article, in order.
    var blocks: [Int] = []
    /// Own writing, in its place.
    var own: OwnChapter?

    /// Whether its text begins with its title.
    var hasHeading: Bool { headingBlock != nil || own != nil }
    /// The block of the received article that is its heading.
    var headingBlock: Int?
    /// Slugs under which it was published before.
    var was: [Spanned<String>] = []
}

/// Where a text of the article stands in the site: on the index page or in a chapter.
enum Part: Hashable, Comparable, Sendable {
    case front
    case chapter(Int)
}

/// A note that is published, with its number.
struct ResolvedNote: Sendable {
    let id: String
    /// From 1, through the whole explainer.
    let number: Int
    /// As the editor wrote it; nil for a footnote of own writing.
    let note: Note?
    /// The words it speaks about first; empty for a footnote of own writing.
    let words: [UInt8]
    /// Indexes of its citations.
    let citations: [Int]
}

/// One place where a note is cited.
struct Citation: Sendable {
    /// Index of the note, from 0.
    let note: Int
    let part: Part
    /// The words, in a received article.
    let place: TextPlace?
    /// `r-ID`, `r-ID-2`.
    let markID: String
}

/// The addresses of an explainer's things, for links by id.
struct Addresses: Sendable {
    enum Target: Hashable, Sendable {
        case note(Int)
        case chapter(Int)
    }

    let notes: [String: Int]
    let chapters: [String: Int]
}
