import ArgumentParser
import SiteGenerator

struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Compare a corrected article with the one that is kept.",
        discussion: """
            Says of every note, event, chapter start and front line what the new text does to it: same, moved, changed, \
            ambiguous or orphaned. An anchor is the same or moved only where its whole sentence is; whatever else is found \
            is shown with both passages, the facts that differ and a passage to write. Nothing is written.

            --apply makes the new text the article, keeps the one before in editions/, and lists in update.yaml what is to \
            be decided; the site is not built while anything is left there. Readers are told by changes.html what changed, \
            when (--date) and how grave it is (--severity). --accept decides: it writes the passage that is \
            proposed, or leaves alone what stands as it is. --accept-moved decides whatever is the same with its whole \
            sentence, has no fact that differs, and was only found in another place. On a terminal, what is open is asked \
            one by one after --apply, or when NAME stands alone: y accepts, n leaves it open, q stops. Of several ids \
            --accept decides all or none. A mistaken --apply is taken back with git restore and git clean, or by hand from \
            editions/: see the manual, “When the article changes”.

            Exit codes: 0 when all stand, 1 when something is to be decided.

            EXAMPLES
              sitegen update ferry --from new.txt
              sitegen update ferry --from new.txt --format json   for other programs
              sitegen update ferry --from new.txt --apply --date 2026-02-10 --severity correction
              sitegen update ferry            decide on a terminal what is open
              sitegen update ferry --accept note:fare event:opening
              sitegen update ferry --accept-moved
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

    @Flag(name: .long, help: "Decide all that is the same with its whole sentence and was only moved.")
    var acceptMoved = false

    @Option(name: .long, help: "Folder of the site, which holds content/ and templates/.")
    var site = "."

    @Option(name: .long, help: "How to print the report.")
    var format = Format.text

    func validate() throws {
        if [from != nil, !accept.isEmpty, acceptMoved].count(where: { $0 }) > 1 {
            throw ValidationError("give one of --from FILE, --accept ID and --accept-moved")
        }
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
        if acceptMoved { return try decideMoved() }
        if !accept.isEmpty { return try decide() }
        guard let from else { return try askAlone() }
        let details = try apply ? details() : nil
        let result = try UpdateListing(siteFolder: site, name: name, newPath: from).run()
        switch result.outcome {
        case .compared(let comparison):
            if let mistake = details.flatMap(comparison.dateMistake) {
                Terminal.error("sitegen: error: \(mistake)\n")
                throw ExitCode(2)
            }
            Terminal.output(
                format == .json ? comparison.json : comparison.text(Terminal.outputTakesColor ? .colored : .plain))
            if let details {
                for path in try comparison.apply(details, siteFolder: site) { Terminal.error("wrote \(path)\n") }
            }
            if apply, !comparison.isDecided, format == .text, Terminal.canAsk {
                if try ask() == 0 { return }
            }
            if !comparison.isDecided { throw ExitCode(1) }
        case .noArticle:
            Terminal.error("sitegen: error: `\(name)` is own writing: there is no received article to compare\n")
            throw ExitCode(2)
        case .open(let path, let count):
            Terminal.error(
                "sitegen: error: an earlier update is open: \(path) lists \(count) to decide\n"
                    + "  help: decide these first, with `sitegen update \(name)` on a terminal, or --accept ID; until then "
                    + "nothing tells what another text does to them\n")
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

    private func decide() throws {
        switch try DecisionAcceptance(siteFolder: site, name: name, ids: accept).run() {
        case .accepted(let ids, let left):
            Terminal.output("\(ids.joined(separator: ", ")) decided; \(left) left\n")
        case .refused(let lines):
            for line in lines { Terminal.error("sitegen: error: \(line)\n") }
            throw ExitCode(1)
        }
    }

    private func decideMoved() throws {
        switch try MovedAcceptance(siteFolder: site, name: name).run() {
        case .accepted(let ids, let left):
            let decided = ids.isEmpty ? "nothing was only moved" : "\(ids.joined(separator: ", ")) decided"
            Terminal.output("\(decided); \(left) left\n")
        case .refused(let lines):
            for line in lines { Terminal.error("sitegen: error: \(line)\n") }
            throw ExitCode(1)
        case .none: throw nothingOpen
        case .noEdition:
            Terminal.error(
                "sitegen: error: the edition before is not in content/\(name)/editions/: nothing shows what was moved\n"
                    + "  help: decide one by one, with --accept ID\n")
            throw ExitCode(2)
        case .unknown(let nearest, let names):
            Terminal.error(UnknownExplainer.message(name, nearest: nearest, among: names))
            throw ExitCode(2)
        case .unreadable:
            Terminal.error("sitegen: error: the explainer cannot be read: run sitegen check\n")
            throw ExitCode(1)
        }
    }

    private var nothingOpen: ValidationError {
        ValidationError("content/\(name)/update.yaml is not there: nothing is to be decided; give --from FILE")
    }

    // MARK: On a terminal

    private func askAlone() throws {
        guard Terminal.canAsk else {
            throw ValidationError(
                "give --from FILE, --accept ID or --accept-moved; only on a terminal is what is open asked one by one")
        }
        let names = ExplainerFolders.names(siteFolder: site)
        guard names.contains(name) else {
            let nearest = NearMiss.closest(to: name, among: names)
            Terminal.error(UnknownExplainer.message(name, nearest: nearest, among: names))
            throw ExitCode(2)
        }
        guard let left = try ask() else { throw nothingOpen }
        if left > 0 { throw ExitCode(1) }
    }

    /// - Returns: how many are left; nil where nothing is to be decided.
    private func ask() throws -> Int? {
        let style: TextStyle = Terminal.outputTakesColor ? .colored : .plain
        guard var dialogue = try DecisionDialogue(siteFolder: site, name: name, style: style) else { return nil }
        Terminal.output(dialogue.opening)
        while !dialogue.isDone {
            let text = try dialogue.answer(readLine()) { id in
                try DecisionAcceptance(siteFolder: site, name: name, ids: [id]).run()
            }
            Terminal.output(text)
        }
        return dialogue.left
    }
}
