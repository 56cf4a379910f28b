import ArgumentParser
import SiteGenerator

/// What every command about a site asks for.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    @Option(
        name: .long, help: "Folder that the pages are written to. (default: public in the site's folder)",
        completion: .directory)
    var output: String?

    var outputFolder: String { output ?? (site == "." ? "public" : "\(site)/public") }
}

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the site.",
        discussion: """
            Writes only files that change, and nothing at all when the content has mistakes. Files that sitegen did not \
            write, or that were edited since, are left alone and reported.

            EXAMPLES
              sitegen build
              sitegen build --site ~/explainers --output /tmp/preview
              sitegen build --keep-markdown chapters   also keep the chapters as Markdown with footnotes
            """)

    @OptionGroup var options: SiteOptions

    @Option(
        name: .long, help: "Also write the composed chapters, as Markdown with footnotes, to this folder.",
        completion: .directory)
    var keepMarkdown: String?

    func run() throws {
        let pipeline = Pipeline(siteFolder: options.site, output: options.outputFolder, markdownFolder: keepMarkdown)
        let result = try pipeline.build()
        Terminal.error(Messages.print(result.log, sources: result.sources))
        guard let report = result.report else {
            Terminal.error(Messages.summary(result.log) + "; \(options.outputFolder) is as it was\n")
            throw ExitCode(1)
        }
        let made = [
            Messages.count(result.explainers, "explainer"), Messages.count(result.chapters, "chapter"),
            Messages.count(result.notes, "note"),
        ].joined(separator: ", ")
        Terminal.output(
            "Built \(made) in \(options.outputFolder): \(report.written.count) written, \(report.unchanged) unchanged, "
                + "\(report.removed.count) removed\n")
    }
}
