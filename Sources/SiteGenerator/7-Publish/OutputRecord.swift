/// What sitegen wrote into an output folder: for each path the hash of its bytes. It decides what a later build may
/// replace or remove. While files are being moved in, a path has both its old and its new hash, so that a build that
/// was cut off leaves nothing that looks like somebody's edit.
struct OutputRecord: Equatable, Sendable {
    /// Name of the record's file in the output folder.
    static let name = ".sitegen"
    private static let header = "sitegen output record, format 1"

    private(set) var hashes: [String: Set<UInt64>] = [:]

    init() {}

    /// Nil unless the bytes are a record.
    init?(_ bytes: [UInt8]) {
        let lines = UTF8Text.string(bytes).split(separator: "\n")
        guard lines.first == Self.header[...] else { return nil }
        for line in lines.dropFirst() {
            guard let blank = line.firstIndex(of: " "), let hash = UInt64(line[..<blank], radix: 16) else { return nil }
            let path = Self.path(line[line.index(after: blank)...])
            // A record travels with its folder; one that was tampered with must not lead out of it.
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }) else {
                return nil
            }
            hashes[path, default: []].insert(hash)
        }
    }

    var bytes: [UInt8] {
        var text = Self.header + "\n"
        for path in hashes.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            for hash in (hashes[path] ?? []).sorted() {
                let digits = String(hash, radix: 16)
                text += String(repeating: "0", count: 16 - digits.utf8.count) + digits + " " + Self.written(path) + "\n"
            }
        }
        return Array(text.utf8)
    }

    /// A path on one line: control characters and the sign itself as `%0A`.
    private static func written(_ path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") {
                let digits = String(byte, radix: 16, uppercase: true)
                result += Array("%\(byte < 0x10 ? "0" : "")\(digits)".utf8)
            } else {
                result.append(byte)
            }
        }
        return UTF8Text.string(result)
    }

    private static func path(_ written: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(written.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(UTF8Text.string(rest.prefix(2)), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return UTF8Text.string(bytes)
    }

    mutating func add(_ path: String, _ hash: UInt64) { hashes[path, default: []].insert(hash) }

    mutating func replace(_ path: String, _ hashes: Set<UInt64>) { self.hashes[path] = hashes }

    mutating func merge(_ other: OutputRecord) { hashes.merge(other.hashes) { $0.union($1) } }
}
