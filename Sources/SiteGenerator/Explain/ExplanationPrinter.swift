/// Explanations as `sitegen explain` prints them: for a terminal, or as a chapter in Markdown.
public enum ExplanationPrinter {
    /// Columns of running text.
    private static let width = 78

    /// One code, told in full.
    public static func text(_ explanation: Explanation, _ style: TextStyle) -> String {
        let code = style.text(explanation.code.rawValue, as: .place)
        var text = "\(code): \(explanation.severity)\n\n"
        text += wrapped(explanation.meaning, indent: "  ") + "\n\n"
        text += wrapped("Why: " + explanation.reason, indent: "  ") + "\n\n"
        text += style.text("Wrong", as: .error) + "\n" + example(explanation.wrong) + "\n"
        text += style.text("Right", as: .help) + "\n" + example(explanation.right)
        if explanation.code.isGradable {
            text += "\nIn content/site.yaml the site can grade its warnings:\n\n"
            text += "    diagnostics: { \(explanation.code.rawValue): off }   # or warning, or error\n"
        }
        return text
    }

    /// Every code with the first sentence of what it means.
    public static func list(_ style: TextStyle) -> String {
        let longest = Explanation.all.map(\.code.rawValue.utf8.count).max() ?? 0
        var text = ""
        for explanation in Explanation.all {
            let code = explanation.code.rawValue
            let gap = String(repeating: " ", count: longest - code.utf8.count + 2)
            let lines = wrapped(firstSentence(explanation.meaning), indent: String(repeating: " ", count: longest + 2))
            text += style.text(code, as: .place) + gap + lines.drop { $0 == " " } + "\n"
        }
        return text + "\nsitegen explain CODE tells one in full.\n"
    }

    /// All of them as Markdown: a heading of the second level for each.
    public static func markdown() -> String {
        Explanation.all.map { explanation in
            var text = "## \(explanation.code.rawValue)\n\n\(explanation.meaning) (It is \(explanation.severity).)\n\n"
            text += "**Why:** \(explanation.reason)\n\n"
            text += "Wrong:\n\n" + fenced(explanation.wrong) + "\nRight:\n\n" + fenced(explanation.right)
            return text
        }.joined(separator: "\n")
    }

    // MARK: Examples

    /// What of an example is printed: a heading for each file, and its lines.
    private static func parts(_ example: ExampleSite) -> [(heading: String, lines: [String])] {
        if example.files.isEmpty { return [("(the same site without that file)", [])] }
        return example.files.map { file in
            let times = file.times > 1 ? ", \(file.times) times over" : ""
            var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.utf8.count > 300 ? line.prefix(60) + " …" : String(line)
            }
            if lines.last == "" { lines.removeLast() }
            let edited = file.isOutput ? " (put there after a build)" : file.text.isEmpty ? " (empty)" : ""
            let bytes = file.text.contains("‹") ? " (‹…› is the byte of that number)" : ""
            return (file.path + edited + bytes + times, lines)
        }
    }

    private static func example(_ example: ExampleSite) -> String {
        parts(example).map { heading, lines in
            "  \(heading)\n" + lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
        }.joined(separator: "\n")
    }

    private static func fenced(_ example: ExampleSite) -> String {
        parts(example).map { heading, lines in
            lines.isEmpty
                ? "`\(heading)`\n" : "`\(heading)`\n\n````\n" + lines.map { $0 + "\n" }.joined() + "````\n"
        }.joined(separator: "\n")
    }

    // MARK: Text

    /// Up to the first full stop that stands in no code signs: that of `p. 3` ends no sentence.
    static func firstSentence(_ text: String) -> Substring {
        for end in text.ranges(of: ". ") where text[..<end.lowerBound].count(where: { $0 == "`" }).isMultiple(of: 2) {
            return text[..<end.upperBound].dropLast()
        }
        return text[...]
    }

    private static func wrapped(_ text: some StringProtocol, indent: String) -> String {
        var lines: [String] = []
        var line = indent
        for word in text.split(separator: " ") {
            if line.count + word.count + 1 > width, line.utf8.count > indent.utf8.count {
                lines.append(line)
                line = indent
            }
            line += (line.utf8.count > indent.utf8.count ? " " : "") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
