import Testing

@testable import SiteGenerator

struct MentionPropertyTests {
    /// Short texts of few characters, with forms cut from them, so that there is much to find and to refuse.
    @Test(arguments: 0..<40)
    func mentionsAreThoseOfTheDefinition(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var found = 0
        for _ in 0..<100 {
            let language: String? = random.pick([nil, "ja", "ar", "fa", "fr", "tr", "en"])
            let scripts = Int.random(in: 1...NaiveMentions.all.count, using: &random)
            let alphabet = (0..<scripts).flatMap { _ in random.pick(NaiveMentions.all) }
            func text(_ lengths: ClosedRange<Int>) -> String {
                var text = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: lengths, using: &random) { text.append(random.pick(alphabet)) }
                return String(text)
            }
            func piece(of text: String) -> String {
                let scalars = Array(text.unicodeScalars)
                let start = Int.random(in: 0..<scalars.count, using: &random)
                let count = Int.random(in: 1...6, using: &random)
                return String(String.UnicodeScalarView(scalars[start...].prefix(count)))
            }
            let source = text(1...40)
            let forms = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                let form = Bool.random(using: &random) ? piece(of: source) : text(1...3)
                return (form: form, term: Int.random(in: 0..<4, using: &random))
            }
            let stops = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                (stop: piece(of: source), term: Int.random(in: 0..<4, using: &random))
            }
            let finder = MentionFinder(
                forms: forms.map { (bytes($0.form), $0.term) }, stops: stops.map { (bytes($0.stop), $0.term) })
            let mentions = finder.mentions(in: bytes(source), language: language.flatMap(LanguageTag.init))
            let expected = NaiveMentions(forms: forms, stops: stops, language: language).mentions(in: source)
            let actual = mentions.map {
                NaiveMentions.Found(term: $0.term, form: $0.form, range: $0.range, isInsideLonger: $0.isInsideLonger)
            }
            #expect(
                Set(actual) == expected && actual.count == expected.count,
                "seed \(seed), \(language ?? "-"): \(source.debugDescription), \(forms), \(stops)")
            checkLinks(mentions, seed)
            found += mentions.count
        }
        #expect(found > 100)
    }

    /// Ordered; links do not overlap, stand on nothing inside, and whatever is left out for another overlaps one.
    private func checkLinks(_ mentions: [Mention], _ seed: Int) {
        for (left, right) in zip(mentions, mentions.dropFirst()) {
            #expect(left.range.lowerBound <= right.range.lowerBound, "seed \(seed)")
        }
        let links = mentions.filter(\.mayLink)
        for (left, right) in zip(links, links.dropFirst()) {
            #expect(left.range.upperBound <= right.range.lowerBound, "seed \(seed)")
        }
        for mention in mentions where !mention.mayLink {
            #expect(mention.isInsideLonger || links.contains { $0.range.overlaps(mention.range) }, "seed \(seed)")
        }
        #expect(links.allSatisfy { !$0.isInsideLonger }, "seed \(seed)")
    }
}
