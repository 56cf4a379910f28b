import Testing

@testable import SiteGenerator

/// `{{>partial}}`, `{{<layout}}` and `{{$block}}`.
@Suite struct InclusionTests {
    static let partials = [
        TemplateCase("its text", "[{{>p}}]", others: ["p": "from partial"], prints: "[from partial]"),
        TemplateCase("with the names known here", "{{>p}}", ["x": "1"], others: ["p": "*{{x}}*"], prints: "*1*"),
        TemplateCase(
            "with the names of each item", "{{#l}}{{>p}}{{/l}}", ["l": .list([["x": "1"], ["x": "2"]])],
            others: ["p": "*{{x}}*"], prints: "*1**2*"),
        TemplateCase(
            "a name may mean another thing at each use", "{{>p}}{{#o}}{{>p}}{{/o}}",
            ["x": "outer", "o": ["x": "inner"]],
            others: ["p": "({{x}})"], prints: "(outer)(inner)"),
        TemplateCase("inside each other", "{{>a}}", others: ["a": "[{{>b}}{{>b}}]", "b": "b"], prints: "[bb]"),
        TemplateCase("blanks around the name", "|{{> p }}|", others: ["p": "[]"], prints: "|[]|"),
        TemplateCase("names with a folder", "{{>parts/head.html}}", others: ["parts/head.html": "h"], prints: "h"),
    ]

    static let defaults = [
        TemplateCase("is printed when nothing replaces it", "{{$t}}Default{{/t}}", prints: "Default"),
        TemplateCase(
            "may hold any tag", "{{$t}}{{x}} {{{h}}} {{#s}}{{y}}{{/s}}{{^n}}{{x}}{{/n}}{{/t}}",
            ["x": "1", "h": .html("<b>"), "s": ["y": "2"], "n": false], prints: "1 <b> 21"),
        TemplateCase(
            "in a partial", "{{>p}}|{{<p}}{{/p}}", others: ["p": "{{$t}}default{{/t}}"], prints: "default|default"),
        TemplateCase("is in a name space of its own", "{{$p}}{{p}}{{/p}}", ["p": "1"], prints: "1"),
    ]

    static let layouts = [
        TemplateCase(
            "fills a block", "{{<p}}{{$t}}mine{{/t}}{{/p}}", others: ["p": "..{{$t}}default{{/t}}.."],
            prints: "..mine.."),
        TemplateCase(
            "fills a block with nothing", "{{<p}}{{$t}}{{/t}}{{/p}}", others: ["p": "..{{$t}}default{{/t}}.."],
            prints: "...."),
        TemplateCase(
            "twice, each by itself", "{{<p}}{{$t}}1{{/t}}{{/p}} {{<p}}{{$t}}2{{/t}}{{/p}} {{>p}}",
            others: ["p": "|{{$t}}..{{/t}}{{$d}} default{{/d}}|"], prints: "|1 default| |2 default| |.. default|"),
        TemplateCase(
            "only one block", "{{<p}}{{$b}}two{{/b}}{{/p}}", others: ["p": "{{$a}}one{{/a}}, {{$b}}2{{/b}}"],
            prints: "one, two"),
        TemplateCase(
            "the same block at two places", "{{<p}}{{$t}}x{{/t}}{{/p}}", others: ["p": "{{$t}}1{{/t}}{{$t}}2{{/t}}"],
            prints: "xx"),
        TemplateCase(
            "blanks and comments between the blocks", "{{<p}}\n {{! words }} {{$t}}x{{/t}}\n{{/p}}",
            others: ["p": "{{$t}}{{/t}}"], prints: "x"),
        TemplateCase(
            "words know the names of the block's place", "{{<p}}{{$b}}I say {{fruit}}.{{/b}}{{/p}}",
            ["fruit": "apples", "nested": ["fruit": "bananas"]],
            others: ["p": "{{#nested}}{{$b}}You say {{fruit}}.{{/b}}{{/nested}}"], prints: "I say bananas."),
    ]

    static let levels = [
        TemplateCase(
            "the page wins", "{{<p}}{{$a}}c{{/a}}{{/p}}",
            others: ["p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{<g}}{{$a}}o{{/a}}{{/g}}", "g": "{{$a}}g{{/a}}"],
            prints: "c"),
        TemplateCase(
            "then its layout", "{{<p}}{{/p}}",
            others: ["p": "{{<o}}{{$a}}p{{/a}}{{/o}}", "o": "{{<g}}{{$a}}o{{/a}}{{/g}}", "g": "{{$a}}g{{/a}}"],
            prints: "p"),
        TemplateCase(
            "a block of the layout's layout", "{{<text}}{{$title}}T{{/title}}{{$aside}}A{{/aside}}{{/text}}",
            others: [
                "text": "{{<base}}{{$main}}<main>{{$aside}}{{/aside}}</main>{{/main}}{{/base}}",
                "base": "<title>{{$title}}{{/title}}</title>{{$main}}{{/main}}",
            ], prints: "<title>T</title><main>A</main>"),
        TemplateCase(
            "a block of the layout's partial", "{{<base}}{{$title}}T{{/title}}{{/base}}",
            others: ["base": "<head>{{>head}}</head>", "head": "{{$title}}{{/title}}"], prints: "<head>T</head>"),
        TemplateCase(
            "a layout in a block has blocks of its own",
            "{{<base}}{{$t}}page{{/t}}{{$main}}{{<card}}{{$t}}card{{/t}}{{/card}}{{/main}}{{/base}}",
            others: ["base": "{{$t}}{{/t}}:{{$main}}{{/main}}", "card": "[{{$t}}{{/t}}]"], prints: "page:[card]"),
        TemplateCase(
            "a template may come again with other blocks filled", "{{<p}}{{$foo}}override{{/foo}}{{/p}}",
            others: [
                "p": "{{$foo}}default{{/foo}} {{$bar}}{{<p2}}{{/p2}}{{/bar}}",
                "p2": "{{$foo}}p2 default{{/foo}} {{<p}}{{$bar}}don't recurse{{/bar}}{{/p}}",
            ], prints: "override override override don't recurse"),
    ]

    @Test(arguments: partials) func partial(_ example: TemplateCase) { example.check() }
    @Test(arguments: defaults) func defaultOfBlock(_ example: TemplateCase) { example.check() }
    @Test(arguments: layouts) func layout(_ example: TemplateCase) { example.check() }
    @Test(arguments: levels) func layoutOfLayout(_ example: TemplateCase) { example.check() }
}
