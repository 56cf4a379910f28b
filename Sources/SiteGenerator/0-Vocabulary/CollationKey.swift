/// The place of an entry in an alphabetical list, and the heading it stands under.
///
/// Kana follow JIS X 4061:1996 (collation of Japanese character strings), whose keys are compared one after another,
/// each over the whole text before the next: base characters (ー is the vowel before it, iteration marks what they
/// repeat); voicing (か が; は ば ぱ); size (ー, small, iteration mark, plain, in this order); script (hiragana,
/// katakana). Other scripts have the same keys: letters after folding case and diacritics, by code point, but those of
/// the language's `Alphabet` where that has them, and Thai and Lao ones as they are spoken; diacritics; case, small
/// first. Symbols come before digits, digits before letters. Brackets and quotation marks at the beginning have no part
/// in it.
struct CollationKey: Hashable, Comparable, Sendable {
    private let base: [UInt32]
    private let marks: [UInt32]
    private let sizes: [UInt8]
    private let scripts: [UInt8]
    /// Decides between entries of one reading, and makes the order total.
    private let spelling: [UInt8]
    /// The heading: a row of kana (あ か さ た な は ま や ら わ), a letter of the language's alphabet, a capital or other
    /// folded letter, the first consonant of a Hangul syllable, a Han character itself, or `#` for digits and symbols.
    let initial: String

    init(_ text: String, language: LanguageTag? = nil) {
        self.init(term: text, reading: nil, sort: nil, language: language)
    }

    /// By `sort` if given, else by the reading, else by the term itself.
    ///
    /// - Parameter language: of the list.
    init(term: String, reading: String?, sort: String?, language: LanguageTag? = nil) {
        var elements = CollationElements(.of(language))
        elements.append(sort ?? reading ?? term)
        base = elements.base
        marks = elements.marks
        sizes = elements.sizes
        scripts = elements.scripts
        spelling = Array(term.utf8)
        initial = elements.initial
    }

    static func < (left: CollationKey, right: CollationKey) -> Bool {
        if left.base != right.base { return left.base.lexicographicallyPrecedes(right.base) }
        if left.marks != right.marks { return left.marks.lexicographicallyPrecedes(right.marks) }
        if left.sizes != right.sizes { return left.sizes.lexicographicallyPrecedes(right.sizes) }
        if left.scripts != right.scripts { return left.scripts.lexicographicallyPrecedes(right.scripts) }
        return left.spelling.lexicographicallyPrecedes(right.spelling)
    }
}
