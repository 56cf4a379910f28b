import Testing

@testable import SiteGenerator

@Suite("Suggestions for random articles") struct SuggestionPropertyTests {
    private static let pieces = [
        "2026年1月17日（金）", "昨年", "令和8年", "アイン・アサド", "アイン・アサード", "这样的话", "的军队", "。", "、", "は", "港", "「", "」", "\u{FFFD}",
        "17 January 2026", "Friday, ", "in 2003 ", "by May 2025", "al-Asad ", "Al-Asad ", "Asad", "Köln ", "Koln ", " ",
        " ",
        "2026年2月30日", "03/04/2026", "2026-01-17", "==", "\\", "=", "#", "## ", "> ", "{#a}", "}", "lang: x", "en: y",
        "\n", "\n\n",
        "\n\n", "a", "e\u{301}", "\u{200F}", "العراق ", "للعراق ", "عام 2014", "17 يناير 2026 ", "السبت ", "伊拉克", "去年",
        "星期五",
        "â€™", "Ã©", "*", "_", "`", "<b>", "&amp;", "[@x]", "[^1]", "🌊", "縺薙ｓ縺ｫ縺｡", "М\u{43E}scow", "ﾊﾞｸﾞﾀﾞｯﾄﾞ", "バグダード",
        "・", "\t",
    ]

    @Test("whatever is proposed builds as it is")
    func pasted() {
        var numbers = SeededNumbers(61)
        var proposals: [Suggestion.Kind: Int] = [:]
        for round in 0..<160 {
            let alphabet = (0..<Int.random(in: 3...14, using: &numbers)).map { _ in
                Self.pieces.randomElement(using: &numbers) ?? "a"
            }
            var article = "Title 1\n\n" + (numbers.chance(3) ? "19/01/2026\n\n" : "")
            for _ in 0..<Int.random(in: 2...40, using: &numbers) {
                article += alphabet.randomElement(using: &numbers) ?? "a"
            }
            article += "\n\nEnd 9\n"
            let language = ["ja", "en", "zh", "zh-Hans", "ar", "de", "ko"].randomElement(using: &numbers) ?? "en"
            let file = numbers.chance(4) ? "article.md" : "article.txt"
            var cut = numbers.chance(3) && file == "article.txt" ? ["lines: join"] : []
            if numbers.chance(4), file == "article.txt", cut.isEmpty { cut = ["paragraphs: line"] }
            let site = SuggestedSite(article, language: language, file: file, cut: cut)
            if site.site.log.hasErrors { continue }
            for suggestion in site.report.suggestions where suggestion.paste != nil {
                proposals[suggestion.kind, default: 0] += 1
            }
            let pasted = site.pasted(article, language: language, file: file, cut: cut)
            #expect(
                !pasted.log.hasErrors,
                "round \(round), \(language) \(cut): \(article.debugDescription)\n\(pasted.messages)")
            if pasted.log.hasErrors { return }
            // Every note and event stands at the words that it was proposed for.
            let explainer = pasted.resolved.explainers.first
            let notes = site.report.suggestions.count { $0.target == .notes && $0.paste != nil }
            let events = site.report.suggestions.count { $0.target == .timeline && $0.paste != nil }
            #expect(explainer?.citations.count == notes, "\(article.debugDescription)")
            #expect(explainer?.apparatus.eventPlaces.count == events, "\(article.debugDescription)")
            for suggestion in site.report.suggestions where suggestion.target == .timeline && suggestion.paste != nil {
                let words = LineJoining.joined(Array(suggestion.words.utf8))
                #expect(
                    explainer?.apparatus.eventPlaces.contains { LineJoining.joined($0.words) == words } ?? false,
                    "\(suggestion.words.debugDescription) in \(article.debugDescription)")
            }
        }
        for kind in [Suggestion.Kind.damage, .date, .spelling, .name, .weekday, .impossibleDate, .published] {
            #expect(proposals[kind, default: 0] > 3, "\(kind) \(proposals[kind, default: 0])")
        }
    }

    @Test("the same article gives the same suggestions")
    func deterministic() {
        let first = SuggestionPrinter(SuggestedSite(CleanTexts.japanese, language: "ja").report).text
        #expect(
            SuggestionPrinter(SuggestedSite(CleanTexts.japanese, language: "ja").report).text.utf8.elementsEqual(
                first.utf8))
    }
}
