/// The languages in which entries are written for editors to complete: those of the interface. English stands for others.
enum EntryLanguage: CaseIterable, Sendable {
    case english, japanese, arabic, simplifiedChinese, traditionalChinese

    init(_ tag: LanguageTag) {
        switch tag.primary {
        case "ja": self = .japanese
        case "ar": self = .arabic
        case "zh": self = tag.writing == "hant" ? .traditionalChinese : .simplifiedChinese
        default: self = .english
        }
    }

    /// The one of several texts that is in this language.
    func pick<Text>(_ english: Text, ja: Text, ar: Text, hans: Text, hant: Text) -> Text {
        switch self {
        case .english: english
        case .japanese: ja
        case .arabic: ar
        case .simplifiedChinese: hans
        case .traditionalChinese: hant
        }
    }
}
