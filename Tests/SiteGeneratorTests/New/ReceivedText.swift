import Testing

/// Texts as editors receive them, each with what is to be recognised in it.
struct ReceivedText: Sendable, CustomTestStringConvertible {
    let name: String
    var isMarkdown = false
    let language: String
    /// Nil for Markdown.
    let paragraphs: String?
    var lines: String?
    var front: [String] = []
    var slugs: [String] = []
    var headings: [String] = []
    let text: String

    var testDescription: String { name }

    static let all: [ReceivedText] = [
        ReceivedText(
            name: "Japanese, one newline a paragraph", language: "ja", paragraphs: "line",
            front: ["title", "dateline"], slugs: ["opening", "part-2", "part-3"],
            text: """
                港の時計
                2026年3月4日
                月曜日、砂浜町の時計塔の針がついに止められた。明治四年に鉄道が開通したときに据えられ、三十年のあいだ、十里四方でただ一つの時計だった。
                時計は毎日正午、港の砲台の号砲に合わせられた。砲台が廃止されると、駅長は電信で時刻を受け取るようになり、町が十一分遅れて暮らしていたことを知った。
                役場の返事
                町会は時計をそのままにしておくよう求めた。「うちの汽車はいつもこの時計どおりに着いている」と町長は言った。会社は駅の中に自前の時計を掛けたが、乗客のほかに見る者はなかった。
                八年のあいだ、町には二つの時刻があった。月曜日に古い針が下ろされ、学校は休みになった。
                第二の時計
                時計は今も倉庫にある。動かそうとした者はいない。町の人々は、十一分の遅れを懐かしんで話すことがある。

                """),
        ReceivedText(
            name: "English, hard-wrapped", language: "en", paragraphs: "blank-line", lines: "join",
            front: ["title", "byline", "dateline"], slugs: ["opening", "what-the-council-said", "what-became-of-it"],
            text: """
                THE CLOCK THAT WAS LATE

                By Anna Reed

                Sandford, 4 March 1908

                On Monday the town clock of Sandford was stopped for good. It had been
                put up in 1871, when the line from Marlow was opened, and for thirty
                years it was the only clock within ten miles of the place.

                What the council said

                The council asked that the clock be left as it was. "Our trains have
                always been punctual by it," said the mayor. The company put up its own
                clock inside the station, where nobody but passengers could see it.

                What became of it

                For eight years the town had two times. On Monday the old hands were
                taken down, and the schoolchildren were given a holiday.

                """),
        ReceivedText(
            name: "Chinese, indented and hard-wrapped by characters", language: "zh-Hans", paragraphs: "indent",
            lines: "join",
            front: ["title", "byline", "dateline"], slugs: ["opening", "part-1", "part-2"],
            headings: ["（一）铁路公司"],
            text: """
                迟到的钟
                记者 李文博
                2026年3月4日
                　　星期一，沙福德镇的钟终于停了。它建于1871年铁路开
                通的那一年，三十年间是方圆十里唯一的钟，镇上的人都按它上
                工和下工，没有人想过它会走错。
                　　钟每天正午按港口炮台的号炮校准。炮台在1899年撤销
                以后，站长用电报对时，这才发现全镇的时间一直晚了十一分钟
                。
                一、镇议会的答复
                　　镇议会要求保留这座钟。镇长说：“我们的火车一直按它准
                点到达。”铁路公司在车站里另挂了一座钟，只有旅客才看得见
                它。
                （一）铁路公司
                　　公司不愿意再为此付钱，它在1899年11月30日的信
                里写得很清楚，而且一连写了三封信给镇长。
                二、后来的事
                　　八年间，镇上有两个时间。星期一，旧指针被取下，学校放
                假一天，孩子们都到港口去看船，傍晚才回家。

                """),
        ReceivedText(
            name: "an English typescript, indented and hard-wrapped", language: "en", paragraphs: "indent",
            lines: "join",
            front: ["title", "byline"], slugs: ["opening", "what-the-council-said"],
            text: """
                The clock that was late
                By Anna Reed
                     On Monday the town clock of Sandford was stopped for good. It had
                been put up in 1871, when the line from Marlow was opened, and for thirty
                years it was the only clock within ten miles of the place.
                     The clock was set each noon by the gun of the harbour battery. When
                that was closed, the stationmaster took the time from the telegraph.
                What the council said
                     The council asked that the clock be left as it was. The company put
                up its own clock inside the station, where nobody but passengers could
                see it.
                     For eight years the town had two times. On Monday the old hands were
                taken down, and the schoolchildren were given a holiday.

                """),
        ReceivedText(
            name: "English, hard-wrapped by hand, with a line that is too long", language: "en",
            paragraphs: "blank-line",
            lines: "join", front: ["title"],
            text: """
                The clock that was late

                On Monday the town clock of Sandford was stopped for good. It had been
                put up in 1871, when the line from Marlow was opened, and for thirty
                years it was the only clock within ten miles of the place. All the town
                went to work by it, and nobody in Sandford had ever thought it to be wrong.
                The clock was set each noon by the gun of the harbour battery. When the
                battery was closed in 1899, the stationmaster took the time from the
                telegraph, and found that Sandford had been living eleven minutes late.

                The council asked that the clock be left as it was. "Our trains have
                always been punctual by it," said the mayor. The company put up its own
                clock inside the station, where nobody but passengers could see it. For
                eight years the town had two times, and a great many opinions of them.

                On Monday the old hands were taken down, and the schoolchildren were
                given a holiday. The clock lies in the shed of the harbour to this day,
                and nobody has tried to set it going. There are some in the town who say
                that the eleven minutes were the best of the day, and that they have not
                been made up for by anything that came on the trains, or was said in the
                council, or stood in the paper.

                """),
        ReceivedText(
            name: "headings of two levels", language: "zh-Hans", paragraphs: "line", front: ["title"],
            slugs: ["opening", "chapter-1", "chapter-2"], headings: ["一、总量", "二、结构"],
            text: """
                迟到的钟
                　　星期一，沙福德镇的钟终于停了。它建于铁路开通的那一年，三十年间是方圆十里唯一的钟。
                第一章　镇议会的答复
                　　镇议会要求保留这座钟。铁路公司在车站里另挂了一座钟，只有旅客才看得见它。
                第二章　后来的事
                一、总量
                　　八年间，镇上有两个时间。星期一，旧指针被取下，学校放假一天。
                二、结构
                　　钟至今还放在港口的仓库里。没有人再想让它走起来，镇上的人却常常说起它。

                """),
        ReceivedText(
            name: "English, one paragraph a line", language: "en", paragraphs: "line", front: ["title"],
            slugs: ["opening", "what-the-council-said"],
            text: """
                The clock that was late
                On Monday the town clock of Sandford was stopped for good. It had been put up in 1871, when the line from Marlow was opened, and for thirty years it was the only clock within ten miles of the place.
                The clock was set each noon by the gun of the harbour battery. When the battery was closed in 1899, the stationmaster took the time from the telegraph, and found that Sandford had been living eleven minutes late.
                What the council said
                The council asked that the clock be left as it was. The company put up its own clock inside the station, where nobody but passengers could see it.

                """),
        ReceivedText(
            name: "Arabic", language: "ar", paragraphs: "blank-line", front: ["title", "byline"],
            slugs: ["opening", "part-2"],
            text: """
                ساعة الميناء المتأخرة

                بقلم: سلمى الخطيب

                توقفت ساعة المدينة يوم الاثنين إلى الأبد. كانت قد نُصبت عام 1871 عندما افتُتح خط السكة الحديدية، وبقيت ثلاثين عامًا الساعة الوحيدة في المنطقة كلها.

                ماذا قال المجلس

                طلب المجلس أن تبقى الساعة كما هي. قال رئيس البلدية إن قطاراتنا كانت دائمًا دقيقة بحسبها، ووضعت الشركة ساعتها داخل المحطة.

                """),
        ReceivedText(
            name: "Chinese", language: "zh-Hans", paragraphs: "blank-line", front: ["title", "dateline"],
            slugs: ["opening", "part-1", "part-2"],
            text: """
                迟到的钟

                2026年3月4日

                星期一，沙福德镇的钟终于停了。它建于铁路开通的那一年，三十年间是方圆十里唯一的钟。

                一、镇议会的答复

                镇议会要求保留这座钟。镇长说：“我们的火车一直按它准点到达。”铁路公司在车站里另挂了一座钟。

                二、后来的事

                八年间，镇上有两个时间。星期一，旧指针被取下，学校放假一天。

                """),
        ReceivedText(
            name: "a poem", language: "en", paragraphs: "blank-line", lines: "keep", front: ["title"],
            text: """
                The Clock

                It told the hour, it told it late,
                It told it to the harbour gate,
                And no one on the windy quay
                Had other hours to go and see.

                The gun went off, the hand went round,
                The echo followed, wet with sound,
                And what the gun had said at noon
                The clock believed, but not so soon.

                Now it is still. The hand is down.
                There is another time in town.

                """),
        ReceivedText(
            name: "a transcript", language: "en", paragraphs: "line", front: ["title"],
            text: """
                Town council, 2 March 1908
                MAYOR: The clock has served us well.
                MR. REED: It is eleven minutes late.
                MAYOR: Late by what?
                MR. REED: By the telegraph, sir.
                CLERK: I am asked to note that the telegraph is not a resident.
                MAYOR: So noted. Those in favour?

                """),
        ReceivedText(
            name: "an interview", language: "en", paragraphs: "blank-line", front: ["title"],
            text: """
                An interview with the stationmaster

                Why was the clock late?

                Because the gun was. You hear a gun when the sound arrives, not when it is fired, and then the man on the ladder needs a moment too.

                Did nobody notice?

                Nobody had anything to compare it with. That is how clocks work. Then the telegraph came, and we had two times, and a great many opinions.

                Do you miss it?

                Every noon.

                """),
        ReceivedText(
            name: "a statute", language: "ja", paragraphs: "line", front: ["title"], slugs: ["chapter-1", "chapter-2"],
            headings: ["附則"],
            text: """
                時計条例
                第一章　総則
                第一条　この条例は、町の時計の時刻について定めることを目的とする。
                第二条　町の時計は、正午の号砲に合わせる。
                ２　号砲のない日は、前日の時刻による。
                第二章　雑則
                第三条　時計を動かした者は、町会の定めるところにより、過料に処する。
                附則
                この条例は、公布の日から施行する。

                """),
        ReceivedText(
            name: "Markdown", isMarkdown: true, language: "en", paragraphs: nil, front: ["title", "byline"],
            slugs: ["opening", "what-the-council-said", "part-3"],
            text: """
                # The clock that was late

                *By Anna Reed*

                On Monday the clock was stopped.[^1]

                ## What the council said

                The council asked that it be left.

                - one
                - two

                ## 後のこと

                Two times.

                [^1]: See the minutes.

                """),
        ReceivedText(
            name: "one word", language: "en", paragraphs: "blank-line",
            text: "word"),
        ReceivedText(
            name: "no title", language: "en", paragraphs: "blank-line",
            text: """
                no title here, only a paragraph that goes on. And on.

                And a second one, also a paragraph with a sentence.

                """),
        ReceivedText(
            name: "a very long first line", language: "en", paragraphs: "blank-line",
            text: String(repeating: "A very long title line ", count: 30) + "\n\nBody text here. More.\n"),
    ]
}
