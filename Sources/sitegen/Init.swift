import ArgumentParser
import Glibc
import SiteGenerator

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new site.",
        discussion: """
            Writes settings, a small explainer to look at, a README, and a workflow file that publishes the site. \
            The templates are built into sitegen: only what you change needs a file in templates/. \
            Nothing is ever written over: the folder must be empty, or not be there.

            EXAMPLES
              sitegen init explainers
              sitegen init explainers --title "Annotated articles" --language ja
              sitegen init .   in an empty folder, or one that holds only .git
            """)

    @Argument(help: "Folder of the new site.", completion: .directory)
    var directory: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Language of the site's own words: \(SiteStarter.languages.joined(separator: ", ")). "
                + "(default: that of the environment, else en)"),
        completion: .list(SiteStarter.languages))
    var language: String?

    @Option(name: .long, help: "Title of the site.")
    var title: String?

    func validate() throws {
        if let language, SiteStarter.language(for: language) == nil {
            throw ValidationError(
                "sitegen has no interface words in `\(language)`; take one of "
                    + "\(SiteStarter.languages.joined(separator: ", ")). To translate them, make the site in one of these first: its templates/README.md tells how."
            )
        }
        if let title, title.isEmpty { throw ValidationError("The title is empty.") }
    }

    func run() throws {
        let starter = SiteStarter(
            folder: directory, title: title,
            language: language.flatMap(SiteStarter.language) ?? Self.environmentLanguage ?? "en")
        switch try starter.run() {
        case .made(let files):
            let arguments = directory == "." ? "" : "  cd \(Self.shellQuoted(directory))\n"
            Terminal.output(
                """
                Made a site in \(directory): \(files.count) files, with an explainer to look at in content/example.
                Next:
                \(arguments)  sitegen serve --open                 look at it, and see what you change
                  sitegen new my-article --from FILE   your own article, plain text or Markdown
                  sitegen build                        the pages to publish, in public/

                """)
        case .occupied(let names):
            let shown = names.prefix(3).joined(separator: ", ")
            let more = names.count > 3 ? " and \(names.count - 3) more" : ""
            Terminal.error(
                "sitegen: error: \(directory) is not empty, and nothing is written over: it holds \(shown)\(more)\n"
                    + "  help: name a folder that is empty or not there, such as \(directory == "." ? "my-site" : directory + "-site")"
                    + "; to add an explainer to a site that is there: sitegen new\n")
            throw ExitCode(2)
        case .notAFolder:
            Terminal.error(
                "sitegen: error: \(directory) is not a folder\n  help: name a folder that is not there yet\n")
            throw ExitCode(2)
        }
    }

    /// The language of the environment, as POSIX orders its variables, if the interface speaks it.
    private static var environmentLanguage: String? {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            return SiteStarter.language(for: value)
        }
        return nil
    }

    /// A path as a shell takes it.
    private static func shellQuoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || "/._-".utf8.contains($0)
        }
        return isPlain && !path.hasPrefix("-")
            ? path
            : "'"
                + path.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
