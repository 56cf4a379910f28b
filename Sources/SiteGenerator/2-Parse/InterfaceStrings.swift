/// The words that the site itself says, in one language: `templates/strings/ja.yaml`.
struct InterfaceStrings: EDTFStrings {
    let language: LanguageTag
    private let texts: [String: InterfaceText]
    private let plural: PluralRule

    static let folder = "templates/strings/"

    init(language: LanguageTag, texts: [String: InterfaceText]) {
        self.language = language
        self.texts = texts
        plural = PluralRule(language)
    }

    subscript(key: StringKey) -> String { texts[key.rawValue]?.other ?? "" }

    /// A text with its places filled: `{number}` by the value given for it.
    func text(_ key: StringKey, _ values: KeyValuePairs<String, String>) -> String {
        Self.fill(self[key], values)
    }

    /// A text that counts something: `{count}` is the number.
    func text(_ key: StringKey, count: Int) -> String { text(key, count: count, shown: String(count)) }

    /// The same, with the number as it is shown.
    func text(_ key: StringKey, count: Int, shown: String) -> String {
        guard let text = texts[key.rawValue] else { return "" }
        return Self.fill(text[plural.category(count)], ["count": shown])
    }

    /// The forms of a text that counts something, their places not filled: the one for any number, and those that differ.
    func forms(_ key: StringKey) -> [(category: PluralRule.Category, text: String)] {
        guard let text = texts[key.rawValue] else { return [] }
        return plural.categories.filter { $0 == .other || text[$0] != text.other }.map { ($0, text[$0]) }
    }

    /// The name of a word of the format, such as a kind or verdict; nil where the strings have none.
    func name(_ group: String, _ word: String) -> String? { texts["\(group).\(word)"]?.other }

    func dateString(_ key: String) -> String { texts[key]?.other ?? "" }

    /// A day, month or year in words.
    func date(_ date: PartialDate) -> String {
        guard case .success(let edtf) = EDTFDate.parse(date.iso) else { return date.iso }
        return EDTFDisplay(strings: self).text(edtf)
    }

    private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
        var text = text
        let filled = text.withUTF8 { text in
            var result: [UInt8] = []
            result.reserveCapacity(text.count + 32)
            var rest = text[...]
            while let open = rest.firstIndex(of: UInt8(ascii: "{")),
                let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                result += rest[..<open]
                let name = rest[(open + 1)..<close]
                for (key, value) in values where key.utf8.elementsEqual(name) {
                    result += value.utf8
                    break
                }
                rest = rest[(close + 1)...]
            }
            result += rest
            return result
        }
        return UTF8Text.string(filled)
    }
}

/// A text of the interface, in the forms that its language has for numbers.
struct InterfaceText: Sendable {
    /// For any number that has no form of its own.
    let other: String
    var forms: [PluralRule.Category: String] = [:]

    subscript(category: PluralRule.Category) -> String { forms[category] ?? other }
}

