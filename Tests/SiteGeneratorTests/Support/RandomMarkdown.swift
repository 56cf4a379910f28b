import CommonMark

@testable import SiteGenerator

/// Random documents: a soup of everything that means something, and nested structures that are mostly well formed.
struct RandomMarkdown {
    var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: seed) }

    private static let tokens = [
        "a", "b", "は", "です", "「", "」", "。", "（", "）", "…", "$", "é", "👀", " ", " ", "  ", "\n", "\n", "\n\n", "\t", "　",
        "*", "*", "**", "**", "***", "_", "__", "`", "``", "[", "]", "](u)", "](<u v> \"t\")", "![", "!", "\\", "\\\n",
        "  \n",
        "<!---->", "<!---->", "<http://a.b/c>", "&amp;", "&#32;", "&#10;", "&nbsp;", "[^x]", "[^y]", "(", ")",
        ":", "|",
        "\n- ", "\n+ ", "\n1. ", "\n2) ", "\n> ", "\n# ", "\n```\n", "\n***\n", "\n\n    ", "\n  ", "\n    ", "\n===\n",
        "\n---\n", "\n| a | b |\n|---|:-:|\n| ", " | ", "\n[r]: /u\n\n", "[r]", "#", "~", "1", ".", ",",
    ]

    private static let html = [
        "<b>", "</b >", "<!-- c -->", "<a\n href=\"x\">", "\n<div>\n", "\n<script>\n", "\n</script>\n", "<?p",
    ]

    mutating func soup(withHTML: Bool = false) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            text += random.pick(withHTML && Int.random(in: 0..<6, using: &random) == 0 ? Self.html : Self.tokens)
        }
        return bytes(text + "\n\nz[^x][^y]\n\n[^x]: X *x*.\n\n[^y]: - Y\n")
    }

    /// Emphasis, links and text in any combination of three levels, beside every class of character.
    mutating func inlines(depth: Int = 3) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let inner = depth > 0 ? inlines(depth: depth - 1) : random.pick(["a", "は", "「b」", "。", "x y"])
            switch Int.random(in: 0..<9, using: &random) {
            case 0, 1: text += "<!---->*<!---->\(inner)<!---->*<!---->"
            case 2, 3: text += "<!---->**<!---->\(inner)<!---->**<!---->"
            case 4 where !inner.contains("["): text += "[\(inner)](u)"
            case 5: text += "`c`"
            case 6: text += random.pick(["\n", "\\\n", " "])
            default: text += random.pick(["a", "は", "「", "」", "。", "b c", "(", "$", "!", "1.", "&#32;", "é"])
            }
        }
        return text
    }

    /// Quotes, lists, code and tables in each other.
    mutating func blocks(depth: Int = 3) -> [String] {
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            if !lines.isEmpty, Bool.random(using: &random) { lines.append("") }
            let inner = depth > 0 ? blocks(depth: depth - 1) : ["p"]
            switch Int.random(in: 0..<11, using: &random) {
            case 0: lines += inner.map { "> " + $0 }
            case 1, 2:
                let marker = random.pick(["- ", "+ ", "* "])
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    lines += indented(depth > 0 ? blocks(depth: depth - 1) : ["i"], by: marker)
                    if Int.random(in: 0..<3, using: &random) == 0 { lines.append("") }
                }
            case 3, 4:
                for number in 1...Int.random(in: 1...3, using: &random) {
                    lines += indented(inner, by: "\(number + 8)\(random.pick([".", ".", ")"])) ")
                }
            case 5: lines += ["```", "code", "", "  code", "```"]
            case 6: lines += ["| a | b |", "|---|--:|", "| c | *d* |"]
            case 7: lines += ["# h"]
            case 8: lines += [random.pick(["***", "<!---->", "    code"])]
            default: lines += random.pick([["text"], ["two", "lines"], ["- x", "- y"], ["[r]: /u"], ["w", "==="]])
            }
        }
        return lines
    }

    private func indented(_ lines: [String], by marker: String) -> [String] {
        lines.enumerated().map { $0 == 0 ? marker + $1 : String(repeating: " ", count: marker.count) + $1 }
    }
}
