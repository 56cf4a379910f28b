import Testing

@testable import SiteGenerator

struct CollationKeyTests {
    /// Lists in the order they are to have, `_` for a space; each is sorted from the reverse.
    static let orders: [(rule: String, order: String)] = [
        ("the fifty sounds", "あ い う え お か さ た な は ま や ら わ ゐ ゑ を ん"),
        ("the shorter first", "か かい かいき"),
        ("base characters before all else", "カード かい がか かき"),
        ("voiced after plain, semi-voiced after voiced", "は ば ぱ はん ばん ぱん"),
        ("over the whole text, from its beginning", "かく かぐ がく がぐ かけ"),
        ("hiragana before katakana, after voicing", "はは ハハ ばば ババ ぱぱ パパ"),
        ("ー is the vowel before it, and precedes it", "カー かあ カード かあど カアド がーど がアど"),
        ("after ん another ん", "んー んん"),
        ("small before plain", "きゃ きや きゃく きやく はっか はつか"),
        ("ー before small before iteration before plain", "アー アァ アヽ アア"),
        ("voicing before size", "さーと さあと さーど さあど ざーど"),
        ("iteration marks are what they repeat", "さゝ ささ さゞ さざ さし"),
        ("々 too", "人々 人人 人口"),
        ("ヴ is a voiced う", "ウイ ヴイ ウエ"),
        ("half-width as full-width", "ｶｲ ガイ ｶﾞｲ ガウ"),
        ("small kana for Ainu", "ㇰ ク グ"),
        ("symbols, digits, Latin, Greek, Cyrillic, Arabic, kana, Han, Hangul", "「 ・ 7 A Ω Я ع あ ア 一 가"),
        ("words parted by spaces, word by word", "Al_Asad Al-Asad Alabama"),
        ("case is folded, small before capital", "abc Abc ABC abd"),
        ("diacritics are folded, and come after none", "resume resumé résumé resumes"),
        ("strokes and ligatures, too", "aeon æon aerial Lodz Łódź Lodzer"),
        ("ß is ss, ς is σ", "Masse Maße Massen ας ασα"),
        ("Russian: ё with е, й after и", "ели ёлка ель икра йод кот"),
        ("Arabic without its vowel signs", "كتاب كِتَاب كتب"),
        ("width of Latin letters and digits", "B-5 Ｂ－５ B-52"),
        ("digits of any script", "١ 2 ٣"),
    ]

    @Test(arguments: orders.indices)
    func order(_ index: Int) {
        let (rule, text) = Self.orders[index]
        let order = text.split(separator: " ").map { String($0).replacing("_", with: " ") }
        #expect(order.reversed().sorted { CollationKey($0) < CollationKey($1) } == order, "\(rule)")
    }

    static let languageOrders: [(language: String, order: String)] = [
        ("fa", "آب ابر پل تهران چاه خانه ژاله ساری شاردن کتاب گاو لاله نان وزارت هجری یزد"),
        ("fa", "كتاب کتابخانه ي یزد"),
        ("ur", "اب آب پانی تار ٹوپی جان چاند ڈاک راہ ڑ گھر ن ں واہ ہاتھ یار ے"),
        ("ur", "بات بھائی پانی تار ٹوپی ثابت کتاب کھانا گاؤں"),
        ("ckb", "ئاو ئەم باران یار"),
        ("ckb", "بان پان تان ڕان ژان ڤان کان گان ڵان نان وان ۆ هان ێ"),
        ("ar", "أحمد باب تاج جابر كتاب لبنان نور هالة وادي يافا"),
        ("th", "กา เกาะ แกง ขา น โรงเรียน ไร่ ฮา"),
        ("th", "เก็ก เก่า"),
        ("lo", "ກາ ເກາະ ໄກ່ ຂາ"),
        ("zh", "《意见》 意见书 论语"),
        ("en", "apple “banana” 'cherry' (date)"),
        ("es", "Luz nadar nube nylon ñandú Ñuble ópera oro"),
        ("en", "ñandú nube"),
        ("sv", "Anders Orm Zebra Åke Ängel Örn"),
        ("fi", "yksi z å äiti öljy"),
        ("da", "Anders Mygind Müller Zebra Ærø Ørsted Århus"),
        ("tr", "Conak Cuma Çay gol ğ hız ılıca Irmak istanbul İzmir Osman ömür su şal uzun ün"),
        ("pl", "cis ćma lew łan osa ósmy sok śnieg zebra źrebię żaba"),
        ("cs", "Cukr Čapek Hora Chleba Irena Ruka Řeka"),
        ("hr", "cvijet čaša ćup dan džep đak luk ljubav"),
        ("hu", "aszott asszony aszú Cukor Csaba Guta Gyula Ozora Ödön Őrs Zita zseb"),
        ("et", "sool šokk zebra tee vesi õlu äi öö ülo"),
        ("vi", "An Ăn Ân Dung Dương Đà Em Ê On Ô Ơn"),
        ("vi", "ma mà mả mã má mạ mân mấn mận mận_a"),
        ("uk", "гора ґава дім екран єва ира іва їжа йод кіт"),
        ("sr", "дан ђак еж ива јавор кућа куче"),
        ("kk", "ыдыс іс эпос"),
        ("ru", "икра йод кот"),
    ]

