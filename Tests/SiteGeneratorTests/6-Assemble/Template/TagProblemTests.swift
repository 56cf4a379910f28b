import Testing

@testable import SiteGenerator

/// What is wrong in a template whoever uses it.
@Suite struct TagProblemTests {
    static let x: ObjectShape = ["x": .text, "h": .html, "f": .flag]
    static let unclosed =
        "a tag is never closed (close it with `}}`; two braces that are no tag are written `&#123;&#123;`)"
    static let name =
        "a tag has one name, of ASCII letters, digits, `_` and `-`, with dots between parts: `author.name`"

    static let unclosedTags = [
        ProblemCase("at the end", "a «{{x»", x, says: unclosed),
        ProblemCase("one brace", "«{{x} b»\n{{x}}", x, says: unclosed),
        ProblemCase(
            "the next tag is read again", "«{{x»\n{{x}} {{«y»}}", x, says: unclosed,
            "there is no `y` here (known: `f`, `h`, `x`)"),
        ProblemCase("a comment swallows the rest", "«{{! words»\n {{y}", says: unclosed),
        ProblemCase("three braces", "«{{{h}}» {{x}}", x, says: "`{{{` is closed by `}}` (close it with `}}}`)"),
        ProblemCase("braces only", "«{{»", says: unclosed),
        ProblemCase("four braces", "«{{»«{{»", says: unclosed, unclosed),
    ]

    static let spelling = [
        ProblemCase(
            "no name", "«{{}}»«{{# }}»{{/}}", says: "a tag has no name (\(name))", "a tag has no name (\(name))"),
        ProblemCase("another language", "{{#«if x»}}yes{{/if}}", x, says: "`if x` is not a name (\(name))"),
        ProblemCase(
            "an empty part", "{{«x.»}}{{«a..b»}}", says: "`x.` is not a name (\(name))",
            "`a..b` is not a name (\(name))"),
        ProblemCase("letters of other scripts", "{{«題»}}", says: "`題` is not a name (\(name))"),
        ProblemCase(
            "a block", "{{$«a.b»}}{{/a.b}}",
            says: "`a.b` is not a name (a block's name has ASCII letters, digits, `_` and `-`)"),
        ProblemCase(
            "a partial", "{{>«a b»}}",
            says: "`a b` is not a name (a template's name has ASCII letters, digits, `_`, `-`, `.` and `/`)"),
        ProblemCase(
            "delimiters", "«{{=<% %>=}}»",
            says:
                "tags that set other delimiters are not supported (write all tags with `{{` and `}}`; two braces that are no tag are written `&#123;&#123;`)"
        ),
        ProblemCase(
            "dynamic names", "{{>«*x»}}{{<«*x»}}{{/*x}}", x,
            says:
                "dynamic names are not supported (name the template itself, and choose between several with sections)",
            "dynamic names are not supported (name the template itself, and choose between several with sections)"),
    ]

    static let nesting = [
        ProblemCase("never closed", "a «{{#f}}» b", x, says: "`f` is never closed (write `{{/f}}` where it ends)"),
        ProblemCase(
            "not open", "a «{{/f}}» b", x, says: "`f` is closed but not open (remove the tag, or open it before)"),
        ProblemCase(
            "a slip", "{{#files}}a«{{/fiels}}»", ["files": .flag],
            says: "`fiels` is closed where `files` is open (write `{{/files}}`)"),
        ProblemCase(
            "one too many", "{{#f}}a«{{/other}}»{{/f}}", x, says: "`other` is closed where `f` is open (write `{{/f}}`)"
        ),
        ProblemCase(
            "crossed", "{{#f}}«{{#g}}»{{/f}}«{{/g}}»", ["f": .flag, "g": .flag],
            says: "`g` is never closed (write `{{/g}}` where it ends)",
            "`g` is closed but not open (remove the tag, or open it before)"),
        ProblemCase("a block", "«{{$b}}» a", says: "`b` is never closed (write `{{/b}}` where it ends)"),
        ProblemCase(
            "a layout", "«{{<p}}» {{$b}}{{/b}}", others: ["p": "{{$b}}{{/b}}"],
            says: "`p` is never closed (write `{{/p}}` where it ends)"),
    ]

    static let layouts = [
        ProblemCase(
            "words in no block", "{{<p}} «some words» {{$b}}{{/b}}«{{x}}»«{{#f}}»{{/f}}{{>«p»}}{{/p}}", x,
            others: ["p": "{{$b}}{{/b}}"],
            says:
                "this stands inside `{{<p}}` but in none of its blocks, and would be lost (move it into a block: `{{$name}}…{{/name}}`)",
            "this stands inside `{{<p}}` but in none of its blocks, and would be lost (move it into a block: `{{$name}}…{{/name}}`)",
            "this stands inside `{{<p}}` but in none of its blocks, and would be lost (move it into a block: `{{$name}}…{{/name}}`)",
            "this stands inside `{{<p}}` but in none of its blocks, and would be lost (move it into a block: `{{$name}}…{{/name}}`)"
        ),
        ProblemCase(
            "a block filled twice", "{{<p}}{{$b}}1{{/b}}{{$«b»}}2{{/b}}{{/p}}", others: ["p": "{{$b}}{{/b}}"],
            says: "block `b` of `p` is filled twice (join the two into one)"),
    ]

    @Test(arguments: unclosedTags) func unclosedTag(_ example: ProblemCase) { example.check() }
    @Test(arguments: spelling) func badName(_ example: ProblemCase) { example.check() }
    @Test(arguments: nesting) func badNesting(_ example: ProblemCase) { example.check() }
    @Test(arguments: layouts) func layout(_ example: ProblemCase) { example.check() }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "{{#f}}", count: 100_000)
        let library = TemplateLibrary(sources: [("page", Array(deep.utf8))], pages: ["page": Self.x])
        #expect(library.problems.contains { $0.code == .tooLarge && $0.range == 600..<606 })
    }
}
