/// Ten years as languages write them: the 1990s, 1920er Jahre, la década de 1920, les années 1920.
struct DecadeDates: Sendable {
    /// What may stand right behind the digits, with the nouns of which one must follow; none where it says enough.
    private let endings: [(text: String, nouns: Set<String>)]
    private let nouns: Set<String>

    init(_ words: DateWords) {
        endings = words.decadeEndings + ["s", "'s", "’s"].map { (text: $0, nouns: Set<String>()) }
        nouns = words.decadeNouns
    }

    func match(_ block: ScannedBlock, at start: Int) -> DateMatch? {
        if let number = Numeral.read(block.scalars, at: start) {
            return end(block, behind: number).flatMap { Self.match(number, start..<$0) }
        }
        let noun = block.word(at: start)
        guard !noun.isEmpty, nouns.contains(MonthNames.folded(noun)) else { return nil }
        var index = block.blanks(start + noun.unicodeScalars.count)
        if let link = block.first(of: ["de ", "del ", "di "], at: index) { index += link.length }
        guard let number = Numeral.read(block.scalars, at: index), !WrittenYear.continues(block, number.end),
            !Self.goesOn(block, number.end)
        else { return nil }
        return Self.match(number, start..<number.end)
    }

    private func end(_ block: ScannedBlock, behind number: Numeral) -> Int? {
        for (text, nouns) in endings where block.has(text, at: number.end) {
            let end = number.end + text.unicodeScalars.count
            if nouns.isEmpty {
                if !WrittenYear.continues(block, end) { return end }
                continue
            }
            let next = block.has("-", at: end) ? end + 1 : block.blanks(end)
            let noun = block.word(at: next)
            if next > end, nouns.contains(MonthNames.folded(noun)) { return next + noun.unicodeScalars.count }
        }
        return nil
    }

    /// Whether another year follows, so that the first is none of ten: los años 1930 y 1931, les années 1920 à 1925.
    private static func goesOn(_ block: ScannedBlock, _ end: Int) -> Bool {
        var index = block.blanks(end)
        guard index < block.scalars.count else { return false }
        if ",-–—/".unicodeScalars.contains(block.scalars[index]) {
            index += 1
        } else {
            let link = block.word(at: index).unicodeScalars.count
            if link > 3 { return false }
            index += link
        }
        return Numeral.read(block.scalars, at: block.blanks(index))?.length == 4
    }

    private static func match(_ number: Numeral, _ range: Range<Int>) -> DateMatch? {
        guard number.form == .digits, number.length == 4, number.value % 10 == 0, (1500...2099).contains(number.value)
        else { return nil }
        var reading = DateReading(year: number.value)
        reading.extent = .decade
        var match = DateMatch(range: range, reading: reading)
        // The 1800s are ten years or a hundred.
        if number.value % 100 == 0, number.value < 2000 {
            match.alternative = reading
            match.alternative?.extent = .century
        }
        return match
    }
}
