import Testing

@testable import SiteGenerator

/// A tag alone on its line takes the line with it.
@Suite struct StandaloneLineTests {
    static let yes: TemplateObject = ["x": true, "no": false]

    static let sections = [
        TemplateCase(
            "a line each", "| This Is\n{{#x}}\n|\n{{/x}}\n| A Line\n", yes, prints: "| This Is\n|\n| A Line\n"),
        TemplateCase(
            "indented", "| This Is\n  {{#x}}\n|\n\t{{/x}}  \n| A Line\n", yes, prints: "| This Is\n|\n| A Line\n"),
        TemplateCase("inverted", "a\n{{^no}}\nb\n{{/no}}\nc", yes, prints: "a\nb\nc"),
        TemplateCase("CR LF", "|\r\n{{#x}}\r\n{{/x}}\r\n|", yes, prints: "|\r\n|"),
        TemplateCase("the first line", "  {{#x}}\n#{{/x}}\n/", yes, prints: "#\n/"),
        TemplateCase("the last line", "#{{#x}}\n/\n  {{/x}}", yes, prints: "#\n/\n"),
        TemplateCase("the only line", "{{#x}}{{/x}}", yes, prints: ""),
        TemplateCase("not with text beside it", " {{#x}}YES{{/x}}\n {{#x}}GOOD{{/x}}\n", yes, prints: " YES\n GOOD\n"),
        TemplateCase(
            "not with a tag beside it", " | {{#x}}\t|\t{{/x}} | \n{{#x}} {{#x}}\n{{/x}}{{/x}}", yes,
            prints: " | \t|\t | \n \n"),
        TemplateCase("not beside a comment", " | {{#x}} {{! words }}\n {{/x}} | \n", yes, prints: " |  \n  | \n"),
        TemplateCase("not a value", "  {{v}}\n", ["v": "-"], prints: "  -\n"),
        TemplateCase("a lone CR ends no line", "a\r{{#x}}\rb{{/x}}", yes, prints: "a\r\rb"),
    ]

    static let comments = [
        TemplateCase("a line", "Begin.\n{{! Comment }}\nEnd.\n", prints: "Begin.\nEnd.\n"),
        TemplateCase("indented", "Begin.\n  {{! Comment }}\nEnd.\n", prints: "Begin.\nEnd.\n"),
        TemplateCase("CR LF", "|\r\n{{! Comment }}\r\n|", prints: "|\r\n|"),
        TemplateCase("the first line", "  {{! Comment }}\n!", prints: "!"),
        TemplateCase("the last line", "!\n  {{! Comment }}", prints: "!\n"),
        TemplateCase("several lines", "Begin.\n  {{!\n  words\n  }}\nEnd.\n", prints: "Begin.\nEnd.\n"),
    ]

    /// Where the specification would indent each line of the partial, the blanks are dropped.
    static let partials = [
        TemplateCase("CR LF", "|\r\n{{>p}}\r\n|", others: ["p": ">"], prints: "|\r\n>|"),
        TemplateCase("the first line", "  {{>p}}\n>", others: ["p": ">\n>"], prints: ">\n>>"),
        TemplateCase("the last line", ">\n  {{>p}}", others: ["p": ">\n>"], prints: ">\n>\n>"),
        TemplateCase("not with text beside it", "| {{>p}} |", others: ["p": "\t|\t"], prints: "| \t|\t |"),
        TemplateCase(
            "not with a value beside it", "  {{v}}  {{>p}}\n", ["v": "|"], others: ["p": ">\n>"], prints: "  |  >\n>\n"),
        TemplateCase(
            "words in <pre> stay", "<div>\n  {{>p}}\n</div>", ["code": .html("a\n  b")],
            others: ["p": "<pre>{{{code}}}</pre>\n"],
            prints: "<div>\n<pre>a\n  b</pre>\n</div>"),
    ]

    static let layouts = [
        TemplateCase(
            "a layout and its end", "Hi,\n  {{<p}}{{/p}}\n.", others: ["p": "one\ntwo\n"], prints: "Hi,\none\ntwo\n."),
        TemplateCase(
            "a layout and its first block", "{{<p}}{{$b}}\npeaked\n\n:(\n{{/b}}{{/p}}",
            others: ["p": "{{$b}}peaking{{/b}}"],
            prints: "peaked\n\n:(\n"),
        TemplateCase(
            "a line for each tag", "{{<p}}\n  {{$b}}\n  <p>\n  {{/b}}\n{{/p}}\n",
            others: ["p": "<main>\n{{$b}}\n{{/b}}\n</main>\n"], prints: "<main>\n  <p>\n</main>\n"),
        TemplateCase(
            "a block in a line stays in it", "{{<p}}{{$b}}hammer time{{/b}}{{/p}}",
            others: ["p": "stop:\n  {{$b}}listen{{/b}}\n"],
            prints: "stop:\n  hammer time\n"),
        TemplateCase(
            "words of a block keep their own blanks", "{{<p}}{{$b}}\n    one\n    two\n{{/b}}{{/p}}",
            others: ["p": "Hi,\n  {{$b}}\n  {{/b}}\n"], prints: "Hi,\n    one\n    two\n"),
    ]

    @Test(arguments: sections) func section(_ example: TemplateCase) { example.check() }
    @Test(arguments: comments) func comment(_ example: TemplateCase) { example.check() }
    @Test(arguments: partials) func partial(_ example: TemplateCase) { example.check() }
    @Test(arguments: layouts) func layout(_ example: TemplateCase) { example.check() }
}
