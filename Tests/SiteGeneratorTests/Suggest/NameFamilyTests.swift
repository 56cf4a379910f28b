import Testing

@testable import SiteGenerator

@Suite("Names in several spellings, and names that recur") struct NameFamilyTests {
    @Test(
        "one name",
        arguments: [
            (
                "ja", "アイン・アサドとアインアサドとアイン・アサードとアイン・アル・アサド。",
                [
                    "アイン・アサド | アインアサド | アイン・アサード | アイン・アル・アサド"
                ]
            ),
            ("ja", "バグダッド、バグダード、ﾊﾞｸﾞﾀﾞｯﾄﾞ。", ["バグダッド | バグダード | ﾊﾞｸﾞﾀﾞｯﾄﾞ"]),
            ("ja", "ムハンマド・シヤー・スダーニ首相。スダニは述べた。スダニも。", ["スダニ | ムハンマド・シヤー・スダーニ"]),
            ("ja", "ヴェネツィアとベネツィアとベネツイア。", ["ヴェネツィア | ベネツィア | ベネツイア"]),
            ("ja", "コンピューターとコンピュータ。", ["コンピューター | コンピュータ"]),
            (
                "en", "He met Al-Sudani. She saw al-Sudani and Sudani in Köln, not Koln.",
                ["Al-Sudani | al-Sudani | Sudani", "Köln | Koln"]
            ),
            (
                "en", "The Ain al-Asad base. We saw Ain Al-Asad and Ain al Asad, and NATO or Nato.",
                [
                    "Ain al-Asad | Ain Al-Asad | Ain al Asad", "NATO | Nato",
                ]
            ),
            (
                "en", "We like Co-operation and Cooperation, the Café and the Cafe\u{301} there.",
                [
                    "Co-operation | Cooperation", "Café | Cafe\u{301}",
                ]
            ),
            ("en", "He met Al-Hasan, and Al Hasan met him.", ["Al-Hasan | Al Hasan"]),
            ("ar", "قاعدة الأسد والاسد وبالأسد، وللأسد.", ["الأسد | الاسد"]),
            // Without an article, hamza alone; and names that a sign joins, or a blank, or nothing.
            ("ar", "رجع إسماعيل. وقابل اسماعيل أخاه. ثم نام إسماعيل.", ["إسماعيل | اسماعيل"]),
            ("ar", "قابل أحمد الخطيب رئيسه، ثم رجع احمد الخطيب، ثم سافر أحمد الخطيب.", ["أحمد | احمد"]),
            (
                "ar", "في مؤسّسة الأمل موظفون. ومدير مؤسسة الأمل غائب. وحارس مؤسسه الأمل حاضر.",
                ["مؤسسة الأمل | مؤسسه الأمل"]
            ),
            ("fa", "پل زاینده\u{200C}رود و پل زاینده رود.", ["زاینده\u{200C}رود | زاینده رود"]),
            // Accents that are no tones, and tones encoded in two ways
            ("de", "Herr Ößler und Herr Össler.", ["Herr Ößler | Herr Össler"]),
            ("vi", "Ở Đà Lạt, ở Đa\u{300} La\u{323}t.", ["Đà Lạt | Đa\u{300} La\u{323}t"]),
            ("he", "רחוב בן־דוד ורחוב בן דוד.", ["בן־דוד | בן דוד"]),
            ("zh", "史密斯·约翰来了。史密斯约翰走了。史密斯·约翰又来了。", ["史密斯·约翰 | 史密斯约翰"]),
        ])
    func families(language: String, text: String, expected: [String]) {
        #expect(SuggestedSite(text, language: language).families == expected)
    }

    @Test(
        "other names",
        arguments: [
            ("ja", "ビルでビールを、ローマでロマを、サッカーとサーカーの。"), ("ja", "アサド政権とアイン・アサド基地。"),
            ("ja", "カシム・ソレイマニとソレイマニ。"), ("ja", "シリア・イラクとイラク。"), ("ja", "スダニとスーダン、イランとイラク。"),
            ("en", "The Army came. The army left. BAGHDAD\n\nWe saw Baghdad. Us and US."),
            ("en", "Resist the Rest. New York and York. Sudan and Sudani."), ("ar", "الحرب والحرب وبالحرب."),
            ("vi", "Quán Đêm Trắng, trang Đêm Trang, Đà Lạt và Đà Lát."), ("zh", "伊拉克和伊朗。"),
            ("zh", "约翰·史密斯来了，史密斯约翰走了。"),
            // Different words; small words; verbs and plurals.
            ("ar", "إعلان الأعلام وأعلام وإعلام، لأنه ولانه ولأنه."),
            ("fa", "می\u{200C}رود و می رود، کتاب\u{200C}ها و کتاب ها."),
        ])
    func apart(language: String, text: String) {
        #expect(SuggestedSite(text, language: language).families == [])
    }

