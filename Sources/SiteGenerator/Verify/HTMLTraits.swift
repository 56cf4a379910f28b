/// What has to be known of an element by its name to say what a reader sees of it.
struct HTMLTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Has no content and no end tag.
    static let void = HTMLTraits(rawValue: 1 << 0)
    /// A browser shows nothing of its content, or only where something else fails.
    static let hides = HTMLTraits(rawValue: 1 << 1)
    static let strikes = HTMLTraits(rawValue: 1 << 2)
    /// Changes colour, size, place, direction or movement of its text, or adds quotation marks.
    static let restyles = HTMLTraits(rawValue: 1 << 3)
    static let paragraph = HTMLTraits(rawValue: 1 << 4)
    /// Its start tag ends an open `<p>`.
    static let endsParagraph = HTMLTraits(rawValue: 1 << 5)
    static let heading = HTMLTraits(rawValue: 1 << 6)
    static let link = HTMLTraits(rawValue: 1 << 7)
    static let button = HTMLTraits(rawValue: 1 << 8)
    static let form = HTMLTraits(rawValue: 1 << 9)
    /// SVG or MathML, where other rules cut and close tags.
    static let foreign = HTMLTraits(rawValue: 1 << 10)
    /// Inside SVG or MathML its content may be HTML again.
    static let integrates = HTMLTraits(rawValue: 1 << 11)
    /// Its start tag ends an open `<svg>` or `<math>`.
    static let endsForeign = HTMLTraits(rawValue: 1 << 12)
    /// A part of a table: text in it is moved in front of the table.
    static let tablePart = HTMLTraits(rawValue: 1 << 13)

    /// Stands in certain elements only; elsewhere its tags are dropped, or end what is around them.
    static let dependent = HTMLTraits(rawValue: 1 << 14)

    static let head = HTMLTraits(rawValue: 1 << 15)
    /// No browser ever shows text in it. `hides` is wider, since it also counts what shows text now and then.
    static let conceals = HTMLTraits(rawValue: 1 << 16)
    /// Emphasis: an author's in Markdown, nobody's in plain text.
    static let stresses = HTMLTraits(rawValue: 1 << 17)
    /// Shows something that is not text, whatever stands in it.
    static let pictures = HTMLTraits(rawValue: 1 << 18)

    static func of(_ name: String) -> HTMLTraits { table[name] ?? [] }

    private static let table: [String: HTMLTraits] = {
        var table: [String: HTMLTraits] = [:]
        for (trait, names) in lists {
            for name in names.split(separator: " ") { table[String(name), default: []].insert(trait) }
        }
        return table
    }()

    private static let lists: [(HTMLTraits, String)] = [
        (
            .void,
            "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
        ),
        (
            .hides,
            "audio canvas datalist fencedframe frameset geolocation head iframe math meter noembed noframes noscript object"
                + " optgroup option permission portal progress rp script select style svg template textarea title video"
        ),
        (.head, "head"),
        (.strikes, "del s strike"),
        // A browser shows <caption>, <legend> and <tfoot> before or after what they stand in, wherever they stand.
        (.restyles, "bdo big blink caption font ins legend mark marquee q small sub sup tfoot"),
        (.stresses, "b cite code dfn em i kbd samp strong tt u var"),
        (.conceals, "datalist head iframe noembed noframes rp script style template title"),
        (.pictures, "embed image img input"),
        (.paragraph, "p"),
        (
            .endsParagraph,
            "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer"
                + " form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section"
                + " summary table ul xmp"
        ),
        (.heading, "h1 h2 h3 h4 h5 h6"),
        (.link, "a"),
        (.button, "button"),
        (.form, "form"),
        (.foreign, "svg math"),
        (.integrates, "annotation-xml desc foreignobject mi mn mo ms mtext title"),
        (
            .endsForeign,
            "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing"
                + " menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var"
        ),
        (.tablePart, "table thead tbody tfoot tr colgroup"),
        (
            .dependent,
            "body caption col colgroup dd dt frame frameset head html image li nobr rb rp rt rtc tbody td template tfoot th"
                + " thead tr"
        ),
    ]
}
