import Testing

@testable import SiteGenerator

@Suite("Lines before the body") struct FrontLinesTests {
    private func draft(_ text: String, _ language: String = "en", opening: String = "Opening lines") throws
        -> ExplainerDraft
    {
        let tag = try #require(LanguageTag(language))
        return ExplainerDraft(
            SourceFile(path: "article.txt", bytes: Array(text.utf8)), named: "x", language: Guess(tag, "given"),
            title: nil,
            opening: opening)
    }

    struct Front: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var language = "en"
        let roles: [String]
        var author: String?
        var published: String?
        /// Separated by `|`; the body comes after them.
        let lines: String
        var body = "The council voted on it after a long night. Nobody was content.\n\nThe pier stays shut.\n"
    }

    static let fronts = [
        Front(
            testDescription: "a kicker with a sign of a path", roles: ["section", "title", "byline", "dateline"],
            author: "Jane Smith", published: "2026-01-17",
            lines: "NEWS > LOCAL|Council votes to close the pier|By Jane Smith|Saturday, 17 January 2026"),
        Front(
            testDescription: "a line at the top that is no title", roles: ["section", "title", "byline", "dateline"],
            author: "Jane Smith", published: "2026-01-17",
            lines: "5 min read.|Council votes to close the pier|By Jane Smith, Staff Writer|17 January 2026"),
        Front(
            testDescription: "a kicker in capitals", roles: ["section", "title", "dateline"], published: "2026-01-17",
            lines: "OPINION|Why the pier must stay|Published on 17 January 2026"),
        Front(
            testDescription: "a title in capitals with a subtitle", roles: ["title", "deck", "byline", "dateline"],
            author: "Rev. Josiah Thorne", published: "1879-02-04",
            lines: "THE TWO CALENDARS OF WICK|Being an Essay upon the Chronology of a Port|"
                + "By the Rev. Josiah Thorne, M.A., F.S.A.|Read on Tuesday, 4 February 1879"),
        Front(
            testDescription: "a subtitle", roles: ["title", "deck", "byline", "dateline"], author: "Jane Smith",
            published: "2026-01-17",
            lines: "Council votes to close the pier|After a long night, nine councillors had their way|By Jane Smith|"
                + "HARBOUR TOWN, Saturday, 17 January 2026"),
        Front(
            testDescription: "a name alone before the date", roles: ["title", "byline", "dateline"],
            author: "Jane Smith",
            published: "2026-01-17", lines: "Council votes to close the pier|Jane Smith|17 January 2026"),
        Front(
            testDescription: "a title in capitals before a name and a date", roles: ["title", "byline", "dateline"],
            author: "Anna Kingsley", published: "1993-10-14",
            lines: "THE MOVING LIGHTHOUSE|Anna Kingsley|Boston, 14 October 1993"),
        Front(
            testDescription: "a kicker in capitals, and a title, before a name and a date",
            roles: ["section", "title", "byline", "dateline"], author: "Anna Kingsley", published: "1993-10-14",
            lines: "LOCAL NEWS|The Lighthouse Moves|Anna Kingsley|Boston, 14 October 1993"),
        Front(
            testDescription: "a title in capitals, Spanish", language: "es", roles: ["title", "byline", "dateline"],
            author: "Íñigo Ybarra", published: "1990-10-12",
            lines: "EL FARO PERDIDO|Íñigo Ybarra|Salamanca, 12 de octubre de 1990"),
        Front(
            testDescription: "a title in capitals, Russian", language: "ru", roles: ["title", "byline", "dateline"],
            author: "Анна Королёва", published: "1993-10-14",
            lines: "МАЯК ПРОПАЛ|Анна Королёва|Архангельск, 14 октября 1993 г."),
        // Languages whose months are not known
        Front(
            testDescription: "Turkish", language: "tr", roles: ["title", "byline", "dateline"], author: "Işıl Irmak",
            lines: "Ilgın Vapuru'nun Son Seferi|Işıl Irmak|İzmir, 14 Kasım 1978"),
        Front(
            testDescription: "Vietnamese", language: "vi", roles: ["title", "byline", "dateline"],
            author: "Nguyễn Thị Hồng Hạnh",
            lines: "Quán cà phê không đóng cửa|Nguyễn Thị Hồng Hạnh|Đà Lạt, ngày 14 tháng 10 năm 1993"),
        Front(
            testDescription: "Greek", language: "el", roles: ["title", "byline", "dateline"],
            author: "Της Ελένης Παπαδοπούλου",
            lines: "Η ΒΙΒΛΙΟΘΗΚΗ ΤΟΥ ΆΓΙΟΥ ΒΛΆΣΗ|Της Ελένης Παπαδοπούλου|Ιωάννινα, 17 Μαρτίου 1986"),
        Front(
            testDescription: "Finnish, with a word for the author", language: "fi",
            roles: ["title", "byline", "dateline"], author: "Väinö Öhman",
            lines: "Ä siltä, joka puhui ruotsia|Teksti: Väinö Öhman|Vaasa, 6. joulukuuta 1967"),
        Front(
            testDescription: "Hindi", language: "hi", roles: ["title", "byline", "dateline"], author: "अशोक श्रीवास्तव",
            lines: "चंबा का झूला पुल|लेखक: अशोक श्रीवास्तव|चंबा, १४ अगस्त १९६८"),
        Front(
            testDescription: "Amharic", language: "am", roles: ["title", "byline", "dateline"], author: "አበበ ገብረ ሥላሴ",
            lines: "የአንበሳ ድልድይ ታሪክ|አበበ ገብረ ሥላሴ|አዲስ አበባ፣ ጥቅምት 4 ቀን 1986 ዓ.ም."),
        Front(
            testDescription: "a heading with numbers is no dateline", language: "tr", roles: ["title"],
            lines: "Ilgın Vapuru'nun Son Seferi|Vapurun 12 kaptanı ve onların 1911 yılı"),
        Front(
            testDescription: "Japanese", language: "ja", roles: ["section", "title", "byline", "dateline"],
            author: "山田太郎", published: "2026-01-17", lines: "社説|桟橋の閉鎖を問う、町民の声|編集委員　山田太郎|2026年1月17日",
            body: "町議会は夜を徹して議論し、桟橋を閉じることを決めた。\n\n喜んだ者はいない。\n"),
        Front(
            testDescription: "Chinese", language: "zh-Hans", roles: ["title", "byline", "dateline"], author: "张三",
            published: "2026-01-17", lines: "镇议会投票关闭码头引发争议|本报记者 张三|2026年1月17日",
            body: "镇议会经过一夜的讨论，决定关闭码头。\n\n没有人满意。\n"),
        Front(
            testDescription: "Arabic", language: "ar", roles: ["title", "byline", "dateline"], author: "سالم الحداد",
            published: "2026-01-17", lines: "المجلس يصوت على إغلاق الرصيف|سالم الحداد|السبت، 17 يناير 2026",
            body: "صوت المجلس بعد ليلة طويلة على إغلاق الرصيف.\n\nلم يكن أحد راضيًا.\n"),
        Front(
            testDescription: "a poem and its poet", roles: ["title", "byline"], author: "William Blake",
            lines: "The Tyger|William Blake",
            body: "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\n"
                + "Could frame thy fearful symmetry?\n\nIn what distant deeps or skies,\nBurnt the fire of thine eyes?\n"
                + "On what wings dare he aspire?\nWhat the hand, dare seize the fire?\n"),
        Front(
            testDescription: "a first heading is no name", roles: ["title"],
            lines: "Council votes to close the pier|Early Life"),
        Front(
            testDescription: "a sentence with a date is no dateline", roles: ["title"],
            lines: "Council votes to close the pier|On Saturday, 17 January 2026, it was closed."),
        Front(
            testDescription: "a title that begins like a byline", roles: ["title", "dateline"], published: "2026-01-17",
            lines: "By the sea|17 January 2026"),
    ]

    private static func chinese(
        _ line: String, _ role: String = "byline", author: String? = "李文博", published: String? = "2018-06-09",
        dateline: String = "|2018年6月9日"
    ) -> Front {
        Front(
            testDescription: line, language: "zh-Hans",
            roles: ["title", role] + (dateline.isEmpty ? [] : ["dateline"]), author: author, published: published,
            lines: "花园口决堤八十年|" + line + dateline, body: "今年是花园口决堤八十周年，各地学者齐聚郑州，讨论死亡人数的问题，并参观了旧址。\n\n会议开了三天。\n")
    }

    static let chineseFronts = [
        chinese("新华社记者李文博、王小虎", author: "李文博、王小虎"), chinese("记者李文博"), chinese("记者 李文博 北京报道"),
        chinese("文丨李文博"), chinese("文｜李文博"), chinese("文／李文博　图／赵敏"), chinese("记者李文博／台北報導"),
        chinese("（本报记者李文博）"), chinese("来源：新华社　作者：李文博"),
        // Others than the author
        chinese("编辑：王小虎", "credit", author: nil), chinese("来源：新华社", "credit", author: nil),
        // A line of several
        chinese("发布时间：2018-06-09 08:30　来源：黄河日报", "dateline", author: nil, dateline: ""),
        // 记者 with no name behind it
        Front(
            testDescription: "no name", language: "zh-Hans", roles: ["title", "dateline"], published: "2018-06-09",
            lines: "记者手记|2018年6月9日", body: "今年是花园口决堤八十周年，各地学者齐聚郑州。\n\n会议开了三天。\n"),
        Front(
            testDescription: "an agency's line", language: "zh-Hans", roles: ["dateline"], author: "李文博",
            lines: "新华社北京6月9日电（记者 李文博）", body: "纪念活动9日在郑州举行。三百余名学者出席了会议。\n\n会议开了三天。\n"),
    ]

    private static func arabic(_ dateline: String, published: String? = "1925-04-11") -> Front {
        Front(
            testDescription: dateline, language: "ar", roles: ["title", "byline", "dateline"], author: "إلياس الحداد",
            published: published, lines: "المجلس يصوت على إغلاق الرصيف|بقلم: إلياس الحداد|" + dateline,
            body: "صوت المجلس بعد ليلة طويلة على إغلاق الرصيف.\n\nلم يكن أحد راضيًا.\n")
    }

    static let otherFronts = [
        arabic("القاهرة، 11 أبريل 1925م"), arabic("القاهرة، ١٧ رمضان ١٣٤٣ هـ (11 أبريل 1925م)"),
        arabic("١٧ رمضان ١٣٤٣ هـ الموافق 11 أبريل 1925م"), arabic("١٧ رمضان ١٣٤٣ هـ", published: nil),
        arabic("القاهرة، ١٧ من ذي القعدة سنة ١٣٤٣ هـ", published: nil),
        Front(
            testDescription: "Persian", language: "fa", roles: ["title", "byline", "dateline"], author: "مریم کاوه",
            lines: "نوروز در تهران|نوشتهٔ مریم کاوه|تهران، ۲۸ اسفند ۱۳۰۴",
            body: "نخستین روزنامه‌های فارسی در تهران با چاپ سنگی منتشر می‌شدند.\n\nکسی خشنود نبود.\n"),
        Front(
            testDescription: "French", language: "fr", roles: ["title", "byline", "dateline"], author: "Hélène Lefèvre",
            published: "2025-03-07",
            lines: "Le dernier bac de Saint-Évremond|Par Hélène Lefèvre|Saint-Évremond, le 7 mars 2025",
            body: "Le bac a traversé la rivière pour la dernière fois.\n\nPersonne n’était content.\n"),
        Front(
            testDescription: "a city of two words", language: "fr", roles: ["title", "dateline"],
            published: "2025-03-07",
            lines: "Le dernier bac de la rivière|Clermont-Ferrand, 7 mars 2025",
            body: "Le bac a traversé la rivière pour la dernière fois.\n\nPersonne n’était content.\n"),
        Front(
            testDescription: "German, a city of three words", language: "de", roles: ["title", "dateline"],
            published: "2025-03-07", lines: "Die letzte Fähre|Frankfurt am Main, den 7. März 2025",
            body: "Die Fähre fuhr zum letzten Mal über den Fluss.\n\nNiemand war zufrieden.\n"),
        Front(
            testDescription: "words before a date are no place", language: "fr", roles: ["title"],
            lines: "Le dernier bac de la rivière|Fermeture du bac annoncée, 7 mars 2025",
            body: "Le bac a traversé la rivière pour la dernière fois.\n\nPersonne n’était content.\n"),
        Front(
            testDescription: "Thai, by the Buddhist era", language: "th", roles: ["title", "byline", "dateline"],
            author: "สมชาย ใจดี", published: "2025-03-12",
            lines: "ตลาดน้ำคลองบางหลวงกำลังจะหายไป|โดย สมชาย ใจดี|12 มีนาคม 2568",
            body: "ตลาดน้ำเปิดมาตั้งแต่ปี พ.ศ. 2465 ชาวบ้านเรียกกันสั้นๆ ว่า ตลาดน้ำ\n\nปัจจุบันเหลือเพียงเจ็ดลำเท่านั้น\n"),
        Front(
            testDescription: "Hebrew, with a date", language: "he", roles: ["title", "byline", "dateline"],
            author: "יעקב לוי", published: "2026-01-05",
            lines: "העיתון העברי הראשון|מאת יעקב לוי|ירושלים, 5 בינואר 2026",
            body: "העיתון יצא בירושלים לפני שנים רבות, ואחריו עוד אחד.\n\nאיש לא שמח.\n"),
        Front(
            testDescription: "Hebrew", language: "he", roles: ["title", "byline"], author: "יעקב לוי",
            lines: "העיתון העברי הראשון|מאת יעקב לוי",
            body: "העיתון יצא בירושלים לפני שנים רבות, ואחריו עוד אחד.\n\nאיש לא שמח.\n"),
    ]

    @Test("what each is taken for", arguments: fronts + chineseFronts + otherFronts)
    func roles(_ front: Front) throws {
        let text = front.lines.split(separator: "|").map { $0 + "\n\n" }.joined() + front.body
        let draft = try draft(text, front.language)
        #expect(draft.frontLines.map(\.role) == front.roles)
        #expect(draft.author?.value == front.author)
        #expect(draft.published?.value.iso == front.published)
        let origin = try #require(NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: "own"))
        let yaml = ManifestWriter(draft: draft, origin: origin, shownFile: "a.txt").text
        #expect(yaml.contains("\n  author: ") == (front.author != nil))
        if let author = front.author {
            let names = author.split(separator: "、").map { "\"\($0)\"" }
            let written = names.count == 1 ? names[0] : "[ \(names.joined(separator: ", ")) ]"
            #expect(yaml.contains("\n  # from the byline, ") && yaml.contains("\n  author: \(written)\n"))
        }
    }

    @Test(
        "names in a byline; none where it names an editor or a source",
        arguments: [
            ("作者 | 李文博", "李文博"), ("文|李文博", "李文博"), ("記者 李文博／台北報導", "李文博"), ("记者欧阳修远", "欧阳修远"),
            ("By Jane Smith | Reuters", "Jane Smith"), ("编辑：王小虎", nil), ("图／赵敏", nil),
        ] as [(String, String?)])
    func names(line: String, name: String?) throws {
        let byline = try #require(Byline(line))
        #expect(byline.name == name)
    }

    @Test(
        "no byline",
        arguments: ["By the Sea of Azov", "By the Sea.", "记者手记", "记者调查", "文学的路", "来源不明", "By the sea", "图书馆的黄昏"])
    func noByline(line: String) { #expect(Byline(line) == nil) }

    @Test(
        "which headings begin chapters, and which stand inside them",
        arguments: [
            // The numbers of the first kind, and what has none
            ("一、码头|+|（一）售票处|+|二、渡船|+|尾声|+", "一、码头 二、渡船 尾声", "（一）售票处"),
            (
                "I. The pier|+|1. The office|+|2. The boats|+|II. The end|+", "I. The pier,II. The end",
                "1. The office,2. The boats"
            ),
            // Numbers with what they number, and whatever is below them
            ("第一章　码头|一、售票处|+|二、候船室|+|第二章　渡船|+", "第一章　码头 第二章　渡船", "一、售票处 二、候船室"),
            // One number is of no kind
            ("1. The pier|+|The end|+", "1. The pier,The end", ""),
            // The head of a page above a heading
            (
                "I. The pier|+|2 THE ISLAND|II. The boats|+|III. The end|+",
                "I. The pier,2 THE ISLAND,II. The boats,III. The end", ""
            ),
        ])
    func levels(lines: String, chapters: String, inner: String) throws {
        let body = "The pier was built in the year of the great flood, and nobody knows by whom it was paid for.\n\n"
        let text =
            "The island\n\n" + body
            + lines.split(separator: "|").map { $0 == "+" ? body : $0 + "\n\n" }.joined()
        let draft = try draft(text)
        func shown(_ blocks: [Int], like list: String) -> String {
            blocks.map { draft.blocks[$0].text }.joined(separator: list.contains(",") ? "," : " ")
        }
        #expect(shown(draft.headings.blocks, like: chapters) == chapters)
        #expect(shown(draft.headings.inner, like: inner) == inner)
        let origin = try #require(NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: "own"))
        let yaml = ManifestWriter(draft: draft, origin: origin, shownFile: "a.txt").text
        #expect(yaml.contains("\nheadings:\n") == !inner.isEmpty)
    }

    @Test(
        "questions are headings where an answer follows",
        arguments: [
            ("What is a barge?|Who built it?", 2), ("«ما هذا؟»|من بناه؟", 1), ("ما هو الزورق؟|من بناه؟", 2),
            ("\"Is it?\"|Said he: is it?", 0), ("Oh. Is it?|Is it!", 0),
        ])
    func questions(_ lines: String, _ count: Int) throws {
        let answer = "It was built in the year of the great flood, and nobody knows by whom it was paid for.\n\n"
        let text = "The barge\n\n" + answer + lines.split(separator: "|").map { $0 + "\n\n" + answer + answer }.joined()
        #expect(try draft(text).headings.blocks.count == count)
    }

    @Test(
        "what is no text is refused, with what to do",
        arguments: [
            ("a.html", "x", "a web page"), ("a.RTF", "x", "RTF"), ("a.docx", "x", "word processor"),
            ("a.pdf", "x", "a PDF"),
            ("a.txt", " <!DOCTYPE html><p>", "a web page"), ("a.txt", "{\\rtf1", "RTF"),
            ("-", "PK\u{3}\u{4}x", "word processor"),
        ])
    func refused(_ path: String, _ text: String, _ what: String) {
        let file = ReceivedFile(Array(text.utf8), shownFile: path, name: "article.txt")
        let first = file.log.diagnostics.first
        #expect(first?.severity == .error && first?.message.contains(what) == true)
        #expect(first?.help?.contains("NAME.txt") == true)
    }

    @Test("names of languages are told as tags")
    func languages() {
        #expect(NewExplainer.languageRemedy("english")?.contains("did you mean `en`?") == true)
        #expect(NewExplainer.languageRemedy("日本語")?.contains("did you mean `ja`?") == true)
        #expect(NewExplainer.languageRemedy("zh-Hant") == nil && NewExplainer.languageRemedy("klingon") != nil)
    }

    @Test("the chapter before the first heading is called in the article's language")
    func opening() throws {
        let folder = try TemporaryFolder()
        try folder.write("title: 敷地\nlanguage: ja\n", to: "content/site.yaml")
        let origin = try #require(NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: "own"))
        let text =
            "العنوان الأول هنا\n\nصوت المجلس بعد ليلة طويلة على إغلاق الرصيف.\n\nما بعد\n\nلم يكن أحد راضيًا عن هذا القرار في تلك الليلة.\n"
        let made = NewExplainer(siteFolder: folder.path, name: "x", title: nil, language: "ar", origin: origin)
        _ = try made.run(Array(text.utf8), shownFile: "x.txt", isMarkdown: false)
        let yaml = try folder.files()["content/x/explainer.yaml"] ?? ""
        #expect(yaml.contains("title: \"مقدمة النص\""), "\(yaml)")
    }
}
