/// Looks at finished pages and finds links and anchors that lead nowhere, wherever they come from: content, templates or
/// the program. Takes page after page and keeps only addresses, so that memory does not hold the site.
struct LinkCheck {
    /// Where messages say the pages are.
    private let shownFolder: String
    private var files: [[String]] = []
    /// Hashes of the paths of all files.
    private var paths = HashTable()
    /// Hashes of `path#id`, file by file.
    private var anchors: [[UInt64]] = []
    /// Links whose target was not among the files that were scanned with them.
    private var links: [ScannedLinks.Link] = []
    /// Where the editors of an explainer wrote a relative link first, by explainer and link.
    private var written: [String: Span] = [:]
    /// Addresses that were published, by the page that must have them.
    private var recorded: [(page: String, entry: AddressRecord.Entry)] = []

    private typealias Link = ScannedLinks.Link

    init(shownFolder: String) { self.shownFolder = shownFolder }

    /// Remembers which addresses must be there because they were published.
    mutating func add(recordOf name: String, _ entries: [AddressRecord.Entry]) {
        recorded += entries.map { ("\(name)/\($0.address.page)", $0) }
    }

    private static func key(_ link: String, in explainer: String) -> String {
        "\(explainer) \(UTF8Text.percentDecoded(link[...]))"
    }

    mutating func add(_ file: OutputFile, _ log: inout DiagnosticLog) { add(ScannedLinks([file]), &log) }

    /// Takes what was found in some files.
    mutating func add(_ scanned: ScannedLinks, _ log: inout DiagnosticLog) {
        files.append(scanned.files)
        for path in scanned.files { paths.insert(ScannedLinks.hash(path)) }
        anchors.append(scanned.anchors)
        links += scanned.open
        // A wrong link is reported where it was written, and not on the page.
        for link in scanned.written {
            let key = Self.key(link.value, in: scanned.folder)
            if written[key] == nil { written[key] = link.span }
        }
        for (path, id, line, column) in scanned.repeated {
            log.error(
                .duplicateAddress, at: .page("\(shownFolder)/\(path)", line: line, column: column),
                "the id `\(id)` stands twice on this page", help: "ids are unique on a page: change it in the template")
        }
    }

    /// Those of the places that some link wants which are there.
    private func foundTargets() -> HashTable {
        var wanted = HashTable()
        for index in links.indices where links[index].fragment?.isEmpty == false { wanted.insert(links[index].anchor) }
        return found(wanted)
    }

    /// Those of some places that are on the pages.
    private func found(_ wanted: HashTable) -> HashTable {
        var found = HashTable()
        if wanted.count == 0 { return found }
        for hashes in anchors { for hash in hashes where wanted.contains(hash) { found.insert(hash) } }
        return found
    }

    /// Reports what leads nowhere, each wrong link once with the number of pages that share it. Call it when all files
    /// were added.
    func check(_ log: inout DiagnosticLog) {
        var dead: [String: Int] = [:]
        var groups: [(link: Link, hasFile: Bool, others: Int)] = []
        let found = foundTargets()
        for link in links {
            let hasFile = paths.contains(ScannedLinks.hash(link.path))
            let fragment = link.fragment ?? ""
            if hasFile, fragment.isEmpty || found.contains(link.anchor) { continue }
            let key = "\(link.written) \(link.path)"
            // print.html writes links anew, and one that was wrong before is no second mistake.
            if link.page.hasSuffix("/print.html"), dead[key] == nil,
                groups.contains(where: {
                    $0.link.path == link.path && $0.link.fragment == link.fragment
                })
            {
                continue
            }
            if let group = dead[key] {
                // print.html repeats the other pages, where nobody wrote the link again.
                if !link.page.hasSuffix("/print.html") { groups[group].others += 1 }
            } else {
                dead[key] = groups.count
                groups.append((link, hasFile, 0))
            }
        }
        checkRecord(&log)
        let names = groups.contains { !$0.hasFile } ? files.joined().sorted() : []
        for (index, group) in groups.enumerated() {
            let link = group.link
            let place = place(of: link)
            let isWritten = if case .span = place { true } else { false }
            let more = group.others == 0 ? [] : [Diagnostic.Note("it stands in \(group.others) more places")]
            if group.hasFile {
                log.error(
                    .deadLink, at: place, "the link `\(link.written)` leads to no place on \(link.path)", notes: more,
                    help: Self.remedy(link.fragment ?? "", isWritten: isWritten)
                        + (isWritten && link.written.hasPrefix("#")
                            ? "; notes, terms, events and sources are linked by their kind, such as [words](note:ID)"
                            : ""))
                continue
            }
            // Comparing with every file of a large site takes its time: done for the first ones.
            let closest = index < 20 ? NearMiss.closest(to: link.path, among: names) : nil
            log.error(
                .deadLink, at: place, "the link `\(link.written)` leads to no file of the site", notes: more,
                help: (closest.map { "did you mean \($0)? " }
                    ?? (link.written.hasPrefix("www.") ? "did you mean https://\(link.written)? " : ""))
                    + "links are relative and name their file, such as index.html")
        }
    }

