/// The ids and links of some finished files: what is there, and what leads out of these files or nowhere. Files that are
/// scanned together settle the links among them, which are nearly all; so only a few need the whole site.
struct ScannedLinks: Sendable {
    struct Link: Sendable {
        let page: String
        /// As the page writes it.
        let written: String
        let path: String
        let fragment: String?
        /// Hash of `path#fragment`.
        let anchor: UInt64
        let line: Int
        let column: Int
    }

    private(set) var files: [String] = []
    /// Hashes of `path#id`.
    private(set) var anchors: [UInt64] = []
    /// Links that lead to none of the files or places here.
    private(set) var open: [Link] = []
    /// Ids that stand twice on their page, each time after the first.
    private(set) var repeated: [(path: String, id: String, line: Int, column: Int)] = []

    /// A link as it was found: what it wants, and where it stands.
    private struct Found {
        let page: Int
        let range: Range<Int>
        /// Hash of the file's path.
        let file: UInt64
        /// Hash of `path#id`, or 0 for the whole file.
        let anchor: UInt64
        /// Whether an id is named, and not an address.
        var isID = false
    }

    /// Links that the editors of an explainer wrote, and its folder.
    private(set) var written: [Spanned<String>] = []
    private(set) var folder = ""

    /// Those of an explainer, of which only links that lead out of it are of interest where they were written.
    init(_ outputs: [OutputFile], of explainer: ResolvedExplainer, others: [String]) {
        self.init(outputs, others: others)
        folder = explainer.name
        if !open.isEmpty { written = explainer.ownTexts.flatMap(\.relativeLinks) }
    }

    /// - Parameter others: paths of files that are known to be there besides, which links may lead to without a place.
    init(_ outputs: [OutputFile], others: [String] = []) {
        var places = HashTable(capacity: 512)
        var known = HashTable(capacity: outputs.count + others.count)
        for path in others { known.insert(Self.hash(path)) }
        for output in outputs { known.insert(Self.hash(output.path)) }
        var found: [Found] = []
        var targets = LinkTargets()
        for (index, output) in outputs.enumerated() {
            files.append(output.path)
            targets.page = output.path
            if !output.links.isEmpty {
                // Not markup that somebody wrote: they have no place on the page.
                for var link in output.links {
                    guard let target = targets.target(ofPlain: &link) else { continue }
                    let isThere = known.contains(target.file) && (target.anchor == 0 || places.contains(target.anchor))
                    if !isThere { add(link, output.path, line: 1, column: 1) }
                }
            }
            guard output.path.hasSuffix(".html") else { continue }
            var position = PositionCounter(output.bytes)
            let page = Self.hash(output.path)
            LinkScanner.attributes(of: output.bytes) { attribute in
                switch Kind(attribute) {
                case .id:
                    // An id with a character reference in it is one of the content's, and rare.
                    let value = attribute.value
                    let anchor =
                        value.contains(UInt8(ascii: "&"))
                        ? Self.anchor(page, Self.decoded(value).utf8) : Self.anchor(page, value)
                    guard !places.insert(anchor) else { return }
                    let (line, column) = position.advance(to: attribute.range.lowerBound)
                    repeated.append((output.path, Self.decoded(value), line, column))
                case .link:
                    guard let target = targets.target(of: attribute.value) else { return }
                    found.append(
                        Found(page: index, range: attribute.range, file: target.file, anchor: target.anchor))
                case .ids:
                    var start = attribute.range.lowerBound
                    for id in attribute.value.split(separator: 0x20, omittingEmptySubsequences: false) {
                        defer { start += id.count + 1 }
                        if id.isEmpty { continue }
                        let anchor =
                            id.contains(UInt8(ascii: "&"))
                            ? Self.anchor(page, Self.decoded(id).utf8) : Self.anchor(page, id)
                        found.append(
                            Found(page: index, range: start..<start + id.count, file: page, anchor: anchor, isID: true))
                    }
                case nil: break
                }
            }
        }
        anchors = places.hashes
        settle(found, outputs, known, places)
    }

