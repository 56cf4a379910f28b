/// A source as a bibliography shows it, in parts that a template puts in order: authors, title, container, publisher,
/// date, details, link, archive, language. A part that the source does not tell is nil; nothing is put in its place.
struct BibliographyEntry: Sendable {
    let id: String
    /// The fragment of its address.
    let address: String
    /// Authors; or editors, marked as such, where there are none.
    let authors: String?
    /// The same, name by name.
    let authorList: NameList?
    /// Who else had a hand in it, name by name: editors where there are authors too, translators, directors and others.
    /// They are the first of the details.
    let contributors: [NameList]
    let title: CSLText?
    /// Of the title, where it is known.
    let titleLanguage: LanguageTag?
    /// The newspaper, journal, site or book that it stands in.
    let container: CSLText?
    /// With its place, and before it the court or office that it comes from; without the container's name.
    let publisher: String?
    let date: BibliographyDate?
    /// Contributors; series, edition, volume, issue, number, pages, occasion; when it first came out.
    let details: [String]
    let url: String?
    let doi: (text: String, url: String)?
    /// Where a copy is kept, in words.
    let archive: String?
    let archiveURL: String?
    /// When an editor last read it there, in words.
    let accessed: String?
    /// The name of the source's language; its tag where the interface has no name for it.
    let languageName: String?
    /// The editors' remark.
    let note: String?
    /// For a citation in running text: `Smith 2020`, `The Independent 2026`.
    let short: String

    /// - Parameters:
    ///   - label: what it is called in running text; nil where it is not told from others.
    ///   - mark: what its label has to tell it from others, which then stands behind the date.
    init(_ source: Source, _ strings: InterfaceStrings, label: String? = nil, mark: String? = nil) {
        id = source.id.value
        address = source.address
        let frame: StringKey = source.editors.count == 1 ? .sourceEditor : .sourceEditors
        let editors = BibliographyNames.text(source.editors, strings).map { strings.text(frame, ["names": $0]) }
        let editorList = BibliographyNames.list(source.editors, frame: frame)
        let areCreators = source.authors.isEmpty && !source.creators.isEmpty
        authors = areCreators ? editors : BibliographyNames.text(source.authors, strings)
        authorList = areCreators ? editorList : BibliographyNames.list(source.authors)
        contributors = (areCreators ? [] : [editorList].compactMap { $0 }) + Self.contributors(source)
        title = source.title.map { CSLText($0) }
        titleLanguage = source.title == nil ? nil : source.language
        let container = source.containerTitle.map { CSLText($0) }
        self.container = container
        publisher = Self.publisher(source, container: container, strings)
        let issued = source.issued.map { BibliographyDate($0, strings) }
        date = mark.map { (issued ?? BibliographyDate(iso: nil, text: "")).marked($0) } ?? issued
        details = contributors.map { $0.text(strings) } + Self.details(source, strings)
        url = source.url
        doi = source.doi.map { ($0, "https://doi.org/" + Self.percentEncoded($0)) }
        archive = Self.joined([source.archive, source.texts["archive_collection"], source.archiveLocation], strings)
        archiveURL = source.archiveURL
        accessed = source.accessed.map {
            strings.text(.sourceAccessed, ["date": BibliographyDate($0, strings).text])
        }
        languageName = source.language.map { Self.name(of: $0, strings) } ?? source.languageText
        note = source.note
        short = label ?? Self.short(source, strings)
    }

    /// Of the title on a page, also where the source does not tell it.
    func titleLanguage(on page: LanguageTag) -> LanguageTag {
        titleLanguage ?? LanguageTag.of(title?.plain ?? short, among: [page])
    }

    private static func publisher(
        _ source: Source, container: CSLText?, _ strings: InterfaceStrings
    ) -> String? {
        var names: [String] = []
        for name in [source.texts["authority"], source.publisher].compactMap({ $0 })
        where name != container?.plain && !names.contains(name) { names.append(name) }
        return joined(names + [source.publisherPlace], strings)
    }