    /// - Parameters:
    ///   - fragment: of a link to a page that has no such id.
    ///   - isWritten: whether the link stands in a text of the editors, and not in a template.
    private static func remedy(_ fragment: String, isWritten: Bool) -> String {
        let kinds = ["n-": "a note", "t-": "a term", "e-": "an event", "s-": "a source"]
        guard isWritten, let kind = kinds[String(fragment.prefix(2))], fragment.utf8.count > 2 else {
            return "give an element there the id `\(fragment)`, or mend the link"
        }
        return "that page shows no \(kind.drop { $0 != " " }.dropFirst()) `\(fragment.dropFirst(2))`; "
            + "mend the link, or give \(kind) there that id"
    }

    /// What was published is on the finished pages: a template may have left it out.
    private func checkRecord(_ log: inout DiagnosticLog) {
        if recorded.isEmpty { return }
        func anchor(_ page: String, _ id: String) -> UInt64 { ScannedLinks.anchor(ScannedLinks.hash(page), id.utf8) }
        var wanted = HashTable()
        for (page, entry) in recorded { if let id = entry.address.id { wanted.insert(anchor(page, id)) } }
        let found = found(wanted)
        for (page, entry) in recorded {
            let address = entry.address
            if paths.contains(ScannedLinks.hash(page)), address.id.map({ found.contains(anchor(page, $0)) }) ?? true {
                continue
            }
            log.error(
                .addressLost, at: entry.span,
                address.id.map { "this address was published, and \(page) has no element with the id `\($0)`" }
                    ?? "this address was published, and there is no \(page)",
                help:
                    "a template of the site leaves it out: print `{{>earlier}}` on pages, and `earlierIDs` beside `id`, "
                    + "as the built-in ones do (sitegen templates --print)")
        }
    }

    private func place(of link: Link) -> Diagnostic.Place {
        let explainer = link.page.split(separator: "/").dropLast().joined(separator: "/")
        if let span = written[Self.key(link.written, in: explainer)] { return .span(span) }
        return .page("\(shownFolder)/\(link.page)", line: link.line, column: link.column)
    }

    /// The file and fragment that a relative link means; nil for one that leaves the site.
    static func target(of link: String, from page: String) -> (path: String, fragment: String?)? {
        if link.hasPrefix("//") || MarkdownReader.scheme(of: link) != nil { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? UTF8Text.percentDecoded(parts[1]) : nil
        let file = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        if file.isEmpty { return (page, fragment) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        if file.hasPrefix("/") { return (UTF8Text.percentDecoded(file), fragment) }
        for part in file.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                // Out of the site: a path that no file has.
                if folders.popLast() == nil { return (UTF8Text.percentDecoded(file), fragment) }
            default: folders.append(UTF8Text.percentDecoded(part))
            }
        }
        return (folders.joined(separator: "/"), fragment)
    }
}
