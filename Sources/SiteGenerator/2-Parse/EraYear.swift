/// Years that are counted from the beginning of an era: 民国27年, 昭和20年8月15日.
enum EraYear {
    static func date(_ text: String, _ numbers: [String]) -> String? {
        guard let era = eras.first(where: { text.hasPrefix($0.name) }) else { return nil }
        var rest = numbers
        if text.dropFirst(era.name.count).trimmingPrefix(" ").hasPrefix("元年") { rest.insert("1", at: 0) }
        guard (1...3).contains(rest.count), let number = Int(rest[0]), (1...150).contains(number),
            rest.dropFirst().allSatisfy({ $0.utf8.count <= 2 })
        else { return nil }
        let year = era.first + number - 1
        // Months of the moon.
        if year < JapaneseEra.firstDay.year, rest.count > 1 { return nil }
        return ([String(year)] + rest.dropFirst().map { DateGuess.padded($0) }).joined(separator: "-")
    }

    /// Each with the year that is its first.
    private static let eras: [(name: String, first: Int)] = [
        ("民国", 1912), ("民國", 1912), ("明治", JapaneseEra.meiji.start.year), ("大正", JapaneseEra.taisho.start.year),
        ("昭和", JapaneseEra.showa.start.year), ("平成", JapaneseEra.heisei.start.year),
        ("令和", JapaneseEra.reiwa.start.year),
    ]
}
