/// Days of a month as Arabic words: الرابع عشر, الحادي والعشرون, الثلاثين.
enum ArabicOrdinals {
    /// The number from 1 to 31 whose words begin at `start`, and where they end.
    static func read(_ block: ScannedBlock, at start: Int) -> (value: Int, end: Int)? {
        guard start < block.scalars.count, block.scalars[start].value >= 0x600 else { return nil }
        let first = block.word(at: start)
        let name = MonthNames.folded(first.hasPrefix("وال") ? String(first.dropFirst()) : first)
        let end = start + first.unicodeScalars.count
        if let tens = tens[name] { return (tens, end) }
        guard let unit = units[name] else { return nil }
        let next = block.blanks(end)
        let second = block.word(at: next)
        let after = next + second.unicodeScalars.count
        if second == "عشر" { return unit < 10 ? (unit + 10, after) : nil }
        if second.first == "و", let tens = tens[MonthNames.folded(String(second.dropFirst()))] {
            return unit < 10 && tens + unit <= 31 ? (tens + unit, after) : nil
        }
        return name == "الحادي" ? nil : (unit, end)
    }

    private static let units = [
        "الاول": 1, "الحادي": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7,
        "الثامن": 8, "التاسع": 9, "العاشر": 10,
    ]
    private static let tens = ["العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30]
}
