/// Dates with 年月日 or 년월일: 2026年1月17日, 令和8年1月, 二〇二六年, 1990年代, 1月中旬, 民國113年.
enum EastAsianDates {
    static func match(_ block: ScannedBlock, at start: Int, isJapanese: Bool) -> DateMatch? {
        let scalars = block.scalars
        if start > 0, Numeral.read(scalars, at: start - 1) != nil { return nil }
        if let match = beforeOurEra(block, at: start) ?? decadeOfCentury(block, at: start) { return match }
        if let era = era(block, at: start) {
            var match = afterYear(block, start, era.year, era.end, false, isJapanese)
            // Until then Japan's months were those of the moon.
            if block.first(of: ["明治", "㍾"], at: start) != nil, era.year < JapaneseEra.firstDay.year,
                match?.reading.month != nil
            {
                match?.reading.isUnread = true
            }
            return match
        }
        guard let number = Numeral.read(scalars, at: start) else { return nil }
        // 第2次, F-35, 3.5: no dates.
        if start > 0, ".-／/第约約".unicodeScalars.contains(scalars[start - 1]), !isRangeSign(block, start - 1) {
            return nil
        }
        let end = skippingBlanks(scalars, number.end)
        if isYear(block, at: end) {
            let isShort = number.length == 2 && number.form == .digits
            let isFull = number.length >= 4 && number.form == .digits || number.form == .han
            guard isFull && (1000...2999).contains(number.value) || isShort else { return nil }
            // 公元前1046年; 康熙24年9月.
            if block.has("元前", before: start) || block.first(of: Self.beforeChrist, before: start) != nil
                || isShort && UnreadYear.isEra(block, before: start)
            {
                return nil
            }
            if !isShort, let match = span(block, start, number.value, end + 1) { return match }
            var match = afterYear(block, start, number.value, end + 1, isShort, isJapanese)
            if match?.reading.month != nil, UnreadYear.isLunar(block, before: start) { match?.reading.isUnread = true }
            return match
        }
        if let match = years(block, start, number, isJapanese) { return match }
        guard let month = self.month(block, at: start) else { return nil }
        var match = DateMatch(range: start..<month.end, reading: DateReading(month: month.value))
        addDay(block, &match)
        match.reading.isUnread = UnreadYear.stands(beside: match.range, in: block)
        if match.reading.day == nil, match.reading.extent == .exact, !match.reading.isUnread {
            // 1月 alone may be a month of any year, and 一月 may be how long something lasts.
            guard number.form == .digits, !block.has("号", at: month.end), !block.has("號", at: month.end) else {
                return nil
            }
        }
        addEnd(block, &match)
        return UnreadYear.isRecurring(block, before: start) ? nil : match
    }

    // MARK: Decades and years that are not counted from the year 1

    private static let beforeChrist = ["公元前", "西元前", "紀元前", "纪元前", "기원전 ", "기원전"]

    /// 公元前221年, 기원전 57년. A month beside it is one of another calendar, and such a date is not read.
    private static func beforeOurEra(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        guard let word = block.first(of: beforeChrist, at: start),
            let number = Numeral.read(block.scalars, at: skippingBlanks(block.scalars, start + word.length)),
            (1...9999).contains(number.value)
        else { return nil }
        let sign = skippingBlanks(block.scalars, number.end)
        guard isYear(block, at: sign) else { return nil }
        let end = sign + 1
        let isMore =
            block.first(of: ["代", "대", "前", "間", "间", "간", "度", "至", "到"], at: end) != nil || isRangeSign(block, end)
            || month(block, at: skippingBlanks(block.scalars, end)) != nil
        return isMore ? nil : DateMatch(range: start..<end, reading: DateReading(year: 1 - number.value))
    }

    /// 20世纪90年代, 上世纪八十年代, 20세기 90년대.
    private static func decadeOfCentury(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        let century: Int?
        var index: Int
        if let word = block.first(of: ["上世纪", "上世紀", "上个世纪", "上個世紀", "지난 세기"], at: start) {
            century = nil
            index = start + word.length
        } else if let number = Numeral.read(block.scalars, at: start), (11...21).contains(number.value),
            let word = block.first(of: ["世纪", "世紀", "세기"], at: number.end)
        {
            century = number.value
            index = number.end + word.length
        } else {
            return nil
        }
        index = skippingBlanks(block.scalars, index)
        if block.first(of: ["的", "の"], at: index) != nil { index += 1 }
        guard let number = Numeral.read(block.scalars, at: index), (10...90).contains(number.value),
            number.value % 10 == 0, let word = block.first(of: ["年代", "년대"], at: number.end)
        else { return nil }
        var match = DateMatch(range: start..<number.end + word.length, reading: DateReading(year: number.value))
        match.reading.extent = .decade
        if let century {
            match.reading.year = (century - 1) * 100 + number.value
        } else {
            match.reading.offset = DateReading.Offset(unit: .century, count: -1, origin: .article)
        }
        return match
    }

