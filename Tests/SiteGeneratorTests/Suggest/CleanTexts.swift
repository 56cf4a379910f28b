/// Texts in which nothing is damaged, written for these tests. They hold what could be taken for damage: foreign words
/// in brackets and quotation marks, sound words, refrains, names in other scripts, emphasis by repetition.
enum CleanTexts {
    static let japanese = """
        港の時計は、町でいちばん遅れている

        二〇一九年の春、私は祖母の家を片づけるために、久しぶりに海辺の町へ戻った。駅前の商店街はシャッターを下ろした店が多く、潮の匂いだけが昔のままだった。バスは一時間に一本しかない。「次のバスまで、歩いた方が早いよ」と、待合室の老人が笑った。

        町の人は港の時計を「遅れん坊」と呼ぶ。明治四十二年に据えられ、昭和二十年の夏に一度だけ止まった。止まった時刻は午前十一時二分。誰が直したのか、記録には残っていない。市史編纂室の職員、楊暁東（杨晓东）さんは、中国の大連から来て十五年になる。「時計のことを書いた手紙が、倉庫から見つかったんです」。手紙には、部品の名が英語とロシア語で記されていた。ロシア語の表題は「Часы и маяк」、つまり「時計と灯台」である。

        ガタガタガタと窓が鳴り、ざあざあと雨が降り出した。ははははは、と子どもたちが笑いながら走り抜ける。わんわんわん、と犬が追いかける。祭りの日には「万歳、万歳、万歳」の声が響いたという。南無阿弥陀仏、南無阿弥陀仏と唱えながら坂を上る人もいた。

        論語に「学而時習之、不亦説乎」とある。祖父はこの一節を床の間に掛けていた。漢文を学ぶ前の私には、呪文のように見えたものだ。祖父は「你好」の二文字も書けた。上海で三年働いたからだと聞いたが、本当かどうかはわからない。

        髙橋時計店の主人は、部品を一つずつ机に並べた。歯車、ぜんまい、振り子。「直せますか」と尋ねると、主人は首を振らず、うなずきもしなかった。「直すのは簡単です。けれど、遅れなくなったら、もうあの時計ではない」。私は黙って聞いていた。時計は五分遅れている。五分遅れの町で、人々は五分だけ長く昼休みを取る。

        日本国憲法前文。国会議員選挙結果速報。東京都議会議員補欠選挙当選者一覧。こうした見出しを切り抜いて、祖母は帳面に貼っていた。帳面は四十冊を超え、最後の一冊は半分が白紙だった。私はその白紙に、今日見たことを書いている。北の方角に灯台があり、その先は海である。

        戦略的要地、地政学的条件、国際的評価。新聞の言葉は硬い。町の言葉はやわらかい。どちらも日本語であり、どちらも時計の音を止めることはできない。カチ、カチ、カチ。今夜も港の時計は、少しだけ遅れて鳴る。
        """

    static let english = """
        The clockmaker of Harbour Street

        When Agnes Whitlock opened her shop on Harbour Street in the spring of 1987, nobody in the town thought that it would last a winter. The roof leaked; the river rose; the tourists, who came for the lighthouse and the chips, did not buy clocks. "Time is free," her neighbour used to say, "so why would anyone pay for it?" She laughed, and went on oiling the wheels of a French carriage clock that had belonged to a naïve young lieutenant called François Lefèvre.

        I first met her on a Tuesday in 2003. It was raining, raining, raining, as it only rains on that coast. She was very, very old by then, and she spoke slowly, choosing her words as she chose her screws. On the wall hung a scroll that a customer from Kyoto had sent: 時は金なり ("time is money"). Beside it stood a photograph of the Beijing (北京) railway station, and a postcard with a single Greek word, καιρός, the right moment. She pronounced it correctly. Not many clockmakers do.

        The workshop had no computer. Every repair was entered by hand in ledgers bound in green cloth: the date, the owner, the fault, the cure, the price. I counted forty-one volumes. "Broken mainspring, broken mainspring, broken pivot, broken heart," she read aloud from the volume for 1994, and turned the page before I could ask. The last entry was dated 17 January 2026. It said only: "Closed. Thank you. A. W."

        The town council — seven members, of whom five could tell the time — wanted to turn the shop into a café. There were petitions. There was shouting: no, no, no, no! There was a meeting at which the mayor, a decent man, read out the names of everyone whose clock had ever been mended there. It took an hour and ten minutes. People wept; people clapped; somebody's grandfather clock, brought along as evidence, struck eleven at half past nine.

        Of the people, by the people, for the people: it is easy to make fun of such evenings. But I have been to many councils in many towns, and I have never seen one vote so quickly. The shop was kept. The café opened next door. The ledgers were scanned by two students from the university, who found that the most common fault, in thirty-nine years, was not a broken spring or a worn pivot at all. It was that the owner had forgotten to wind the clock.

        She would have liked that. "Tick, tock, tick, tock, tick, tock," she used to say to the children at the window. "Hear it? It is asking you what you are going to do next." The price of a new mainspring in 1987 was £12.50; today it is €48, or about ¥7,800. The temperature in the workshop was always 19 °C. The sign above the door, which reads OPEN MOST DAYS, is still there.
        """

