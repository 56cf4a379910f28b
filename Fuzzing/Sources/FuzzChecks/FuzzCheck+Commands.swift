@testable import Preview
@testable import SiteGenerator

/// Readers of what commands and readers' browsers send.
extension FuzzCheck {
    /// Two editions and notes about the first: what is aligned is the same in both, in order.
    static let update = FuzzCheck("update") { input in
        let parts = parts(input, atLeast: 3)
        let site = FuzzSite(article: parts[0], ["notes.md": parts[2]])
        guard UTF8Text.firstInvalidOffset(in: parts[1]) == nil, let explainer = site.resolved.explainers.first,
            let article = explainer.article,
            case .article(let new) = NewEdition.read(
                SourceFile(path: "new.txt", bytes: parts[1]), like: article, path: "content/a/article.txt")
        else { return nil }
        let (before, after) = (EditionText(article, file: parts[0]), EditionText(new, file: parts[1]))
        let alignment = EditionAlignment(before, after)
        var (oldEnd, newEnd) = (0, 0)
        for run in alignment.runs {
            guard run.old >= oldEnd, run.new >= newEnd, run.count > 0 else { return "runs out of order" }
            (oldEnd, newEnd) = (run.old + run.count, run.new + run.count)
            guard oldEnd <= before.bytes.count, newEnd <= after.bytes.count,
                before.bytes[run.old..<oldEnd].elementsEqual(after.bytes[run.new..<newEnd])
            else { return "a run of other bytes" }
        }
        let report = UpdateReport.make(explainer, site.resolved, before, after, newPath: "new.txt")
        _ = UpdatePrinter(report, site.tree, .plain).text
        _ = UpdateJSON.text(report, site.tree)
        return nil
    }

    /// A template without problems prints; one with some says where.
    static let templates = FuzzCheck("templates") { input in
        let parts = parts(input, atLeast: 2)
        let shape: ObjectShape = [
            "name": .text, "html": .html, "flag": .flag, "items": .list(["name": .text]), "some": .optional(.text),
            "author": .object(["name": .text]),
        ]
        let library = TemplateLibrary(
            sources: [("page", parts[0]), ("other", parts[1])], pages: ["page": shape])
        for problem in library.problems {
            guard problem.range.upperBound <= (problem.template == "page" ? parts[0] : parts[1]).count else {
                return "a problem at \(problem.range)"
            }
            _ = problem.mistake.message
        }
        guard library.problems.isEmpty else { return nil }
        let value: TemplateObject = [
            "name": .text("<&\">"), "html": .html(Array("<b>".utf8)), "flag": .flag(true),
            "items": .list([["name": .text("1")], ["name": .text("2")]]), "some": .text("x"),
            "author": .object(["name": .text("A")]),
        ]
        return library.render("page", value) == nil ? "no page" : nil
    }

    /// A page in which links, ids and the article are read. Tokens follow each other and leave nothing out but what HTML
    /// drops.
    static let page = FuzzCheck("page") { input in
        var reader = HTMLReader(input)
        var end = 0
        while let token = reader.next() {
            let range: Range<Int>
            switch token {
            case .text(let text), .scalars(_, _, let text), .skipped(let text): range = text
            case .start(let tag):
                reader.enterRawText(of: tag.name)
                range = tag.offset..<reader.position
            case .end(let tag): range = tag.offset..<reader.position
            }
            guard range.lowerBound >= end, range.upperBound > range.lowerBound, range.upperBound <= input.count else {
                return "a token of \(range) after \(end)"
            }
            end = range.upperBound
        }
        _ = RenderedMarkdownText(input)
        let page = HTMLPage(path: "x.html", bytes: input)
        _ = verify(PrintedArticle(text: Array("The text.".utf8), frontPage: page, chapterPages: [page]))
        var log = DiagnosticLog()
        var links = LinkCheck(shownFolder: "public")
        links.add(OutputFile(path: "a/b.html", bytes: input), &log)
        links.check(&log)
        return nil
    }

    /// What `sitegen new` makes of a text builds at once.
    static let newExplainer = FuzzCheck("new") { input in
        guard !ReceivedFile(input, shownFile: "x", name: "article.txt").log.hasErrors, let english = LanguageTag("en")
        else { return nil }
        let draft = ExplainerDraft(
            SourceFile(path: "article.txt", bytes: input), named: "a",
            language: LanguageGuess.language(of: input) ?? Guess(english, "nothing"), title: nil, opening: "Opening")
        guard let origin = NewExplainer.Origin(url: nil, publisher: nil, published: nil, rights: nil) else {
            return nil
        }
        let maker = NewExplainer(siteFolder: ".", name: "a", title: nil, language: nil, origin: origin)
        let files = maker.files(draft, input, shownFile: "x").map {
            SourceFile(path: "content/a/" + $0.path, bytes: $0.bytes)
        }
        let settings = SourceFile(path: "content/site.yaml", bytes: Array("title: S\nlanguage: en\n".utf8))
        let tree = SourceTree(files: files + [settings] + BuiltInTemplates.files)
        var log = DiagnosticLog()
        _ = Resolver.resolve(SiteParser.parse(tree, &log), &log)
        guard let error = log.diagnostics.first(where: { $0.severity == .error }) else { return nil }
        return "what it makes has a mistake: \(error.message)"
    }

    /// A request's target and the host that it names. What is taken as a path has no part that climbs; no host of another
    /// machine is taken as one's own.
    static let requests = FuzzCheck("requests") { input in
        let parts = parts(input, atLeast: 2)
        let line = UTF8Text.string(parts[0].prefix { $0 != 0x0A })
        if let target = RequestTarget(line) {
            for part in target.path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
                if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) || part.contains(0)
                    || part.contains(UInt8(ascii: "\\"))
                {
                    return "a path of \(target.path)"
                }
            }
            _ = MediaType.of(target.path)
        }
        let host = UTF8Text.string(parts[1].prefix { $0 != 0x0A })
        let name = host.lowercased().prefix { $0 != ":" }
        return HostName.isOwn(host) && name != "localhost" && name != "127.0.0.1" ? "\(host) is no own name" : nil
    }
}
