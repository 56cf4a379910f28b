import ArgumentParser
import SiteGenerator

struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Propose notes, events and terms for an article.",
        discussion: """
            Reads the article and prints what looks damaged, which dates it gives, which names recur and in what \
            spellings, and what the calendar says of weekdays and deadlines. Each proposal stands after its evidence and \
            can be pasted as it is into the file that the headline names. Nothing is written, and nothing is decided.

            EXAMPLES
              sitegen suggest ferry
              sitegen suggest ferry --format json   for other programs
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The explainer: name of its folder in content/.", completion: SiteFolder.explainers)
    var name: String

    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    @Option(name: .long, help: "How to print the proposals.")
    var format = Format.text

    func run() throws {
        let result = try SuggestionListing(siteFolder: site, name: name).run()
        switch result.outcome {
        case .found(let findings):
            Terminal.output(format == .json ? findings.json : findings.text)
            if result.log.hasErrors {
                Terminal.error("the content has mistakes: run sitegen check\n")
            }
        case .noArticle:
            Terminal.error("sitegen: `\(name)` is own writing: there is no received article to read\n")
        case .unknown(let nearest, let names):
            Terminal.error(UnknownExplainer.message(name, nearest: nearest, among: names))
            throw ExitCode(2)
        case .unreadable:
            let messages = MessageReport(result.log, result.sources)
            Terminal.error(messages.text(Terminal.takesColor ? .colored : .plain))
            Terminal.error(messages.summary("the article cannot be read before they are mended"))
            throw ExitCode(1)
        }
    }
}
