import ArgumentParser
import Glibc
import SiteGenerator

@main
struct Sitegen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitegen",
        abstract: "Makes a site of an article and what its editors know about it.",
        discussion: """
            A site is a folder that holds content/ (one folder for each explainer) and, where it changes the look, templates/.

            Exit codes: 0 when all is well (there may be warnings), 1 when the content has mistakes, 2 when the command \
            line is wrong or the disk refuses.

            EXAMPLES
              sitegen init explainers          make a new site
              sitegen new ferry --from F.txt   make an explainer out of an article
              sitegen build                    build ./content into ./public
              sitegen build --output /srv/www  build into another folder
              sitegen serve                    show the site while you write
              sitegen verify                   prove that the articles are as received
              sitegen check --mentions         list every mention of every term
              sitegen explain CODE             tell what the code of a message means
              sitegen suggest ferry            propose notes, events and terms
              sitegen update ferry --from F    compare a corrected article
              sitegen record                   write down which addresses are published
            """,
        version: Version.number,
        subcommands: [
            Init.self, New.self, Build.self, Serve.self, Check.self, Verify.self, Suggest.self, Update.self,
            Record.self, Explain.self, Templates.self,
        ])

    /// Runs the command; swift-argument-parser's own exit code for a wrong command line is not 2, so it is set here.
    static func main() {
        // `ulimit -f`: what is too large is told like any other refusal of the disk.
        signal(SIGXFSZ, SIG_IGN)
        if let problem = CommandNames.problem(Array(CommandLine.arguments.dropFirst())) {
            Terminal.error(problem)
            Terminal.end(2)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as DiskError {
            Terminal.error(error.said)
            Terminal.end(2)
        } catch let code as ExitCode {
            Terminal.end(code.rawValue)
        } catch {
            let code = exitCode(for: error)
            // One form for all errors.
            let full = fullMessage(for: error)
            let message = full.hasPrefix("Error: ") ? "sitegen: error: " + full.dropFirst("Error: ".count) : full
            if code == .success { Terminal.output(message + "\n") } else { Terminal.error(message + "\n") }
            Terminal.end(code == .success ? 0 : 2)
        }
    }
}
