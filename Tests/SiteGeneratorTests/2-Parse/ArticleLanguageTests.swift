import Testing

@testable import SiteGenerator

@Suite("The language that is given for an article, and the letters it has") struct ArticleLanguageTests {
    private static let arabic = String(repeating: "في صباح الثلاثاء وقعت الهيئة عقدا مع الشركة. ", count: 8) + "\n"
    private static let english =
        String(repeating: "The pier was closed on Tuesday, the harbour office says. ", count: 8) + "\n"
    private static let russian = String(repeating: "Во вторник утром пристань закрыли до весны. ", count: 8) + "\n"
    private static let japanese = String(repeating: "桟橋は火曜日の朝に閉鎖された。", count: 16) + "\n"
    private static let chinese = String(repeating: "码头于星期二早晨关闭。", count: 24) + "\n"

    @Test(
        "is said where it is never written in them",
        arguments: [
            (arabic, "en", "Arabic"), (english, "ar", "Latin"), (russian, "de", "of another script"),
            (chinese, "en", "Han"), (english, "ja", "Latin"), (arabic, "he", "Arabic"),
        ])
    func foreign(article: String, language: String, script: String) {
        let site = SmallSite(SmallSite.files(article: article, cut: ["language: \(language)"]))
        #expect(
            site.log.diagnostics.filter { $0.code == .badValue }.map(\.message) == [
                "the article's language is `\(language)`, which is never written in the letters it has: they are \(script)"
            ])
    }

    @Test(
        "and not where it may be, where little is known, or where there is little text",
        arguments: [
            (arabic, "ar"), (arabic, "fa"), (arabic, "ku"), (english, "en"), (english, "tlh"), (russian, "uk"),
            (japanese, "ja"), (chinese, "ja"), (chinese, "zh-Hant"), (chinese, "yue"), (english, "ja-Latn"),
            (english + arabic, "en"), (english + arabic, "ar"), ("في صباح الثلاثاء وقعت الهيئة عقدا.\n", "en"),
        ])
    func own(article: String, language: String) {
        let site = SmallSite(SmallSite.files(article: article, cut: ["language: \(language)"]))
        #expect(site.log.diagnostics.filter { $0.code == .badValue }.isEmpty)
    }

    @Test("the message stands at the language")
    func place() {
        let site = SmallSite(SmallSite.files(article: Self.arabic, cut: ["language: en"]))
        #expect(
            site.messages.contains("explainer.yaml:6:13: warning: the article's language is `en`"), "\(site.messages)")
    }
}
