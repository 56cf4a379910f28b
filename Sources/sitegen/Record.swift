import ArgumentParser
import SiteGenerator

struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Write down which addresses are published, so that none of them dies.",
        discussion: """
            Adds the addresses that the pages have now to content/NAME/addresses.txt: of chapters, notes, terms, events and \
            paragraphs. Nothing is ever taken out. From then on a build stops where a recorded address would lead nowhere, \
            and says what to write. Run it when you publish, and commit the file with the content; an explainer without \
            one is free to change.

            EXAMPLES
              sitegen record                  every explainer of the site
              sitegen record ferry            one of them
            """)

    @Argument(
        help: "Explainers: names of their folders in content/. (default: all)", completion: SiteFolder.explainers)
    var names: [String] = []

    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    func run() throws {
        let result = try AddressRecording(siteFolder: site, names: names).run()
        switch result.outcome {
        case .recorded(let counts):
            for count in counts {
                Terminal.output("\(result.sources.shown(count.path)): \(count.added) added, \(count.total) in all\n")
            }
        case .unknown(let name, let nearest, let names):
            Terminal.error(UnknownExplainer.message(name, nearest: nearest, among: names))
            throw ExitCode(2)
        case .refused:
            let messages = MessageReport(result.log, result.sources, onlyErrors: true)
            Terminal.error(messages.text(Terminal.takesColor ? .colored : .plain))
            Terminal.error(messages.summary("nothing is recorded of a site that cannot be built"))
            throw ExitCode(1)
        }
    }
}
