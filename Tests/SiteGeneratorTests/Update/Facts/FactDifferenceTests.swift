import Testing

@testable import SiteGenerator

/// Two texts, and every fact that is said to differ: nothing that stands in both is named as gone or new.
@Suite("Facts that differ") struct FactDifferenceTests {
    private func facts(_ old: String, _ new: String, _ language: String = "en") -> [String] {
        guard let tag = LanguageTag(language) else { return ["no language"] }
        return FactScanner(terms: [], language: tag).differences(old, new).map(UpdateWords.fact)
    }

    @Test("`No.` before a number is no negation; `no.` at the end of a sentence is one")
    func numero() {
        #expect(
            facts("He denied that it had, at No. 14, a door.", "He admitted that it had, at No. 14, a door.")
                == ["negation: denied is gone"])
        #expect(facts("He lived at no. 14.", "He lived at number 14.") == [])
        #expect(facts("It had no 14 doors.", "It had 14 doors.") == ["negation: no is gone"])
        #expect(facts("He said no. Then he left.", "He said so. Then he left.") == ["negation: no is gone"])
    }

    @Test("what both texts have is not named, wherever it stands")
    func both() {
        #expect(facts("Not he, who never came.", "He, who never came.") == ["negation: Not is gone"])
        #expect(
            facts("In 1901 came 40 men.", "Of 40 men one came in 1902.") == [
                "number: 1901 → one", "number: 1902 is new",
            ])
        #expect(facts("It had 5, 8 and 9 doors.", "It had 8 and 7 doors.") == ["number: 5 → 7", "number: 9 is gone"])
        // What only changed its place is told as such a change: it may say something else now.
        #expect(facts("It had 5 men and 8 boats.", "It had 8 men and 5 boats.") == ["number: 5 → 8", "number: 8 → 5"])
    }

    @Test("a word for more or less may stand between a number and its unit")
    func approximate() {
        #expect(facts("死者八十九万余人。", "死者约八十九万人。", "zh") == [])
        #expect(facts("来了十多年。", "来了十年。", "zh") == [])
        #expect(facts("死者八十九万余人。", "死者九十万余人。", "zh") == ["number: 八十九万 → 九十万"])
        #expect(facts("三百余人。", "三百余公斤。", "zh") == ["unit: 人 → 公斤"])
    }

    @Test("a century is one word, and none of its signs a unit")
    func century() {
        #expect(facts("上世纪的事。", "二十世纪的事。", "zh") == ["number: 二十 is new", "date: 上世纪 → 世纪"])
        #expect(facts("十九世纪的事。", "二十世纪的事。", "zh") == ["number: 十九 → 二十"])
        #expect(facts("20世紀の話。", "20年の話。", "ja") == ["date: 世紀 is gone", "unit: 年 is new"])
    }

    @Test(
        "years before and after the era are a fact",
        arguments: [
            ("en", "It fell in 44 BC at noon.", "It fell in AD 44 at noon.", "date: BC → AD"),
            ("en", "It fell in 44 B.C. at noon.", "It fell in A.D. 44 at noon.", "date: B.C. → A.D."),
            ("zh", "公元前44年。", "公元44年。", "date: 公元前 → 公元"), ("ja", "紀元前44年。", "紀元44年。", "date: 紀元前 → 紀元"),
            ("de", "Es fiel 44 v. Chr. am Mittag.", "Es fiel 44 n. Chr. am Mittag.", "date: v. Chr. → n. Chr."),
            ("fr", "en 44 av. J.-C. environ", "en 44 apr. J.-C. environ", "date: av. J.-C. → apr. J.-C."),
            ("ru", "в 44 г. до н. э. весной", "в 44 г. н. э. весной", "date: до н. э. → н. э."),
            ("ar", "سنة 44 قبل الميلاد كان", "سنة 44 بعد الميلاد كان", "date: قبل الميلاد → بعد الميلاد"),
        ])
    func eras(_ language: String, _ old: String, _ new: String, _ fact: String) {
        #expect(facts(old, new, language) == [fact])
    }

    @Test("how an era is written makes no difference, and an ad is none")
    func spelling() {
        #expect(facts("in 44 BC", "in 44 B.C.E.") == [])
        #expect(facts("an ad for 44 boats", "one for 44 boats") == ["number: one is new"])
    }
}
