/// One piece of a page, as the HTML standard's tokenizer cuts it.
enum HTMLToken {
    /// Text as it stands in these bytes of the page.
    case text(Range<Int>)
    /// Text that stands otherwise in the page: a character reference, a line end other than LF. Some references are two
    /// code points.
    case scalars(Unicode.Scalar, Unicode.Scalar?, Range<Int>)
    case start(HTMLTag)
    case end(HTMLTag)
    /// A comment, a doctype, or what a browser takes for a comment.
    case skipped(Range<Int>)
}

/// A start or end tag.
struct HTMLTag {
    /// In lower case.
    let name: String
    /// Where `<` stands in the page, in bytes.
    let offset: Int
    let isSelfClosing: Bool
    /// In the order of the page, duplicates included.
    let attributes: [HTMLAttribute]

    func has(_ attribute: String) -> Bool {
        attributes.contains { $0.name == attribute }
    }

    /// Where the value stands in the page, in bytes; empty for an attribute without one. The first of several counts.
    /// Character references in it are left as they are: no attribute that `Verify` reads needs them.
    func value(of attribute: String) -> Range<Int>? {
        attributes.first { $0.name == attribute }?.value
    }
}

struct HTMLAttribute {
    /// In lower case.
    let name: String
    let value: Range<Int>
}