/// Every text that the program or the templates use, but for the names of words of the format.
enum StringKey: String, CaseIterable {
    // Used by templates as they are.
    case skip, breadcrumb, contents, keyPoints, preface, provenance, article, publisher, author, published, file
    case sha256, sha256Help, rights, citation, notes, notesTable, authorNotes, noteWords, noteKind, noteVerdict
    case noteConfidence, notePlace, number, previous, next, chapterNavigation, titleOurs, mainTitleOurs, cutOurs,
        asReceived
    case oursMarked, readNotes, emptyHome, emptyNotes, by, licence, downloadArticle, verifyHelp, opening, notesByKind
    case notesByVerdict, articleVoice, lines, sources, generated, footnotes, frontLines, timeline, glossary,
        bibliography
    case articleDate, sourceDate, editorsDate, contextEvent, inArticle, mentions, variants, reading, termKind,
        translations, usedBy
    case archived, link, language, noDate, damaged, display, showBare, foldDamage, filterKind, filterVerdict, filterAll
    case filterNone, chapterDates, noteBy, draft
    case printLink, printTitle, printHelp
    case annotatedArticle, whoWrote, careful, carefulText, howToCheck, original, originUnknown, checkText, checkNotes,
        startReading, withoutNotes
    // What editions changed.
    case changes, changesText, firstEdition, articleChanges, sameWords, noteChanges, before, after, absent, added,
        moved, noteAdded, noteRemoved, noteChanged, changedVerdict, publishedEdition, readChanges, feed
    case cite, citeWork, citeChapter, citeNote, citeArticle
    // What became of earlier addresses.
    case earlier, earlierHelp, earlierMoved, earlierWithdrawn, pageMoved, pageWithdrawn
    // The picture of a timeline.
    case pictureTold, pictureContext, pictureContextTag, pictureStretch, pictureAbout, pictureUncertain, pictureOpen
    case pictureJoint, pictureGap, pictureOmitted, pictureDots, pictureBars, pictureLinear, pictureHelp
    case pictureCell, picturePublished, pictureScale, pictureUnlabelled, pictureTallest, years, months, days
    case search, searchFor, searchClose, searchStart, searchText, searchNoneHelp, searchKeys, searchSlash, searchWithout
    // With places to fill.
    case chapter, chapters, characters, noteCount, mentionCount, eventCount, termCount, sourceCount, note, closeNote,
        back, backNth, pageTitle, permalink, moreMentions, pageDescription, chapterCount, words, readingTime
    case searchCount, searchMore, searchCapped, searchNone
    case changed, edition, changeCount, feedTitle
    case listSeparator = "list.separator"
    case citationSeparator = "citation.separator"
    case citationEnd = "citation.end"
    case citationTitle = "citation.title"
    case citationTitleWithMarks = "citation.title.marks"
    case citationOrigin = "citation.origin"
    case citationPart = "citation.part"
    case citationNote = "citation.note"
    case citationAnnotatedBy = "citation.annotatedBy"
    case citationAnnotated = "citation.annotated"
    case dateYear = "date.year"
    case dateMonth = "date.month"
    case dateDay = "date.day"
    case sourceNameSeparator = "source.names"
    case sourceTwo = "source.two"
    case sourceSeparator = "source.separator"
    case sourceOthers = "source.others"
    case sourceEditor = "source.editor"
    case sourceEditors = "source.editors"
    case sourceTranslator = "source.translator"
    case sourceDirector = "source.director"
    case sourceInterviewer = "source.interviewer"
    case sourceContributors = "source.contributors"
    case sourceRecipient = "source.recipient"
    case sourceEditorTranslator = "source.editor-translator"
    case sourceCompiler = "source.compiler"
    case sourceOriginalAuthor = "source.original-author"
    case sourceReviewedAuthor = "source.reviewed-author"
    case sourceContainerAuthor = "source.container-author"
    case sourceCollectionEditor = "source.collection-editor"
    case sourceEditorialDirector = "source.editorial-director"
    case sourceScriptWriter = "source.script-writer"
    case sourceSeriesCreator = "source.series-creator"
    case sourceProducer = "source.producer"
    case sourceExecutiveProducer = "source.executive-producer"
    case sourceComposer = "source.composer"
    case sourcePerformer = "source.performer"
    case sourceNarrator = "source.narrator"
    case sourceHost = "source.host"
    case sourceGuest = "source.guest"
    case sourceIllustrator = "source.illustrator"
    case sourceCurator = "source.curator"
    case sourceChair = "source.chair"
    case sourceOrganizer = "source.organizer"
    case sourcePrincipalInvestigator = "source.principal-investigator"
    case sourceCoInvestigator = "source.co-investigator"
    case sourceReviewedTitle = "source.reviewed-title"
    case sourceReviewedWork = "source.reviewed-work"
    case sourceOriginalTitle = "source.original-title"
    case sourceTranslatedTitle = "source.translated-title"
    case sourceVolume = "source.volume"
    case sourceNumber = "source.number"
    case sourceEdition = "source.edition"
    case sourceVersion = "source.version"
    case sourceScale = "source.scale"
    case sourcePart = "source.part"
    case sourceSupplement = "source.supplement"
    case sourceChapter = "source.chapter"
    case sourceSection = "source.section"
    case sourceLawSection = "source.section.law"
    case sourcePage = "source.page"
    case sourcePages = "source.pages"
    case sourceAccessed = "source.accessed"
    case sourceOriginalDate = "source.original"
    case sourceDateAbout = "source.date.about"
    case sourceDateUncertain = "source.date.uncertain"
    case sourceDateRange = "source.date.range"
    case sourceDateSince = "source.date.since"
    case sourceDateUntil = "source.date.until"
    case sourceDateBCE = "source.date.bce"
    // Beside a name, where a text cites a source.
    case sourceYearAbout = "source.year.about"
    case sourceYearUncertain = "source.year.uncertain"
    case sourceYearRange = "source.year.range"
    case sourceYearDecade = "source.year.decade"
    case sourceYearCentury = "source.year.century"

