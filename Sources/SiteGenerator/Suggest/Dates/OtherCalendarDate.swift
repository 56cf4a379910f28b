/// A day of the Hijri or the Persian calendar: ١٧ رمضان ١٣٤٣ هـ, ۲۸ اسفند ۱۳۰۴. It is recognised, and not counted.
enum OtherCalendarDate {
    /// Every such date of a block, its year and what follows that (هـ) with it.
    static func ranges(in block: ScannedBlock) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < block.scalars.count {
            if let end = end(block, index) {
                ranges.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return ranges
    }

    private static func end(_ block: ScannedBlock, _ start: Int) -> Int? {
        guard let day = Numeral.read(block.scalars, at: start), day.form == .digits, (1...31).contains(day.value),
            start == 0 || Numeral.digit(block.scalars[start - 1]) == nil
        else { return nil }
        var index = block.blanks(day.end)
        for link in ["من ", "شهر "] where block.has(link, at: index) { index += link.unicodeScalars.count }
        guard let month = month(block, index) else { return nil }
        index = block.blanks(month)
        for link in ["سنة ", "عام ", "سال "] where block.has(link, at: index) { index += link.unicodeScalars.count }
        guard let year = Numeral.read(block.scalars, at: index), year.form == .digits, (3...4).contains(year.length)
        else { return nil }
        let next = block.blanks(year.end)
        let word = block.word(at: next)
        return marks.contains(word) ? next + word.unicodeScalars.count : year.end
    }

    private static func month(_ block: ScannedBlock, _ start: Int) -> Int? {
        let first = block.word(at: start)
        if first.isEmpty { return nil }
        let end = start + first.unicodeScalars.count
        let next = block.blanks(end)
        let second = block.word(at: next)
        if months.contains(MonthNames.folded(first + " " + second)) { return next + second.unicodeScalars.count }
        return months.contains(MonthNames.folded(first)) ? end : nil
    }

    private static let marks: Set<String> = ["هـ", "ه", "هجرية", "هجري", "للهجرة", "ش"]
    /// As `MonthNames.folded` writes them.
    private static let months: Set<String> = [
        "محرم", "المحرم", "صفر", "ربيع الاول", "ربيع الاخر", "ربيع الثاني", "جمادى الاولى", "جمادى الاخرة",
        "جمادى الثانية", "جمادى الاخر", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذي القعدة", "ذو الحجة",
        "ذي الحجة", "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "ابان", "اذر", "دی", "بهمن",
        "اسفند",
    ]
}
