/// A stretch of the article that looks damaged, and why.
struct Damage: Sendable {
    enum Kind: Hashable, Sendable {
        /// Han characters that the article's language does not have.
        case foreignHan
        /// A sentence in another language's letters.
        case foreignLetters
        /// Look-alike letters of another alphabet inside a word.
        case mixedWord
        /// One phrase over and over: `times` in a row.
        case loop(phrase: String, times: Int)
        /// U+FFFD, the sign of bytes that could not be read.
        case replacementCharacter
        /// Text that was decoded by the wrong table; nil where the right reading cannot be told.
        case mojibake(reading: String?)
        /// Arabic in presentation forms; what it reads in letters, where that is short.
        case presentationForms(reading: String?)
        /// ي and ك of Arabic in a text of another language of its script.
        case arabicLetters
        /// Digits of two sets in one number.
        case mixedDigits
    }

    let block: Int
    /// In code points of the block.
    var range: Range<Int>
    var kinds: [Kind]
    /// The characters that gave it away, each once, in order.
    var characters: [Unicode.Scalar] = []
    /// What the stretch is written in, where that can be told.
    var language: LanguageTag?
}
