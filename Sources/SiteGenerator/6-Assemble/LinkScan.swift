/// Reads finished files one by one, in any order, and settles the links among them.
struct LinkScan {
    /// A link as it was found: what it wants, and where it stands.
    private struct Found {
        let range: Range<Int>
        /// Hash of the file's path.
        let file: UInt64
        /// Hash of `path#id`, or 0 for the whole file.
        let anchor: UInt64
        /// Whether an id is named, and not an address.
        var isID = false
    }

    private struct Page {
        let output: OutputFile
        let index: Int
        var found: [Found] = []
    }

    private var pages: [Page] = []
    private var places = HashTable(capacity: 512)
    private var known: HashTable
    private var targets = LinkTargets()
    /// With the index of their file.
    private var repeated: [(index: Int, path: String, id: String, line: Int, column: Int)] = []

    /// - Parameter others: paths of files that are known to be there besides, which links may lead to without a place.
    init(others: [String] = []) {
        known = HashTable(capacity: 32 + others.count)
        for path in others { known.insert(ScannedLinks.hash(path)) }
    }

    /// - Parameter index: the file's place among all of them, in which order is told what is found.
    mutating func add(_ output: OutputFile, at index: Int) {
        known.insert(ScannedLinks.hash(output.path))
        var page = Page(output: output, index: index)
        if output.path.hasSuffix(".html") {
            targets.page = output.path
            read(&page)
        }
        pages.append(page)
    }

    private mutating func read(_ page: inout Page) {
        let output = page.output
        let file = ScannedLinks.hash(output.path)
        var position = PositionCounter(output.bytes)
        LinkScanner.attributes(of: output.bytes) { attribute in
            switch Kind(attribute) {
            case .id:
                // An id with a character reference in it is one of the content's, and rare.
                let anchor = Self.anchor(file, attribute.value)
                guard !places.insert(anchor) else { return }
                let (line, column) = position.advance(to: attribute.range.lowerBound)
                repeated.append((page.index, output.path, ScannedLinks.decoded(attribute.value), line, column))
            case .link:
                guard let target = targets.target(of: attribute.value) else { return }
                page.found.append(Found(range: attribute.range, file: target.file, anchor: target.anchor))
            case .ids:
                var start = attribute.range.lowerBound
                for id in attribute.value.split(separator: 0x20, omittingEmptySubsequences: false) {
                    defer { start += id.count + 1 }
                    if id.isEmpty { continue }
                    page.found.append(
                        Found(range: start..<start + id.count, file: file, anchor: Self.anchor(file, id), isID: true))
                }
            case nil: break
            }
        }
    }

    private static func anchor(_ file: UInt64, _ id: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        id.contains(UInt8(ascii: "&"))
            ? ScannedLinks.anchor(file, ScannedLinks.decoded(id).utf8) : ScannedLinks.anchor(file, id)
    }

    private func isThere(_ file: UInt64, _ anchor: UInt64) -> Bool {
        known.contains(file) && (anchor == 0 || places.contains(anchor))
    }

    /// What was found, when all files were read.
    var finished: ScannedLinks {
        var targets = targets
        var open: [ScannedLinks.Link] = []
        let pages = pages.sorted { $0.index < $1.index }
        for page in pages {
            let output = page.output
            func add(_ written: String, line: Int, column: Int) {
                guard let (path, fragment) = LinkCheck.target(of: written, from: output.path) else { return }
                let anchor = ScannedLinks.anchor(ScannedLinks.hash(path), (fragment ?? "").utf8)
                open.append(
                    ScannedLinks.Link(
                        page: output.path, written: written, path: path, fragment: fragment, anchor: anchor,
                        line: line, column: column))
            }
            // Not markup that somebody wrote: they have no place on the page.
            targets.page = output.path
            for var link in output.links {
                guard let target = targets.target(ofPlain: &link), !isThere(target.file, target.anchor) else {
                    continue
                }
                add(link, line: 1, column: 1)
            }
            var position = PositionCounter(output.bytes)
            for link in page.found where !isThere(link.file, link.anchor) {
                let value = ScannedLinks.decoded(output.bytes[link.range])
                let (line, column) = position.advance(to: link.range.lowerBound)
                if link.isID {
                    open.append(
                        ScannedLinks.Link(
                            page: output.path, written: "#" + value, path: output.path, fragment: value,
                            anchor: link.anchor, line: line, column: column))
                } else {
                    add(value, line: line, column: column)
                }
            }
        }
        return ScannedLinks(
            files: pages.map(\.output.path), anchors: places.hashes, open: open,
            repeated: repeated.sorted { $0.index < $1.index }.map { ($0.path, $0.id, $0.line, $0.column) })
    }

    /// Attributes whose values are ids, separated by spaces.
    static let idAttributes: [StaticString] = [
        "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "for",
    ]

    private enum Kind {
        case id, link
        /// One or several ids.
        case ids

        init?(_ attribute: LinkScanner.Attribute) {
            switch attribute.nameRange.count {
            case 2 where attribute.isNamed("id"): self = .id
            case 3 where attribute.isNamed("src"): self = .link
            case 4 where attribute.isNamed("href") || attribute.isNamed("cite"): self = .link
            case 6 where attribute.isNamed("poster") || attribute.isNamed("action"): self = .link
            case let length:
                for name in LinkScan.idAttributes where name.utf8CodeUnitCount == length && attribute.isNamed(name) {
                    self = .ids
                    return
                }
                return nil
            }
        }
    }
}
