import Testing

@testable import SiteGenerator

@Suite struct TemplateLibraryTests {
    static func library(_ sources: [(String, String)], _ pages: [String: ObjectShape]) -> TemplateLibrary {
        TemplateLibrary(sources: sources.map { ($0.0, Array($0.1.utf8)) }, pages: pages)
    }

    @Test func aSiteOfTwoPagesAndALayout() {
        let site: ObjectShape = ["site": .text]
        let library = Self.library(
            [
                ("base", "<title>{{$title}}{{site}}{{/title}}</title>\n{{$main}}{{/main}}\n"),
                (
                    "home",
                    "{{<base}}\n{{$main}}\n<ul>\n{{#chapters}}\n<li><a href=\"{{href}}\">{{title}}</a>\n{{/chapters}}\n</ul>{{/main}}\n{{/base}}\n"
                ),
                (
                    "chapter",
                    "{{<base}}{{$title}}{{title}} | {{site}}{{/title}}{{$main}}<main>{{{body}}}</main>{{/main}}{{/base}}"
                ),
            ],
            [
                "home": site.adding(["chapters": .list(["href": .text, "title": .text])]),
                "chapter": site.adding(["title": .text, "body": .html]),
            ])
        #expect(library.problems == [])
        let home: TemplateObject = [
            "site": "A & B",
            "chapters": .list([["href": "1.html", "title": "One"], ["href": "2.html", "title": "Two"]]),
        ]
        #expect(
            library.render("home", home)
                == Array(
                    """
                    <title>A &amp; B</title>
                    <ul>
                    <li><a href="1.html">One</a>
                    <li><a href="2.html">Two</a>
                    </ul>

                    """.utf8))
        let chapter: TemplateObject = ["site": "A", "title": "<One>", "body": .html("<p>x</p>")]
        #expect(
            library.render("chapter", chapter) == Array("<title>&lt;One&gt; | A</title>\n<main><p>x</p></main>\n".utf8))
    }

    @Test func renderAppends() throws {
        let template = try #require(Self.library([("p", "b")], ["p": [:]])["p"])
        var output = Array("a".utf8)
        template.render([:], into: &output)
        #expect(output == Array("ab".utf8))
    }

    @Test func aPageWithoutTemplateIsNamed() {
        let library = Self.library([("chaptr", ""), ("index", "")], ["chapter": [:], "notes": [:], "index": [:]])
        #expect(
            library.problems.map(\.message) == [
                "the template of the page `chapter` is missing", "the template of the page `notes` is missing",
            ])
        #expect(
            library.problems.map(\.help) == [
                "did you mean to call `chaptr` so?", "add a file of that name to the templates",
            ])
        #expect(library.problems.map(\.template) == ["chapter", "notes"])
        #expect(library.render("chapter", [:]) == nil)
        #expect(library.render("index", [:]) == [])
    }

    @Test func twoTemplatesOfOneName() {
        let library = Self.library([("a", "1"), ("a", "2")], ["a": [:]])
        #expect(library.problems.map(\.message) == ["two templates are called `a`"])
    }

    @Test func aMistakeInAPartialNamesThePagesWhereItIsOne() {
        let library = Self.library(
            [("head", "{{title}}"), ("a", "{{>head}}"), ("b", "{{>head}}"), ("c", "{{>head}}")],
            ["c": [:], "a": [:], "b": ["title": .text]])
        #expect(library.problems.map(\.template) == ["head"])
        #expect(library.problems.map(\.pages) == [["a", "c"]])
    }

    @Test func aTemplateThatNoPageUsesIsReadAllTheSame() {
        let library = Self.library([("spare", "{{#a}}"), ("a", "")], ["a": [:]])
        #expect(library.problems.map(\.code) == [.badNesting])
        #expect(library.problems.map(\.pages) == [[]])
    }

    @Test func valuesThatDoNotFitTheirShapeAreFound() {
        let shape: ObjectShape = [
            "title": .text, "body": .html, "url": .optional(.text),
            "chapters": .list(["title": .text, "tags": .texts]),
            "by": .object(["name": .text]),
        ]
        let value: TemplateObject = [
            "title": .html("<b>"), "url": false, "titel": "x", "by": ["name": .null],
            "chapters": .list([["title": "a", "tags": .texts([])], ["title": true, "tags": "b"]]),
        ]
        #expect(
            shape.mismatches(value) == [
                "body: expected HTML, found nothing", "by.name: expected text, found nothing",
                "chapters[1].tags: expected a list of texts, found text",
                "chapters[1].title: expected text, found a flag",
                "title: expected text, found HTML", "url: expected text, found a flag", "titel: not in the shape",
            ])
    }

    @Test func aValueThatDoesNotFitIsNeverPrintedUnescaped() {
        let library = Self.library(
            [("p", "[{{{h}}}][{{t}}][{{#l}}{{.}}{{/l}}]")], ["p": ["h": .html, "t": .text, "l": .texts]])
        #expect(library.problems == [])
        #expect(library.render("p", ["h": "<script>", "t": .html("<b>"), "l": "x"]) == Array("[][][]".utf8))
    }
}
