import Testing

@testable import SiteGenerator

/// What is a mention: one line for each rule. 「」 stand around what is found, and are not in the text.
struct MentionTableTests {
    struct Case: CustomTestStringConvertible {
        let rule: String
        /// A term each: its forms, parted by `|`; then, after `!`, its stop strings.
        let terms: [String]
        let language: String?
        let marked: String

        init(_ rule: String, _ terms: [String], _ marked: String, language: String? = nil) {
            self.rule = rule
            self.terms = terms
            self.language = language
            self.marked = marked
        }

        var testDescription: String { "\(rule): \(marked)" }
    }

    static let japanese = [
        Case("katakana is not cut at its end", ["バグ"], "バグダッドとバグバグと「バグ」と"),
        Case("nor at its beginning", ["アサド"], "シアサドの「アサド」"),
        Case("ー belongs to the word", ["サーバ"], "サーバーと「サーバ」"),
        Case("ー before a form, too", ["バ"], "サーバ、「バ」"),
        Case("small kana belong to it", ["フ"], "ファと「フ」"),
        Case("iteration marks belong to it", ["サ", "チ"], "サヽとチヾと「サ」と「チ」"),
        Case("・ and ＝ part words", ["アサド"], "アイン・「アサド」＝「アサド」"),
        Case("half-width katakana is katakana", ["ｱｻﾄﾞ", "ｱ"], "「ｱｻﾄﾞ」とｲｱｻﾄﾞと「ｱ」"),
        Case("a half-width sound mark belongs to its kana", ["ｱｻﾄ"], "ｱｻﾄﾞと「ｱｻﾄ」"),
        Case("so does a combining one", ["か", "ハ"], "か\u{3099}と「か」、ハ\u{309A}と「ハ」"),
        Case("widths are not the same", ["アサド"], "ｱｻﾄﾞ"),
        Case("katakana beside Han and hiragana is a word", ["アサド"], "旧「アサド」政権は「アサド」の"),
        Case("Han has no boundary", ["米国"], "南「米国」家"),
        Case("nor has hiragana", ["その攻撃", "ため"], "「その攻撃」の「ため」し"),
        Case("Latin beside Japanese is a word", ["ISIS"], "対「ISIS」有志連合は「ISIS」の"),
        Case("full-width Latin is Latin", ["ＩＳＩＳ"], "「ＩＳＩＳ」とＩＳＩＳＫ"),
        Case("digits are not cut", ["2024年協定", "第1"], "12024年協定、「2024年協定」、第12条、「第1」条"),
        Case("a variation selector hides nothing", ["葛城"], "「葛\u{E0100}城」、「葛城\u{E0101}」"),
        Case("a stop string hides the form in it", ["イラク軍!イラク軍用機"], "「イラク軍」のイラク軍用機"),
        Case("also inside a longer one", ["軍!イラク軍用機"], "対イラク軍用機部隊の「軍」"),
        Case("but not one that only overlaps it", ["国軍隊!米国軍"], "米「国軍隊」"),
        Case("a stop string is its own term's", ["軍!空軍", "空"], "「空」軍"),
        Case("of one term the longest counts", ["連合|連合軍|国際連合軍"], "「国際連合軍」と「連合軍」と「連合」"),
        Case("of two terms both do", ["イラク", "イラク軍"], "「「イラク」軍」と「イラク」"),
        Case("at the end of the longer, too", ["部隊", "コッズ部隊"], "「コッズ「部隊」」"),
        Case("three deep", ["a b c", "b", "b c"], "「a 「「b」 c」」"),
        Case("the text's ends are boundaries", ["アサド"], "「アサド」"),
    ]

    static let western = [
        Case("a word is not cut", ["Iran", "cat"], "「Iran」 is not Iranian, nor «「cat」» concatenate"),
        Case("case matters", ["Iran"], "IRAN iran 「Iran」"),
        Case("digits are of the word", ["B-5", "B-52"], "「B-52」 and B-52H and B-521 and 「B-5」"),
        Case("a hyphen parts words", ["ISIS"], "「ISIS」-linked, anti-「ISIS」"),
        Case("an accent is of the word", ["caf"], "café cafe\u{301} 「caf」"),
        Case("a combining one, too", ["cafe"], "cafe\u{301} 「cafe」"),
        Case("and before the form", ["t", "bc"], "e\u{301}t e\u{301}bc 「t」"),
        Case("a possessive hides nothing", ["Iraq", "Burns"], "「Iraq」's and 「Iraq」’s, 「Burns」' and ISIraq's"),
        Case("other apostrophes are of the word", ["don", "Brien", "rock"], "don't, O'Brien, O’Brien, rock'n'roll"),
        Case("'s must end the word", ["it"], "it'sy 「it」's"),
        Case("quotes are not apostrophes", ["Iraq"], "'「Iraq」' ’「Iraq」’ '「Iraq」"),
        Case("in French what stands before one is a word", ["Irak"], "l'「Irak」, d’「Irak」, Irakien", language: "fr"),
        Case("in Turkish what stands after one is an ending", ["Irak"], "「Irak」'ın, 「Irak」’ta", language: "tr"),
        Case("elsewhere neither is", ["Irak"], "l'Irak, Irak'ın", language: "de"),
        Case("Cyrillic", ["Иран", "Ту-95"], "«「Иран」» Ирана Тегеран-「Иран」 「Ту-95」 Ту-95МС", language: "ru"),
        Case("a Ukrainian apostrophe", ["ять"], "п'ять 「ять」", language: "uk"),
        Case("Greek", ["Ιράν"], "το 「Ιράν」, Ιράνα", language: "el"),
        Case("a word of two scripts is one word", ["TM", "α"], "αTM, TMα, 「α」-「TM」"),
    ]