    @Test(arguments: languageOrders.indices)
    func orderOfALanguage(_ index: Int) {
        let (language, text) = Self.languageOrders[index]
        let order = text.split(separator: " ").map { String($0).replacing("_", with: " ") }
        let tag = LanguageTag(language)
        #expect(
            order.reversed().sorted { CollationKey($0, language: tag) < CollationKey($1, language: tag) } == order)
    }

    /// The examples for testing conformance in JIS X 4061:1996, but for those with symbols.
    static let conformance = """
        シャーレ シャイ シヤィ シャレ ちょこ ちよこ チョコレート てーた テータ テェタ てえた でーた データ デェタ でえた テータｇ てぇたｇ てぇたＧ
        テェタＧ てーたー テータァ てーたあ テェター てぇたぁ てえたー でーたー データァ でェたァ デぇタぁ デエタア ひゆ びゅあ ぴゅあ びゅあー ビュアー
        ぴゅあー ピュアー ヒュウ ヒユウ ビュウア びゅーあー ビューアー ビュウアー ひゅん ぴゅん ふーり フーリ ふぅり ふゥり ふゥリ フウリ ぶーり
        ブーリ ぶぅり ブゥり ぷうり プウリ ふーりー フゥリー ふゥりィ フぅリぃ フウリー ふうりぃ ブウリイ ぷーりー ぷゥりイ ぷうりー プウリイ フヽ ふゞ
        ぶゝ ぶふ ぶフ ブふ ブフ ぶゞ ぶぷ ブぷ ぷゝ プヽ ぷふ
        """

    static let iterations = """
        はゝ ハヽ はは はハ ハハ はゞ ハヾ はば ハバ はぱ ハぱ ハパ ばゝ バヽ ばは バハ ばゞ バヾ ばば バば ババ ばぱ バパ ぱゝ パヽ ぱは パハ ぱば ぱバ パバ
        ぱぱ パパ
        """

    @Test(arguments: [conformance, iterations])
    func standard(_ text: String) {
        let order = text.split { $0 == " " || $0 == "\n" }.map(String.init)
        let keys = order.map { CollationKey($0) }
        for right in keys.indices {
            for left in 0..<right {
                #expect(keys[left] < keys[right] && !(keys[right] < keys[left]), "\(order[left]) < \(order[right])")
            }
        }
    }

    @Test func sortBeforeReadingBeforeTerm() {
        let term = CollationKey(term: "日本", reading: nil, sort: nil)
        let reading = CollationKey(term: "日本", reading: "にほん", sort: nil)
        let sort = CollationKey(term: "日本", reading: "にほん", sort: "やまと")
        #expect([term.initial, reading.initial, sort.initial] == ["日", "な", "や"])
        #expect(reading < sort && sort < term)
    }

    /// Of one reading by their spelling; one that is equal in everything is the same key.
    @Test func equalReadings() {
        let keys = ["基地", "既知", "きち"].map { CollationKey(term: $0, reading: "きち", sort: nil) }
        #expect(keys.sorted() == [keys[2], keys[0], keys[1]])
        #expect(CollationKey("か\u{3099}") != CollationKey("が"))
    }

    static let initials: [(entry: String, initial: String)] = [
        ("あい", "あ"), ("ぉ", "あ"), ("ガ", "か"), ("ﾊﾟ", "は"), ("ヴ", "あ"), ("ん", "わ"), ("ヱ", "わ"), ("ゆ", "や"), ("っ", "た"),
        ("C-17", "C"), ("éa", "E"), ("ｂ", "B"), ("Łódź", "L"), ("ßa", "S"), ("йод", "Й"), ("ёлка", "Е"), ("ωμέγα", "Ω"),
        ("أربيل", "ا"), ("가나", "ㄱ"), ("까치", "ㄱ"), ("하나", "ㅎ"), ("米国", "米"), ("2024", "#"), ("「あ」", "あ"), ("ー", "#"),
        ("", "#"), ("١", "#"), ("\u{200F}عراق", "ع"),
        ("《意见》", "意"), ("“word”", "W"), ("「", "#"), ("«\u{A0}mot", "M"), ("เกาะ", "ก"), ("ໄກ່", "ກ"), ("پاریس", "پ"),
    ]

    @Test(arguments: initials.indices)
    func initial(_ index: Int) {
        #expect(CollationKey(Self.initials[index].entry).initial == Self.initials[index].initial)
    }

    /// The letter of a heading is the language's own.
    @Test func initialInPersian() {
        #expect(CollationKey("كتاب", language: LanguageTag("fa")).initial == "ک")
        #expect(CollationKey("آب", language: LanguageTag("fa")).initial == "آ")
        #expect(CollationKey("آب", language: LanguageTag("ar")).initial == "ا")
        #expect(CollationKey("ياسر", language: LanguageTag("ar")).initial == "ي")
    }

    /// Letters of a language's own have headings of their own.
    @Test(arguments: [
        ("es", "ñandú", "Ñ"), ("es", "n\u{303}andú", "Ñ"), ("en", "ñandú", "N"), ("cs", "Chleba", "Ch"),
        ("cs", "CHLÉB", "Ch"),
        ("tr", "ılıca", "I"), ("tr", "Irmak", "I"), ("tr", "istanbul", "İ"), ("tr", "İzmir", "İ"), ("pl", "Łódź", "Ł"),
        ("hu", "ősz", "Ö"), ("sv", "Ærø", "Ä"), ("vi", "ậm", "Â"), ("uk", "ґава", "Ґ"), ("ru", "йод", "Й"),
        ("ur", "بھائی", "بھ"),
        ("ckb", "ئاو", "ئ"), ("ar", "ئاو", "ي"),
    ])
    func initialInALanguage(language: String, entry: String, initial: String) {
        #expect(CollationKey(entry, language: LanguageTag(language)).initial == initial)
    }

    /// The entries of one heading stand together, and the order is one.
    @Test(arguments: 0..<20)
    func headingsStandTogether(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let language = LanguageTag(["und", "vi", "hu", "tr", "uk", "ur"][seed % 6])
        let alphabet = Array(
            "あがパーゃヽゞ々日国aÉßŁ1٣-・ йёßΩع가깋ㇰｶﾞ\u{301}\u{3099}\u{200D}ไกپکكیé«ậIıİcssziїјґبھ".unicodeScalars)
        let keys = (0..<200).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...4, using: &random) { text.append(random.pick(alphabet)) }
            return CollationKey(String(text), language: language)
        }.sorted()
        var seen: Set<String> = []
        for (index, key) in keys.enumerated() where index == 0 || keys[index - 1].initial != key.initial {
            #expect(seen.insert(key.initial).inserted, "seed \(seed): \(key.initial) twice")
        }
        for (left, right) in zip(keys, keys.dropFirst()) { #expect(left < right || left == right, "seed \(seed)") }
    }
}
