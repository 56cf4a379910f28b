import Testing

@testable import SiteGenerator

/// `{{name}}`, `{{{name}}}`, `{{a.b}}` and comments.
@Suite struct InterpolationTests {
    static let printing = [
        TemplateCase("braces alone are text", "Hello from {Mustache}! }} {", prints: "Hello from {Mustache}! }} {"),
        TemplateCase("text", "Hello, {{subject}}!", ["subject": "world"], prints: "Hello, world!"),
        TemplateCase(
            "bytes are text", "Hello, {{subject}}!", ["subject": .utf8(Array("<世界>".utf8))],
            prints: "Hello, &lt;世界&gt;!"),
        TemplateCase("escaped", "{{x}}", ["x": "& \" < > '"], prints: "&amp; &quot; &lt; &gt; &#39;"),
        TemplateCase("three braces", "{{{x}}}", ["x": .html("<i>&amp;</i>")], prints: "<i>&amp;</i>"),
        TemplateCase("ampersand", "{{&x}}", ["x": .html("<i>&amp;</i>")], prints: "<i>&amp;</i>"),
        TemplateCase("a value is no template", "{{x}}", ["x": "{{y}}"], prints: "{{y}}"),
        TemplateCase("a brace after a tag", "{{x}}}", ["x": "1"], prints: "1}"),
        TemplateCase("neighbours", "{{x}}{{x}}", ["x": "1"], prints: "11"),
        TemplateCase(
            "blanks around the name", "|{{ x }}|{{{ h }}}|{{& h }}|{{\nx\n}}|", ["x": "1", "h": .html("2")],
            prints: "|1|2|2|1|"),
        TemplateCase(
            "blanks around the tag", "| {{x}} |\n  {{x}}\n  {{{h}}}\n", ["x": "1", "h": .html("2")],
            prints: "| 1 |\n  1\n  2\n"),
        TemplateCase(
            "signs, digits and capitals in names", "{{a-b}}{{c_1}}{{D}}", ["a-b": "1", "c_1": "2", "D": "3"],
            prints: "123"),
        TemplateCase("an empty template", "", prints: ""),
    ]

    static let dotted = [
        TemplateCase("as a section", "{{p.name}} {{#p}}{{name}}{{/p}}", ["p": ["name": "Joe"]], prints: "Joe Joe"),
        TemplateCase("HTML", "{{{p.h}}}{{&p.h}}", ["p": ["h": .html("<b>")]], prints: "<b><b>"),
        TemplateCase("any depth", "{{a.b.c.d}}", ["a": ["b": ["c": ["d": "Phil"]]]], prints: "Phil"),
        TemplateCase(
            "the first part is found as any name", "{{#a}}{{b.c}}{{/a}}",
            ["a": ["b": ["c": "right"]], "b": ["c": "wrong"]], prints: "right"),
        TemplateCase(
            "a dot before looks in the innermost object", "{{#b}}{{.name}}{{/b}}{{.name}}",
            ["b": ["name": "inner"], "name": "outer"], prints: "innerouter"),
    ]

    static let comments = [
        TemplateCase("in a line", "12345{{! Comment }}67890", prints: "1234567890"),
        TemplateCase("over lines", "12345{{!\n  over\n  lines\n}}67890\n", prints: "1234567890\n"),
        TemplateCase(
            "blanks around stay", "12345 {{! Comment }} 67890\n  12 {{! 34 }}\n", prints: "12345  67890\n  12 \n"),
        TemplateCase("braces inside", "a{{! {{name} } {{{x }}b", prints: "ab"),
        TemplateCase("empty", "a{{!}}b", prints: "ab"),
    ]

    @Test(arguments: printing) func prints(_ example: TemplateCase) { example.check() }
    @Test(arguments: dotted) func dottedNames(_ example: TemplateCase) { example.check() }
    @Test(arguments: comments) func comment(_ example: TemplateCase) { example.check() }
}
