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
        commandName: "build",
        abstract: "Build the site.",
        discussion: """
            Writes only files that change, and nothing at all when the content has mistakes. Files that sitegen did not \
            write, or that were edited since, are left alone and reported.

            EXAMPLES
              sitegen build
              sitegen build --site ~/explainers --output /tmp/preview
              sitegen build --strict --format github   in a workflow: warnings stop it too
              sitegen build --keep-markdown chapters   also keep the chapters as Markdown with footnotes
            """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var strict: StrictOption
    @OptionGroup var threads: ThreadsOption
    @OptionGroup var messages: MessageOptions

    @Option(
        name: .long, help: "Also write the composed chapters, as Markdown with footnotes, to this folder.",
        completion: .directory)
    var keepMarkdown: String?

    func run() throws {
        let pipeline = Pipeline(
            siteFolder: options.site, output: options.outputFolder, markdownFolder: keepMarkdown,
            isStrict: strict.isStrict, threads: threads.count)
        let progress = BuildProgress(isShown: Terminal.isInteractive && !messages.quiet)
        let result: Pipeline.Result
        Interruption.listen()
        do {
            defer { progress.end() }
            result = try pipeline.build(observe: progress.observe, isStopped: { Interruption.isThere })
        } catch is BuildStopped {
            Interruption.end()
        }
        if messages.format == .json { Terminal.output(RunJSON.build(result, siteFolder: options.site)) }
        let report = messages.print(result.log, result.sources, siteFolder: options.site)
        if messages.verbose { messages.sayEnd("Time: \(progress.phases)\n") }
        guard let published = result.report else {
            messages.sayEnd(report.summary("\(options.outputFolder) is as it was"))
            throw ExitCode(1)
        }
        let made = [
            MessageReport.count(result.explainers, "explainer"), MessageReport.count(result.chapters, "chapter"),
            MessageReport.count(result.notes, "note"),
        ].joined(separator: ", ")
        messages.sayEnd(report.summary())
        messages.say(
            "Built \(made) in \(options.outputFolder): \(published.written.count) written, "
                + "\(published.unchanged) unchanged, \(published.removed.count) removed, "
                + "in \(BuildProgress.shown(progress.seconds))")
    }
}
