import ArgumentParser
import SiteGenerator

struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List the templates, or copy built-in ones to change them.",
        discussion: """
            Pages, style sheets and words are built into sitegen. A file in templates/ takes the place of the built-in \
            one of the same name, so copy only what you mean to change. When a later sitegen brings another version of \
            a file that you copied, the build says so.

            EXAMPLES
              sitegen templates                         list them: built in, or yours
              sitegen templates assets/site.css         copy this one into templates/
              sitegen templates --all                   copy all that are not there
              sitegen templates --print head.mustache   print the built-in one
              sitegen templates --keep head.mustache    yours is up to date with it
            """)

    @Argument(help: "Files to copy, by their names in templates/.", completion: .list(TemplateCopies.names))
    var files: [String] = []

    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    @Flag(name: .long, help: "Copy all that the site does not have.")
    var all = false

    @Flag(name: .long, help: "Print the built-in files instead.")
    var print = false

    @Flag(name: .long, help: "Copy nothing: your files are up to date with the built-in ones.")
    var keep = false

    func validate() throws {
        if [all, print, keep].count(where: { $0 }) > 1 {
            throw ValidationError("--all, --print and --keep exclude each other.")
        }
        if all, !files.isEmpty { throw ValidationError("Name files, or say --all.") }
        if print || keep, files.isEmpty { throw ValidationError("Name the files.") }
    }

    func run() throws {
        let copies = TemplateCopies(siteFolder: site)
        if files.isEmpty, !all {
            let states = copies.states()
            let width = (states.map(\.name.count).max() ?? 0) + 2
            for (name, state) in states {
                Terminal.output(name + String(repeating: " ", count: width - name.count) + state.rawValue + "\n")
            }
            return
        }
        guard print || SiteFolder.isSite(site) else {
            Terminal.error(SiteFolder.missing(site))
            throw ExitCode(2)
        }
        var failed = false
        for name in all ? TemplateCopies.names : files {
            if print, let text = TemplateCopies.text(name) {
                Terminal.output(text)
                continue
            }
            switch print ? .unknown(nearest: nil) : keep ? try copies.keep(name) : try copies.copy(name) {
            case .done: Terminal.output((keep ? "kept: " : "copied: ") + "templates/\(name)\n")
            case .present where all: continue
            case .present:
                Terminal.error("sitegen: error: templates/\(name) is there already, and nothing is written over\n")
                failed = true
            case .absent:
                Terminal.error("sitegen: error: the site has no templates/\(name) of its own\n")
                failed = true
            case .unknown(let nearest):
                let help = nearest.map { "did you mean `\($0)`?" } ?? "`sitegen templates` lists them"
                Terminal.error("sitegen: error: there is no built-in template `\(name)`\n  help: \(help)\n")
                failed = true
            }
        }
        if failed { throw ExitCode(2) }
    }
}
