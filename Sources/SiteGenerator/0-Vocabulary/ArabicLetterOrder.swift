/// The order of the letters of the Arabic script, in which those of Persian, Urdu, Pashto or Kurdish stand beside the
/// Arabic letters that they come from: پ after ب, گ after ک.
///
/// It is that of the Default Unicode Collation Element Table, but that Arabic ك ي and Persian ک ی are one letter each. By
/// code point, پ چ ژ گ would follow ي.
struct ArabicLetterOrder: Sendable {
    private let letters: [Unicode.Scalar]
    /// Places in `letters`.
    private let ranks: [Unicode.Scalar: UInt32]

    static func of(_ language: LanguageTag?) -> ArabicLetterOrder {
        switch language?.primary {
        case "fa", "prs": persian
        case "azb", "ckb", "ks", "ku", "lrc", "mzn", "pnb", "ps", "sd", "ur": urdu
        default: arabic
        }
    }

    /// What stands for a letter when texts are compared; nil for a letter of no place here. All of them are code points of
    /// the script's first block, so that it keeps its place among scripts.
    func key(_ letter: Unicode.Scalar) -> UInt32? { ranks[letter].map { Self.first + $0 } }

    /// The letter that a key stands for.
    func letter(_ key: UInt32) -> Unicode.Scalar? {
        key >= Self.first && key < Self.first + UInt32(letters.count) ? letters[Int(key - Self.first)] : nil
    }

    private static let first: UInt32 = 0x600

    /// - Parameter alike: letters and those that they count as.
    private init(_ text: String, alike: KeyValuePairs<Unicode.Scalar, Unicode.Scalar>) {
        letters = Array(text.unicodeScalars)
        var ranks: [Unicode.Scalar: UInt32] = [:]
        for (index, letter) in letters.enumerated() { ranks[letter] = UInt32(index) }
        for (letter, other) in alike { ranks[letter] = ranks[other] }
        self.ranks = ranks
    }

    private static let toNoon =
        "اٮبٻپڀةتثٹٺټٽٿجڃڄچڿڇحخځڂڅدذڈډڊڋڌڍڎڏڐۮرزڑڒړڔڕږڗژڙۯسشښڛڜۺصضڝڞۻطظڟعغڠۼفڡڢڣڤڥڦٯقڧڨ"
        + "كڪګڬڭڮگڰڱڲڳڴػؼلڵڶڷڸمنںڻڼڽڹ"
    private static let heh = "هھہۃۿە"
    private static let waw = "وٶۄۅۆۇٷۈۉۊۋۏ"
    private static let beforeAlef = "ءٴٲٱٳٵ"
    private static let yeh = "ىيٸۍێېۑؽؾؿؠے"

    private static let arabic = ArabicLetterOrder(
        beforeAlef + toNoon + heh + waw + yeh, alike: ["ک": "ك", "ی": "ي"])
    /// Waw before heh; yeh and alef maksura are one.
    private static let urdu = ArabicLetterOrder(
        beforeAlef + keheh(toNoon) + waw + heh + farsiYeh, alike: ["ك": "ک", "ي": "ی", "ى": "ی"])
    /// آ is a letter of its own, the first one.
    private static let persian = ArabicLetterOrder(
        beforeAlef + "\u{622}" + keheh(toNoon) + waw + heh + farsiYeh, alike: ["ك": "ک", "ي": "ی", "ى": "ی"])
    private static let farsiYeh = "یٸۍێېۑؽؾؿؠے"
    private static func keheh(_ letters: String) -> String {
        String(String.UnicodeScalarView(letters.unicodeScalars.map { $0 == "ك" ? "ک" : $0 }))
    }
}