    /// All who are neither authors nor editors.
    private static func contributors(_ source: Source) -> [NameList] {
        let framed: [(role: String, frame: StringKey)] = [
            ("translator", .sourceTranslator), ("director", .sourceDirector), ("interviewer", .sourceInterviewer),
        ]
        let named = ["author", "editor"] + framed.map(\.role)
        let others = source.names.keys.filter { !named.contains($0) }.sorted().flatMap { source.names[$0] ?? [] }
        return framed.compactMap { BibliographyNames.list(source.names[$0.role] ?? [], frame: $0.frame) }
            + [BibliographyNames.list(others, frame: .sourceContributors)].compactMap { $0 }
    }

    private static func details(_ source: Source, _ strings: InterfaceStrings) -> [String] {
        /// A number with its word; what is not a number stands for itself.
        func labelled(_ text: String?, _ key: StringKey) -> String? {
            guard let text else { return nil }
            return isNumber(text) ? strings.text(key, ["number": range(text)]) : text
        }
        let pages = source.page.map { page in
            if !isNumber(page), page.contains(" ") { return page }
            let isOne = !page.unicodeScalars.contains { ",-–—&".unicodeScalars.contains($0) }
            return strings.text(isOne ? .sourcePage : .sourcePages, ["pages": range(page)])
        }
        let edition = source.edition.map { text in
            Int(text) == nil ? text : strings.text(.sourceEdition, ["number": text])
        }
        let series = joined([source.texts["collection-title"], source.texts["collection-number"]], strings)
        let original = source.dates["original-date"].map {
            strings.text(.sourceOriginalDate, ["date": BibliographyDate($0, strings).text])
        }
        return [
            source.genre, source.texts["medium"], series, edition, labelled(source.volume, .sourceVolume),
            labelled(source.issue, .sourceNumber), labelled(source.number, .sourceNumber),
            source.texts["section"], pages, source.texts["event-title"] ?? source.texts["event"], original,
        ].compactMap { $0 }
    }

    /// `3`, `3-4`, `12a`; not `Episode 3`, `1. Quartal`.
    private static func isNumber(_ text: String) -> Bool {
        !text.contains(" ") && text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }

    /// `4-23` as `4–23`: a hyphen between digits means a range.
    private static func range(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        func isDigit(_ index: Int) -> Bool { scalars.indices.contains(index) && ("0"..."9").contains(scalars[index]) }
        for index in scalars.indices where scalars[index] == "-" && isDigit(index - 1) && isDigit(index + 1) {
            scalars[index] = "–"
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func joined(_ texts: [String?], _ strings: InterfaceStrings) -> String? {
        let texts = texts.compactMap { $0 }
        return texts.isEmpty ? nil : texts.joined(separator: strings[.sourceSeparator])
    }

    /// The name of a tag, else of what is left without its last subtags.
    private static func name(of tag: LanguageTag, _ strings: InterfaceStrings) -> String {
        var subtags = tag.text.split(separator: "-")
        while !subtags.isEmpty {
            if let name = strings.name("language", subtags.joined(separator: "-")) { return name }
            subtags.removeLast()
        }
        return tag.text
    }

    private static func percentEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let isSafe = byte > 0x20 && byte < 0x7F && !"\"<>#%?\\^`{|}".utf8.contains(byte)
            if isSafe {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }

    /// Whoever it is by, and its year.
    static func short(
        _ source: Source, _ strings: InterfaceStrings, names length: BibliographyNames.Length = .family
    ) -> String {
        let title = (source.titleShort ?? source.title).map { CSLText($0).plain }
        let text =
            BibliographyNames.short(source.creators, strings, length) ?? (source.isCalledByTitle ? title : nil)
            ?? source.containerTitle.map { CSLText($0).plain } ?? source.publisher ?? title ?? source.id.value
        // The title of a law often ends in its year.
        guard let year = year(source, strings), !text.hasSuffix(" " + year) else { return text }
        return "\(text) \(year)\(source.texts["year-suffix"] ?? "")"
    }

    /// The year that it came out in, or began to.
    static func year(_ source: Source, _ strings: InterfaceStrings) -> String? {
        guard let year = source.issued?.sortKey?.first else { return nil }
        return year > 0 ? String(year) : strings.text(.sourceDateBCE, ["year": String(1 - year)])
    }
}
