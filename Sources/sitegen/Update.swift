import ArgumentParser
import SiteGenerator

struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare a corrected article with the one that is kept.",
        discussion: """
            Says of every note, event, chapter start and front line what the new text does to it: same, moved, changed, \
            ambiguous or orphaned. An anchor is the same or moved only where its whole sentence is; whatever else is found \
            is shown with both passages, the facts that differ and a passage to write. Nothing is written.

            Exit codes: 0 when all stand, 1 when something is to be decided.

            EXAMPLES
              sitegen update ferry --from new.txt
              sitegen update ferry --from new.txt --format json   for other programs
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The explainer: name of its folder in content/.")
    var name: String

    @Option(name: .long, help: ArgumentHelp("The new text of the article.", valueName: "file"))
    var from: String

    @Option(name: .long, help: "Folder of the site, which holds content/ and templates/.")
    var site = "."

    @Option(name: .long, help: "How to print the report.")
    var format = Format.text

    func run() throws {
        let result = try UpdateListing(siteFolder: site, name: name, newPath: from).run()
        switch result.outcome {
        case .compared(let comparison):
            Terminal.output(
                format == .json ? comparison.json : comparison.text(Terminal.outputTakesColor ? .colored : .plain))
            if !comparison.isDecided { throw ExitCode(1) }
        case .noArticle:
            Terminal.error("sitegen: error: `\(name)` is own writing: there is no received article to compare\n")
            throw ExitCode(2)
        case .unknown(let nearest, let names):
            let known =
                names.isEmpty ? "there is none in content/ yet" : "explainers here: \(names.joined(separator: ", "))"
            let guess = nearest.map { "did you mean `\($0)`? " } ?? ""
            Terminal.error("sitegen: error: there is no explainer `\(name)`\n  help: \(guess)\(known)\n")
            throw ExitCode(2)
        case .unreadable:
            let messages = MessageReport(result.log, result.sources)
            Terminal.error(messages.text(Terminal.takesColor ? .colored : .plain))
            Terminal.error(messages.summary("the explainer cannot be read before they are mended"))
            throw ExitCode(1)
        case .unfit(let messages):
            Terminal.error(messages)
            throw ExitCode(1)
        }
    }
}
