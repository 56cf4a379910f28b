/// Looks at finished pages and finds links and anchors that lead nowhere, wherever they come from: content, templates or
/// the program. Takes page after page and keeps only addresses, so that memory does not hold the site.
struct LinkCheck {
    /// Where messages say the pages are.
    private let shownFolder: String
    private var files: Set<String> = []
    /// Hashes of `path#id`.
    private var anchors: Set<UInt64> = []
    private var links: [Link] = []
    /// Where the editors of an explainer wrote a relative link first, by explainer and link.
    private var written: [String: Span] = [:]
    /// Addresses that were published, by the page that must have them.
    private var recorded: [(page: String, entry: AddressRecord.Entry)] = []

    private struct Link {
        let page: String
        /// As the page writes it.
        let written: String
        let path: String
        let fragment: String?
        let line: Int
        let column: Int
    }

    init(shownFolder: String) { self.shownFolder = shownFolder }

    /// Remembers where links were written, so that a wrong one is reported there and not on the page.
    mutating func add(linksOf explainer: ResolvedExplainer) {
        for link in explainer.ownTexts.flatMap(\.relativeLinks) {
            let key = Self.key(link.value, in: explainer.name)
            if written[key] == nil { written[key] = link.span }
        }
    }

    /// Remembers which addresses must be there because they were published.
    mutating func add(recordOf explainer: ResolvedExplainer) {
        recorded += (explainer.parsed.record?.entries ?? []).map { ("\(explainer.name)/\($0.address.page)", $0) }
    }

    private static func key(_ link: String, in explainer: String) -> String {
        "\(explainer) \(percentDecoded(link[...]))"
    }

    mutating func add(_ file: OutputFile, _ log: inout DiagnosticLog) {
        files.insert(file.path)
        for written in file.links {
            guard let (path, fragment) = Self.target(of: written, from: file.path) else { continue }
            links.append(
                Link(page: file.path, written: written, path: path, fragment: fragment, line: 1, column: 1))
        }
        guard file.path.hasSuffix(".html") else { return }
        var position = PositionCounter(file.bytes)
        var ids: Set<String> = []
        var found: [Link] = []
        var repeated: [(id: String, line: Int, column: Int)] = []
        LinkScanner.attributes(of: file.bytes) { attribute in
            switch LinkScanner.lowercased(attribute.name) {
            case let name where name.elementsEqual("id".utf8):
                let id = Self.decoded(attribute.value)
                if !ids.insert(id).inserted {
                    let (line, column) = position.advance(to: attribute.offset)
                    repeated.append((id, line, column))
                }
            case let name where Self.linkAttributes.contains { name.elementsEqual($0.utf8) }:
                let written = Self.decoded(attribute.value)
                guard let (path, fragment) = Self.target(of: written, from: file.path) else { return }
                let (line, column) = position.advance(to: attribute.offset)
                found.append(
                    Link(page: file.path, written: written, path: path, fragment: fragment, line: line, column: column))
            case let name where Self.idAttributes.contains { name.elementsEqual($0.utf8) }:
                for id in Self.decoded(attribute.value).split(separator: " ") {
                    let (line, column) = position.advance(to: attribute.offset)
                    found.append(
                        Link(
                            page: file.path, written: "#\(id)", path: file.path, fragment: String(id), line: line,
                            column: column))
                }
            default: break
            }
        }
        for id in ids { anchors.insert(FNV1a.hash("\(file.path)#\(id)".utf8)) }
        links += found
        for (id, line, column) in repeated {
            log.error(
                .duplicateAddress, at: .page("\(shownFolder)/\(file.path)", line: line, column: column),
                "the id `\(id)` stands twice on this page", help: "ids are unique on a page: change it in the template")
        }
    }

    /// Reports what leads nowhere, each wrong link once with the number of pages that share it. Call it when all files
    /// were added.
    func check(_ log: inout DiagnosticLog) {
        var dead: [String: Int] = [:]
        var groups: [(link: Link, hasFile: Bool, others: Int)] = []
        for link in links {
            let hasFile = files.contains(link.path)
            let fragment = link.fragment ?? ""
            if hasFile, fragment.isEmpty || anchors.contains(FNV1a.hash("\(link.path)#\(fragment)".utf8)) { continue }
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
        let names = groups.contains { !$0.hasFile } ? files.sorted() : []
        for (index, group) in groups.enumerated() {
            let link = group.link
            let place = place(of: link)
            let isWritten = if case .span = place { true } else { false }
            let more = group.others == 0 ? [] : [Diagnostic.Note("it stands in \(group.others) more places")]
            if group.hasFile {
                log.error(
                    .deadLink, at: place, "the link `\(link.written)` leads to no place on \(link.path)", notes: more,
                    help: "give an element there the id `\(link.fragment ?? "")`, or mend the link"
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

    /// What was published is on the finished pages: a template may have left it out.
    private func checkRecord(_ log: inout DiagnosticLog) {
        for (page, entry) in recorded {
            let address = entry.address
            if files.contains(page),
                address.id.map({ anchors.contains(FNV1a.hash("\(page)#\($0)".utf8)) }) ?? true
            {
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

    private static let linkAttributes = ["href", "src", "poster", "action", "cite"]
    static let idAttributes = [
        "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "for",
    ]

    /// The file and fragment that a relative link means; nil for one that leaves the site.
    static func target(of link: String, from page: String) -> (path: String, fragment: String?)? {
        if link.hasPrefix("//") || MarkdownReader.scheme(of: link) != nil { return nil }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? percentDecoded(parts[1]) : nil
        let file = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        if file.isEmpty { return (page, fragment) }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        if file.hasPrefix("/") { return (percentDecoded(file), fragment) }
        for part in file.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                // Out of the site: a path that no file has.
                if folders.popLast() == nil { return (percentDecoded(file), fragment) }
            default: folders.append(percentDecoded(part))
            }
        }
        return (folders.joined(separator: "/"), fragment)
    }

    private static func percentDecoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), rest.count >= 3,
                let value = UInt8(UTF8Text.string(rest.dropFirst().prefix(2)), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return UTF8Text.string(bytes)
    }

    /// Resolves the five character references that the program writes.
    private static func decoded(_ value: ArraySlice<UInt8>) -> String {
        let text = UTF8Text.string(value)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        for (index, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
            if index == 0 {
                result += part
                continue
            }
            let known = [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("#x27;", "'")]
            if let (name, sign) = known.first(where: { part.hasPrefix($0.0) }) {
                result += sign + part.dropFirst(name.utf8.count)
            } else {
                result += "&" + part
            }
        }
        return result
    }
}

/// Line and column (code points, from 1) of ascending offsets in a page.
private struct PositionCounter {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func advance(to target: Int) -> (Int, Int) {
        while offset < target {
            if bytes[offset] == 0x0A {
                line += 1
                column = 1
            } else if bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
            offset += 1
        }
        return (line, column)
    }
}