    static let arabicAndKorean = [
        Case("a word as it is", ["بغداد"], "في 「بغداد」، 「بغداد」.", language: "ar"),
        Case("Arabic letters beside it hide it", ["عراق"], "عراقي معراق 「عراق」", language: "ar"),
        Case("و ف ب ك ل do not", ["بغداد"], "و「بغداد」 ف「بغداد」 ب「بغداد」 ك「بغداد」 ل「بغداد」", language: "ar"),
        Case("nor ال", ["عراق"], "ال「عراق」 وال「عراق」 بال「عراق」 فال「عراق」 كال「عراق」 لل「عراق」", language: "ar"),
        Case("nor three of them", ["عراق"], "وبال「عراق」 ولل「عراق」 فكال「عراق」", language: "ar"),
        Case("but no other letters", ["عراق"], "سالعراق لالعراق بوعراق ووعراق البعراق", language: "ar"),
        Case("ال of the form itself", ["العراق"], "「العراق」 و「العراق」 ب「العراق」", language: "ar"),
        Case("which loses its alif after ل", ["العراق"], "ل「لعراق」 ول「لعراق」 فل「لعراق」 لعراق كللعراق", language: "ar"),
        Case("and is not written before a lam", ["الله", "الليل"], "ل「له」 ول「ليل」 له", language: "ar"),
        Case("vowel signs in the text", ["بغداد"], "「بَغْدَادُ」 وَ「بَغْدَاد」", language: "ar"),
        Case("and in the form", ["بَغداد"], "「بغداد」 「بَغْداد」", language: "ar"),
        Case("but not those of another word", ["بَغداد"], "بُغداد", language: "ar"),
        Case("which may be a term too", ["عَمّان", "عُمان"], "من 「عَمّان」 إلى 「عُمان」 ف「عَمَّان」", language: "ar"),
        Case("without signs it is both", ["عَمّان", "عُمان"], "「「عمان」」", language: "ar"),
        Case("a vowel alone denies the shadda", ["حَمّام"], "「حَمَّام」 حَمَام 「حمام」", language: "ar"),
        Case("endings differ", ["مُدَرِّسَةُ"], "「مُدَرِّسَةٍ」 「مدرّسةَ」 مَدْرَسَةٌ", language: "ar"),
        Case("the article doubles a letter", ["رَحمن", "الشَمس"], "ال「رَّحمن」 「الشَّمس」 و「الشَمس」", language: "ar"),
        Case("a stop string of other signs", ["عَمّان!عُمان"], "「عَمّان」 عُمان 「عمان」", language: "ar"),
        Case("the indefinite accusative, marked", ["إضراب"], "「إضرابً」ا، و「إضراب」اً إضرابا إضراباًت", language: "ar"),
        Case("which Persian has not", ["عقد"], "عقدًا 「عقد」", language: "fa"),
        Case("shadda, superscript alef", ["الرحمن"], "「الرَّحْمٰنِ」", language: "ar"),
        Case("tatweel", ["بغداد"], "「بغـــداد」 و「بغدادـ」", language: "ar"),
        Case(
            "marks of direction hide nothing", ["الأمم المتحدة"], "و「الأمم\u{200F} المتحدة」\u{200F}، 「الأمم المتحدة」",
            language: "ar"),
        Case("nor does a soft hyphen", ["Schifffahrt"], "「Schiff\u{AD}fahrt」\u{AD}", language: "de"),
        Case("signs do not make a boundary", ["كتب"], "مَكتب كتبُنا 「كُتُب」", language: "ar"),
        Case("Arabic in a text of another language", ["العراق"], "アラビア語で「العراق」またはو「العراق」", language: "ja"),
        Case("Persian has no such particles", ["عراق"], "「عراق」 وعراق", language: "fa"),
        Case("particles follow Korean words", ["이라크", "군"], "「이라크」는 「이라크」에서 「이라크」", language: "ko"),
        Case("but nothing stands before them", ["라크", "군"], "이라크 이라크군 「군」은", language: "ko"),
        Case("a syllable is not cut", ["하"], "하\u{11AB} 「하」", language: "ko"),
        Case("Latin and Han before Hangul are no Hangul", ["군"], "ISIS「군」 美「군」", language: "ko"),
    ]

