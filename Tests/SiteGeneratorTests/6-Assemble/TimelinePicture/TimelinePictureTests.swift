import Testing

@testable import SiteGenerator

@Suite("Picture of a timeline: the figure")
struct TimelinePictureTests {
    private static let english = LanguageTag("en").unsafelyUnwrapped
    private static let arabic = LanguageTag("ar").unsafelyUnwrapped
    private static let strings = SmallSite([:]).resolved.strings

    private func words(_ page: LanguageTag = english) -> PictureWords {
        PictureWords(Self.strings, EDTFDisplay(strings: Self.strings), page: page)
    }

    private func figure(_ events: [PictureEvent], page: LanguageTag = english, hasArticle: Bool = true) -> String? {
        TimelinePicture(events, words(page), published: nil, hasArticle: hasArticle, page: page)
            .map { UTF8Text.string($0.html()) }
    }

    private func events(_ dates: String...) -> [PictureEvent] {
        dates.enumerated().compactMap { number, date in
            guard case .success(let edtf) = EDTFDate.parse(date) else { return nil }
            return PictureEvent(
                edtf, words: date, title: "T\(number)", anchor: "e-\(number)", isContext: number % 2 == 1)
        }
    }

    @Test("one event is no picture, two are")
    func few() {
        #expect(figure(events("2001")) == nil)
        #expect(figure(events("2001", "2001"))?.contains("<svg") == true)
    }

    @Test(
        "every event is a link of every drawing, out of the order of focus; the same events give the same bytes",
        arguments: [2, 20, 60, 61, 120])
    func links(count: Int) throws {
        var made = RandomEvents(seed: count)
        let events = (0..<count).compactMap { made.event(made.date(from: $0 * 25 - 1000, to: $0 * 25 - 990), $0) }
        let html = try #require(figure(events))
        #expect(html == figure(events))
        let drawings = html.components(separatedBy: "<svg class=\"tl tl-").dropFirst()
        #expect(drawings.count == 3)
        for drawing in drawings {
            let missing = events.filter { !drawing.contains("href=\"#\($0.anchor)\" tabindex=\"-1\">") }
            #expect(missing.isEmpty)
        }
        #expect(html.hasPrefix("<figure class=\"tl-fig\" data-ours aria-hidden=\"true\">"))
        #expect(!html.contains("style=") && !html.contains("<script"))
    }

    @Test("a picture of many events stays small, and says how many have no label")
    func many() throws {
        var made = RandomEvents(seed: 3)
        let dates = (0..<3000).map { _ in made.date(from: 1500, to: 2000) }
        let events = dates.enumerated().compactMap { made.event($1, $0) }
        let html = try #require(figure(events))
        #expect(html.utf8.count < 200_000)
        #expect(html.contains("other events have no label here"))
    }

    @Test("every kind of date, in any year, has its drawing")
    func kinds() throws {
        let html = try #require(
            figure(
                events(
                    "Y-200000", "Y9999999", "Y123456789012345", "-0044-03-15", "195X", "19XX", "1984?", "1991~",
                    "2001-21",
                    "2003-03-20/..", "../1979-12", "/1985", "1999/", "2004-06%", "2004-XX", "2010-05-XX",
                    "1914-07~/1918")))
        for meaning in [
            "Told in the article", "Context: not in the article", "About then", "Date uncertain", "not known",
        ] {
            #expect(html.contains(meaning))
        }
        #expect(!html.contains("nan") && !html.contains("inf\""))
    }

    @Test("the key has only the signs that occur")
    func key() throws {
        let plain = try #require(figure(events("2001-01-01", "2001-05-02"), hasArticle: false))
        #expect(!plain.contains("About then") && !plain.contains("The scale changes here"))
        #expect(!plain.contains("class=\"fa\""))
    }

    @Test("titles cannot be markup")
    func escaping() throws {
        let date = try EDTFDate.parse("2001").get()
        let event = try #require(
            PictureEvent(date, words: "<b>&\"", title: "</svg><script>", anchor: "e", isContext: false))
        let html = try #require(figure([event, event]))
        #expect(!html.contains("<script>") && !html.contains("<b>"))
    }

    @Test("a page that is read from the right has the mirrored drawing")
    func mirrored() throws {
        let (from, to) = (events("2001-01-01", "2003-05-02"), #"cx="([0-9.]+)""#)
        let pattern = try Regex(to)
        func places(_ page: LanguageTag) throws -> [Double] {
            let html = try #require(figure(from, page: page))
            let start = try #require(html.range(of: "tl-wide"))
            let end = try #require(html.range(of: "tl-mid"))
            return html[start.upperBound..<end.lowerBound].matches(of: pattern).compactMap {
                $0.output[1].substring.flatMap { Double($0) }
            }
        }
        let (left, right) = (try places(Self.english), try places(Self.arabic))
        #expect(!left.isEmpty && left.count == right.count)
        for (left, right) in zip(left, right) { #expect(abs(left + right - FlagDrawing.width) < 0.2) }
    }

    @Test("a chapter's strip has the words of its own dates, is small, and is not there without dates")
    func strip() throws {
        var made = RandomEvents(seed: 5)
        let dates = (0..<2000).map { _ in made.date(from: 1900, to: 2000) }
        let events = dates.enumerated().map { made.event($1, $0) }
        let strip = try #require(ChapterStrip(events, words(), page: Self.english))
        #expect(strip.html([]).isEmpty)
        let few = UTF8Text.string(strip.html([3, 700]))
        for index in [3, 700] { #expect(few.contains(">\(dates[index])</text>")) }
        #expect(few.components(separatedBy: "<svg").count == 3)
        #expect(strip.html(Array(events.indices)).count < 40_000)
        #expect(ChapterStrip([events[0]], words(), page: Self.english) == nil)
        let small = try #require(
            ChapterStrip(
                self.events("1980/1987", "2003-03-20", "2014", "2017-12-09", "2020-01-03", "2024-09-27", "2026-01-17"),
                words(), page: Self.english))
        #expect(small.html([0, 2, 4]).count < 3_500)
    }
}
