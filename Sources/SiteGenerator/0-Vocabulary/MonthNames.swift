/// What languages call the months, January first: of each its names and what they are shortened to, parted by `|`,
/// lower-case and without accents or hamza, as `folded` makes them.
enum MonthNames {
    static let english = [
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
        "september|sept|sep", "october|oct", "november|nov", "december|dec",
    ]
    /// Those of Egypt, of the Levant and Iraq, and of the Maghreb.
    static let arabic = [
        "يناير|كانون الثاني|جانفي", "فبراير|شباط|فيفري", "مارس|اذار", "ابريل|نيسان|افريل", "مايو|ايار|ماي",
        "يونيو|حزيران|جوان", "يوليو|تموز|جويلية", "اغسطس|اب|اوت", "سبتمبر|ايلول", "اكتوبر|تشرين الاول",
        "نوفمبر|تشرين الثاني", "ديسمبر|كانون الاول",
    ]
    static let french = [
        "janvier|janv", "fevrier|fevr", "mars", "avril", "mai", "juin", "juillet|juil", "aout", "septembre|sept",
        "octobre|oct", "novembre|nov", "decembre|dec",
    ]
    static let german = [
        "januar|janner|jan", "februar|feber|feb", "marz", "april", "mai", "juni", "juli", "august|aug",
        "september|sept", "oktober|okt", "november|nov", "dezember|dez",
    ]
    static let spanish = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre",
        "octubre", "noviembre", "diciembre",
    ]

    /// The months that a text names in one language, in their order in the year.
    static func months(in text: String) -> [Int] {
        let words = folded(text).split { !$0.isLetter }.map(String.init)
        for language in [english, arabic, french, german, spanish] {
            let found = language.indices.filter { month in
                language[month].split(separator: "|").contains { name in
                    let parts = name.split(separator: " ").map(String.init)
                    return words.indices.contains { words[$0...].starts(with: parts) }
                }
            }
            if !found.isEmpty { return found.map { $0 + 1 } }
        }
        return []
    }

    /// A word as the names are written: lower-case, Latin letters without accents, alif without hamza.
    static func folded(_ word: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in word.lowercased().decomposedScalars {
            switch scalar {
            case "أ", "إ", "آ", "ٱ": text.append("ا")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