    static let hebrew = [
        Case("a word as it is", ["ירושלים"], "「ירושלים」, ירושלימי נירושלים", language: "he"),
        Case(
            "ו ב כ ל מ ש do not hide it", ["ירושלים"], "ב「ירושלים」 ומ「ירושלים」 ול「ירושלים」 ש「ירושלים」", language: "he"),
        Case("nor ה", ["ספרייה"], "ה「ספרייה」 וה「ספרייה」 מה「ספרייה」 כשה「ספרייה」 לכשב「ספרייה」", language: "he"),
        Case("but no other letters", ["ירושלים"], "שלירושלים ובוירושלים נבירושלים", language: "he"),
        Case("before two letters they would make other words", ["בן"], "「בן」 לבן הבן", language: "he"),
        Case("points and accents in the text", ["ירושלים"], "「יְרוּשָׁלַיִם」 וּבִ「ירוּשָׁלַ֔יִם」", language: "he"),
        Case("and in the form", ["סֵפֶר"], "「ספר」 「סֵפֶר」 סַפָּר", language: "he"),
        Case("qamats and patah are one sound", ["יְרוּשָׁלַיִם"], "「יְרוּשָׁלָיִם」", language: "he"),
        Case("shin and sin are two", ["שַׂר"], "「שר」 「שַׂר」 שַׁר", language: "he"),
        Case("a gershayim as it is typed", ["צה״ל"], "「צה״ל」 ב「צה\"ל」 ו「צה”ל」", language: "he"),
        Case("and in the form", ["רמב\"ם"], "「רַמְבַּ״ם」 ה「רמב”ם」", language: "he"),
        Case("it is of the word", ["צה", "ם"], "צה״ל 「צה」 או\"ם", language: "he"),
        Case("unless it quotes what follows particles", ["הארץ"], "ב\"「הארץ」\" ו״「הארץ」״", language: "he"),
        Case("a geresh, too", ["ג'ורג'", "ורג"], "「ג׳ורג׳」 ול「ג’ורג’」", language: "he"),
        Case("a maqaf is a hyphen", ["תל־אביב", "אביב"], "「תל-「אביב」」 ב「תל־「אביב」」", language: "he"),
        Case("what is quoted behind a Latin letter is a word", ["ירושלים"], "5\"「ירושלים」\"", language: "he"),
        Case("digits and Latin letters are of the word", ["ספר"], "2ספר Xספר 「ספר」-2", language: "he"),
        Case("Yiddish has no such particles", ["ספר"], "「ספר」 בספר", language: "yi"),
        Case("Hebrew in a text of another language", ["ירושלים"], "the word ב「ירושלים」", language: "en"),
    ]

    @Test(arguments: japanese + western + arabicAndKorean + hebrew)
    func rule(_ example: Case) {
        let finder = Self.finder(example.terms)
        let text = example.marked.unicodeScalars.filter { $0 != "「" && $0 != "」" }
        let source = bytes(String(String.UnicodeScalarView(text)))
        let mentions = finder.mentions(in: source, language: example.language.flatMap(LanguageTag.init))
        #expect(Self.marked(source, mentions) == example.marked)
    }

    @Test("one form of two terms: the same letters, and signs that do not contradict each other")
    func conflicts() {
        #expect(Self.finder(["عَمّان", "عُمان"]).conflicts.isEmpty)
        #expect(Self.finder(["عمان", "عُمان"]).conflicts.map(\.terms) == [[0, 1]])
        #expect(Self.finder(["عَمّان", "عُمان", "عُمانُ"]).conflicts.map(\.terms) == [[1, 2]])
        #expect(Self.finder(["צה״ל", "צה\"ל"]).conflicts.map(\.forms) == [[0, 1]])
    }

    static func finder(_ terms: [String]) -> MentionFinder {
        var forms: [(form: [UInt8], term: Int)] = []
        var stops: [(stop: [UInt8], term: Int)] = []
        for (index, term) in terms.enumerated() {
            let parts = term.split(separator: "!", maxSplits: 1)
            forms += parts[0].split(separator: "|").map { (bytes(String($0)), index) }
            if parts.count > 1 { stops += parts[1].split(separator: "|").map { (bytes(String($0)), index) } }
        }
        return MentionFinder(forms: forms, stops: stops)
    }

    /// The text with 「」 around each mention.
    static func marked(_ text: [UInt8], _ mentions: [Mention]) -> String {
        var result: [UInt8] = []
        for offset in 0...text.count {
            for mention in mentions where mention.range.upperBound == offset { result += bytes("」") }
            for mention in mentions where mention.range.lowerBound == offset { result += bytes("「") }
            if offset < text.count { result.append(text[offset]) }
        }
        return string(result)
    }
}
