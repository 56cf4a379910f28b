import Testing

@testable import SiteGenerator

@Suite("sitegen new") struct NewExplainerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("title: Site\nlanguage: en\n", to: "content/site.yaml")
    }

    private func outcome(
        _ bytes: [UInt8], isMarkdown: Bool = false, name: String = "text", title: String? = nil,
        language: String? = nil, rights: String? = "own"
    ) throws -> NewExplainer.Outcome {
        let origin = try #require(
            NewExplainer.Origin(
                url: "https://example.org/a?b=1#c", publisher: "The \"Mercury\" # 2", published: "1908-03",
                rights: rights))
        let explainer = NewExplainer(
            siteFolder: folder.path, name: name, title: title, language: language, origin: origin)
        return try explainer.run(bytes, shownFile: "in/received.txt", isMarkdown: isMarkdown)
    }

    /// Builds the site, expects that it is proved, and gives what was printed.
    private func built() throws -> String {
        let result = try Pipeline(siteFolder: folder.path, output: folder.path + "/public").build()
        let verification = try Verification(siteFolder: folder.path, output: folder.path + "/public").run()
        #expect(verification.proved.count == result.explainers && !verification.log.hasErrors)
        var printer = DiagnosticPrinter(sources: result.sources)
        return printer.print(result.log.diagnostics)
    }

    private func manifest(_ name: String = "text") throws -> Manifest {
        var log = DiagnosticLog()
        let tree = try Loader(siteFolder: folder.path).load()
        let file = try #require(tree.file(at: "content/\(name)/explainer.yaml"))
        let manifest = ManifestParser.parse(file, tree[file], siteLanguage: LanguageTag("en").unsafelyUnwrapped, &log)
        #expect(log.diagnostics.isEmpty)
        return try #require(manifest)
    }

    @Test(
        "each kind of text is recognised, kept byte for byte, builds without a word, and is proved",
        arguments: ReceivedText.all)
    func kinds(text: ReceivedText) throws {
        let bytes = Array(text.text.utf8)
        guard case .made(let made) = try outcome(bytes, isMarkdown: text.isMarkdown) else {
            Issue.record("it was not made")
            return
        }
        let article = text.isMarkdown ? "article.md" : "article.txt"
        #expect(try Disk.read(folder.path + "/content/text/" + article) == bytes)
        #expect(
            try made.files.sorted() == folder.files(below: "content/text").keys.map { "content/text/" + $0 }.sorted())
        #expect(try built() == "")
        let manifest = try manifest()
        let settings = try #require(manifest.article)
        #expect(settings.language.text == text.language)
        #expect(settings.front.map(\.role.value) == text.front)
        #expect(manifest.chapters.map { $0.slug?.value } == text.slugs)
        #expect(manifest.headings.map(\.value) == text.headings)
        #expect(settings.publisher == "The \"Mercury\" # 2" && settings.url == "https://example.org/a?b=1#c")
        let yaml = try folder.files()["content/text/explainer.yaml"] ?? ""
        func has(_ key: String, _ value: String?) -> Bool {
            value.map { yaml.contains("\n  \(key): \($0)\n") } ?? !yaml.contains("\n  \(key): ")
        }
        #expect(has("paragraphs", text.paragraphs) && has("lines", text.lines), "\(yaml)")
        // Each guess has a comment above it.
        let lines = yaml.split(separator: "\n")
        for (line, before) in zip(lines.dropFirst(), lines)
        where ["  language:", "  paragraphs:", "  lines:", "    - {", "chapters:"].contains(where: line.hasPrefix) {
            #expect(before.hasPrefix("#") || before.hasPrefix("  # ") || before.hasPrefix("    # "), "\(line)")
        }
    }

    @Test(
        "a title that was not recognised is said to be one: the first words, or, where a heading begins the text, the folder's name",
        arguments: [
            (
                "It rained all day, and the boats stayed in.\n\nNobody was content.\n",
                "It rained all day, and the boats stayed in. (no title was recognised: these are the first words)"
            ),
            (
                "Chapter 1\n\nIt rained all day.\n\nChapter 2\n\nThe boats stayed in.\n",
                "text (no title was recognised: this is the folder's name)"
            ),
            ("The rain\n\nIt rained all day.\n", "The rain"),
        ])
    func titles(text: String, shown: String) throws {
        guard case .made(let made) = try outcome(Array(text.utf8)) else {
            Issue.record("it was not made")
            return
        }
        #expect(made.decisions.first { $0.what == "title" }?.value == shown)
    }

    @Test("a byte order mark and CR LF are kept, and no build speaks of them")
    func marks() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Title\r\n\r\nA paragraph here.\r\n".utf8)
        guard case .made = try outcome(bytes) else {
            Issue.record("it was not made")
            return
        }
        #expect(try Disk.read(folder.path + "/content/text/article.txt") == bytes)
        let printed = try built()
        #expect(!printed.contains("[byte-order-mark]") && !printed.contains("[carriage-returns]"))
        #expect(!printed.contains(": error:"))
        #expect(try manifest().article?.front.map(\.quote.value) == ["Title"])
    }

    @Test(
        "what can be no article is refused with its place and a remedy, and nothing is made",
        arguments: [
            ([0x66, 0x0A, 0x66, 0xE9, 0x20], "in/received.txt:2:2: error: byte 3 (0xe9) is not UTF-8", "WINDOWS-1252"),
            ([0x93, 0xFA, 0x96, 0x7B, 0x0A], "in/received.txt:1:1: error: byte 0 (0x93) is not UTF-8", "CP932"),
            ([0xC6, 0xFC, 0xCB, 0xDC, 0x0A], "in/received.txt:1:1: error:", "EUC-JP"),
            ([0xFF, 0xFE, 0x61, 0x00], "in/received.txt: error: this is UTF-16, ", "iconv -f UTF-16 -t UTF-8"),
            ([0x61, 0x00, 0x62, 0x00], "in/received.txt: error: this is UTF-16LE, ", "iconv -f UTF-16LE"),
            (
                [0x61, 0x62, 0x0A, 0x61, 0x00, 0x61, 0x61, 0x61, 0x61], "in/received.txt:2:2: error: U+0000 NULL",
                "remove it"
            ),
            ([], "in/received.txt: error: the article holds no text", "save the text"),
            (
                [0x20, 0x0A, 0xE3, 0x80, 0x80, 0x0A], "in/received.txt: error: the article holds no text",
                "save the text"
            ),
            ([0x61, 0x0D, 0x62, 0x0D], "in/received.txt:1:2: error: lines end in CR alone", "tr '\\r'"),
        ] as [([UInt8], String, String)])
    func refused(bytes: [UInt8], message: String, help: String) throws {
        guard case .unreadable(let tree, let log) = try outcome(bytes) else {
            Issue.record("it was taken")
            return
        }
        var printer = DiagnosticPrinter(sources: tree)
        let printed = printer.print(log.diagnostics)
        #expect(printed.contains(message) && printed.contains(help), "\(printed)")
        #expect(try folder.files().keys.sorted() == ["content/site.yaml"])
    }

    @Test("an explainer that is there is left as it is, also one that differs by case only; a site must be there")
    func taken() throws {
        try folder.write("x", to: "content/Text/notes.md")
        guard case .taken("content/Text") = try outcome(Array("word".utf8)) else {
            Issue.record("it was written over")
            return
        }
        #expect(try folder.files().keys.sorted() == ["content/Text/notes.md", "content/site.yaml"])
        let origin = try #require(NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: nil))
        let elsewhere = NewExplainer(
            siteFolder: folder.path + "/content", name: "x", title: nil, language: nil, origin: origin)
        guard case .noSite = try elsewhere.run(Array("word".utf8), shownFile: "-", isMarkdown: false) else {
            Issue.record("there is no site")
            return
        }
    }

    @Test("what is given is taken; rights that are not known are said by the build, and nothing else is")
    func given() throws {
        _ = try outcome(Array("Title\n\nText of it.\n".utf8), title: "Ours: \"it\"", language: "de", rights: nil)
        let manifest = try manifest()
        #expect(manifest.title == "Ours: \"it\"" && manifest.article?.language.text == "de")
        #expect(manifest.article?.rights == .unknown && manifest.article?.published?.iso == "1908-03")
        let printed = try built()
        #expect(printed.contains("[rights-unknown]") && printed.components(separatedBy: "warning:").count == 2)
        #expect(NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: "mine") == nil)
    }

    @Test("names of explainers, from names of files")
    func names() {
        #expect(NewExplainer.name(fromFile: "a/The Last Ferry (1931).txt") == "the-last-ferry-1931")
        #expect(NewExplainer.name(fromFile: "記事.txt") == nil && NewExplainer.name(fromFile: "assets.md") == nil)
        #expect(
            NewExplainer.isValid(name: "ferry-2") && !NewExplainer.isValid(name: "a b")
                && !NewExplainer.isValid(name: "Assets"))
    }
}
