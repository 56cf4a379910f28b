/// Words that stand where an editor's own belong. `new`, `suggest` and the preview write them, from this list alone, and
/// where one is left a build says so. All stand in round brackets, so that none is taken for a text.
enum Placeholder: CaseIterable, Sendable {
    case definition, note, noteTitle, eventTitle
    // In the forms that `new` shows, in English alone.
    case formTitle, formPassage, formBlankLine, formNote, formTerm, formSpelling, formDefinition, formEvent,
        formEventText
    case deck, keyPoint, secondKeyPoint, editor, author, publisher

    func text(in language: EntryLanguage) -> String {
        switch self {
        case .definition:
            language.pick(
                "(Write the definition here.)", ja: "（定義をここに書く。）", ar: "(اكتب التعريف هنا.)", hans: "（在此写定义。）",
                hant: "（在此寫定義。）")
        case .note:
            language.pick(
                "(Write the note here.)", ja: "（注をここに書く。）", ar: "(اكتب الحاشية هنا.)", hans: "（在此写注释。）",
                hant: "（在此寫註釋。）")
        case .noteTitle:
            language.pick(
                "(Heading, may be left out)", ja: "（見出し。なくてもよい）", ar: "(عنوان، ويجوز تركه)", hans: "（标题，可省略）",
                hant: "（標題，可省略）")
        case .eventTitle:
            language.pick(
                "(Write what happened here)", ja: "（出来事をここに書く）", ar: "(اكتب ما حدث هنا)", hans: "（在此写发生的事）",
                hant: "（在此寫發生的事）")
        case .formTitle: "(a heading, or nothing)"
        case .formPassage: "(the article's own words, byte for byte)"
        case .formBlankLine: "(a blank line)"
        case .formNote: "(what you have to say, in Markdown)"
        case .formTerm: "(the term)"
        case .formSpelling: "(another spelling of it)"
        case .formDefinition: "(what it means)"
        case .formEvent: "(what happened)"
        case .formEventText: "(what there is to say about it, if anything)"
        case .deck: "(one sentence below the title)"
        case .keyPoint: "(a key point)"
        case .secondKeyPoint: "(another key point)"
        case .editor: "(who wrote the notes)"
        case .author: "(who wrote the article)"
        case .publisher: "(who published it)"
        }
    }

    var english: String { text(in: .english) }

    /// Those of `new` are words that somebody may write in brackets; they count only where nothing stands beside them.
    private var standsAlone: Bool {
        switch self {
        case .definition, .note, .noteTitle, .eventTitle: false
        default: true
        }
    }

    private static let all: [(text: [UInt8], standsAlone: Bool)] = allCases.flatMap { placeholder in
        (placeholder.standsAlone ? [.english] : EntryLanguage.allCases).map {
            (Array(placeholder.text(in: $0).utf8), placeholder.standsAlone)
        }
    }

    /// Where placeholders stand in a stretch of text.
    static func places(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            // Each begins with an ASCII or a full-width bracket.
            if bytes[offset] == UInt8(ascii: "(") || bytes[offset] == 0xEF,
                let found = all.first(where: { bytes[offset..<range.upperBound].starts(with: $0.text) })
            {
                let place = offset..<offset + found.text.count
                if !found.standsAlone || isAlone(place, bytes, range) { places.append(place) }
                offset = place.upperBound
            } else {
                offset += 1
            }
        }
        return places
    }

    /// Whether nothing else stands on its line but the signs of a heading and its id.
    private static func isAlone(_ place: Range<Int>, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let before = bytes[range.lowerBound..<place.lowerBound].reversed().prefix { $0 != 0x0A }
        let after = bytes[place.upperBound..<range.upperBound].prefix { $0 != 0x0A && $0 != UInt8(ascii: "{") }
        let signs = Set("# \t\r".utf8)
        return before.allSatisfy(signs.contains) && after.allSatisfy(signs.contains)
    }
}
