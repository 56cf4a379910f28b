import ArgumentParser
import SiteGenerator

/// Commands that are not there: the parser itself would only call them unexpected arguments.
enum CommandNames {
    /// What to say of the first word of a command line; nil where it is a command or an option.
    static func problem(_ arguments: [String]) -> String? {
        guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
        let names = Sitegen.configuration.subcommands.map { $0._commandName } + ["help"]
        guard !names.contains(word) else { return nil }
        let guess = NearMiss.closest(to: word, among: names).map { "did you mean `\($0)`? " } ?? ""
        return "sitegen: error: there is no command `\(word)`\n"
            + "  help: \(guess)commands: \(names.joined(separator: ", "))\n"
    }
}