    /// Names of the places that its text may have.
    var places: Set<String> {
        switch self {
        case .chapter, .note, .closeNote, .back, .permalink, .edition: ["number"]
        case .changed: ["severity", "date"]
        case .feedTitle: ["severity", "title"]
        case .backNth: ["number", "occurrence"]
        case .moreMentions, .chapters, .chapterCount, .characters, .words, .readingTime, .noteCount, .mentionCount,
            .eventCount,
            .termCount,
            .sourceCount, .changeCount:
            ["count"]
        case .pictureUnlabelled, .pictureTallest, .years, .months, .days: ["count"]
        case .pictureCell, .pictureScale: ["unit"]
        case .picturePublished: ["date"]
        case .searchCount, .searchMore, .searchCapped: ["count"]
        case .searchNone: ["query"]
        case .pageTitle: ["page", "site"]
        case .pageDescription: ["page", "deck"]
        case .citationTitle, .citationTitleWithMarks: ["title"]
        case .citationOrigin: ["work", "origin"]
        case .citationPart: ["part", "number", "work"]
        case .citationNote: ["number", "work"]
        case .citationAnnotatedBy: ["names"]
        case .dateYear, .sourceDateBCE, .sourceYearAbout, .sourceYearUncertain, .sourceYearDecade: ["year"]
        case .sourceYearCentury: ["year", "century"]
        case .dateMonth: ["year", "month"]
        case .dateDay: ["year", "month", "day"]
        case .sourceTwo: ["first", "second"]
        case .sourceOthers: ["name"]
        case let role where SourceRole.frames.contains(role): ["names"]
        case .sourceReviewedWork: ["title", "names"]
        case .sourceReviewedTitle, .sourceOriginalTitle, .sourceTranslatedTitle: ["title"]
        case .sourceVolume, .sourceNumber, .sourceEdition, .sourceVersion, .sourceScale, .sourcePart, .sourceSupplement,
            .sourceChapter, .sourceSection, .sourceLawSection:
            ["number"]
        case .sourcePage, .sourcePages: ["pages"]
        case .sourceDateAbout, .sourceDateUncertain, .sourceDateSince, .sourceDateUntil, .sourceAccessed,
            .sourceOriginalDate:
            ["date"]
        case .sourceDateRange, .sourceYearRange: ["from", "to"]
        default: []
        }
    }

    var isPlain: Bool { places.isEmpty && !rawValue.utf8.contains(UInt8(ascii: ".")) }

    /// Names that every language gives.
    static let names: [String] =
        Note.BuiltInKind.allCases.map { "kind.\($0.rawValue)" } + Note.Verdict.allCases.map { "verdict.\($0.rawValue)" }
        + Edition.Severity.allCases.map { "severity.\($0.rawValue)" }
        + Note.Confidence.allCases.map { "confidence.\($0.rawValue)" }
        + ArticleSettings.RightsStatus.allCases.map { "rights.\($0.rawValue)" }
        + ["title", "section", "dateline", "byline", "deck", "credit"].map { "role.\($0)" }
        + ["place", "person", "organisation", "document", "event", "weapon", "concept"].map { "termKind.\($0)" }
        + EDTFStringKey.names + (1...12).map { "month.short.\($0)" }
        + (1...4).map { "source.season.\($0)" }
        + languages.map { "language.\($0)" }

    /// Whether a file may have a text that not all have: the name of any language, which is else shown by its tag; the
    /// name of a month beside a day.
    static func isOptional(_ name: String) -> Bool {
        EDTFStringKey.optionalNames.contains(name)
            || name.hasPrefix("language.") && LanguageTag(String(name.dropFirst("language.".count))) != nil
    }

    /// Languages that every language has a name for.
    private static let languages = [
        "ar", "de", "el", "en", "es", "fa", "fr", "he", "it", "ja", "ko", "ku", "la", "nl", "pt", "ru", "sco", "tr",
        "uk",
        "zh", "zh-Hans", "zh-Hant",
    ]
}
