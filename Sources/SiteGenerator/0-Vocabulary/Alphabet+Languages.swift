/// The letters of languages, by the tailorings of the Unicode Common Locale Data Repository (CLDR 48, common/collation),
/// and for Asturian, Bashkir, Basque, Central Kurdish, Tajik and Tatar by their alphabets.
extension Alphabet {
    /// By language; how they are written says `add`.
    static let own: [String: String] = {
        let danish = "y=ü, z æ=ä ø=ö å"
        let swedish = "y=ü, z å ä=æ ö=ø"
        let spanish = "n ñ"
        let croatian = "c č ć, d dž đ, l lj, n nj, s š, z ž"
        return [
            "ast": spanish, "az": "c ç, e ə, g ğ, h x ı=I i=İ, k q, o ö, s ş, u ü, z w", "ba": "д ҙ, к ҡ, с ҫ",
            "be": "е ё, у ў", "bs": croatian, "ceb": "n ñ ng", "cs": "c č, h ch, r ř, s š, z ž",
            "cy": "c ch, d dd, f ff, g ng, l ll, p ph, r rh, t th", "da": danish, "eo": "c ĉ, g ĝ, h ĥ, j ĵ, s ŝ, u ŭ",
            "es": spanish, "et": "s š z ž, w õ ä ö ü", "eu": spanish, "fi": swedish, "fil": "n ñ ng", "fo": danish,
            "gl": spanish, "ha": "b ɓ, d ɗ, k ƙ, s sh, t ts, y ƴ=ʼy", "hr": croatian,
            "hu": "c cs, d dz dzs, g gy, l ly, n ny, o ö=ő, s sz, t ty, u ü=ű, z zs",
            "ig": "b ch, g gb gh gw, i ị, k kp kw, n ṅ nw ny, o ọ, s sh, u ụ",
            "is": "a á, d ð, e é, i í, o ó, u ú, y ý, z þ æ=ä ö=ø å", "kk": "у ұ ү, х һ, ы і",
            "ku": "c ç, e ê=é, i î=í, s ş, u û=ú=ù", "lt": "c č, i=y, s š, z ž",
            "lv": "c č, g ģ, k ķ, l ļ, n ņ, r ŗ, s š, z ž", "mk": "д ѓ, т ќ", "mt": "b ċ, f ġ, g għ, h ħ, i ie, y ż",
            "nb": danish, "nn": danish, "no": danish, "pl": "a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż",
            "ro": "a ă â, i î, s ș=ş, t ț=ţ", "sk": "a ä, c č, h ch, o ô, r ř, s š, z ž", "sl": "c č ć, d đ, s š, z ž",
            "sq": "c ç, d dh, e ë, g gj, l ll, n nj, r rr, s sh, t th, x xh, z zh", "sr": croatian, "sv": swedish,
            "tg": "и ӣ, у ӯ", "tk": "c ç, e ä, j ž, n ň, o ö, s ş, u ü, y ý", "tl": "n ñ ng",
            "tr": "c ç, g ğ, h ı=I i=İ, o ö, s ş, u ü", "uk": "г ґ, е є, и і ї й",
            "uz": "z oʻ=o‘=o’=o' gʻ=g‘=g’=g' sh ch", "vi": "a ă â, d đ, e ê, o ô ơ, u ư",
            "wo": "a à, e é ë, n ñ ŋ, o ó",
            "yo": "e ẹ, g gb, o ọ, s ṣ",
        ]
    }()

    /// Marks that are no part of a letter, in their order.
    static let tones = ["vi": "\u{300}\u{309}\u{303}\u{301}\u{323}"]

    /// Letters beside those of Russian, in the order of the root of all tailorings; and й, which is no и with a mark.
    static let cyrillic =
        "а ә ӕ, г ґ ғ, д ђ, е є, ж җ, з ѕ ҙ, и і й ј, к қ ҡ, л љ, н ң њ, о ө, с ҫ, т ћ, у ү ұ, х ҳ һ, ч ҷ џ"

    // MARK: The Arabic script

    /// All its letters, in one chain from the script's first code point, which is no letter. The letters of Persian, Urdu,
    /// Pashto or Kurdish stand beside the Arabic ones that they come from; by code point, پ چ ژ گ would follow ي. The order
    /// is that of the Default Unicode Collation Element Table, but that Arabic ك ي and Persian ک ی are one letter each.
    static func arabic(_ language: String) -> String {
        let letters =
            switch language {
            case "fa", "prs": "\(beforeAlef) \u{622} \(toNoon(kaf: "ک=ك")) \(noon) \(waw) \(heh) \(farsiYeh)"
            case "ckb", "ku": "ئ=یٔ \(beforeAlef) \(toNoon(kaf: "ک=ك")) \(noon) \(waw) \(heh) \(farsiYeh)"
            case "azb", "ks", "lrc", "mzn", "pnb", "ps", "sd":
                "\(beforeAlef) \(toNoon(kaf: "ک=ك")) \(noon) \(waw) \(heh) \(farsiYeh)"
            case "ur": urdu
            case "ug": "ئ ا ە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك=ک گ ڭ ل م ن ھ=ه و ۇ ۆ ۈ ۋ ې ى ي=ی"
            default: "\(beforeAlef) \(toNoon(kaf: "ك=ک")) \(noon) \(heh) \(waw) ى ي=ی \(laterYeh)"
            }
        return "\u{600} " + letters
    }

    private static let beforeAlef = "ء ٴ ٲ ٱ ٳ ٵ"
    private static func toNoon(kaf: String) -> String {
        "ا ٮ ب ٻ پ ڀ ة ت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ س ش ښ ڛ ڜ ۺ ص ض ڝ "
            + "ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ \(kaf) ڪ ګ ڬ ڭ ڮ گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م"
    }
    private static let noon = "ن ں ڻ ڼ ڽ ڹ"
    private static let heh = "ه ھ ہ ۃ ۿ ە"
    private static let waw = "و ٶ ۄ ۅ ۆ ۇ ٷ ۈ ۉ ۊ ۋ ۏ"
    private static let laterYeh = "ٸ ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ے"
    /// Yeh and alef maksura are one.
    private static let farsiYeh = "ی=ي=ى \(laterYeh)"
    /// آ and the aspirates are letters of their own.
    private static let urdu =
        "ٴ ٲ ٱ ٳ ٵ ا آ ٮ ب بھ ٻ پ پھ ڀ ت تھ ٹ ٹھ ث ٺ ټ ٽ ٿ ج جھ ڃ ڄ چ چھ ڿ ڇ ح خ ځ ڂ څ د دھ ڈ ڈھ ذ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر رھ ڑ ڑھ ز ڒ ړ "
        + "ڔ ڕ ږ ڗ ژ ڙ ۯ س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ ک=ك کھ ڪ ګ ڬ ڭ ڮ گ گھ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل لھ ڵ ڶ ڷ ڸ م مھ ن نھ "
        + "ں ںھ ڻ ڼ ڽ ڹ و وھ ٶ ۄ ۅ ۆ ۇ ٷ ۈ ۉ ۊ ۋ ۏ ہ=ه ھ ۃ=ة ۿ ە ء ی=ي=ى یھ ٸ ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ے"
}
