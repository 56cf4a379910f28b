import Testing

@testable import SiteGenerator

/// Whatever bytes a file holds, the program goes on and says something.
@Suite("Any bytes") struct HostileBytesTests {
    /// Bytes made of pieces that mean something, and of some that mean nothing.
    private func bytes(_ pieces: [String], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...40, using: &numbers) {
            if numbers.chance(8) {
                bytes.append(UInt8.random(in: 0...255, using: &numbers))
            } else {
                bytes += Array((pieces.randomElement(using: &numbers) ?? "").utf8)
            }
        }
        return bytes
    }

    private static let notePieces = [
        "## ", "##", "＃＃", " ", "\n", "\n", "\n\n", "\r\n", "\r", "> ", ">", "＞", "==", "=", "\\", "\\==",
        "kind: context",
        "kind", "：", ":", "every: true\n", "sources: ", "; ", "S1, p", "{#", "}", "a", "潮", "\u{3000}", "\t", "```\n",
        "~~~",
        "[^1]", "[^1]: x\n", "[a](note:b)", "![](", "<b>", "*", "|a|b|\n|-|-|\n", "\u{FEFF}", "\u{0}", "e\u{301}",
        "    ",
    ]
    private static let yamlPieces = [
        "format: 1\n", "title: ", "article:\n  ", "file: article.txt\n", "chapters:\n", "  - ", "{ ", " }", "[", "]",
        ", ",
        "quote: ", "slug: ", "\"", "'", " #", "#", "\n", "\n", "  ", "\t", "&a ", "*a", "!!str ", "|\n", ">\n", "? ",
        ": ", ":",
        "---\n", "...\n", "%YAML", "<<: *a\n", "潮", "\\", "\u{FEFF}", "\u{0}", "\r\n", "a", "- a\n", "@", "`",
        "rights: ",
    ]
    private static let articlePieces = [
        "a", "a b ", "潮", "潮が", "\n", "\n\n", "\r\n", "\r", "\u{0}", "\u{3000}", " ", "\t", "e\u{301}", "=", "==", "\\",
        "> ",
        "# ", "- ", "```\n", "    ", "|a|\n|-|\n", "[^1]", "[^1]: x\n", "![a](b)", "<b>", "\u{200F}", "\u{FEFF}", "🌊",
    ]

    @Test("in notes.md")
    func notes() {
        var numbers = SeededNumbers(31)
        for _ in 0..<600 {
            let file = SourceFile(path: "notes.md", bytes: bytes(Self.notePieces, &numbers))
            var log = DiagnosticLog()
            _ = NoteParser.parse(FileID(index: 0), file, kinds: [], &log)
            var printer = DiagnosticPrinter(sources: SourceTree(files: [file]))
            _ = printer.print(log.diagnostics)
        }
    }

    @Test("in explainer.yaml")
    func settings() {
        var numbers = SeededNumbers(32)
        let language = LanguageTag("en").unsafelyUnwrapped
        for _ in 0..<600 {
            let file = SourceFile(path: "explainer.yaml", bytes: bytes(Self.yamlPieces, &numbers))
            var log = DiagnosticLog()
            _ = ManifestParser.parse(FileID(index: 0), file, siteLanguage: language, &log)
            var printer = DiagnosticPrinter(sources: SourceTree(files: [file]))
            _ = printer.print(log.diagnostics)
        }
    }

    @Test("in YAML that is nested deeply, or refers to itself")
    func deepSettings() {
        let language = LanguageTag("en").unsafelyUnwrapped
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(inner)]\n"
        }
        for yaml in [
            String(repeating: "[", count: 50_000), String(repeating: "{a: ", count: 20_000),
            String(repeating: "- ", count: 20_000), bomb, "a: &a [*a]\n", "&a : *a\n",
        ] {
            var log = DiagnosticLog()
            let file = SourceFile(path: "explainer.yaml", bytes: Array(yaml.utf8))
            _ = ManifestParser.parse(FileID(index: 0), file, siteLanguage: language, &log)
            #expect(log.hasErrors)
        }
    }

    @Test("in an article and its notes, through Resolve and in print")
    func site() {
        var numbers = SeededNumbers(33)
        for _ in 0..<150 {
            let isMarkdown = numbers.chance(3)
            let name = isMarkdown ? "article.md" : "article.txt"
            var article = bytes(Self.articlePieces, &numbers)
            article.append(0x61)
            let lines = numbers.chance(2) ? "join" : "keep"
            var notes = bytes(Self.notePieces, &numbers)
            for _ in 0..<3 {
                let start = Int.random(in: 0..<article.count, using: &numbers)
                let end = min(article.count, start + Int.random(in: 1...6, using: &numbers))
                notes += Array("\n\n## x\n> ".utf8) + article[start..<end] + Array("\n\nBody.\n".utf8)
            }
            let site = SmallSite(bytes: [
                name: article, "notes.md": notes,
                "explainer.yaml": Array(
                    "format: 1\ntitle: T\narticle: { file: \(name), lines: \(lines), rights: { status: own } }\n".utf8),
            ])
            _ = site.messages
        }
    }

    @Test("that are not UTF-8: messages behind them show their places, and nothing edits the file")
    func otherEncodings() throws {
        var files = SmallSite.files(article: "The tide rises.\n").mapValues { Array($0.utf8) }
        files["notes.md"] = [0xC4, 0xC4, 0xC4, 0x0A] + Array("## {#a}\n> tied\n\nText.\n".utf8)
        files["update.yaml"] = Array(
            "format: 1\nedition: ab\nopen:\n  - { id: \"note:a\", write: tide }\n".utf8)
        let site = SmallSite(bytes: files)
        var printer = DiagnosticPrinter(sources: site.parsed.tree)
        #expect(printer.print(site.log.diagnostics).contains("content/tides/notes.md:3:3: note: it is written here"))
        let (outcome, written, _) = DecisionAcceptance.decide("tides", ["note:a"], site.tree)
        guard case .refused(let why) = outcome else { return #expect(Bool(false), "\(outcome)") }
        #expect(why.first?.hasPrefix("note:a: content/tides/notes.md is no text that can be edited here") ?? false)
        #expect(written.isEmpty)
        var log = DiagnosticLog()
        let new = SourceFile(path: "new.txt", bytes: Array("The tide falls.\n".utf8))
        guard case .unreadable = UpdateListing.outcome("tides", new, site.tree, &log) else {
            return #expect(Bool(false), "an edition would be kept with other bytes than it has")
        }
        #expect(log.hasErrors)
    }

    @Test("in a finished page")
    func pages() {
        var numbers = SeededNumbers(34)
        let pieces = [
            "<", ">", "<a ", "<a", "href", "=", "\"", "'", "/", " ", "<!--", "-->", "<script", "</script", ">x", "id",
            "#", "%",
            "%E6", "&amp;", "&", "..", "\n", "潮", "<style>",
        ]
        for _ in 0..<600 {
            let page = bytes(pieces, &numbers)
            var last = -1
            LinkScanner.attributes(of: page) { attribute in
                #expect(attribute.range.lowerBound > last)
                last = attribute.range.lowerBound
            }
            var log = DiagnosticLog()
            var check = LinkCheck(shownFolder: "public")
            check.add(OutputFile(path: "a/b.html", bytes: page), &log)
            check.check(&log)
        }
    }
}
