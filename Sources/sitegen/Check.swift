import ArgumentParser
import SiteGenerator

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the content without building pages.",
        discussion: """
            Reports what a build would say about content and settings, and writes nothing.

            EXAMPLES
              sitegen check
              sitegen check --mentions   list every mention of every term in its context
            """)

    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    @Flag(name: .long, help: "List every mention of every term in its context.")
    var mentions = false

    func run() throws {
        let result = try MentionListing(siteFolder: site).run()
        Terminal.error(Messages.print(result.log, sources: result.sources))
        if mentions { Terminal.output(result.text) }
        if result.log.hasErrors {
            Terminal.error(Messages.summary(result.log) + "\n")
            throw ExitCode(1)
        }
    }
}
