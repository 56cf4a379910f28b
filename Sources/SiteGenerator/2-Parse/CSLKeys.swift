/// The keys and item types of CSL-JSON: those of CSL 1.0.2's variables and of its input schema, those the schema had
/// before, and those that Zotero and Better BibTeX write besides.
enum CSLKeys {
    /// What a key's value is.
    enum Kind: Sendable { case text, number, names, date, words, custom }

    static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = ["categories": .words, "custom": .custom]
        for key in texts { kinds[key] = .text }
        for key in numbers { kinds[key] = .number }
        for key in names { kinds[key] = .names }
        for key in dates { kinds[key] = .date }
        return kinds
    }()

    /// Keys that mean what another key means, and its name.
    static let aliases = [
        "shortTitle": "title-short", "journalAbbreviation": "container-title-short", "event": "event-title",
        "part": "part-number", "printing": "printing-number", "supplement": "supplement-number",
    ]

    /// Texts whose line ends are meant.
    static let prose: Set<String> = ["abstract", "annote", "note"]

    private static let texts = words(
        """
        type abstract annote archive archive_collection archive_location archive-place authority call-number
        citation-key citation-label collection-title container-title container-title-short dimensions division DOI
        event event-place event-title genre ISAN ISBN ISCI ISMN ISRC ISSN ISWC journalAbbreviation jurisdiction keyword
        language license medium note original-publisher original-publisher-place original-title part-title PMCID PMID
        publisher publisher-place references reviewed-genre reviewed-title scale shortTitle source status system_id
        title title-short translated-title translated-title-short URL volume-title volume-title-short year-suffix
        """)

    /// Texts that may also be written as numbers.
    private static let numbers = words(
        """
        id chapter-number citation-number collection-number edition first-reference-note-number issue locator number
        number-of-pages number-of-volumes page page-first part part-number printing printing-number section supplement
        supplement-number version volume
        """)

    private static let names = ["author"] + SourceRole.allCases.map(\.rawValue)

    private static let dates = words("accessed available-date container event-date issued original-date submitted")

    static let types = words(
        """
        article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
        dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
        legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
        personal_communication post post-weblog project regulation report review review-book software song speech
        standard thesis treaty webpage
        """)

    /// The type that people, and Zotero itself, call otherwise.
    static func type(called name: String) -> String? {
        let name = name.lowercased().filter { !" -_".contains($0) }
        return otherNames.first { $0.names.contains(name) }?.type
    }

    private static let otherNames: [(type: String, names: [String])] = [
        ("article", words("preprint")), ("article-journal", words("journalarticle journal paper")),
        ("article-magazine", words("magazinearticle magazine")),
        ("article-newspaper", words("newspaperarticle newspaper news newsarticle")),
        (
            "broadcast",
            words("radiobroadcast tvbroadcast radio television tv tvshow tvepisode episode podcast programme")
        ),
        ("chapter", words("booksection bookchapter inbook incollection")), ("dataset", words("data")),
        ("entry-dictionary", words("dictionaryentry dictionary")),
        ("entry-encyclopedia", words("encyclopediaarticle encyclopediaentry encyclopedia encyclopaedia")),
        ("graphic", words("artwork painting drawing photo photograph image picture")),
        ("legal_case", words("courtcase case courtdecision decision judgment judgement")),
        ("legislation", words("law statute act")), ("motion_picture", words("film movie video videorecording")),
        ("musical_score", words("score sheetmusic")), ("paper-conference", words("conferencepaper inproceedings")),
        ("performance", words("play theatre concert")),
        ("personal_communication", words("letter email instantmessage message")),
        ("post", words("tweet toot socialmediapost forumpost")), ("post-weblog", words("blogpost blog")),
        ("report", words("techreport whitepaper")), ("software", words("computerprogram program code app")),
        ("song", words("audiorecording recording album")), ("speech", words("presentation lecture talk")),
        ("thesis", words("dissertation phdthesis mastersthesis")), ("webpage", words("website site page homepage")),
    ]

    private static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
