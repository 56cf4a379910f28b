import ArgumentParser
import SiteGenerator

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make an explainer out of an article.",
        discussion: """
            Copies the article byte for byte to content/NAME/ and writes the other files beside it, so that the site \
            builds at once. Title, byline and date, headings and chapters, paragraphs and language are recognised by the \
            rules that the guide tells; each guess stands in explainer.yaml with what speaks for it. A file whose name \
            ends in .md or .markdown is Markdown, any other is plain text in UTF-8.

            EXAMPLES
              sitegen new ferry --from ~/Downloads/ferry.txt
              sitegen new --from ferry.md --rights public-domain
              sitegen new base --from - --published 2026-01-19 < article.txt
            """)

    @Argument(
        help: "Name of the explainer: its folder in content/, and part of its address. (default: from the file's name)")
    var name: String?

    @Option(name: .long, help: "The article's file; - reads standard input.", completion: .file())
    var from: String

    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    @Option(name: .long, help: "Title of the explainer. (default: the article's own, if it is recognised)")
    var title: String?

    @Option(name: .long, help: "Language of the article, such as ja or zh-Hans. (default: recognised)")
    var language: String?

    @Option(name: .long, help: "Address that the article was published at.")
    var url: String?

    @Option(name: .long, help: "Who published the article.")
    var publisher: String?

    @Option(name: .long, help: "When it was published: 2026-01-31, 2026-01 or 2026.")
    var published: String?

    @Option(
        name: .long, help: ArgumentHelp("Rights to it: \(NewExplainer.rightsStatuses.joined(separator: ", "))."),
        completion: .list(NewExplainer.rightsStatuses))
    var rights: String?

    @Flag(name: .long, help: "The article is Markdown, whatever its file is called.")
    var markdown = false

    func validate() throws {
        if let name, !NewExplainer.isValid(name: name) {
            throw ValidationError(
                "`\(name)` cannot name an explainer: a name has 1 to 64 ASCII letters, digits, - and _, "
                    + "begins with a letter or digit, and is not `assets`.")
        }
        if name == nil, chosenName == nil {
            throw ValidationError(
                "No name can be made of \(from == "-" ? "standard input" : "`\(from)`"); give one: "
                    + "sitegen new my-article --from \(from)")
        }
        if let language, let remedy = NewExplainer.languageRemedy(language) {
            throw ValidationError("`\(language)` is not a language tag; \(remedy).")
        }
        if let url, !NewExplainer.isWebAddress(url) {
            throw ValidationError("`\(url)` is not a web address; write https://…")
        }
        if let published, !NewExplainer.isDate(published) {
            throw ValidationError(
                "`\(published)` is not a day, month or year of the calendar; write 2026-01-31, 2026-01 or 2026.")
        }
        if let rights, !NewExplainer.rightsStatuses.contains(rights) {
            throw ValidationError(
                "`\(rights)` is no status of rights; write one of \(NewExplainer.rightsStatuses.joined(separator: ", "))."
            )
        }
        if title?.isEmpty == true { throw ValidationError("The title is empty.") }
    }

    private var chosenName: String? { name ?? (from == "-" ? nil : NewExplainer.name(fromFile: from)) }

    func run() throws {
        guard let name = chosenName,
            let origin = NewExplainer.Origin(url: url, publisher: publisher, published: published, rights: rights)
        else { throw ExitCode(2) }
        let bytes = try InputFile.read(from)
        let shown = from == "-" ? "standard input" : from
        let explainer = NewExplainer(siteFolder: site, name: name, title: title, language: language, origin: origin)
        switch try explainer.run(bytes, shownFile: shown, isMarkdown: markdown || NewExplainer.isMarkdown(file: from)) {
        case .made(let made):
            let width = (made.decisions.map(\.what.count).max() ?? 0) + 2
            let decided = made.decisions.map { what, value in
                "  " + what + String(repeating: " ", count: width - what.count) + value + "\n"
            }
            let place = site == "." ? "" : " --site \(site)"
            Terminal.output(
                "Made \(prefix)content/\(name)/ from \(shown)\(self.name == nil ? ", named after it" : "")\n"
                    + decided.joined()
                        + """
                        Each guess stands in \(prefix)content/\(name)/explainer.yaml with what speaks for it: mend what is wrong.
                        Next:
                          sitegen serve --open\(place)   look at it, and see what you change
                          sitegen suggest \(name)\(place)   what the text gives you to write about

                        """)
        case .noSite:
            Terminal.error(SiteFolder.missing(site))
            throw ExitCode(2)
        case .taken(let folder):
            Terminal.error(
                "sitegen: error: \(prefix)\(folder) is there already, and nothing is written over\n"
                    + "  help: choose another name\n")
            throw ExitCode(2)
        case .unreadable(let tree, let log):
            let report = MessageReport(log, tree)
            Terminal.error(report.text(Terminal.takesColor ? .colored : .plain))
            Terminal.error(report.summary("nothing was made"))
            throw ExitCode(1)
        }
    }

    private var prefix: String { site == "." ? "" : site.hasSuffix("/") ? site : site + "/" }
}