    /// Keeps the links that lead to nothing here, with their places.
    private mutating func settle(
        _ found: [Found], _ outputs: [OutputFile], _ known: HashTable, _ places: HashTable
    ) {
        var page = -1
        var position = PositionCounter([])
        for link in found {
            let isThere = known.contains(link.file) && (link.anchor == 0 || places.contains(link.anchor))
            if isThere { continue }
            let output = outputs[link.page]
            if page != link.page {
                page = link.page
                position = PositionCounter(output.bytes)
            }
            let value = Self.decoded(output.bytes[link.range])
            let (line, column) = position.advance(to: link.range.lowerBound)
            if link.isID {
                open.append(
                    Link(
                        page: output.path, written: "#" + value, path: output.path, fragment: value,
                        anchor: link.anchor, line: line, column: column))
            } else {
                add(value, output.path, line: line, column: column)
            }
        }
    }

    private mutating func add(_ written: String, _ page: String, line: Int, column: Int) {
        guard let (path, fragment) = LinkCheck.target(of: written, from: page) else { return }
        open.append(
            Link(
                page: page, written: written, path: path, fragment: fragment,
                anchor: Self.anchor(Self.hash(path), (fragment ?? "").utf8), line: line, column: column))
    }

    static func hash(_ path: String) -> UInt64 { FNV1a.hash(path.utf8) }

    static func anchor(_ file: UInt64, _ id: some Sequence<UInt8>) -> UInt64 {
        FNV1a.hash(id, after: FNV1a.hash(CollectionOfOne(UInt8(ascii: "#")), after: file))
    }

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
            case 3 where attribute.isNamed("for"): self = .ids
            case 12 where attribute.isNamed("aria-details"): self = .ids
            case 13 where attribute.isNamed("popovertarget") || attribute.isNamed("aria-controls"): self = .ids
            case 15 where attribute.isNamed("aria-labelledby"): self = .ids
            case 16 where attribute.isNamed("aria-describedby"): self = .ids
            default: return nil
            }
        }
    }

    /// Resolves the five character references that the program writes.
    static func decoded(_ value: some Collection<UInt8>) -> String {
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

/// What the links of one page lead to, as hashes. The usual ones are `#id`, `page.html` and `page.html#id`, which need no
/// work on text.
struct LinkTargets {
    struct Target {
        let file: UInt64
        /// 0 for the whole file.
        let anchor: UInt64
    }

    /// The page that has the links.
    var page = "" {
        didSet {
            pageHash = ScannedLinks.hash(page)
            let end = page.utf8.lastIndex(of: UInt8(ascii: "/")).map(page.utf8.index(after:)) ?? page.utf8.startIndex
            let folder = FNV1a.hash(page.utf8[..<end])
            if folder != folderHash { others = [:] }
            folderHash = folder
        }
    }

    private var pageHash: UInt64 = 0
    private var folderHash: UInt64 = 0
    /// Links that are not so simple and mean the same on all pages of a folder, by the hash of what is written.
    private var others: [UInt64: Target?] = [:]

    /// Nil for one that leaves the site.
    mutating func target(of value: Slice<UnsafeBufferPointer<UInt8>>) -> Target? {
        var sign = value.endIndex
        var isSimple = true
        for index in value.indices {
            switch value[index] {
            case UInt8(ascii: "#"): if sign == value.endIndex { sign = index } else { isSimple = false }
            case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "&"):
                isSimple = false
            default: break
            }
            if !isSimple { break }
        }
        let name = value[..<sign]
        if !isSimple || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
            let hash = FNV1a.hash(value)
            if let known = others[hash] { return known }
            let target = target(ofText: ScannedLinks.decoded(value))
            // `?query` alone means the page.
            if target?.file != pageHash { others[hash] = .some(target) }
            return target
        }
        let file = name.isEmpty ? pageHash : FNV1a.hash(name, after: folderHash)
        if sign == value.endIndex || value.index(after: sign) == value.endIndex { return Target(file: file, anchor: 0) }
        return Target(file: file, anchor: ScannedLinks.anchor(file, value[value.index(after: sign)...]))
    }

    /// Of a link that no markup was made of: a `&` in it is no character reference.
    mutating func target(ofPlain link: inout String) -> Target? {
        if link.utf8.contains(UInt8(ascii: "&")) { return target(ofText: link) }
        return link.withUTF8 { target(of: $0[...]) }
    }

    func target(ofText link: String) -> Target? {
        guard let (path, fragment) = LinkCheck.target(of: link, from: page) else { return nil }
        let file = ScannedLinks.hash(path)
        guard let fragment, !fragment.isEmpty else { return Target(file: file, anchor: 0) }
        return Target(file: file, anchor: ScannedLinks.anchor(file, fragment.utf8))
    }
}

/// Line and column (code points, from 1) of ascending offsets in a page.
struct PositionCounter {
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
