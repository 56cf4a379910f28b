/// Years before our era, which EDTF counts with a year 0: 44 BC is -0043.
enum BeforeChrist {
    /// What `44 BC`, `公元前221年`, `5th century BC` and `-44` may be; nil for what is no such year, and nothing where more
    /// stands beside it.
    static func year(_ text: String, _ numbers: [String]) -> [DateGuess.Reading]? {
        let lower = text.lowercased()
        let words = lower.split { !$0.isLetter }.map(String.init)
        if text.hasPrefix("-") || text.hasPrefix("\u{2212}") {
            guard numbers.count == 1, let count = Int(numbers[0]), count > 0, numbers[0].utf8.count <= 15,
                text.dropFirst() == numbers[0]
            else { return nil }
            return [
                .init(edtf(count), "\(count) BC, since there is a year 0"), .init(edtf(count + 1), "\(count + 1) BC"),
            ]
        }
        let isNamed =
            words.contains("bc") || words.contains("bce")
            || ["b.c", "v. chr", "av. j", "a. c."].contains(where: lower.contains)
            || ["元前", "قبل الميلاد", "ق.م", "ق م"].contains(where: text.contains) || text.hasPrefix("前")
            || text.contains("기원전")
        guard isNamed else { return nil }
        guard numbers.count == 1, let count = Int(numbers[0]), count > 0, numbers[0].utf8.count <= 15 else { return [] }
        // Behind the number `C.` is Christ.
        let before = text.prefix { !$0.isNumber }
        let behind = text.dropFirst(before.count).filter { !$0.isASCII }
        let sign = DateGuess.isAbout(String(before)) || DateGuess.isAbout(behind) ? "~" : ""
        if words.contains("century") || text.contains("世紀") || text.contains("世纪") || text.contains("القرن") {
            return count <= 100 ? [.init("\(edtf(count * 100))\(sign)/\(edtf(count * 100 - 99))\(sign)")] : []
        }
        return words.contains {
            !Self.words.contains($0) && $0.first?.isASCII == true
        }
            ? [] : [.init(edtf(count) + sign)]
    }

    /// Those that may stand beside the number.
    private static let words: Set<String> = [
        "bc", "bce", "b", "c", "v", "chr", "av", "j", "a", "ca", "circa", "about", "around", "approx", "approximately",
        "roughly",
    ]

    /// The year so many years before our era.
    private static func edtf(_ count: Int) -> String {
        let year = count - 1
        if year == 0 { return "0000" }
        return year > 9999 ? "Y-\(year)" : "-" + DateGuess.padded(String(year), 4)
    }
}
