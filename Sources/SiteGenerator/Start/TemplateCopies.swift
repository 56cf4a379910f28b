/// `sitegen templates`: which templates a site has of its own, and copies of built-in ones to change.
public struct TemplateCopies {
    /// Where the site takes a file from.
    public enum State: String, Sendable {
        case builtIn = "built in"
        case own = "yours"
        case same = "yours, the same as the built-in one"
        case outdated = "yours, taken from another version"
    }

    public enum Outcome: Sendable {
        case done
        /// The site has a file of its own there.
        case present
        case absent
        case unknown(nearest: String?)
    }

    private let siteFolder: String

    public init(siteFolder: String) { self.siteFolder = siteFolder }

    /// Names of the built-in files, below `templates/`.
    public static var names: [String] { BuiltInTemplates.files.map { name(of: $0) } }

    public static func text(_ name: String) -> [UInt8]? { file(name)?.bytes }

    /// Each built-in file by name, and what the site makes of it.
    public func states() -> [(name: String, state: State)] {
        let record = self.record
        return BuiltInTemplates.files.map { file in
            let name = Self.name(of: file)
            guard let own = try? Disk.read(siteFolder + "/" + file.path) else { return (name, .builtIn) }
            if own == file.bytes { return (name, .same) }
            return (name, record.isOutdated(file) ? .outdated : .own)
        }
    }

    /// Writes a copy into the site, where it has none.
    ///
    /// - Throws: `DiskError` when the disk refuses.
    public func copy(_ name: String) throws -> Outcome {
        guard let file = Self.file(name) else {
            return .unknown(nearest: NearMiss.closest(to: name, among: Self.names))
        }
        let path = siteFolder + "/" + file.path
        guard Disk.kind(of: path) == nil else { return .present }
        try Disk.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        try Disk.replace(path, with: file.bytes)
        try take(file)
        return .done
    }

    /// Records that the site's own file was compared with the built-in one of today.
    ///
    /// - Throws: `DiskError` when the disk refuses.
    public func keep(_ name: String) throws -> Outcome {
        guard let file = Self.file(name) else {
            return .unknown(nearest: NearMiss.closest(to: name, among: Self.names))
        }
        guard Disk.kind(of: siteFolder + "/" + file.path) == .file else { return .absent }
        try take(file)
        return .done
    }

    private var record: TemplateRecord {
        TemplateRecord((try? Disk.read(siteFolder + "/" + TemplateRecord.path)) ?? [])
    }

    private func take(_ file: SourceFile) throws {
        var record = self.record
        record.hashes[Self.name(of: file)] = SHA256.hexadecimal(of: file.bytes)
        try Disk.replace(siteFolder + "/" + TemplateRecord.path, with: record.bytes)
    }

    private static func name(of file: SourceFile) -> String {
        String(file.path.dropFirst(BuiltInTemplates.folder.utf8.count))
    }

    private static func file(_ name: String) -> SourceFile? {
        let path = name.hasPrefix(BuiltInTemplates.folder) ? name : BuiltInTemplates.folder + name
        return BuiltInTemplates.files.first { $0.path == path }
    }
}