    /// What follows 昨年, 去年, 同年: 9月, 末.
    static func complete(_ match: DateMatch, in block: ScannedBlock) -> DateMatch {
        var match = match
        guard match.reading.offset?.unit == .year else {
            if match.reading.offset?.unit == .month { addDay(block, &match) }
            return match
        }
        addMonth(block, &match, isJapanese: true)
        return match
    }

    // MARK: Years

    private static func isYear(_ block: ScannedBlock, at index: Int) -> Bool {
        index < block.scalars.count && (block.scalars[index] == "年" || block.scalars[index] == "년")
    }

    private static func afterYear(
        _ block: ScannedBlock, _ start: Int, _ year: Int, _ end: Int, _ isShort: Bool, _ isJapanese: Bool
    ) -> DateMatch? {
        var match = DateMatch(range: start..<end, reading: DateReading(year: year))
        match.reading.isYearShort = isShort
        // 2026年（令和8年）1月: what is bracketed says the same again.
        if let close = bracketed(block, end) { match.range = start..<close }
        let before = match.range.upperBound
        addMonth(block, &match, isJapanese: isJapanese)
        addEnd(block, &match)
        if isShort { return match.reading.month == nil ? nil : match }
        if match.range.upperBound == before, match.reading.month == nil {
            if match.range.upperBound != end { match.range = start..<end }
            // 2000年前, 1000年間: how long, not when.
            for word in ["間", "间", "以上", "余", "來", "分", "目", "ぶり", "もの", "史", "動", "간", "動"]
            where block.has(word, at: end) {
                return nil
            }
            if block.has("前", at: end), block.first(of: ["前後", "前后"], at: end) == nil { return nil }
            if block.has("戦争", at: end), year < 1500 || year % 100 == 0 { return nil }
        }
        return match
    }

    /// 2013年至2017年, 2018年—2024年, 2010년부터 2015년까지, 2013年から2017年まで; `end` is behind the first year. Without まで,
    /// 2020年から2025年に延期 is no span.
    private static func span(_ block: ScannedBlock, _ start: Int, _ year: Int, _ end: Int) -> DateMatch? {
        var index = skippingBlanks(block.scalars, end)
        var closing: [String]?
        if isRangeSign(block, index) || block.has("到", at: index) {
            // —— is no *to*: 2018年——2024年扩建.
            index += 1
        } else if let link = block.first(of: ["から", "부터", "에서"], at: index) {
            closing = ["まで", "까지"]
            index += link.length
        } else {
            return nil
        }
        guard let last = Numeral.read(block.scalars, at: skippingBlanks(block.scalars, index)),
            last.form == .digits && last.length == 4 || last.form == .han, last.value > year, last.value < 3000
        else { return nil }
        let sign = skippingBlanks(block.scalars, last.end)
        guard isYear(block, at: sign), block.first(of: ["代", "대", "度", "前", "間", "间"], at: sign + 1) == nil,
            month(block, at: skippingBlanks(block.scalars, sign + 1)) == nil,
            closing.map({ block.first(of: $0, at: sign + 1) != nil }) ?? true
        else { return nil }
        var reading = DateReading(year: year)
        reading.extent = .until(.init(year: last.value))
        return DateMatch(range: start..<sign + 1, reading: reading)
    }

    /// 1980〜1987年, 1980-87年 is left alone.
    private static func years(
        _ block: ScannedBlock, _ start: Int, _ first: Numeral, _ isJapanese: Bool
    ) -> DateMatch? {
        guard first.form == .digits, first.length == 4, (1000...2999).contains(first.value),
            isRangeSign(block, first.end), let last = Numeral.read(block.scalars, at: first.end + 1),
            last.length == 4, last.value > first.value, last.value < 3000, isYear(block, at: last.end)
        else { return nil }
        var reading = DateReading(year: first.value)
        reading.extent = .until(.init(year: last.value))
        return DateMatch(range: start..<last.end + 1, reading: reading)
    }