    @Test("of two spellings that look alike it is told how they differ")
    func encodings() {
        let site = SuggestedSite("We like the Café, and the Cafe\u{301} there.", language: "en")
        #expect(
            site.all(.spelling).map(\.evidence) == [
                "one name in 2 spellings: “Café” 1 (accents in one code point with their letters), "
                    + "“Cafe\u{301}” 1 (accents as code points of their own)"
            ])
    }

    private static func names(_ site: SuggestedSite) -> [String] { site.all(.name).map(\.evidence) }

    @Test(
        "names that recur",
        arguments: [
            ("ja", "イラクとイラク、イラク。カシム・ソレイマニとカシム・ソレイマニ。", ["“イラク” stands 3 times", "“カシム・ソレイマニ” stands 2 times"]),
            ("ja", "特殊部隊は特殊部隊と特殊部隊が特殊部隊に。", ["“特殊部隊” stands 4 times"]),
            (
                "en", "In Basra we met. The Basra road. Basra's port. However, it is. However, no.",
                ["“Basra” stands 3 times"]
            ),
            (
                "en", "They met Jane van der Berg. Then Jane van der Berg left on Monday, Monday, Monday.",
                [
                    "“Jane van der Berg” stands 2 times"
                ]
            ),
            (
                "en",
                "Mr Hall saw Saltford. In Saltford Mr Hall met Mr Bligh of the Saltford Guild. He left Saltford with Mr Bligh.",
                ["“Saltford” stands 4 times", "“Mr Hall” stands 2 times", "“Mr Bligh” stands 2 times"]
            ),
            // A month is no name, however its accents are encoded.
            ("fr", "Un Fe\u{301}vrier, ce Fe\u{301}vrier, mon Fe\u{301}vrier.", []),
            // Words that begin a speech, and words that only ever begin a sentence.
            (
                "en",
                "WB: It was in Proctor, near Proctor. JP: It is. What was it?\n\nJP: What of it? I’d say Proctor. I’d go.\n\nWB: It was. I’d stay. "
                    + "He said, “It is over.” Item, two. Item, three. Item, four. And That, That and That.",
                ["“Proctor” stands 3 times"]
            ),
            // What Turkish adds behind an apostrophe is no part of a name.
            (
                "tr", "sonra Ilgın'ın kardeşi, bir Ilgın’a, o Ilgın'dan Kaptan Çağlar'ın evi, bir Kaptan Çağlar'a.",
                ["“Ilgın” stands 3 times", "“Kaptan Çağlar” stands 2 times"]
            ),
            ("zh", "访问伊拉克，离开伊拉克；抵达伊拉克，前往伊拉克。", ["“伊拉克” stands 4 times"]),
            ("ar", "في العراق وللعراق والعراق وبالعراق.", ["“العراق” stands 4 times"]),
        ])
    func recurring(language: String, text: String, expected: [String]) {
        #expect(Self.names(SuggestedSite(text, language: language)) == expected)
    }

    @Test("terms of the glossary are counted and not proposed; a spelling that one lacks goes into its entry")
    func covered() {
        let text = "イラク、イラク、イラク。バグダッドとバグダード。スダニとムハンマド・スダーニ。"
        let glossary = "## イラク\n\nA.\n\n## バグダッド\n\nB.\n\n## スダニ\nalso: ムハンマド・スダーニ\n\nC.\n"
        let site = SuggestedSite(text, language: "ja", files: ["glossary.md": glossary])
        #expect(Self.names(site) == [])
        #expect(site.all(.spelling).map(\.paste) == ["also: バグダード\n"])
        #expect(site.all(.spelling)[0].evidence.hasSuffix("this goes into the entry `バグダッド`"))
        #expect(site.report.covered == [.name: 1, .spelling: 1])
    }

    @Test("keys of katakana")
    func keys() {
        #expect(NameKey.katakana(["ヴァイオリン"]) == NameKey.katakana(["バイオリン"]))
        #expect(NameKey.katakana(["メイル"]) == NameKey.katakana(["メール"]))
        #expect(NameKey.katakana(["パーティー"]) == NameKey.katakana(["パーテイ"]))
        #expect(NameKey.katakana(["バグダッド"]) != NameKey.katakana(["バクダット"]))
    }
}
