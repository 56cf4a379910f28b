import Testing

@testable import SiteGenerator

/// The expected values are those of the samples in CLDR's `plurals.xml`.
@Suite("Forms of texts for numbers") struct PluralRuleTests {
    static let samples: [(String, [PluralRule.Category: [Int]])] = [
        ("ja", [.other: [0, 1, 2, 15, 100]]),
        ("zh-Hant", [.other: [0, 1, 2, 15, 100]]),
        ("en", [.one: [1], .other: [0, 2, 16, 21, 101]]),
        ("fr", [.one: [0, 1], .other: [2, 17, 100]]),
        (
            "ar",
            [
                .zero: [0], .one: [1], .two: [2], .few: [3, 10, 103, 110, 1003], .many: [11, 26, 99, 111, 1011],
                .other: [100, 102, 200, 202, 300, 1000],
            ]
        ),
        ("he", [.one: [1], .two: [2], .other: [0, 3, 17, 20, 100]]),
        ("ru", [.one: [1, 21, 101], .few: [2, 4, 22, 104], .many: [0, 5, 11, 12, 14, 19, 100, 111]]),
        ("hr", [.one: [1, 21, 101], .few: [2, 4, 22], .other: [0, 5, 11, 12, 19, 100]]),
        ("pl", [.one: [1], .few: [2, 4, 22, 102], .many: [0, 5, 12, 14, 21, 100]]),
        ("cs", [.one: [1], .few: [2, 4], .other: [0, 5, 22, 100]]),
        ("sl", [.one: [1, 101], .two: [2, 102], .few: [3, 4, 104], .other: [0, 5, 19, 100]]),
        ("lt", [.one: [1, 21, 101], .few: [2, 9, 22, 109], .other: [0, 10, 11, 20, 111]]),
        ("lv", [.zero: [0, 10, 11, 20, 30, 100], .one: [1, 21, 101], .other: [2, 9, 22, 109]]),
        ("ro", [.one: [1], .few: [0, 2, 16, 101, 119], .other: [20, 35, 100, 120]]),
        ("ga", [.one: [1], .two: [2], .few: [3, 6], .many: [7, 10], .other: [0, 11, 25, 100]]),
        ("cy", [.zero: [0], .one: [1], .two: [2], .few: [3], .many: [6], .other: [4, 5, 7, 20, 100]]),
        ("is", [.one: [1, 21, 101], .other: [0, 2, 11, 16, 100, 111]]),
    ]

    @Test("the form is the one that CLDR gives", arguments: samples)
    func categories(language: String, expected: [PluralRule.Category: [Int]]) throws {
        let rule = PluralRule(try #require(LanguageTag(language)))
        for (category, numbers) in expected {
            for number in numbers { #expect(rule.category(number) == category, "\(language) \(number)") }
        }
        #expect(Set(rule.categories) == Set(expected.keys).union([.other]), "\(language)")
    }

    @Test(
        "words of the interface are those of the language, and where there is a choice of its script",
        arguments: [
            ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-Hans-SG", "zh-Hans"), ("zh-TW", "zh-Hant"),
            ("zh-hk", "zh-Hant"), ("zh-Hant", "zh-Hant"), ("en-GB", "en"), ("EN", "en"), ("sr-Latn", "sr-Cyrl"),
            ("fr", nil),
        ] as [(String, String?)])
    func bestStrings(wanted: String, chosen: String?) throws {
        let languages = try ["en", "sr-Cyrl", "zh-Hans", "zh-Hant"].map { try #require(LanguageTag($0)) }
        let all = InterfaceLibrary(languages: languages) { InterfaceStrings(language: languages[$0], texts: [:]) }
        #expect(all.best(for: try #require(LanguageTag(wanted)))?.language.text == chosen)
    }
}
