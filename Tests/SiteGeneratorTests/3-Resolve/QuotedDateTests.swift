import Testing

@testable import SiteGenerator

/// Events whose passage says another date than they do.
@Suite("Dates that passages give") struct QuotedDateTests {
    /// What is said of an event in an article of one sentence.
    private func messages(
        _ text: String, _ passage: String, date: String = "1999", _ articleDate: String, language: String = "en"
    ) -> [String] {
        var files = SmallSite.files(article: text + "\n", cut: ["language: \(language)"])
        files["timeline.md"] = "## Fall {#fall}\ndate: \(date)\narticle_date: \(articleDate)\n> \(passage)\n"
        let site = SmallSite(files)
        #expect(!site.log.hasErrors)
        return site.log.diagnostics.filter { $0.code == .articleDate }.map(\.message)
    }

    @Test("a full date that is not the event's is a warning, with what to write")
    func contradiction() {
        var files = SmallSite.files(article: "The dam failed on 5 June 1976 at noon.\n")
        files["timeline.md"] = "## Fail\ndate: 1977-06-05\narticle_date: same\n> failed on 5 June 1976\n"
        #expect(
            SmallSite(files).messages.contains(
                """
                content/tides/timeline.md:4:3: warning: the passage says 1976-06-05, and `article_date: same` says 1977-06-05 [article-date]
                """))
        #expect(
            messages("The dam failed on 5 June 1976.", "5 June 1976", "1976-05-06")
                == ["the passage says 1976-06-05, and `article_date` 1976-05-06"])
    }

    @Test(
        "contradictions in other languages and of less detail",
        arguments: [
            ("The dam failed on June 5, 1976.", "June 5, 1976", "1977", "en"),
            ("The dam failed on June 5, 1976.", "June 5, 1976", "1976-07", "en"),
            ("基地は2026年1月17日に引き渡された。", "2026年1月17日に引き渡された", "2026-01-18", "ja"),
            ("1938年10月25日，武汉失守。", "1938年10月25日，武汉失守", "1938-10-27", "zh"),
            ("Am 3. Mai 1901 brannte die Mühle.", "3. Mai 1901 brannte", "1902-05-03", "de"),
        ])
    func others(_ text: String, _ passage: String, _ date: String, _ language: String) {
        #expect(messages(text, passage, date, language: language).count == 1)
    }

    @Test(
        "nothing is said where the words agree, say less, say more than one date, or may count from the one they give",
        arguments: [
            ("The dam failed on 5 June 1976.", "5 June 1976", "1976-06-05"),
            ("The dam failed on 5 June 1976.", "5 June 1976", "1976-06"),
            ("The dam failed on 5 June 1976.", "5 June 1976", "1976?"),
            ("The dam failed on 5 June 1976.", "The dam failed", "1977"),
            ("The dam failed in June 1976.", "June 1976", "1977"),
            ("The dam failed on 5/6/1976.", "5/6/1976", "1977"),
            ("The dam, shut on 5 June 1976, fell in 1977.", "5 June 1976, fell in 1977", "1977"),
            ("It fell on the day after 5 June 1976.", "the day after 5 June 1976", "1976-06-06"),
            ("It fell three days before 5 June 1976.", "three days before 5 June 1976", "1976-06-02"),
            ("It fell between 5 June 1976 and now.", "between 5 June 1976", "1976/1977"),
            // The Julian calendar, and the same day in the Gregorian one.
            ("They rose on 25 October 1917.", "25 October 1917", "1917-11-07"),
            ("It fell on 24 February 1750.", "24 February 1750", "1751-02-24"),
            ("It fell on 24 February 1750.", "24 February 1750", "1751-03-07"),
            ("The dam failed on 5 June 1976.", "5 June 1976", "none"),
        ])
    func silent(_ text: String, _ passage: String, _ date: String) {
        #expect(messages(text, passage, date) == [])
    }

    @Test(
        "dates of calendars that are not counted are not compared",
        arguments: [
            ("农历1938年8月3日，武汉。", "农历1938年8月3日", "1938-09-26", "zh"),
            ("夏历 1938年8月3日，武汉。", "1938年8月3日", "1938-09-26", "zh"),
            ("旧暦1868年1月3日に起きた。", "旧暦1868年1月3日", "1868-01-27", "ja"),
            ("음력 1894년 1월 10일에 일어났다.", "1894년 1월 10일", "1894-02-15", "ko"),
            ("明治五年十二月二日に改めた。", "明治五年十二月二日", "1872-12-31", "ja"),
            ("این در ۲۵ آبان ۱۴۰۰ رخ داد.", "۲۵ آبان ۱۴۰۰", "2021-11-16", "fa"),
            ("وقع ذلك في ١٧ رمضان ١٣٤٣ هـ.", "١٧ رمضان ١٣٤٣ هـ", "1925-04-11", "ar"),
        ])
    func otherCalendars(_ text: String, _ passage: String, _ date: String, _ language: String) {
        #expect(messages(text, passage, date, language: language) == [])
    }

    @Test("where no words are known with which a language counts, a date alone is compared")
    func unknownLanguage() {
        let text = "Zapora runęła 5 June 1976 po długim deszczu."
        #expect(messages(text, "5 June 1976", "1977", language: "pl").count == 1)
        #expect(messages(text, "Zapora runęła 5 June 1976 po długim deszczu", "1977", language: "pl") == [])
    }
}
