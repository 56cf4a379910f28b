import ArgumentParser
import SiteGenerator

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell what the code of a message means.",
        discussion: """
            Every message ends with its code in brackets. Without a code, all of them are listed.

            EXAMPLES
              sitegen explain
              sitegen explain passage-not-found
              sitegen explain --markdown   all of them, as a chapter in Markdown
            """)

    @Argument(help: "The code, such as passage-not-found.")
    var code: String?

    @Flag(name: .long, help: "Print all of them as Markdown.")
    var markdown = false

    func run() throws {
        let style: TextStyle = Terminal.outputTakesColor ? .colored : .plain
        if markdown {
            Terminal.output(ExplanationPrinter.markdown())
            return
        }
        guard let code else {
            Terminal.output(ExplanationPrinter.list(style))
            return
        }
        // A code is often copied with the brackets around it.
        let name = code.trimmingBrackets
        guard let known = DiagnosticCode(rawValue: name), let explanation = Explanation.of(known) else {
            let guess = DiagnosticCode.nearest(to: name).map { "did you mean `\($0.rawValue)`? " } ?? ""
            Terminal.error(
                "sitegen: error: no message has the code `\(name)`\n  help: \(guess)sitegen explain lists all\n")
            throw ExitCode(2)
        }
        Terminal.output(ExplanationPrinter.text(explanation, style))
    }
}

extension String {
    fileprivate var trimmingBrackets: String {
        hasPrefix("[") && hasSuffix("]") && utf8.count > 2 ? String(dropFirst().dropLast()) : self
    }
}
