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

    @Option(name: .long, help: "Folder of the site, which holds content/ and templates/.")
    var site = "."

    @Flag(name: .long, help: "List every mention of every term in its context.")
    var mentions = false

    func run() throws {
        let result = try MentionListing(siteFolder: site).run()
        let report = MessageReport(result.log, result.sources)
        Terminal.error(report.text(.plain))
        if mentions { Terminal.output(result.text) }
        if result.log.hasErrors {
            Terminal.error(report.summary())
            throw ExitCode(1)
        }
    }
}
