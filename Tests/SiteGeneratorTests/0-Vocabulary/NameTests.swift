import Foundation
import Testing

@testable import SiteGenerator

@Suite("Names, tags and dates") struct NameTests {
    @Test(
        "the nearest known name is offered where it is near enough",
        arguments: [
            ("titel", "title"), ("Titel", "title"), ("tilte", "title"), ("chapter", "chapters"), ("lnes", "lines"),
            ("paragraph", "paragraphs"), ("quote:", nil), ("zzz", nil), ("", nil), ("x", nil),
        ] as [(String, String?)])
    func nearMiss(name: String, closest: String?) {
        #expect(NearMiss.closest(to: name, among: ["1", "chapters", "lines", "paragraphs", "title"]) == closest)
    }

    @Test("of two equally near names the first is offered")
    func nearMissTie() {
        #expect(NearMiss.closest(to: "note-x", among: ["note-a", "note-b"]) == "note-a")
    }

    @Test("ids are ASCII, begin with a letter or digit, and are at most 64 bytes")
    func identifiers() {
        for id in ["a", "deadline", "S09", "a-b_c", "9lives", String(repeating: "a", count: 64)] {
            #expect(Identifier.isValid(id), "\(id)")
        }
        for id in ["", "-a", "_a", "a b", "é", "期限", "a.b", "a/b", "a#", "a\n", String(repeating: "a", count: 65)] {
            #expect(!Identifier.isValid(id), "\(id)")
        }
    }

    @Test(
        "an id is made of a Latin title, and of no other",
        arguments: [
            ("The Tide Rises", "the-tide-rises"), ("  Für Élise!  ", "fur-elise"), ("Cafe\u{301}", "cafe"),
            ("Łódź", "lodz"), ("Der große Vertrag", "der-grosse-vertrag"), ("Đà Nẵng, đêm trắng", "da-nang-dem-trang"),
            ("Iğdır'dan İzmir'e", "igdir-dan-izmir-e"), ("Ḥasan aṭ-Ṭabarī", "hasan-at-tabari"), ("Kṛṣṇa", "krsna"),
            ("Ærø, œuvre, Þórðr", "aero-oeuvre-thordr"), ("Gəncə, Ħal, ﬁn", "gence-hal-fin"),
            ("A–B", "a-b"), ("2026", "2026"), ("潮が引く", nil), ("第1章 潮", nil), ("…", nil),
            (
                "one two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight"
            ),
        ] as [(String, String?)])
    func derived(title: String, id: String?) {
        #expect(Identifier.derived(from: title) == id)
        // However its accents are encoded.
        #expect(Identifier.derived(from: title.decomposedStringWithCanonicalMapping) == id)
    }

    @Test(
        "a language tag is well formed or none",
        arguments: [
            ("ja", "ltr"), ("zh-Hans", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"),
            ("pt-BR", "ltr"), ("pa-PK", "ltr"), ("UR", "rtl"), ("sl-rozaj-biske-1994", "ltr"),
        ])
    func tags(text: String, direction: String) {
        #expect(LanguageTag(text)?.direction == direction)
    }

    @Test(
        "what is no language tag",
        arguments: ["", "j", "japanese language", "ja_JP", "ja-", "-ja", "日本語", "12", "ja--JP"])
    func noTags(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test(
        "a date is a day, a month or a year of the calendar",
        arguments: ["2026-01-17", "2026-01", "2026", "2024-02-29"])
    func dates(text: String) {
        #expect(PartialDate(text)?.iso == text)
    }

    @Test(
        "what is no date",
        arguments: [
            "", "26", "2026-1-17", "2026-13", "2026-00", "2026-02-29", "1900-02-29", "2026-04-31", "2026-01-00",
            "17/01/2026",
            "2026-01-17T00:00", "２０２６", "-2026", "2026-", "+026",
        ])
    func noDates(text: String) {
        #expect(PartialDate(text) == nil)
    }
}
