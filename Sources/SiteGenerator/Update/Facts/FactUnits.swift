/// Units and currencies beside numbers.
enum FactUnits {
    /// What follows a single Han numeral where it counts something.
    static let counters: Set<Unicode.Scalar> = Set(
        "人名件年月日時时分秒回度個个台機隻只艘本枚票社国國州章条條項项号號位倍割番歳歲才岁世紀纪期段次点點円元块塊美周週天架家所座公吨里つカヵケヶか箇代階级級種种軍軍"
            .unicodeScalars)

    /// What may stand between a number and what it counts: 八十九万余人, 十多年.
    static let approximations: Set<Unicode.Scalar> = Set("余餘多几幾来來数數".unicodeScalars)

    /// Centuries are words of dates, and no signs of them units.
    private static let centuries = [Array("世纪".unicodeScalars), Array("世紀".unicodeScalars)]

    static func unit(beside number: Range<Int>, in scalars: [Unicode.Scalar]) -> Fact? {
        if number.lowerBound > 0 {
            var start = number.lowerBound - 1
            if scalars[start] == " " || scalars[start] == "\u{A0}", start > 0 { start -= 1 }
            if scalars[start].properties.generalCategory == .currencySymbol {
                return fact(start..<start + 1, scalars)
            }
        }
        var start = number.upperBound
        while start < scalars.count, scalars[start] == " " || scalars[start] == "\u{A0}" || scalars[start] == "-",
            start - number.upperBound < 1
        {
            start += 1
        }
        if start == number.upperBound, isApproximate(scalars, start) { start += 1 }
        guard start < scalars.count, !centuries.contains(where: { scalars[start...].starts(with: $0) }) else {
            return nil
        }
        // 米ドル, 平方キロメートル, ヶ月: the longest that is known.
        for length in [9, 8, 7, 6, 5, 4, 3, 2] where start + length <= scalars.count {
            let text = String(String.UnicodeScalarView(scalars[start..<start + length]))
            if !text.utf8.allSatisfy({ $0 < 0x80 }), scalars[start].isUnspacedCJK, synonyms[text] != nil {
                return fact(start..<start + length, scalars)
            }
        }
        switch scalars[start].wordClass {
        case .alphabet, .arabic:
            guard let word = FactWord.words(in: Array(scalars[start...].prefix(24))).first, word.range.lowerBound == 0
            else { return nil }
            // A word after a number is its unit only where it is known as one: 2025 and, 3 of.
            let range = start..<start + word.range.upperBound
            return synonyms[word.text] == nil ? nil : fact(range, scalars)
        case .katakana:
            var end = start
            while end < scalars.count, scalars[end].wordClass == .katakana { end += 1 }
            return fact(start..<end, scalars)
        default:
            let scalar = scalars[start]
            guard
                counters.contains(scalar) || scalar.properties.generalCategory == .currencySymbol
                    || "%％٪‰℃°㎞㎡㎏㎜㎝".unicodeScalars.contains(scalar)
            else { return nil }
            return fact(start..<start + 1, scalars)
        }
    }

    /// Whether a sign for more or less stands here, and behind it what is counted.
    static func isApproximate(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        index + 1 < scalars.count && approximations.contains(scalars[index]) && scalars[index + 1].isUnspacedCJK
    }

    private static func fact(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Fact {
        let words = String(String.UnicodeScalarView(scalars[range]))
        return Fact(kind: .unit, value: synonyms[words.lowercased()] ?? words, words: words, range: range)
    }

    /// By what is written, the unit.
    private static let synonyms: [String: String] = {
        let lines = [
            "usd $ ＄ dollar dollars ドル 米ドル 美元 دولار دولارا دولارات", "eur € euro euros ユーロ 欧元 歐元 يورو",
            "gbp £ pound pounds ポンド 英镑 英鎊 جنيه", "yen ¥ ￥ yen 円 日元 日圓 ين", "cny yuan rmb 元 人民元 人民币 人民幣 يوان",
            "krw ₩ won ウォン 韩元 韓元", "rub ₽ ruble rubles rouble roubles ルーブル 卢布", "iqd dinar dinars ディナール دينار",
            "% percent per％ ％ ٪ パーセント پرسنت",
            "km kilometre kilometres kilometer kilometers キロメートル ㎞ 公里 千米 كيلومتر كيلومترا",
            "キロ キロ", "kg kilogram kilograms キログラム ㎏ 公斤 كيلوغرام", "m metre metres meter meters メートル 米 متر مترا امتار",
            "cm centimetre centimetres centimeter centimeters センチメートル センチ 厘米", "mm millimetre millimetres ミリメートル ミリ 毫米",
            "mile miles マイル 英里 ميل", "ft foot feet フィート 英尺", "g gram grams グラム 克", "t ton tons tonne tonnes トン 吨 噸 طن",
            "km2 sqkm 平方キロ 平方キロメートル 平方公里", "ha hectare hectares ヘクタール 公顷", "l litre litres liter liters リットル 升",
            "barrel barrels バレル 桶 برميل", "hour hours 時間 小时 小時 ساعة ساعات", "min minute minutes 分 分間 分钟 分鐘 دقيقة دقائق",
            "second seconds 秒 秒間 ثانية ثوان", "day days 日間 天 يوم يوما أيام", "week weeks 週間 周 星期 أسبوع أسابيع",
            "month months か月 カ月 ヵ月 ヶ月 箇月 个月 個月 شهر أشهر شهرا", "year years 年間 سنة سنوات عام أعوام",
            "person people persons 人 名 شخص أشخاص", "mw megawatt megawatts メガワット 兆瓦", "gw gigawatt gigawatts ギガワット",
            "degree degrees ° 度 درجة", "mph mph", "kph kph",
        ]
        var result: [String: String] = ["平方メートル": "m2", "㎡": "m2", "百分点": "point", "个百分点": "point", "ポイント": "point"]
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            for word in words { result[word] = words[0] }
        }
        return result
    }()
}