    static let chinese = """
        老街的钟表匠

        二〇一九年春天，我回到外婆住过的海边小城，想把她留下的旧房子收拾出来。火车站前的商店大多关了门，只有咸咸的海风还和从前一样。公共汽车一个小时才来一班。候车室里的老人笑着对我说：“走着去吧，比等车快。”

        城里的人管码头上的大钟叫“慢先生”。它是清朝末年从英国运来的，1945年夏天停过一次，停在上午十一点零二分。后来是谁修好的，档案里没有记载。档案馆的小林老师来自日本，在这里工作了十五年。她说：“我在仓库里找到一封信，信上写着「時計と灯台について」，意思是关于钟和灯塔。”信的另一面还有一行俄文：Часы и маяк。

        窗户咯咯作响，雨哗啦啦地下起来。孩子们哈哈哈哈地笑着跑过去，小狗汪汪汪地追在后面。过节的时候，广场上喊着“加油加油加油”，声音传得很远。外公喜欢写字，墙上挂着他抄的一句古文：“學而時習之，不亦說乎？”他用的是繁体字，说这样写才有精神。

        钟表店的师傅姓高，六十多岁，话不多。他把零件一个一个摆在桌上：齿轮、发条、钟摆。我问他能不能修，他既不点头，也不摇头。过了很久他才说：“修好不难。可是不慢了，它还是原来那口钟吗？”我没有回答。这口钟慢五分钟，慢了五分钟的小城，人们的午休也就长了五分钟。

        外婆喜欢剪报，剪下来的标题贴在本子里：“全国人民代表大会闭幕”“国际邮票展览开幕”“长江大桥通车”。本子一共四十册，最后一册有一半是空白的。我在空白的地方写下今天看到的事情。小城的北边有一座灯塔，再往北就是大海。

        有人问我，为什么要记这些小事。我想，大事自有人去记，小事如果没有人写，就真的没有了。一天一天，一年一年，时间就这样过去。世界卫生组织（WHO）的统计说，这里的人平均寿命比省城长两岁。也许是因为那口慢钟，也许不是。滴答，滴答，滴答。今天夜里，它还会慢一点点地敲响。
        """

    static let arabic = """
        ساعاتيّ شارع الميناء

        في ربيع عام 1987 افتتحت أمينة الخطيب دكانها في شارع الميناء، ولم يظن أحد في البلدة أنه سيصمد حتى الشتاء. كان السقف يقطر ماءً، والنهر يرتفع، والسياح الذين يأتون من أجل المنارة لا يشترون الساعات. كان جارها يقول: «الوقت مجاني، فلماذا يدفع الناس ثمنه؟» فتضحك وتواصل تزييت عجلات ساعة فرنسية قديمة كانت لضابط شاب اسمه فرانسوا.

        التقيتها أول مرة يوم ثلاثاء من عام 2003. كان المطر يهطل، يهطل، يهطل، كما لا يهطل إلا على ذلك الساحل. كانت قد تقدمت في السن كثيراً، وكانت تتكلم ببطء وتختار كلماتها كما تختار مسامير الساعات. وعلى الجدار لوحة أرسلها زبون من كيوتو كُتب عليها (時は金なり) أي «الوقت من ذهب»، وإلى جانبها صورة لمحطة القطار في بكين (北京). وكانت تحب شركة Seiko وتقول إن ساعاتها أصدق من أصحابها.

        لم يكن في الورشة حاسوب. كانت كل عملية إصلاح تُدوَّن باليد في دفاتر مجلدة بقماش أخضر: التاريخ والمالك والعطل والعلاج والثمن. عددت واحداً وأربعين دفتراً. أما القيد الأخير فمؤرخ في 17 يناير 2026، ولم يُكتب فيه سوى ثلاث كلمات: «أُغلق الدكان. شكراً».

        أراد المجلس البلدي، وهو سبعة أعضاء لا يعرف قراءة الساعة منهم سوى خمسة، أن يحوّل الدكان إلى مقهى. فكانت العرائض، وكان الصراخ: لا، لا، لا، لا! ثم عُقد اجتماع قرأ فيه رئيس البلدية، وهو رجل طيب، أسماء كل من أُصلحت ساعاتهم هناك. استغرق ذلك ساعة وعشر دقائق. بكى بعض الناس، وصفق بعضهم، ودقت ساعة أحد الأجداد إحدى عشرة دقة عند التاسعة والنصف.

        بقي الدكان، وافتُتح المقهى إلى جانبه. ثم جاء طالبان من الجامعة فصوّرا الدفاتر كلها، ووجدا أن أكثر الأعطال شيوعاً في تسعة وثلاثين عاماً لم يكن نابضاً مكسوراً ولا محوراً متآكلاً، بل إن صاحب الساعة نسي أن يملأها. كانت أمينة ستحب هذا. كانت تقول للأطفال عند النافذة: «تك تك تك تك، أتسمعون؟ إنها تسألكم ماذا ستفعلون بعد قليل». كان سعر النابض الجديد 12.50 جنيهاً، وهو اليوم ٤٨ يورو. ودرجة الحرارة في الورشة ١٩ درجة دائماً. ولا تزال اللافتة فوق الباب تقول: «مفتوح في معظم الأيام»، ﷺ بخط الثلث فوقها آية كريمة.
        """
}
