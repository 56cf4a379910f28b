import ArgumentParser
import SiteGenerator

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove that the built pages print the articles as received.",
        discussion: """
            Reads content/ and the finished pages, takes out everything that is marked as the editors', and compares what \
            is left with the article, byte for byte. It shares no code with what made the pages.

            EXAMPLES
              sitegen verify
              sitegen verify --site ~/explainers --output /tmp/preview
            """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let verification = Verification(
            siteFolder: options.site, output: options.outputFolder, listsAll: messages.verbose)
        let result = try verification.run()
        if messages.format == .json { Terminal.output(RunJSON.verify(result, siteFolder: options.site)) }
        let report = messages.print(result.log, result.sources, siteFolder: options.site)
        for line in result.unlisted { messages.sayEnd(line + "\n") }
        for line in result.proved { messages.say(line) }
        if result.log.hasErrors {
            messages.sayEnd(report.summary())
            throw ExitCode(1)
        }
    }
}
