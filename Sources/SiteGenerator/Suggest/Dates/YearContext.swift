/// What stands beside digits that may be a year: whether they count something else.
///
/// “In 1499 the bridge fell” names a year, “in 1499 houses” none, and below 1500 houses are as likely: there, and of a span that
/// nothing announces, only a mark or a word that no counted thing follows is taken for the end of a date.
enum YearContext {
    /// Whether the date ends at `end`: with the block, a mark, or a word that goes on with the sentence.
    static func ends(_ block: ScannedBlock, _ end: Int, isRough: Bool = false) -> Bool {
        let next = block.blanks(end)
        guard next < block.scalars.count else { return true }
        if next == end { return ".,;:!?)]}’”»،؛。、".unicodeScalars.contains(block.scalars[end]) }
        let word = MonthNames.folded(block.word(at: next))
        if word.isEmpty { return "(–—[“«".unicodeScalars.contains(block.scalars[next]) }
        // “About 1540 to 1600 men”
        if isRough, ["to", "or", "of", "in"].contains(word) { return false }
        return goingOn.contains(word)
    }

    /// Whether a word goes on with the sentence, and counts nothing.
    static func goesOn(_ word: String) -> Bool { goingOn.contains(MonthNames.folded(word)) }

    /// Whether what is counted follows: “1500-2000 people”.
    static func isCount(_ block: ScannedBlock, _ end: Int) -> Bool {
        counted.contains(block.word(at: block.blanks(end)).lowercased())
    }

    /// Whether a word for pages, telephones and the like, or another number, stands before `start`: 323, 1533-1536 are pages,
    /// 0171 1800-1900 is a telephone. A year may stand there, with a comma after it.
    static func isNumbered(_ block: ScannedBlock, before start: Int) -> Bool {
        var index = start
        while index > 0, start - index < 4, " \u{A0},:;)".unicodeScalars.contains(block.scalars[index - 1]) {
            index -= 1
        }
        if index > 0, Numeral.digit(block.scalars[index - 1]) != nil {
            var first = index
            while first > 0, index - first < 9, Numeral.digit(block.scalars[first - 1]) != nil { first -= 1 }
            let isYear = index - first == 4 && block.scalars[first] != "0" && block.has(",", at: index)
            return !isYear
        }
        return references.contains(block.word(before: start).lowercased())
    }

    static let references: Set<String> = [
        "p.", "pp.", "page", "pages", "s.", "no.", "nos.", "n.", "vol.", "tel", "tel.", "phone", "telephone", "fax",
        "call",
        "isbn", "issn", "№", "ص",
    ]

    private static let counted: Set<String> = [
        "people", "men", "women", "children", "persons", "souls", "million", "billion", "percent", "per", "km",
        "kilometers",
        "m", "metres", "meters", "ft", "feet", "miles", "kg", "tons", "tonnes", "dollars", "euro", "euros", "hours",
        "hrs", "h",
        "gmt", "utc", "uhr", "mm", "cm", "kcal", "mg", "words", "soldiers", "houses", "copies",
    ]

    private static let goingOn: Set<String> = [
        // English
        "and", "or", "but", "when", "where", "while", "until", "till", "as", "by", "with", "under", "at", "on", "in",
        "from",
        "for", "to", "of", "he", "she", "it", "they", "we", "i", "the", "a", "an", "this", "that", "there", "us", "as",
        "his",
        "her", "its",
        "their", "who", "which", "was", "were", "is", "had", "has", "by", "if", "after", "before", "because", "through",
        // Things that a span of years is.
        "season", "war", "wars", "campaign", "period", "edition", "budget", "plague", "revolution", "rebellion",
        "winter",
        // French, German, Spanish
        "et", "ou", "mais", "nous", "vous", "des", "dans", "elles", "mes", "ses", "ces", "par", "le", "la", "les", "l",
        "il", "elle", "ils", "au", "aux", "avec", "pour", "sous",
        "dans",
        "und", "oder", "bis", "der", "die", "das", "er", "sie", "wurde", "war", "mit", "von", "im", "am",
        "y", "o", "el", "las", "unos", "unas", "tras", "los", "las", "se", "por", "con", "en", "que", "a",
        // Portuguese
        "os", "as", "dos", "das", "nos", "nas", "mas", "pelos", "pelas", "seus", "suas", "eles", "elas", "depois",
    ]
}
