/// `<meta name="citation_…">`, the tags of Highwire Press that Zotero and Google Scholar read.
///
/// Zotero's translator "Embedded Metadata" (2024-06-13) takes a page with `citation_title` for a journal article unless
/// something else tells its kind: `citation_inbook_title` makes it a book section, and `z:itemType` names the kind. Where
/// no address is given it takes the canonical one, which for an article of unknown rights is the original's.
struct CitationTags {
    let title: String
    /// The whole that the page is a chapter of.
    let container: String?
    /// Zotero's own name of what the page is, where it is no chapter.
    let itemType: String?
    let authors: [String]
    let editors: [String]
    let published: PartialDate?
    let publisher: String?
    let language: LanguageTag
    /// Absolute where the site's is known.
    let address: String?

    var values: PageContext.Values {
        [
            "title": .text(title), "container": .text(optional: container), "itemType": .text(optional: itemType),
            "authors": .texts(authors), "editors": .texts(editors),
            "date": .text(optional: published.map { $0.iso.split(separator: "-").joined(separator: "/") }),
            "publisher": .text(optional: publisher), "language": .text(language.text),
            "address": .text(optional: address),
        ]
    }
}
