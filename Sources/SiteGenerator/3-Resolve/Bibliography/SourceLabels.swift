/// What sources are called where a text cites them: `Smith 2020`, `The Independent 2026b`. Sources that would be called
/// alike are told apart, by what the names leave out or else by letters, in the order of the bibliography.
struct SourceLabels: Sendable {
    /// By places in the library. Of those that are not listed too, which nobody sees.
    let labels: [String]
    /// What tells a source from others in its label, as the bibliography repeats it; nil where nothing need be.
    let marks: [String?]

    /// - Parameters:
    ///   - isListed: whether each is in the bibliography.
    ///   - language: of the bibliography.
    init(_ sources: [Source], isListed: [Bool], language: LanguageTag, _ strings: InterfaceStrings) {
        var labels = sources.map { BibliographyEntry.short($0, strings) }
        var marks = [String?](repeating: nil, count: sources.count)
        /// Sources that are called alike, group by group.
        func alike() -> [[Int]] {
            let listed = labels.indices.filter { isListed[$0] }
            return Dictionary(grouping: listed) { labels[$0] }.values.filter { $0.count > 1 }
        }
        for group in alike() {
            let whole = group.map { BibliographyEntry.short(sources[$0], strings, names: .full) }
            // Of one author's works the whole name tells nothing apart.
            guard Set(whole).count > 1 else { continue }
            for (place, label) in zip(group, whole) { labels[place] = label }
        }
        let groups = alike()
        if !groups.isEmpty {
            let order = BibliographyOrder.positions(sources, language: language)
            for group in groups {
                for (number, place) in group.sorted(by: { order[$0] < order[$1] }).enumerated() {
                    let letters = Self.letters(number)
                    guard let year = CitedYear.text(sources[place], strings), labels[place].hasSuffix(year) else {
                        marks[place] = letters
                        labels[place] += " (\(letters))"
                        continue
                    }
                    // `1999a`, but `1848?-a`.
                    let mark = year.utf8.last.map { (0x30...0x39).contains($0) } == true ? letters : "-" + letters
                    marks[place] = year + mark
                    labels[place] += mark
                }
            }
        }
        (self.labels, self.marks) = (labels, marks)
    }

    /// `a` to `z`, `aa` and so on.
    static func letters(_ number: Int) -> String {
        let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
        return number < 26 ? last : letters(number / 26 - 1) + last
    }
}
