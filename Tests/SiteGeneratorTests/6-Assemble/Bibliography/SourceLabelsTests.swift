import Testing

@testable import SiteGenerator

/// What sources are called in running text; a `*` before those that are in the bibliography of others.
@Suite("labels of sources") struct SourceLabelsTests {
    private func label(_ names: [(String, String)], _ year: Int?, type: String = "book", _ more: String = "") -> String
    {
        let authors = names.map { "{ \"family\": \"\($0)\", \"given\": \"\($1)\" }" }.joined(separator: ", ")
        let issued = year.map { ", \"issued\": { \"date-parts\": [[\($0)]] }" } ?? ""
        return "\"type\": \"\(type)\", \"title\": \"T\", \"author\": [\(authors)]\(issued)\(more)"
    }

    private func labels(
        _ sources: [String], language: String = "en", isListed: [Bool]? = nil
    ) -> (labels: [String], marks: [String?]) {
        let json = sources.enumerated().map { "{ \"id\": \"s\($0)\", \($1) }" }.joined(separator: ", ")
        let (parsed, messages) = parseSources(Array("[\(json)]".utf8))
        #expect(messages.isEmpty)
        let called = SourceLabels(
            parsed, isListed: isListed ?? parsed.map { _ in true }, language: LanguageTag(language).unsafelyUnwrapped,
            interfaceStrings(language))
        return (called.labels, called.marks)
    }

    @Test("one name, two, or the first of more, and the year")
    func names() {
        let kenyon = ("Kenyon", "Ann"), vries = ("de Vries", "Jan"), pell = ("Pell", "Jo")
        #expect(labels([label([kenyon], 2001)]).labels == ["Kenyon 2001"])
        #expect(labels([label([kenyon, vries], 2001)]).labels == ["Kenyon and de Vries 2001"])
        #expect(labels([label([kenyon, vries, pell], 2001)]).labels == ["Kenyon et al. 2001"])
        #expect(labels([label([kenyon, vries], 2001)], language: "ar").labels == ["Kenyon وde Vries 2001"])
        #expect(labels([label([pell], -25)]).labels == ["Pell 25 BC"])
        #expect(labels([label([pell], nil)]).labels == ["Pell"])
    }

    @Test("those that would be called alike are told apart by the whole name")
    func wholeNames() {
        let two = [label([("王", "一鸣")], 2006), label([("王", "德昭")], 2006)]
        #expect(labels(two, language: "zh-Hans").labels == ["王一鸣 2006", "王德昭 2006"])
        #expect(
            labels([label([("Smith", "Ann")], 1999), label([("Smith", "Bo")], 1999)]).labels
                == ["Smith, Ann 1999", "Smith, Bo 1999"])
        #expect(
            labels([label([("Smith", "Ann")], 1999), label([("Smith", "Bo")], 2000)]).labels
                == ["Smith 1999", "Smith 2000"])
    }

    @Test("what is of one author and year has letters, in the order of the bibliography")
    func letters() {
        func news(_ month: Int) -> String {
            "\"type\": \"article-newspaper\", \"container-title\": \"Post\","
                + " \"issued\": { \"date-parts\": [[1928, \(month), 1]] }"
        }
        let called = labels([news(3), news(1), news(2)])
        #expect(called.labels == ["Post 1928c", "Post 1928a", "Post 1928b"])
        #expect(called.marks == ["1928c", "1928a", "1928b"])
        #expect(labels([news(3), news(1)], isListed: [true, false]).labels == ["Post 1928", "Post 1928"])
        let smith = label([("Smith", "Ann")], 1999)
        #expect(labels([smith, smith]).labels == ["Smith 1999a", "Smith 1999b"])
        #expect(
            labels([smith, smith, label([("Smith", "Bo")], 1999)]).labels
                == ["Smith, Ann 1999a", "Smith, Ann 1999b", "Smith, Bo 1999"])
        let undated = "\"type\": \"webpage\", \"container-title\": \"Post\""
        #expect(labels([undated, undated]).labels == ["Post (a)", "Post (b)"])
        let doubtful = "\"type\": \"book\", \"title\": \"T\", \"issued\": \"1848?\""
        #expect(labels([doubtful, doubtful]).labels == ["T 1848?-a", "T 1848?-b"])
        let act = "\"type\": \"bill\", \"title\": \"Bill 2019/12\", \"issued\": \"2019\""
        #expect(labels([act, act]).labels == ["Bill 2019/12 (a)", "Bill 2019/12 (b)"])
        #expect((0..<28).map(SourceLabels.letters).suffix(3) == ["z", "aa", "ab"])
    }

    @Test("who edited a book has not written its chapters; a judgment is called by its title")
    func creators() {
        let editor = "\"editor\": [{ \"family\": \"Smith\", \"given\": \"A.\" }], \"title\": \"T\""
        #expect(labels(["\"type\": \"book\", \(editor)"]).labels == ["Smith"])
        #expect(labels(["\"type\": \"chapter\", \"container-title\": \"Eels\", \(editor)"]).labels == ["Eels"])
        #expect(
            labels([
                "\"type\": \"legal_case\", \"container-title\": \"Lark. & P.\", \"title\": \"Tregear v. Mumby\""
            ]).labels == ["Tregear v. Mumby"])
    }
}
