/// Whether a year stands beside a month and day that could not be read with them: 康熙六十一年十一月十三日, 去（106）年12月,
/// 宣统三年（1911）八月十九日, 6月9日（1938年）. The month and day alone would be a date of another year, and often of
/// another calendar.
enum UnreadYear {
    static func stands(beside range: Range<Int>, in block: ScannedBlock) -> Bool {
        stands(before: range.lowerBound, block) || stands(after: range.upperBound, block)
    }

    private static func stands(before start: Int, _ block: ScannedBlock) -> Bool {
        if isLunar(block, before: start) { return true }
        var index = start
        while index > 0, start - index < 3, " \u{3000}の的".unicodeScalars.contains(block.scalars[index - 1]) {
            index -= 1
        }
        // What is bracketed says the year again.
        if index > 0, block.scalars[index - 1] == "）" || block.scalars[index - 1] == ")" {
            let least = max(0, index - 16)
            guard let open = block.scalars[least..<index].lastIndex(where: { $0 == "（" || $0 == "(" }) else {
                return false
            }
            index = open
        }
        guard block.has("年", before: index) || block.has("년", before: index) else { return false }
        // 当年5月 is said of the year before it in the text.
        return !pointing.contains { block.has($0 + "年", before: index) }
    }

    private static func stands(after end: Int, _ block: ScannedBlock) -> Bool {
        var index = end
        while index < block.scalars.count, index - end < 2, "，,、（( ".unicodeScalars.contains(block.scalars[index]) {
            index += 1
        }
        guard index > end, let number = Numeral.read(block.scalars, at: index), number.length == 4,
            (1000...2999).contains(number.value), number.end < block.scalars.count
        else { return false }
        return "年년）)".unicodeScalars.contains(block.scalars[number.end])
    }

    /// Whether a date is said to be one of the moon's calendar, which is not counted: 农历1938年8月3日.
    static func isLunar(_ block: ScannedBlock, before start: Int) -> Bool {
        var end = start
        while end > 0, start - end < 2, block.scalars[end - 1].isWhiteSpace { end -= 1 }
        return lunar.contains { block.has($0, before: end) }
    }

    /// Every year is none: 每年5月1日.
    static func isRecurring(_ block: ScannedBlock, before start: Int) -> Bool {
        ["每年", "毎年", "每年的", "毎年の", "매년 "].contains { block.has($0, before: start) }
    }

    /// Whether a Han character that is no preposition stands before a year of two digits, as the name of an era does.
    static func isEra(_ block: ScannedBlock, before start: Int) -> Bool {
        guard start > 0, LetterKind(block.scalars[start - 1]) == .han else { return false }
        return !"于於自在从從到至和与與及或即是者的当當了西同".unicodeScalars.contains(block.scalars[start - 1])
    }

    private static let pointing = ["当", "當", "那", "该", "該", "这", "這", "此", "その", "この", "同", "그"]
    private static let lunar = [
        "农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "夏历", "夏曆", "旧暦", "舊暦", "陰暦", "음력",
    ]
}
