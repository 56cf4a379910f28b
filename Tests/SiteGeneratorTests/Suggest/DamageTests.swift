import Testing

@testable import SiteGenerator

@Suite("Damage in an article") struct DamageTests {
    private static func found(_ text: String, _ language: String) -> [String] {
        SuggestedSite(text, language: language).all(.damage).map { suggestion in
            let lang = (suggestion.paste ?? "").split(separator: "\n").first { $0.hasPrefix("lang: ") }?.dropFirst(6)
            return suggestion.words + (lang.map { " [\($0)]" } ?? "")
        }
    }

    @Test("a letter that a long word repeats is no loop, even where the word ends after it")
    func repeatedLetter() {
        #expect(Self.found("The ship aXXXXXXXXXXXXbcd.", "en") == [])
        #expect(Self.found("The ship aXXXXXXXXXXXX", "en") == [])
    }

    @Test(
        "what another language's characters, loops and wrong tables leave behind",
        arguments: [
            // Simplified Chinese in Japanese: a sentence of its own, and a piece of one.
            ("ja", "港は静かだ。这样的话,但是这样的话。 これは灯台のことだ。", ["这样的话,但是这样的话。 [zh-Hans]"]),
            ("ja", "その結果、这个问题は残った。", ["这个问题 [zh-Hans]"]),
            ("ja", "但是這樣的話，我們沒有什麼可以做的。灯台は白い。そして港の水は深く、船は来なかった。", ["但是這樣的話，我們沒有什麼可以做的。 [zh]"]),
            ("ko", "항구는 조용하다. 这样的话但是没有。 등대는 희다.", ["这样的话但是没有。 [zh-Hans]"]),
            // Kana in Chinese, the other orthography, East Asian letters elsewhere.
            ("zh", "港口很安静。これはそれについての。灯塔是白的。", ["これはそれについての。 [ja]"]),
            ("zh-Hans", "港口很安静。這個國家從來沒有這樣過。灯塔是白的。", ["這個國家從來沒有這樣過。 [zh-Hant]"]),
            ("zh-TW", "港口很安靜。这个国家从来没有这样过。燈塔是白的，船沒有來。", ["这个国家从来没有这样过。 [zh-Hans]"]),
            ("en", "The harbour 战略 is the战略 of the town.", ["战略 [zh-Hans]"]),
            ("en", "The harbour was closed. 这样的话但是这样的话没有 It opened again.", ["这样的话但是这样的话没有 [zh-Hans]"]),
            ("ar", "كان الميناء战略هادئا.", ["战略 [zh-Hans]"]),
            // Scripts that a language does not use.
            ("ja", "市は계약을確認し、この事業は предварительно 承認された。", ["계약을 [ko]", "предварительно"]),
            ("ja", "会合は의開かれた。港はשלוםである。", ["의 [ko]", "שלום [he]"]),
            ("zh", "市政府договор已经签署。", ["договор"]),
            ("ko", "시는 договор 확인했다.", ["договор"]),
            ("ar", "قال إن العمل выполнить в срок في 在市场 المدينة.", ["выполнить в срок", "在市场 [zh-Hans]"]),
            ("he", "הנמל договор שקט.", ["договор"]),
            // Loops.
            ("ja", "灯台の軍隊の軍隊の軍隊の軍隊は来ない。", ["の軍隊の軍隊の軍隊の軍隊"]),
            ("zh", "他们是国家的军队的军队的军队的军队。", ["的军队的军队的军队的军队"]),
            (
                "en", "the head of the army of the army of the army of the army of the town",
                ["of the army of the army of the army of the army"]
            ),
            // What could not be read, and what was read wrongly.
            ("en", "The na\u{FFFD}ve lieutenant.", ["na\u{FFFD}ve"]),
            ("ja", "灯台\u{FFFD}\u{FFFD}は白い。", ["\u{FFFD}\u{FFFD}"]),
            ("en", "It wasnâ€™t the naÃ¯ve one.", ["â€™", "Ã¯"]),
            ("ru", "ÐŸÑ€Ð¸Ð²ÐµÑ‚ всем.", ["ÐŸÑ€Ð¸Ð²ÐµÑ‚"]),
            ("ja", "題は縺薙ｌ縺ｯ縺ｨ縺代＞とある。", ["縺薙ｌ縺ｯ縺ｨ縺代"]),
            ("zh", "港口锟斤拷很安静。", ["锟斤拷"]),
            ("en", "The road to М\u{43E}scow.", ["М\u{43E}scow"]),
            // Shapes for letters, the letters of Arabic in Persian, digits of two sets.
            ("ar", "ﻻ أحد يعرف. وﻷن ﺍﻟﻌﻘﺪ سري.", ["ﻻ", "وﻷن ﺍﻟﻌﻘﺪ"]),
            ("fa", "نیروی کار این کشور و نيروی كار. یکی از ایران.", ["نيروی كار"]),
            ("ar", "الرقم ١2٣ مختلط و١٢٣ و123.", ["١2٣"]), ("fa", "سال ۱٢۳ و ۱۲۳.", ["۱٢۳"]),
        ])
    func found(language: String, text: String, expected: [String]) {
        #expect(Self.found(text, language) == expected)
    }

