/// `templates/.built-in`: of which built-in file each copy was taken, so that a copy does not grow old unnoticed. Each
/// line is a SHA-256 of the built-in file, two spaces, and its path below `templates/`, as `sha256sum` writes it.
struct TemplateRecord: Sendable {
    static let path = BuiltInTemplates.folder + ".built-in"

    /// SHA-256 by path.
    var hashes: [String: String] = [:]

    init(_ bytes: [UInt8] = []) {
        for line in UTF8Text.string(bytes).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { hashes[String(parts[1].drop { $0 == " " })] = String(parts[0]) }
        }
    }

    var bytes: [UInt8] {
        Array(hashes.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined().utf8)
    }

    /// Whether a copy was taken of another file than the built-in one of today.
    func isOutdated(_ builtIn: SourceFile) -> Bool {
        let name = String(builtIn.path.dropFirst(BuiltInTemplates.folder.utf8.count))
        return hashes[name].map { $0 != SHA256.hexadecimal(of: builtIn.bytes) } ?? false
    }

    /// Warns of each copy whose original has changed since.
    static func report(_ record: [UInt8], _ tree: SourceTree, _ log: inout DiagnosticLog) {
        let record = TemplateRecord(record)
        for file in BuiltInTemplates.files where record.isOutdated(file) {
            guard let own = tree.file(at: file.path), tree[own].bytes != file.bytes else { continue }
            let name = file.path.dropFirst(BuiltInTemplates.folder.utf8.count)
            log.warning(
                .template, at: .path(file.path),
                "this is a copy of a built-in file that has changed since it was taken",
                help: "compare it with `sitegen templates --print \(name)`; then delete it to use the built-in one, or "
                    + "keep yours: sitegen templates --keep \(name)")
        }
    }
}
