import Testing

@testable import SiteGenerator

@Suite("The order of a glossary") struct GlossaryOrderTests {
    /// The terms in order, each with its heading.
    private func order(_ glossary: String, language: String) -> [String] {
        var files = SmallSite.files(
            article: "A text.\n", cut: ["language: en"], settings: ["language: \(language)"])
        files["glossary.md"] = glossary
        return SmallSite(files).resolved.explainers.first?.apparatus.terms.map {
            "\($0.initial) \($0.term.name.value)"
        } ?? []
    }

    @Test("is the one of the explainer's language, whatever the article's")
    func language() {
        let glossary = ["یزد", "هرات", "وان", "پارس", "تهران"].map { "## \($0)\n\nx.\n\n" }.joined()
        #expect(order(glossary, language: "fa") == ["پ پارس", "ت تهران", "و وان", "ه هرات", "ی یزد"])
        #expect(order(glossary, language: "ar") == ["پ پارس", "ت تهران", "ه هرات", "و وان", "ي یزد"])
    }

    @Test("is by Chinese readings where all terms in Chinese characters have one")
    func readings() {
        let all = "## 龟兹\nreading: qiūcí\n\nx.\n\n## 敦煌\nreading: dūnhuáng\n\nx.\n\n## ISIS\n\nx.\n"
        #expect(order(all, language: "zh-Hans") == ["D 敦煌", "I ISIS", "Q 龟兹"])
        let some = all + "\n## 北京\n\nx.\n"
        #expect(order(some, language: "zh-Hans") == ["I ISIS", "北 北京", "敦 敦煌", "龟 龟兹"])
        #expect(order(some, language: "ja") == ["D 敦煌", "I ISIS", "Q 龟兹", "北 北京"])
    }
}
