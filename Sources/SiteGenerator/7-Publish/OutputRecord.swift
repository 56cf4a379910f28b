/// What sitegen wrote into an output folder: for each path the hash of its bytes. It decides what a later build may
/// replace or remove. While files are being moved in, a path has both its old and its new hash, so that a build that
/// was cut off leaves nothing that looks like somebody's edit.
struct OutputRecord: Equatable, Sendable {
    /// Name of the record's file in the output folder.
    static let name = ".sitegen"
    private static let header = "sitegen output record, format 2"
    private static let olderHeader = "sitegen output record, format 1"

    /// Whether hashes of the first format may be in it, which were FNV-1a.
    private var hasOlderHashes = false

    /// By the bytes of their paths: two names that `String` takes for equal, such as é in one or two code points, are two
    /// files.
    private var hashes: [[UInt8]: Set<UInt64>] = [:]

    init() {}

    /// Nil unless the bytes are a record.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        hasOlderHashes = lines.first?.elementsEqual(Self.olderHeader.utf8) == true
        guard hasOlderHashes || lines.first?.elementsEqual(Self.header.utf8) == true else { return nil }
        for line in lines.dropFirst() {
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
                let hash = UInt64(UTF8Text.string(line[..<blank]), radix: 16)
            else { return nil }
            let path = Self.path(line[(blank + 1)...])
            // A record travels with its folder; one that was tampered with must not lead out of it.
            let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }),
                !path.contains(0)
            else { return nil }
            hashes[path, default: []].insert(hash)
        }
    }

    /// Hashes of the bytes that were written to a path; nil where none were.
    subscript(path: String) -> Set<UInt64>? { hashes[Array(path.utf8)] }

    /// Whether bytes at a path are what a build wrote there; nil where none wrote anything.
    func holds(_ bytes: [UInt8], at path: String) -> Bool? {
        self[path].map {
            $0.contains(ContentHash.hash(bytes)) || hasOlderHashes && $0.contains(FNV1a.hash(bytes))
        }
    }

    /// Sorted by their bytes.
    var paths: [String] { sortedPaths.map(UTF8Text.string) }

    private var sortedPaths: [[UInt8]] { hashes.keys.sorted { $0.lexicographicallyPrecedes($1) } }

    var bytes: [UInt8] {
        var text = Array(((hasOlderHashes ? Self.olderHeader : Self.header) + "\n").utf8)
        for path in sortedPaths {
            for hash in (hashes[path] ?? []).sorted() {
                let digits = String(hash, radix: 16)
                text += Array((String(repeating: "0", count: 16 - digits.utf8.count) + digits + " ").utf8)
                text += Self.written(path) + [UInt8(ascii: "\n")]
            }
        }
        return text
    }

    /// A path on one line: control characters and the sign itself as `%0A`.
    private static func written(_ path: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in path {
            if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") {
                let digits = String(byte, radix: 16, uppercase: true)
                result += Array("%\(byte < 0x10 ? "0" : "")\(digits)".utf8)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func path(_ written: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = written
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(UTF8Text.string(rest.prefix(2)), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    mutating func add(_ path: String, _ hash: UInt64) { hashes[Array(path.utf8), default: []].insert(hash) }

    mutating func replace(_ path: String, _ hashes: Set<UInt64>) { self.hashes[Array(path.utf8)] = hashes }

    mutating func merge(_ other: OutputRecord) {
        hashes.merge(other.hashes) { $0.union($1) }
        hasOlderHashes = hasOlderHashes || other.hasOlderHashes
    }
}
