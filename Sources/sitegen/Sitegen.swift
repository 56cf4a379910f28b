import ArgumentParser
import SiteGenerator

@main
struct Sitegen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitegen",
        abstract: "Makes a site of an article and what its editors know about it.",
        discussion: """
            A site is a folder that holds content/ (one folder for each explainer) and templates/.

            Exit codes: 0 when all is well (there may be warnings), 1 when the content has mistakes, 2 when the command \
            line is wrong or the disk refuses.

            EXAMPLES
              sitegen build                    build ./content into ./public
              sitegen build --output /srv/www  build into another folder
              sitegen verify                   prove that the pages print the articles as received
              sitegen check --mentions         list every mention of every term
              sitegen explain CODE             tell what the code of a message means
              sitegen suggest ferry            propose notes, events and terms for an article
              sitegen update ferry --from FILE compare a corrected article with the kept one
            """,
        version: "0.1.0",
        subcommands: [Init.self, Build.self, Verify.self, Check.self, Suggest.self, Update.self, Explain.self])

    /// Runs the command; swift-argument-parser's own exit code for a wrong command line is not 2, so it is set here.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as DiskError {
            Terminal.error("sitegen: error: \(error)\n")
            Terminal.end(2)
        } catch let code as ExitCode {
            Terminal.end(code.rawValue)
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code == .success { Terminal.output(message + "\n") } else { Terminal.error(message + "\n") }
            Terminal.end(code == .success ? 0 : 2)
        }
    }
}
