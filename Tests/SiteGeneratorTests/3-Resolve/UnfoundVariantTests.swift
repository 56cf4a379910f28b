import Testing

@testable import SiteGenerator

@Suite("What is said of a variant that is no mention") struct UnfoundVariantTests {
    private func warnings(_ article: String, _ glossary: String, language: String = "en") -> [String] {
        var files = SmallSite.files(article: article, cut: ["language: \(language)"])
        files["glossary.md"] = glossary
        return SmallSite(files).log.diagnostics.filter { $0.code == .variantNotFound }.map(\.message)
    }

    @Test("one that stands in a longer mention of its term is there")
    func inside() {
        #expect(
            warnings("The old pier light. The old pier light.\n", "## old pier light\nalso: pier light\n\nA light.\n")
                == [])
        #expect(
            warnings("アイン・アサド基地。\n", "## アイン・アサド\nalso: アサド\n\n基地。\n", language: "ja") == [])
    }

    @Test("one that stands only in other words is said to")
    func otherWords() {
        #expect(
            warnings("The pier lighthouse, and the pier.\n", "## pier\nalso: light\n\nA pier.\n")
                == ["the text has `light` only inside other words, which are no mention of the term"])
    }

    @Test("one whose signs contradict those of the text")
    func otherSigns() {
        #expect(
            warnings("عَمّان مدينة.\n", "## عَمّان\nalso: عُمان\n\nx.\n", language: "ar")
                == ["the text has the letters of `عُمان` only with other signs"])
        #expect(warnings("عمان مدينة.\n", "## عَمّان\nalso: عَمان\n\nx.\n", language: "ar") == [])
        #expect(warnings("عمان مدينة.\n", "## عَمّان\nalso: عُمان\n\nx.\n", language: "ar") == [])
        #expect(warnings("ذهب للعراق.\n", "## العراق\nalso: العِراق\n\nx.\n", language: "ar") == [])
    }

    @Test("one that is nowhere")
    func nowhere() {
        #expect(warnings("The pier.\n", "## pier\nalso: jetty\n\nA pier.\n") == ["the text never has `jetty`"])
    }
}
