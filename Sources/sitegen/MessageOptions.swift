import ArgumentParser
import SiteGenerator

/// How a command says what it found.
struct MessageOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }
    enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    @Option(
        name: .long, help: "How messages are written: for people, for programs, or as annotations of GitHub Actions.")
    var format = Format.text

    @Option(name: .long, help: "Colours in messages; auto: on a terminal, unless NO_COLOR is set or TERM is dumb.")
    var color = Color.auto

    @Flag(name: [.long, .short], help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: [.long, .short], help: "Show every message, and the time of each phase.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose are opposites: choose one") }
    }

    /// Of messages, which go to standard error.
    var style: TextStyle { style(Terminal.takesColor) }

    /// Of results, which go to standard output.
    var outputStyle: TextStyle { style(Terminal.outputTakesColor) }

    private func style(_ isWanted: Bool) -> TextStyle {
        switch color {
        case .always: .colored
        case .never: .plain
        case .auto: isWanted ? .colored : .plain
        }
    }

    /// Prints messages as they are asked for. JSON holds them already.
    func print(_ log: DiagnosticLog, _ sources: SourceTree, siteFolder: String) -> MessageReport {
        let report = MessageReport(log, sources, onlyErrors: quiet, showsAll: verbose)
        switch format {
        case .text: Terminal.error(report.text(style))
        case .github: Terminal.output(report.annotations(folder: siteFolder))
        case .json: break
        }
        return report
    }

    /// A line that tells what was done. It is no result where a program reads the results.
    func say(_ line: String) {
        if quiet || format == .json { return }
        if format == .github { Terminal.error(line + "\n") } else { Terminal.output(line + "\n") }
    }

    /// What is wrong, in a line or two at the end.
    func sayEnd(_ text: String) {
        if format != .json { Terminal.error(text) }
    }
}

/// `--strict`, for the commands that know warnings.
struct StrictOption: ParsableArguments {
    @Flag(name: .customLong("strict"), help: "Count warnings as errors.")
    var isStrict = false
}
