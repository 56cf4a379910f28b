import Testing

@testable import SiteGenerator

/// Time grows with the size of the input and no faster: tenfold input may take tenfold time, with room for a busy
/// machine, but not a hundredfold.
@Suite(.serialized) struct TemplateSpeedTests {
    private func fastest(_ work: () -> Void) -> Duration {
        let clock = ContinuousClock()
        return (0..<3).map { _ in clock.measure(work) }.min() ?? .zero
    }

    private func expectLinear(from small: Int, _ work: (Int) -> Void) {
        let (one, ten) = (fastest { work(small) }, fastest { work(10 * small) })
        #expect(ten < one * 40 + .milliseconds(20), "\(small): \(one), \(10 * small): \(ten)")
    }

    @Test func longLists() throws {
        let library = TemplateLibrary(
            sources: [("p", Array("{{#l}}\n<li><a href=\"{{href}}\">{{title}}</a> {{site}}\n{{/l}}\n".utf8))],
            pages: ["p": ["site": .text, "l": .list(["href": .text, "title": .text])]])
        let template = try #require(library["p"])
        expectLinear(from: 1_000) { count in
            let items = (0..<count).map { ["href": TemplateValue.text("\($0).html"), "title": .text("第\($0)章 <x>")] }
            var output: [UInt8] = []
            template.render(["site": "s", "l": .list(items)], into: &output)
        }
    }

    /// Templates that make a careless reader go back again and again.
    @Test(arguments: [
        "{{", "{{{", "{{! ", "{{x", "{{#f}}", "{{/f}}", "{{#f}}{{/f}}", "{{#f}} ", "{{! a }} ", "  \t", "}}", "{{}}",
        "{{<p}}{{/p}}",
        "{{$b}}{{/b}}", "{{ \n", "\r", "{{>page}}",
    ])
    func hostileTemplates(_ part: String) {
        expectLinear(from: 500) { count in
            let bytes = Array(String(repeating: part, count: count).utf8)
            _ = TemplateLibrary(sources: [("page", bytes), ("p", [])], pages: ["page": ["f": .flag]])
        }
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