    private static func isRangeSign(_ block: ScannedBlock, _ index: Int) -> Bool {
        index < block.scalars.count && "〜～~–—-－至".unicodeScalars.contains(block.scalars[index])
    }

    private static func bracketed(_ block: ScannedBlock, _ start: Int) -> Int? {
        guard start < block.scalars.count, block.scalars[start] == "（" || block.scalars[start] == "(",
            let era = era(block, at: start + 1) ?? plainYear(block, at: start + 1), era.end < block.scalars.count,
            block.scalars[era.end] == "）" || block.scalars[era.end] == ")"
        else { return nil }
        return era.end + 1
    }

    private static func plainYear(_ block: ScannedBlock, at start: Int) -> (year: Int, end: Int)? {
        guard let number = Numeral.read(block.scalars, at: start), number.length == 4 else { return nil }
        return (number.value, isYear(block, at: number.end) ? number.end + 1 : number.end)
    }

    // MARK: Eras

    /// 令和8年, 平成元年, 民國113年, to the end of 年.
    private static func era(_ block: ScannedBlock, at start: Int) -> (year: Int, end: Int)? {
        guard let era = block.first(of: eraNames, at: start), let first = eras[era.text] else { return nil }
        var end = skippingBlanks(block.scalars, start + era.length)
        let number: Int
        if block.has("元", at: end) {
            number = 1
            end += 1
        } else if let numeral = Numeral.read(block.scalars, at: end), (1...150).contains(numeral.value) {
            number = numeral.value
            end = skippingBlanks(block.scalars, numeral.end)
        } else {
            return nil
        }
        guard isYear(block, at: end) else { return nil }
        return (first + number - 1, end + 1)
    }

    /// The year that is counted as the first.
    private static let eras: [String: Int] = {
        var years = ["民国": 1912, "民國": 1912, "西暦": 1, "西元": 1, "公元": 1, "서기": 1]
        for (names, era) in [
            (["明治", "㍾"], JapaneseEra.meiji), (["大正", "㍽"], .taisho), (["昭和", "㍼"], .showa), (["平成", "㍻"], .heisei),
            (["令和", "㋿"], .reiwa),
        ] {
            for name in names { years[name] = era.start.year }
        }
        return years
    }()
    private static let eraNames = eras.keys.sorted()

    // MARK: Below the year

    private static func addMonth(_ block: ScannedBlock, _ match: inout DateMatch, isJapanese: Bool) {
        let end = match.range.upperBound
        let next = skippingBlanks(block.scalars, end)
        let after = block.first(of: ["の", "的"], at: next) == nil ? next : next + 1
        if let month = month(block, at: after) {
            match.reading.month = month.value
            match.range = match.range.lowerBound..<month.end
            addDay(block, &match)
            return
        }
        func set(_ words: [(String, DateReading.Extent)]) -> Bool {
            guard let word = words.first(where: { block.has($0.0, at: next) }) else { return false }
            match.reading.extent = word.1
            match.range = match.range.lowerBound..<next + word.0.unicodeScalars.count
            return true
        }
        // 2010년대비 compares with the year 2010.
        let isDecade = block.has("代", at: end) || block.has("대", at: end) && !block.has("비", at: end + 1)
        if isDecade, let year = match.reading.year, year % 10 == 0 {
            match.reading.extent = .decade
            match.range = match.range.lowerBound..<end + 1
        } else if block.has("度", at: end), isJapanese {
            match.reading.extent = .fiscalYear
            match.range = match.range.lowerBound..<end + 1
        } else if !set(yearParts) {
            addRoughly(block, &match)
        }
    }

    private static let yearParts: [(String, DateReading.Extent)] = [
        ("上半期", .half(1)), ("下半期", .half(2)), ("上半年", .half(1)), ("下半年", .half(2)), ("前半", .half(1)),
        ("後半", .half(2)), ("初頭", .beginning), ("初め", .beginning), ("年初", .beginning), ("初", .beginning),
        ("年末", .end), ("末", .end), ("底", .end), ("春", .season(.spring)), ("夏", .season(.summer)),
        ("秋", .season(.autumn)), ("冬", .season(.winter)), ("の春", .season(.spring)), ("の夏", .season(.summer)),
        ("の秋", .season(.autumn)), ("の冬", .season(.winter)), ("의 봄", .season(.spring)),
    ]

