/// What an entry tells of a source besides its names, titles, publisher and dates.
struct BibliographyDetails {
    private let source: Source
    private let strings: InterfaceStrings

    init(_ source: Source, _ strings: InterfaceStrings) {
        self.source = source
        self.strings = strings
    }

    /// In the order in which they are read: what it is called elsewhere, what it is, of what it is a part, where in it,
    /// what it comes from, its numbers.
    var texts: [String] {
        let texts = source.texts
        func titled(_ key: String, _ frame: StringKey) -> String? {
            texts[key].map { strings.text(frame, ["title": CSLText($0).plain]) }
        }
        let work = [
            isReviewNamed ? nil : titled("reviewed-title", .sourceReviewedTitle),
            titled("translated-title", .sourceTranslatedTitle), titled("original-title", .sourceOriginalTitle),
            source.genre, texts["medium"], texts["dimensions"], scale,
            labelled(texts["version"], .sourceVersion),
        ]
        let place = [
            joined([texts["collection-title"], texts["collection-number"]]),
            source.edition.map { Int($0) == nil ? $0 : strings.text(.sourceEdition, ["number": $0]) },
            joined([labelled(source.volume, .sourceVolume, isRange: true), texts["volume-title"]]),
            joined([labelled(texts["part-number"], .sourcePart), texts["part-title"]]),
            labelled(source.issue, .sourceNumber, isRange: true),
            labelled(texts["supplement-number"], .sourceSupplement), labelled(source.number, .sourceNumber),
            labelled(texts["chapter-number"], .sourceChapter),
            labelled(texts["section"], source.isLaw ? .sourceLawSection : .sourceSection), pages,
        ]
        let origin = [
            joined([texts["event-title"] ?? texts["event"], texts["event-place"], date("event-date")]),
            joined([texts["original-publisher"], texts["original-publisher-place"], date("original-date")])
                .map { strings.text(.sourceOriginalDate, ["date": $0]) },
            texts["status"],
        ]
        return (work + place + origin + identifiers).compactMap { $0 }
    }

    /// Whether those whose work it reviews are named with its title.
    private var isReviewNamed: Bool { source.names[SourceRole.reviewedAuthor.rawValue] != nil }

    /// With the name that each has everywhere.
    private var identifiers: [String?] {
        var identifiers = ["ISBN", "ISSN", "ISMN", "ISAN", "ISRC", "ISWC", "ISCI", "PMID", "PMCID"].map { name in
            source.texts[name].map { $0.uppercased().hasPrefix(name) ? $0 : "\(name) \($0)" }
        }
        // Without another address it is the link.
        if let url = source.url, let doi = source.doi, !url.lowercased().hasSuffix(doi.lowercased()) {
            identifiers.append("DOI \(doi)")
        }
        return identifiers
    }

    private var pages: String? {
        source.page.map { page in
            if !Self.isNumber(page), page.contains(" ") { return page }
            let isOne = !page.unicodeScalars.contains { ",-–—&".unicodeScalars.contains($0) }
            return strings.text(isOne ? .sourcePage : .sourcePages, ["pages": Self.range(page)])
        }
    }

    private func date(_ key: String) -> String? { source.dates[key].map { BibliographyDate($0, strings).text } }

    /// A number with its word; what is not a number stands for itself.
    ///
    private func labelled(_ text: String?, _ key: StringKey, isRange: Bool = false) -> String? {
        text.map { text in
            guard Self.isNumber(text) else { return text }
            return strings.text(key, ["number": isRange ? Self.range(text) : text])
        }
    }

    /// `1:10 000`, but not `Not to scale`.
    private var scale: String? {
        source.texts["scale"].map { Self.beginsWithDigit($0) ? strings.text(.sourceScale, ["number": $0]) : $0 }
    }

    /// `3`, `3-4`, `12a`; not `Episode 3`, `1. Quartal`.
    private static func isNumber(_ text: String) -> Bool { !text.contains(" ") && beginsWithDigit(text) }

    private static func beginsWithDigit(_ text: String) -> Bool {
        text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    /// `4-23` as `4–23`: a hyphen between the digits of pages and volumes means a range. In other numbers it is a part of
    /// them: `117-4`.
    private static func range(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        func isDigit(_ index: Int) -> Bool { scalars.indices.contains(index) && ("0"..."9").contains(scalars[index]) }
        for index in scalars.indices where scalars[index] == "-" && isDigit(index - 1) && isDigit(index + 1) {
            scalars[index] = "–"
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func joined(_ texts: [String?]) -> String? { strings.joined(texts) }
}

extension InterfaceStrings {
    /// Parts of one statement; nil where there are none.
    func joined(_ texts: [String?]) -> String? {
        let texts = texts.compactMap { $0 }
        return texts.isEmpty ? nil : texts.joined(separator: self[.sourceSeparator])
    }
}