    @Test(
        "what people write on purpose",
        arguments: [
            ("ja", "習近平（习近平）国家主席と鄧小平。深圳市政府発表。"), ("ja", "「这样的话」と彼は言った。「这样的话」。"), ("ja", "戦略的要地、地政学的摩擦。"),
            ("ja", "関係者は「감사합니다」と述べた。（спасибо）と書かれた。"), ("ja", "ソウル 서울（韓国）と(´д｀)、α線、Ωと。"),
            ("zh", "他在首尔（서울）说。"), ("ru", "Слово 改革 и слово שלום."), ("en", "The word перестройка was new."),
            ("ar", "قال «выполнить» ثم (договор)."),
            ("ja", "わんわんわんわん、ガタガタガタガタ、ははははは。"), ("ja", "万歳万歳万歳。"), ("ja", "南无阿弥陀仏と刻まれている。"),
            ("en", "No, no, no, no! Never again, never again, never again."),
            ("en", "Bells, bells, bells, bells, bells."),
            ("en", "At the café in Beijing (北京) he said 时间就是金钱 (time is money)."), ("en", "TNFα, β-carotene, 5 µm, Ω."),
            ("en", "--- --- --- --- 10 000 000 000 | a | a | a | a |"),
            ("fr", "«\u{a0}CAFÉ\u{a0}» et «CAFÉ», déjà «VUE»."),
            ("pt", "IRMÃ e CORAÇÃO, «IRMû."), ("ru", "Ту-95МС, 3D-модель, IT-компания, Wi-Fi."),
            ("zh", "他写的の字和「これはペンです」。"),
            // Signs for whole words; a text whose rule the other letters are; letters of Arabic in Arabic.
            ("ar", "قال محمد ﷺ وثمنه 5 ﷼ ﴿آية﴾."), ("fa", "نيروي كار اين كشور."), ("ar", "في كل مكان."),
            ("zh", "哈哈哈哈哈哈，加油加油加油！"), ("ar", "شركة Seiko وتنظيم ISIS في بكين (北京)."), ("ko", "미국(美國)과 中國."),
        ])
    func clean(language: String, text: String) { #expect(Self.found(text, language) == []) }

    @Test(
        "texts of several hundred words without damage",
        arguments: [
            ("ja", CleanTexts.japanese), ("en", CleanTexts.english), ("zh", CleanTexts.chinese),
            ("zh-Hans", CleanTexts.chinese),
            ("ar", CleanTexts.arabic),
        ])
    func cleanTexts(language: String, text: String) { #expect(Self.found(text, language) == []) }

    @Test("an article in another language than its settings say is one remark, not a hundred notes")
    func otherLanguage() {
        let site = SuggestedSite(CleanTexts.chinese, language: "ja")
        #expect(site.all(.damage).isEmpty)
        #expect(site.report.remarks.contains { $0.contains("article.language") })
    }

    @Test("passages alike are told apart by what stands around them, and are left without a note where nothing does")
    func alike() {
        let site = SuggestedSite("a \u{FFFD} b\n\nc \u{FFFD} d\n\nx\u{FFFD}\n\nx\u{FFFD}\n", language: "en")
        #expect(
            site.all(.damage).map { $0.paste?.split(separator: "\n").first { $0.hasPrefix(">") } } == [
                "> a ==\u{FFFD}==", "> c ==\u{FFFD}==", nil, nil,
            ])
    }
}
