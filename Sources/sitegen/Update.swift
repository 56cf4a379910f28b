import ArgumentParser
import SiteGenerator

struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare a corrected article with the one that is kept.",
        discussion: """
            Says of every note, event, chapter start and front line what the new text does to it: same, moved, changed, \
            ambiguous or orphaned. An anchor is the same or moved only where its whole sentence is; whatever else is found \
            is shown with both passages, the facts that differ and a passage to write. Nothing is written.

            --apply makes the new text the article, keeps the one before in editions/, and lists in update.yaml what is to \
            be decided; the site is not built while anything is left there. --accept decides: it writes the passage that is \
            proposed, or leaves alone what stands as it is.

            Exit codes: 0 when all stand, 1 when something is to be decided.

            EXAMPLES
              sitegen update ferry --from new.txt
              sitegen update ferry --from new.txt --format json   for other programs
              sitegen update ferry --from new.txt --apply
              sitegen update ferry --accept note:fare event:opening
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The explainer: name of its folder in content/.")
    var name: String

    @Option(name: .long, help: ArgumentHelp("The new text of the article.", valueName: "file"))
    var from: String?

    @Flag(name: .long, help: "Make the new text the article, and list what is to be decided.")
    var apply = false

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Decide what the new edition left open, by id.", valueName: "id"))
    var accept: [String] = []

    @Option(name: .long, help: "Folder of the site, which holds content/ and templates/.")
    var site = "."

    @Option(name: .long, help: "How to print the report.")
    var format = Format.text

    func validate() throws {
        if (from == nil) == accept.isEmpty { throw ValidationError("give --from FILE, or --accept ID") }
        if apply, from == nil { throw ValidationError("--apply needs --from FILE") }
    }

    func run() throws {
        guard let from else { return try decide() }
        let result = try UpdateListing(siteFolder: site, name: name, newPath: from).run()
        switch result.outcome {
        case .compared(let comparison):
            Terminal.output(
                format == .json ? comparison.json : comparison.text(Terminal.outputTakesColor ? .colored : .plain))
            if apply { try install(comparison) }
            if !comparison.isDecided { throw ExitCode(1) }
        case .noArticle:
            Terminal.error("sitegen: error: `\(name)` is own writing: there is no received article to compare\n")
            throw ExitCode(2)
        case .unknown(let nearest, let names):
            Terminal.error(UnknownExplainer.message(name, nearest: nearest, among: names))
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

    private func install(_ comparison: UpdateListing.Comparison) throws {
        guard let paths = try comparison.apply(siteFolder: site) else {
            Terminal.error(
                "sitegen: error: content/\(name)/update.yaml is still there: decide what it lists first\n")
            throw ExitCode(2)
        }
        for path in paths { Terminal.error("wrote \(path)\n") }
    }

    private func decide() throws {
        switch try DecisionAcceptance(siteFolder: site, name: name, ids: accept).run() {
        case .accepted(let ids, let left):
            Terminal.output("\(ids.joined(separator: ", ")) decided; \(left) left\n")
        case .refused(let lines):
            for line in lines { Terminal.error("sitegen: error: \(line)\n") }
            throw ExitCode(1)
        }
    }
}
