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
            be decided; the site is not built while anything is left there. Readers are told by changes.html what changed, \
            when (--date) and how grave it is (--severity). --accept decides: it writes the passage that is \
            proposed, or leaves alone what stands as it is.

            Exit codes: 0 when all stand, 1 when something is to be decided.

            EXAMPLES
              sitegen update ferry --from new.txt
              sitegen update ferry --from new.txt --format json   for other programs
              sitegen update ferry --from new.txt --apply --date 2026-02-10 --severity correction
              sitegen update ferry --accept note:fare event:opening
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The explainer: name of its folder in content/.")
    var name: String

    @Option(name: .long, help: ArgumentHelp("The new text of the article.", valueName: "file"))
    var from: String?

    @Flag(name: .long, help: "Make the new text the article, and list what is to be decided.")
    var apply = false

    @Option(name: .long, help: ArgumentHelp("When the new text was published: year, month, day.", valueName: "date"))
    var date: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What its changes are: \(EditionDetails.severities.joined(separator: ", ")).", valueName: "word"),
        completion: .list(EditionDetails.severities))
    var severity: String?

    @Option(name: .long, help: ArgumentHelp("What readers are told about the new edition.", valueName: "text"))
    var remark: String?

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
        if apply { _ = try details() }
        if !apply, date != nil || severity != nil || remark != nil {
            throw ValidationError("--date, --severity and --remark go with --apply")
        }
    }

    private func details() throws -> EditionDetails {
        guard let date, let severity else {
            throw ValidationError(
                "--apply needs --date, when the new text was published, and --severity, one of "
                    + EditionDetails.severities.joined(separator: ", ") + ": readers are told both")
        }
        do {
            return try EditionDetails(date: date, severity: severity, remark: remark)
        } catch {
            throw ValidationError(error.message)
        }
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
        guard let paths = try comparison.apply(try details(), siteFolder: site) else {
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
