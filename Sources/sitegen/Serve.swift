import ArgumentParser
import Glibc
import Preview
import SiteGenerator

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser while you write.",
        discussion: """
            Builds the site into memory and serves it on this machine only. When a file in content/ or templates/ changes, \
            it is built anew, and open pages reload where they are. Mistakes stand over the last good page until they are \
            mended. Drafts are shown, marked as such. Words selected in an article offer entries to copy: n for a note, \
            t for a term, e for an event.

            Nothing is written to disk: `sitegen build` makes the pages to publish. Ctrl-C ends it.

            EXAMPLES
              sitegen serve
              sitegen serve --open             and show it in the browser
              sitegen serve --port 8080 --site ~/explainers
            """)

    @Option(name: .long, help: "Folder of the site, which holds content/.", completion: .directory)
    var site = "."

    @Option(name: .long, help: "Port to listen on. (default: \(Preview.usualPort), or the next that is free)")
    var port: UInt16?

    @Flag(name: .long, help: "Show the site in the browser.")
    var open = false

    @Flag(name: .long, help: "Look for changes twice a second: for network disks, which tell of none.")
    var poll = false

    func validate() throws {
        if port == 0 { throw ValidationError("0 is no port: leave --port out to have a free one used") }
    }

    func run() throws {
        let opensBrowser = open
        let preview = Preview(siteFolder: site, port: port, polls: poll) { event in
            Self.tell(event)
            if case .listening(let address, _) = event, opensBrowser { Browser.open(address) }
        }
        do {
            try preview.run()
        } catch let error as PreviewError {
            Terminal.error("sitegen: error: \(error)\n")
            throw ExitCode(2)
        }
    }

    private static func tell(_ event: Preview.Event) {
        switch event {
        case .listening(let address, let taken):
            if let taken { Terminal.error("port \(taken) is taken, so another one is used\n") }
            Terminal.output("Serving at \(address) (Ctrl-C ends)\n")
        case .polling(let reason):
            Terminal.error("sitegen: warning: files are looked at twice a second, because \(reason)\n")
        case .built(let build): tell(build)
        case .refused(let site, let changes, let hasPages):
            let report = Self.report(site)
            let shown =
                hasPages ? "the last good pages stay, with this over them" : "pages show this until it is mended"
            Terminal.error(prefix(changes) + report.summary(shown))
        case .unreadable(let error, let hasPages):
            Terminal.error("sitegen: error: \(error)\n")
            Terminal.error(hasPages ? "The last good pages stay.\n" : "Pages show this until it is mended.\n")
        case .stopping: Terminal.error("\n")
        }
    }

    /// Prints the messages.
    @discardableResult
    private static func report(_ site: PreviewSite) -> MessageReport {
        let report = MessageReport(site.log, site.sources)
        Terminal.error(report.text(Terminal.takesColor ? .colored : .plain))
        return report
    }

    private static func tell(_ build: Preview.Build) {
        Self.report(build.site)
        guard build.isFirst else {
            let files =
                build.written == 0 ? "no page changed" : "\(MessageReport.count(build.written, "file")) changed"
            let mended = build.isMended ? "mended, " : ""
            Terminal.output("\(prefix(build.changes))\(mended)\(files) (\(seconds(build.duration)))\n")
            return
        }
        var made = [
            MessageReport.count(build.site.explainers, "explainer"),
            MessageReport.count(build.site.chapters, "chapter"),
            MessageReport.count(build.site.notes, "note"),
        ].joined(separator: ", ")
        if build.site.drafts > 0 { made += " (\(MessageReport.count(build.site.drafts, "draft")) among them)" }
        Terminal.output("Built \(made) (\(seconds(build.duration)))\n")
    }

    /// The files that changed, and a colon.
    private static func prefix(_ changes: [String]) -> String {
        guard let first = changes.first else { return "" }
        return changes.count == 1 ? "\(first): " : "\(first) and \(changes.count - 1) more: "
    }

    private static func seconds(_ duration: Duration) -> String {
        let hundredths = duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
    }
}

/// The browser that the system would choose.
private enum Browser {
    static func open(_ address: String) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // What a browser has to say is not for this terminal.
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var process = pid_t()
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address), nil]
        defer { for argument in arguments { free(argument) } }
        if posix_spawnp(&process, "xdg-open", &actions, nil, &arguments, environ) != 0 {
            Terminal.error("sitegen: warning: there is no xdg-open here; open the address yourself\n")
        }
    }
}
