import ArgumentParser
import SiteGenerator

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that the built pages print the articles as received.",
        discussion: """
            Reads content/ and the finished pages, takes out everything that is marked as the editors', and compares what \
            is left with the article, byte for byte. It shares no code with what made the pages.

            EXAMPLES
              sitegen verify
              sitegen verify --site ~/explainers --output /tmp/preview
            """)

    @OptionGroup var options: SiteOptions

    func run() throws {
        let result = try Verification(siteFolder: options.site, output: options.outputFolder).run()
        Terminal.error(Messages.print(result.log, sources: result.sources))
        for line in result.unlisted { Terminal.error(line + "\n") }
        for line in result.proved { Terminal.output(line + "\n") }
        if result.log.hasErrors {
            Terminal.error(Messages.summary(result.log) + "\n")
            throw ExitCode(1)
        }
    }
}
