import Testing

@testable import SiteGenerator

/// Templates that make a careless reader go back again and again, or past the end of the file.
struct HostileTemplateTests {
    @Test(
        "every mistake lies inside the template",
        arguments: [
            "{{", "{{{", "{{! ", "{{x", "{{#f}}", "{{/f}}", "{{#f}}{{/f}}", "{{#f}} ", "{{! a }} ", "  \t", "}}",
            "{{}}",
            "{{<p}}{{/p}}",
            "{{$b}}{{/b}}", "{{ \n", "\r", "{{>page}}",
        ])
    func hostileTemplates(_ part: String) {
        let bytes = Array(String(repeating: part, count: 5_000).utf8)
        let library = TemplateLibrary(sources: [("page", bytes), ("p", [])], pages: ["page": ["f": .flag]])
        #expect(library.problems.allSatisfy { $0.range.upperBound <= bytes.count })
    }

    @Test func anyBytesAreRead() {
        var state: UInt64 = 42
        let parts = [
            "{{", "}}", "{{{", "}}}", "#", "/", "^", "a", "b", ".", "<", "$", ">", "!", "&", "=", " ", "\n", "\r", "*",
            "語", "\u{0}",
        ]
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(state >> 33) % parts.count]
            }
            let library = TemplateLibrary(
                sources: [("page", Array(text.utf8)), ("a", Array(text.utf8))],
                pages: ["page": ["a": .text, "b": .list(["a": .html])]])
            #expect(library.problems.allSatisfy { $0.range.upperBound <= text.utf8.count }, "\(text)")
            _ = library.render("page", ["a": "1", "b": .list([["a": .html("2")]])])
        }
    }
}
