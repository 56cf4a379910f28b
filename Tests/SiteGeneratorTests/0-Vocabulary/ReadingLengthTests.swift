import Testing

@testable import SiteGenerator

/// How long texts of many scripts are, and how long one reads them.
struct ReadingLengthTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let language: String
        /// Words, where the text is measured in words.
        var words: Int?
        /// Characters, where it is measured in characters.
        var characters: Int?
        /// How often the text stands in a row for the time that is asked.
        var times = 1
        let minutes: Int
        var testDescription: String { "\(language): \(text.prefix(24)) × \(times)" }
    }

    private static let cases = [
        // A sentence of 10 words: 230 a minute.
        Case(text: "The tide came in, and nobody (it seems) was there. ", language: "en", words: 10, minutes: 1),
        Case(
            text: "The tide came in, and nobody (it seems) was there. ", language: "en", words: 230, times: 23,
            minutes: 1),
        Case(
            text: "The tide came in, and nobody (it seems) was there. ", language: "en", words: 240, times: 24,
            minutes: 2),
        // Hyphens and apostrophes stand within a word, dashes between words.
        Case(text: "a well-known don't—never 1,200.5 –", language: "en", words: 5, minutes: 1),
        // 180 Arabic words a minute; vowel signs are no characters and end no word.
        Case(text: "كَتَبَ الوَلَدُ ", language: "ar", words: 180, times: 90, minutes: 1),
        Case(text: "كَتَبَ الوَلَدُ ", language: "ar", words: 182, times: 91, minutes: 2),
        Case(text: "한국어는 띄어 쓴다. ", language: "ko", words: 3, minutes: 1),
        Case(text: "Иван ел щи. ", language: "ru", words: 3, minutes: 1),
        Case(text: "ሰላም፡ለዓለም፡", language: "am", words: 2, minutes: 1),
        // 500 characters of Japanese a minute, punctuation among them; the ideographic space is none.
        Case(text: "潮が満ちた。　", language: "ja", characters: 6, minutes: 1),
        Case(text: "潮が満ちた朝、誰も。", language: "ja", characters: 500, times: 50, minutes: 1),
        Case(text: "潮が満ちた朝、誰も。", language: "ja", characters: 510, times: 51, minutes: 2),
        // A mark belongs to its letter, and a joiner is not seen.
        Case(text: "か\u{3099}か\u{200D}", language: "ja", characters: 2, minutes: 1),
        // 330 characters of Chinese.
        Case(text: "潮水上涨了，没有人。", language: "zh-Hans", characters: 330, times: 33, minutes: 1),
        Case(text: "潮水上涨了，没有人。", language: "zh-Hans", characters: 340, times: 34, minutes: 2),
        // The script tells what the language does not.
        Case(text: "潮が満ちた朝、誰も。", language: "en", characters: 500, times: 50, minutes: 1),
        Case(text: "潮水上涨了，没有人。", language: "en", characters: 340, times: 34, minutes: 2),
        // Thai, Khmer, Lao, Burmese, Tibetan: letters without their marks, 700 a minute.
        Case(text: "น้ำขึ้น", language: "th", characters: 4, minutes: 1),
        Case(text: "กขคงจฉชซฌญ", language: "th", characters: 700, times: 70, minutes: 1),
        Case(text: "កខគឃង", language: "km", characters: 705, times: 141, minutes: 2),
        Case(text: "ກຂຄງຈ", language: "lo", characters: 5, minutes: 1),
        Case(text: "ကခဂဃင", language: "my", characters: 5, minutes: 1),
        // What takes longer says the unit, and both take their time.
        Case(text: "米軍のC-17輸送機", language: "ja", characters: 10, minutes: 1),
        Case(text: "Call it 潮 (shio), which means the tide. ", language: "en", words: 7, minutes: 1),
        Case(text: "潮が満ちた朝、誰も。 one two ", language: "ja", characters: 800, times: 50, minutes: 2),
        // Nothing takes no time.
        Case(text: "", language: "en", words: 0, minutes: 0),
        Case(text: " \u{3000}\n\u{200B}", language: "ja", words: 0, minutes: 0),
        Case(text: "…", language: "en", characters: 1, minutes: 0),
    ]

    @Test("a text has its length and its time", arguments: cases)
    func length(_ example: Case) throws {
        let language = try #require(LanguageTag(example.language))
        let length = ReadingLength(Array(String(repeating: example.text, count: example.times).utf8))
        #expect(length.isCountedInWords(language) == (example.words != nil))
        if let words = example.words { #expect(length.words == words) }
        if let characters = example.characters { #expect(length.characters == characters) }
        #expect(length.minutes(language) == example.minutes)
    }

    @Test("the time of the whole is that of all its parts, not of their rounded minutes")
    func sum() throws {
        let language = try #require(LanguageTag("ja"))
        let part = ReadingLength(Array(String(repeating: "潮", count: 300).utf8))
        #expect(part.minutes(language) == 1)
        let whole = [part, part, part].reduce(ReadingLength(), +)
        #expect(whole.characters == 900)
        #expect(whole.minutes(language) == 2)
    }
}
