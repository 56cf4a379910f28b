import Testing

@testable import SiteGenerator

/// What is wrong between templates.
@Suite struct InclusionProblemTests {
    static let names = [
        ProblemCase(
            "a near name", "{{>«haed»}}", others: ["head": ""],
            says: "there is no template `haed` (did you mean `head`?)"),
        ProblemCase(
            "no near name", "{{>«toc»}}", says: "there is no template `toc` (add a file of that name to the templates)"),
        ProblemCase(
            "a layout", "{{<«bse»}}{{$x}}{{/x}}{{/bse}}", others: ["base": ""],
            says: "there is no template `bse` (did you mean `base`?)"),
        ProblemCase(
            "a near block", "{{<p}}{{$«mian»}}{{/mian}}{{/p}}", others: ["p": "{{$main}}{{/main}}"],
            says: "`p` has no block `mian` (did you mean `main`?)"),
        ProblemCase(
            "other blocks", "{{<p}}{{$«x»}}{{/x}}{{/p}}", others: ["p": "{{$main}}{{/main}}"],
            says: "`p` has no block `x` (known: `main`)"),
        ProblemCase(
            "no blocks", "{{<p}}{{$«x»}}{{/x}}{{/p}}", others: ["p": ""],
            says: "`p` has no block `x` (write `{{$x}}{{/x}}` in `p` where it shall stand)"),
    ]

    static let recursion = [
        ProblemCase(
            "of itself", "{{>«page»}}",
            says:
                "`page` includes itself without end: page > page (write out each level; the shape of a page has a fixed number of them)"
        ),
        ProblemCase(
            "of two", "{{>a}}", others: ["a": "{{>b}}", "b": "{{>«a»}}"],
            says:
                "`a` includes itself without end: a > b > a (write out each level; the shape of a page has a fixed number of them)"
        ),
        ProblemCase(
            "in a section", "{{#l}}{{>a}}{{/l}}", ["l": .list(["l": .list([:])])],
            others: ["a": "{{#l}}{{>«a»}}{{/l}}"],
            says:
                "`a` includes itself without end: a > a (write out each level; the shape of a page has a fixed number of them)"
        ),
        ProblemCase(
            "in a block", "{{<a}}{{$b}}{{>«page»}}{{/b}}{{/a}}", others: ["a": "{{$b}}{{/b}}"],
            says:
                "`page` includes itself without end: page > a > page (write out each level; the shape of a page has a fixed number of them)"
        ),
        ProblemCase(
            "of a layout", "{{<a}}{{/a}}", others: ["a": "{{$b}}{{/b}}{{<«a»}}{{$b}}x{{/b}}{{/a}}"],
            says:
                "`a` includes itself without end: a > a (write out each level; the shape of a page has a fixed number of them)"
        ),
    ]

    static let places = [
        ProblemCase(
            "in a partial, once for two uses", "{{>p}}{{#l}}{{>p}}{{/l}}", ["title": .text, "l": .list([:])],
            others: ["p": "{{«titel»}}"],
            says: "there is no `titel` here (did you mean `title`?)"),
        ProblemCase(
            "at one use of two", "{{>p}}{{#l}}{{>p}}{{/l}}", ["l": .list(["x": .text])], others: ["p": "{{«x»}}"],
            says: "there is no `x` here (`l` has one: print it inside `{{#l}}…{{/l}}`)"),
        ProblemCase(
            "in the words of the page, not in the layout that prints them", "{{<p}}{{$b}}{{«x»}}{{/b}}{{/p}}",
            others: ["p": "{{$b}}{{/b}}"],
            says: "there is no `x` here (nothing has a name here)"),
        ProblemCase(
            "in the default of a block", "{{<p}}{{/p}}", others: ["p": "{{$b}}{{«x»}}{{/b}}"],
            says: "there is no `x` here (nothing has a name here)"),
    ]

    @Test(arguments: names) func unknownTemplateOrBlock(_ example: ProblemCase) { example.check() }
    @Test(arguments: recursion) func endlessInclusion(_ example: ProblemCase) { example.check() }
    @Test(arguments: places) func place(_ example: ProblemCase) { example.check() }

    @Test func copiesWithoutMeasureAreRefused() {
        var sources = (0..<40).map { (name: "p\($0)", bytes: Array("{{>p\($0 + 1)}}{{>p\($0 + 1)}}".utf8)) }
        sources.append((name: "p40", bytes: []))
        sources.append((name: "page", bytes: Array("a {{>p0}}".utf8)))
        let problems = TemplateLibrary(sources: sources, pages: ["page": [:]]).problems
        #expect(problems.map(\.code) == [.tooLarge])
        #expect(problems.map(\.range) == [5..<7])
    }
}
