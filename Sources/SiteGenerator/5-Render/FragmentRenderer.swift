import CommonMark

/// How a document is rendered.
struct FragmentOptions: Sendable {
    var policy = TextPolicy()
    /// One for each leaf block before the footnote definitions and then for those in the definitions of the author's
    /// footnotes, in order; missing ones mean nothing.
    var blocks: [BlockMark] = []
    var coverages: [Coverage] = []
    /// By number, from 1. Without them a citation is its bare number.
    var references: [NoteReference] = []
    /// Schemes that a link may have, in lower case, besides relative addresses.
    var schemes = ["http", "https", "mailto", "tel"]
    /// The address of an image, for the one the author wrote.
    var image: @Sendable (_ url: ArraySlice<UInt8>) -> ArraySlice<UInt8> = { $0 }
    /// An image that lies elsewhere is printed as a link to it.
    var linksRemoteImages = false
    var tables = TableStyle.cmark
    /// A line end in a heading's text (`&#10;`, a kept line end) is a line break.
    var breaksHeadingLines = false
    /// Name of the link that a paragraph or heading has to itself, without its number; nil for no such links.
    var permalink: (@Sendable (_ number: Int) -> String)?
    /// Emphasised words without a Chinese, Japanese or Korean letter get the class `la`: in Chinese and Japanese, emphasis
    /// is a dot at each letter, which is no sign of emphasis in Latin.
    var marksLatinEmphasis = false
    /// Subtracted from the level of every heading; what comes out is kept within 1 and 6.
    var headingShift = 0

    enum TableStyle: Sendable {
        /// As cmark writes them: where the text of a cell stands is said by `align`, which HTML 5 does not allow.
        case cmark
        /// By a class; and the table can be reached by keys, which scroll it where it is wider than the page.
        case reachable
    }
}

/// HTML of a document.
struct Fragment: Sendable, Equatable {
    /// Everything but the footnote definitions.
    var html: [UInt8] = []
    /// Where each top-level block ends in `html`.
    var blockEnds: [Int] = []
    /// The bodies of the footnote definitions, by number from 1.
    var definitions: [[UInt8]] = []
    var findings: [RenderFinding] = []
    /// Where each footnote is first cited in the text, in that order.
    var marks: [FootnotePlace] = []

    /// The HTML of one top-level block.
    func block(_ index: Int) -> ArraySlice<UInt8> {
        html[(index == 0 ? 0 : blockEnds[index - 1])..<blockEnds[index]]
    }
}

/// Where a footnote's mark stands.
struct FootnotePlace: Sendable, Equatable {
    /// Of the footnote, from 1.
    var ordinal: Int
    /// Index among the leaf blocks.
    var leaf: Int
    /// In bytes of what the leaf block prints.
    var offset: Int
}

/// Something that could not be rendered as written.
struct RenderFinding: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// Raw HTML, which is left out.
        case rawHTML
        /// A link or image whose scheme is not allowed: its words are printed without a link.
        case scheme
        /// A citation inside a link: it stands after the link.
        case referenceInLink
    }
    var kind: Kind
    /// 1-based line of the Markdown.
    var line: Int
    /// The HTML, or the address.
    var text: [UInt8]
}

/// Renders documents as HTML, byte for byte as `cmark_render_html` does in its safe mode, plus what `FragmentOptions`
/// adds: spans on covered words, marks of footnotes, ids and source ranges of blocks.
enum FragmentRenderer {
    static func render(_ document: Document, _ options: FragmentOptions = FragmentOptions()) -> Fragment {
        var walk = FragmentWalk(document: document, options: options)
        walk.run()
        return walk.fragment
    }
}
