import ArgumentParser
import SiteGenerator

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what a build would say, and what is still open; write nothing.",
        discussion: """
            Runs a whole build without writing it: content, templates, and every link of the finished pages. Then a table \
            tells what an editor may still want to do: paragraphs without a note, notes without a source or verdict, \
            dates that no event covers, terms that are never mentioned. None of that is a mistake. --verbose lists every \
            place.

            EXAMPLES
              sitegen check
              sitegen check --strict          warnings are errors
              sitegen check --format json     the same for programs, with every place
              sitegen check --mentions        list every mention of every term in its context
            """)

    @OptionGroup var options: SiteOptions
    @OptionGroup var strict: StrictOption
    @OptionGroup var threads: ThreadsOption
    @OptionGroup var messages: MessageOptions

    @Flag(name: .long, help: "List every mention of every term in its context, in place of the table.")
    var mentions = false

    func validate() throws {
        if mentions, messages.format == .json {
            throw ValidationError("--mentions is for people: leave --format json out")
        }
    }

    func run() throws {
        let check = SiteCheck(
            siteFolder: options.site, output: options.outputFolder, isStrict: strict.isStrict, threads: threads.count)
        let progress = BuildProgress(isShown: Terminal.isInteractive && !messages.quiet)
        let result: SiteCheck.Result
        do {
            defer { progress.end() }
            result = try check.run(observe: progress.observe)
        }
        let build = result.build
        if messages.format == .json { Terminal.output(result.json(siteFolder: options.site)) }
        let report = messages.print(build.log, build.sources, siteFolder: options.site)
        if mentions {
            Terminal.output(result.mentions)
        } else if result.isComplete {
            let style = messages.format == .github ? TextStyle.plain : messages.outputStyle
            let table = result.table(style, showsAll: messages.verbose)
            if !table.isEmpty { messages.say(String(table.dropLast())) }
        }
        if messages.verbose { messages.sayEnd("Time: \(progress.phases)\n") }
        if build.log.hasErrors {
            messages.sayEnd(
                report.summary(result.isComplete ? nil : "what is still open is told when they are mended"))
            throw ExitCode(1)
        }
        messages.sayEnd(report.summary())
    }
}
