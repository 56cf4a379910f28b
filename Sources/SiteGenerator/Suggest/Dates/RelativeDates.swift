/// Words that are counted from another date: 昨年, last week, 翌日.
struct RelativeDates: Sendable {
    private let phrases: [(phrase: [Unicode.Scalar], offset: DateReading.Offset)]
    private let firsts: Set<Unicode.Scalar>
    private let isSpaced: Bool
    /// Signs of weekdays that may stand right after a week.
    private let weekdays: [String: Int]

    init(language: LanguageTag) {
        // The longest first: 一昨年 before 昨年.
        let words = DateWords.of(language).relative.map { (phrase: Array($0.phrase.unicodeScalars), offset: $0.offset) }
        let order = words.indices.sorted { (-words[$0].phrase.count, $0) < (-words[$1].phrase.count, $1) }
        phrases = order.map { words[$0] }
        firsts = Set(phrases.flatMap { [$0.phrase[0]] + $0.phrase[0].properties.uppercaseMapping.unicodeScalars })
        weekdays = ["zh", "yue"].contains(language.primary) ? DateWords.of(language).weekdays : [:]
        isSpaced = !["ja", "zh", "yue"].contains(language.primary)
    }

    func match(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        guard firsts.contains(block.scalars[start]) else { return nil }
        for (phrase, offset) in phrases where stands(phrase, block, start) {
            let end = start + phrase.count
            if isSpaced {
                if start > 0, LetterKind(block.scalars[start - 1]) != .none { return nil }
                if end < block.scalars.count, LetterKind(block.scalars[end]) == .other { return nil }
            } else if start > 0, "除过過撤数數每毎".unicodeScalars.contains(block.scalars[start - 1]) {
                return nil
            }
            // 前年比, 前年度, 前日比: comparisons of statistics.
            if !isSpaced, block.first(of: ["比", "度", "同"], at: end) != nil { return nil }
            var reading = DateReading()
            reading.offset = offset
            // 上周五: a day of that week.
            if offset.unit == .week, !isSpaced, end < block.scalars.count,
                let weekday = weekdays[String(block.scalars[end])]
            {
                reading.offset?.weekday = weekday
                return DateMatch(range: start..<end + 1, reading: reading)
            }
            return EastAsianDates.complete(DateMatch(range: start..<end, reading: reading), in: block)
        }
        return nil
    }

    private func stands(_ phrase: [Unicode.Scalar], _ block: ScannedBlock, _ start: Int) -> Bool {
        guard start + phrase.count <= block.scalars.count else { return false }
        for (index, scalar) in phrase.enumerated() where block.scalars[start + index] != scalar {
            let isCapital = index == 0 && block.scalars[start].properties.lowercaseMapping == String(scalar)
            if !isCapital { return false }
        }
        return true
    }
}
