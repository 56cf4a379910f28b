/// A source as a bibliography shows it, in parts that a template puts in order: authors, title, container, publisher,
/// date, details, link, archive, language. A part that the source does not tell is nil; nothing is put in its place.
struct BibliographyEntry: Sendable {
    let id: String
    /// The fragment of its address.
    let address: String
    /// What it begins with, before its title: authors; or editors, marked as such; or, where there are neither, the name
    /// that texts call it by. Nil where its title begins with that.
    let authors: String?
    /// The same, name by name.
    let authorList: NameList?
    /// Who else had a hand in it, name by name, with what they did. They are the first of the details.
    let contributors: [NameList]
    let title: CSLText?
    /// Of the title, where it is known.
    let titleLanguage: LanguageTag?
    /// The newspaper, journal, site or book that it stands in; nil where the entry begins with that.
    let container: CSLText?
    /// With its place, and before it the court or office that it comes from; without what the entry begins with, and
    /// without the container's name.
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
        let start = Self.start(source)
        authorList = start
        authors = start?.text(strings)
        contributors = Self.contributors(source)
        title = source.title.map { CSLText($0) }
        titleLanguage = source.title == nil ? nil : source.language
        let container = source.containerTitle.map { CSLText($0) }
        if case .container = source.heading { self.container = nil } else { self.container = container }
        publisher = Self.publisher(source, container: container, strings)
        let issued = source.issued.map { BibliographyDate($0, strings) }
        date = mark.map { (issued ?? BibliographyDate(iso: nil, text: "")).marked($0) } ?? issued
        details = contributors.map { $0.text(strings) } + BibliographyDetails(source, strings).texts
        url = source.url
        doi = source.doi.map { ($0, "https://doi.org/" + Self.percentEncoded($0)) }
        archive = strings.joined(
            [
                source.archive, source.texts["archive-place"], source.texts["archive_collection"],
                source.archiveLocation, source.texts["call-number"],
            ])
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

    /// What stands before the title.
    private static func start(_ source: Source) -> NameList? {
        switch source.heading {
        case .names(let names):
            guard source.authors.isEmpty else { return BibliographyNames.list(names, .familyFirst) }
            return BibliographyNames.list(names, .familyFirst, frame: editorFrame(names))
        case .title(let text):
            let text = CSLText(text).plain
            let title = source.title.map { CSLText($0).plain } ?? ""
            return title.utf8.starts(with: text.utf8) ? nil : NameList(names: [text], frame: nil)
        case let other: return NameList(names: [other.sortText], frame: nil)
        }
    }

    private static func editorFrame(_ editors: [SourceName]) -> StringKey {
        editors.count == 1 ? .sourceEditor : .sourceEditors
    }

    private static func publisher(
        _ source: Source, container: CSLText?, _ strings: InterfaceStrings
    ) -> String? {
        var names: [String] = []
        let isHeading = if case .publisher = source.heading { true } else { false }
        let before = [source.texts["jurisdiction"], source.texts["authority"], source.texts["division"]]
        for name in (before + [isHeading ? nil : source.publisher]).compactMap({ $0 })
        where name != container?.plain && !names.contains(name) { names.append(name) }
        return strings.joined(names + [source.publisherPlace])
    }

    /// All whom the entry does not begin with.
    private static func contributors(_ source: Source) -> [NameList] {
        SourceRole.allCases.compactMap { role in
            guard let names = source.names[role.rawValue] else { return nil }
            switch role {
            case .editor:
                if source.authors.isEmpty, case .names = source.heading { return nil }
                return BibliographyNames.list(names, .natural, frame: editorFrame(names))
            case .reviewedAuthor:
                let work = source.texts["reviewed-title"].map { CSLText($0).plain }
                var list = BibliographyNames.list(
                    names, .natural, frame: work == nil ? role.frame : .sourceReviewedWork)
                list?.work = work
                return list
            default: return BibliographyNames.list(names, .natural, frame: role.frame)
            }
        }
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

    /// Whoever it is by, else what it is called by, and its year.
    static func short(
        _ source: Source, _ strings: InterfaceStrings, names length: BibliographyNames.Length = .family
    ) -> String {
        let year = CitedYear.text(source, strings)
        let text: String
        var isTold = false
        switch source.heading {
        case .names(let names): text = BibliographyNames.short(names, strings, length) ?? source.id.value
        case let heading:
            text = heading.sortText
            // The title of a law often holds its year.
            isTold = year.map { year in text.split { !$0.isASCII || !$0.isNumber }.contains { $0 == year } } ?? false
        }
        guard let year, !isTold else { return text }
        return "\(text) \(year)\(source.texts["year-suffix"] ?? "")"
    }
}
