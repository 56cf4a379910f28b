/// Why a stretch looks damaged, in one line.
enum DamageEvidence {
    static func text(_ damage: Damage, articleLanguage: LanguageTag) -> String {
        damage.kinds.map { kind in
            switch kind {
            case .foreignHan:
                let signs = damage.characters.prefix(8).map(String.init).joined(separator: " ")
                return "\(signs): Han characters that \(articleLanguage.text) does not write"
            case .foreignLetters:
                let language = damage.language.map { ", \($0.text) it seems," } ?? ""
                return "other letters\(language) in a text in \(articleLanguage.text)"
            case .mixedWord:
                let names = damage.characters.prefix(4).map(\.codePointName).joined(separator: ", ")
                return "letters of two alphabets in one word" + (names.isEmpty ? "" : ": \(names)")
            case .loop(let phrase, let times):
                return "“\(phrase)” \(times) times in a row"
            case .replacementCharacter: return "U+FFFD, the sign for bytes that could not be read"
            case .mojibake(let reading?): return "decoded by the wrong table; it reads “\(reading)”"
            case .mojibake(nil): return "decoded by the wrong table"
            case .presentationForms(let reading):
                return "presentation forms, which no search finds, in place of letters"
                    + (reading.map { "; it reads “\($0)”" } ?? "")
            case .arabicLetters:
                let names = damage.characters.map(\.codePointName).joined(separator: ", ")
                return "letters of Arabic that \(articleLanguage.text) writes otherwise: \(names)"
            case .mixedDigits: return "digits of two sets in one number"
            }
        }.joined(separator: "; ")
    }
}
