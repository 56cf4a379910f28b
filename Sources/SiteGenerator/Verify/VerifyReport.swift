/// A place where a page does not print the article as received, or where that cannot be known.
public struct VerifyFinding: Sendable, Equatable {
    public enum Code: String, Sendable {
        /// The visible text of an element is not the slice of the article that it names.
        case differs
        /// Article text that a reader without JavaScript and style sheets does not see.
        case hidden
        /// Article text in `<del>`, `<s>` or `<strike>`: it would look withdrawn.
        case struck
        /// Article text under markup that may change how it looks: inline style, `<font>`, `<q>`, `<bdo>`.
        case restyled
        /// No page prints this part of the article.
        case missing
        /// This part of the article is printed twice.
        case doubled
        /// This part of the article is printed out of order.
        case moved
        /// Text in a container of the article that is neither in a range nor marked as ours.
        case stray
        /// A `data-src` outside every container, or inside what is marked as ours.
        case misplaced
        /// A container in a container, or a `data-src` in a `data-src`.
        case nested
        /// A `data-src` that is no list of ascending byte ranges of the article.
        case badRange
        /// Markup that a browser may put together otherwise than it is written.
        case untrusted
        /// Words of ours in a sentence of the article that nothing tells from it.
        case posing
        /// A script that is not a file of the site.
        case script
        /// A style sheet that hides article text, moves it or adds to it, or that cannot be read.
        case styleSheet
        /// Bytes that are not UTF-8, or a page that does not say that it is UTF-8.
        case encoding
    }

    public let code: Code
    public let page: String
    /// Byte offset in the page.
    public let offset: Int
    /// Byte offset in the article's text, where the finding speaks of one.
    public let articleOffset: Int?
    public let message: String
}

/// What `verify` found. An article without findings is printed as received.
public struct VerifyReport: Sendable, Equatable {
    /// How many findings are listed where not all are asked for.
    public static let usualLimit = 50

    /// The first of them: what is wrong on each page, page by page; then what the pages together leave out, repeat or move.
    public let findings: [VerifyFinding]
    /// How many further findings there are.
    public let unlisted: Int
    /// Bytes of the article that stand in elements whose visible text is exactly theirs.
    public let bytesProved: Int
    public let rangeCount: Int
    public let pageCount: Int

    public var isProved: Bool { findings.isEmpty }

    /// The last line of a printed list, when it does not show everything.
    public var unlistedMessage: String? {
        unlisted == 0
            ? nil
            : "\(findings.count) of \(findings.count + unlisted) findings are shown; sitegen verify --verbose shows all"
    }
}
