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

    /// Links that the editors of an explainer wrote, and its folder.
    private(set) var written: [Spanned<String>] = []
    private(set) var folder = ""

    /// - Parameter others: paths of files that are known to be there besides, which links may lead to without a place.
    init(_ outputs: [OutputFile], others: [String] = []) {
        var scan = LinkScan(others: others)
        for (index, output) in outputs.enumerated() { scan.add(output, at: index) }
        self = scan.finished
    }

    init(
        files: [String], anchors: [UInt64], open: [Link],
        repeated: [(path: String, id: String, line: Int, column: Int)]
    ) {
        (self.files, self.anchors, self.open, self.repeated) = (files, anchors, open, repeated)
    }

    /// Those of an explainer, of which only links that lead out of it are of interest where they were written.
    func of(_ explainer: ResolvedExplainer) -> ScannedLinks {
        var links = self
        links.folder = explainer.name
        if !open.isEmpty { links.written = explainer.ownTexts.flatMap(\.relativeLinks) }
        return links
    }

    static func hash(_ path: String) -> UInt64 { FNV1a.hash(path.utf8) }

    static func anchor(_ file: UInt64, _ id: some Sequence<UInt8>) -> UInt64 {
        FNV1a.hash(id, after: FNV1a.hash(CollectionOfOne(UInt8(ascii: "#")), after: file))
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
        for index in value.startIndex..<value.endIndex {
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
