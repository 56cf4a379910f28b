import Testing

@testable import SiteGenerator

/// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
@Suite struct SectionTests {
    static let fruit: TemplateObject = [
        "basket": .list([["name": "apple"], ["name": "pear"], ["name": "fig"]]), "name": "basket",
    ]

    static let sections = [
        TemplateCase("a flag that is set", "<{{#x}}yes{{/x}}>", ["x": true], prints: "<yes>"),
        TemplateCase("a flag that is not", "<{{#x}}yes{{/x}}>", ["x": false], prints: "<>"),
        TemplateCase("an object", "{{#p}}Hi {{name}}.{{/p}}", ["p": ["name": "Joe"]], prints: "Hi Joe."),
        TemplateCase("a list", "{{#basket}}{{name}},{{/basket}}{{name}}", fruit, prints: "apple,pear,fig,basket"),
        TemplateCase("an empty list", "<{{#x}}yes{{/x}}>", ["x": .list([])], prints: "<>"),
        TemplateCase("a list of texts", "{{#x}}({{.}}){{/x}}", ["x": .texts(["a", "<", ""])], prints: "(a)(&lt;)()"),
        TemplateCase(
            "the same flag again inside", "A {{#x}}B {{#x}}C{{/x}} D{{/x}} E", ["x": true], prints: "A B C D E"),
        TemplateCase("one after another", "{{#x}}1{{/x}}{{#x}}2{{/x}}", ["x": true], prints: "12"),
        TemplateCase("dotted", "{{#a.b.c}}Here{{/a.b.c}}", ["a": ["b": ["c": true]]], prints: "Here"),
        TemplateCase("blanks in the tags", "|{{# x }}={{/ x }}|", ["x": true], prints: "|=|"),
        TemplateCase(
            "the innermost object itself", "{{#p}}{{#.}}{{name}}{{/.}}{{/p}}", ["p": ["name": "Joe"]], prints: "Joe"),
    ]

    static let contexts = [
        TemplateCase(
            "names of outer objects are known", "{{#s}}{{a}}, {{b}}, {{c.d}}{{/s}}",
            ["a": "foo", "b": "wrong", "s": ["b": "bar"], "c": ["d": "baz"]], prints: "foo, bar, baz"),
        TemplateCase(
            "lists in lists",
            "{{#tops}}{{#middles}}{{t.lower}}{{m}}.{{#bottoms}}{{t.upper}}{{m}}{{b}}.{{/bottoms}}{{/middles}}{{/tops}}",
            [
                "tops": .list([
                    [
                        "t": ["upper": "A", "lower": "a"],
                        "middles": .list([["m": "1", "bottoms": .list([["b": "x"], ["b": "y"]])]]),
                    ]
                ])
            ], prints: "a1.A1x.A1y."),
        TemplateCase(
            "the outer item comes back after an inner list", "{{#a}}{{n}}{{#b}}{{n}}{{/b}}{{n}} {{/a}}",
            ["a": .list([["n": "1", "b": .list([["n": "x"]])], ["n": "2", "b": .list([["n": "y"]])]])],
            prints: "1x1 2y2 "),
        TemplateCase(
            "a list of texts in a list", "{{#a}}({{#b}}{{.}}{{/b}}){{/a}}",
            ["a": .list([["b": .texts(["1", "2"])], ["b": .texts(["a"])]])], prints: "(12)(a)"),
    ]

    static let inverted = [
        TemplateCase("a flag that is set", "<{{^x}}no{{/x}}>", ["x": true], prints: "<>"),
        TemplateCase("a flag that is not", "<{{^x}}no{{/x}}>", ["x": false], prints: "<no>"),
        TemplateCase("a list", "<{{^basket}}no{{/basket}}>", fruit, prints: "<>"),
        TemplateCase("an empty list", "<{{^x}}no{{/x}}>", ["x": .list([])], prints: "<no>"),
        TemplateCase("no texts", "<{{^x}}no{{/x}}>", ["x": .texts([])], prints: "<no>"),
        TemplateCase("names inside", "{{^x}}{{y}}{{/x}}", ["x": false, "y": "1"], prints: "1"),
        TemplateCase("either or", "{{#x}}1{{/x}}{{^x}}2{{/x}}", ["x": false], prints: "2"),
        TemplateCase("inside each other", "A {{^x}}B {{^x}}C{{/x}} D{{/x}} E", ["x": false], prints: "A B C D E"),
        TemplateCase("dotted", "{{^a.b}}Not here{{/a.b}}", ["a": ["b": false]], prints: "Not here"),
    ]

    static let link: ObjectShape = [
        "url": .optional(.text), "body": .optional(.html), "by": .optional(.object(["name": .text])),
    ]
    static let all =
        "{{#url}}[{{.}} {{url}}]{{/url}}{{#body}}[{{{.}}} {{{body}}}]{{/body}}{{#by}}[{{name}} {{by.name}}]{{/by}}{{^url}}-{{/url}}{{^body}}-{{/body}}{{^by}}-{{/by}}"

    static let optional = [
        TemplateCase(
            "there", all, ["url": "&", "body": .html("<p>"), "by": ["name": "Joe"]], shape: link,
            prints: "[&amp; &amp;][<p> <p>][Joe Joe]"),
        TemplateCase("missing", all, ["url": .null, "body": .null, "by": .null], shape: link, prints: "---"),
        TemplateCase("not given", all, [:], shape: link, prints: "---"),
        TemplateCase("empty", all, ["url": "", "body": .html(""), "by": .null], shape: link, prints: "---"),
        TemplateCase(
            "certain in partials, lists and flags inside its section",
            "{{#url}}{{#x}}{{#l}}{{>link}}{{/l}}{{/x}}{{/url}}",
            ["url": "u", "x": true, "l": .list([[:]])], shape: ["url": .optional(.text), "x": .flag, "l": .list([:])],
            others: ["link": "{{url}}"], prints: "u"),
    ]

    @Test(arguments: sections) func section(_ example: TemplateCase) { example.check() }
    @Test(arguments: contexts) func context(_ example: TemplateCase) { example.check() }
    @Test(arguments: inverted) func invertedSection(_ example: TemplateCase) { example.check() }
    @Test(arguments: optional) func optionalValue(_ example: TemplateCase) { example.check() }
}