    private static func month(_ block: ScannedBlock, at start: Int) -> (value: Int, end: Int)? {
        guard let number = Numeral.read(block.scalars, at: start),
            (1...2).contains(number.length) || number.form == .han
        else { return nil }
        let end = skippingBlanks(block.scalars, number.end)
        guard end < block.scalars.count, block.scalars[end] == "月" || block.scalars[end] == "월" else { return nil }
        // 五千万月: no month. What is above twelve in digits is a mistake that is worth telling.
        guard number.value <= 12 || number.form == .digits, number.value < 32 else { return nil }
        return (number.value, end + 1)
    }

    private static func addDay(_ block: ScannedBlock, _ match: inout DateMatch) {
        let end = match.range.upperBound
        for (words, part) in [
            (["上旬", "初旬"], 1), (["中旬", "半ば"], 2), (["下旬", "末"], 3), (["초순"], 1), (["중순"], 2), (["하순"], 3),
        ] {
            guard let word = block.first(of: words, at: end) else { continue }
            match.reading.extent = .tenDays(part)
            match.range = match.range.lowerBound..<end + word.length
            return
        }
        let next = skippingBlanks(block.scalars, end)
        if let number = Numeral.read(block.scalars, at: next), number.length <= 3 {
            // 6月9—11日
            if isRangeSign(block, number.end), let last = day(block, at: number.end + 1), last.value > number.value {
                match.reading.day = number.value
                match.reading.extent = .until(.init(day: last.value))
                match.range = match.range.lowerBound..<last.end
                return
            }
            let sign = skippingBlanks(block.scalars, number.end)
            if sign < block.scalars.count, "日号號일".unicodeScalars.contains(block.scalars[sign]), number.value < 100,
                !block.has("間", at: sign + 1)
            {
                match.reading.day = number.value
                match.range = match.range.lowerBound..<sign + 1
            }
        }
        addRoughly(block, &match)
    }

    /// 6月9日至11日, 6月9日から7月2日, 5月至8月; not 2018年5月至2019年3月, which is two dates.
    private static func addEnd(_ block: ScannedBlock, _ match: inout DateMatch) {
        guard let month = match.reading.month, match.reading.extent == .exact else { return }
        let sign = skippingBlanks(block.scalars, match.range.upperBound)
        let after: Int
        if isRangeSign(block, sign) || block.has("到", at: sign) {
            after = skippingBlanks(block.scalars, sign + 1)
        } else if block.has("から", at: sign) {
            after = sign + 2
        } else {
            return
        }
        if let first = match.reading.day, let last = day(block, at: after) {
            guard last.value > first else { return }
            match.reading.extent = .until(.init(day: last.value))
            match.range = match.range.lowerBound..<last.end
        } else if let last = self.month(block, at: after), last.value != month {
            let day = day(block, at: last.end)
            if day == nil, match.reading.day != nil { return }
            match.reading.extent = .until(.init(month: last.value, day: day?.value))
            match.range = match.range.lowerBound..<(day?.end ?? last.end)
        }
    }

    /// 11日, with its end; not 3日間.
    private static func day(_ block: ScannedBlock, at start: Int) -> (value: Int, end: Int)? {
        guard let number = Numeral.read(block.scalars, at: start), number.length <= 3, number.value < 100 else {
            return nil
        }
        let sign = skippingBlanks(block.scalars, number.end)
        guard sign < block.scalars.count, "日号號일".unicodeScalars.contains(block.scalars[sign]),
            block.first(of: ["間", "间", "目"], at: sign + 1) == nil
        else { return nil }
        return (number.value, sign + 1)
    }

    private static func addRoughly(_ block: ScannedBlock, _ match: inout DateMatch) {
        guard
            let word = block.first(
                of: ["頃", "ごろ", "ころ", "前後", "前后", "左右", "경", "쯤"], at: match.range.upperBound)
        else { return }
        match.reading.isApproximate = true
        match.range = match.range.lowerBound..<match.range.upperBound + word.length
    }

    private static func skippingBlanks(_ scalars: [Unicode.Scalar], _ index: Int) -> Int {
        index < scalars.count && (scalars[index] == " " || scalars[index] == "\u{3000}") ? index + 1 : index
    }
}
