/// Reads a site's folder: the only phase that reads content from the disk, and it does not know what it reads.
public struct Loader {
    /// Path of the folder that holds `content` and `templates`.
    public let siteFolder: String

    public init(siteFolder: String) { self.siteFolder = siteFolder }

    /// Every file below `content` and `templates` but hidden ones.
    ///
    /// - Throws: `DiskError` when a folder is missing or a file cannot be read.
    public func load() throws -> SourceTree {
        var files: [SourceFile] = []
        let root = (Disk.canonical(siteFolder) ?? siteFolder) + "/"
        for folder in ["content", "templates"] {
            let path = siteFolder + "/" + folder
            guard Disk.kind(of: path) == .folder else {
                throw DiskError(
                    "find the folder", path,
                    reason: "a site is a folder that holds content/ and templates/; give its path with --site")
            }
            try read(path, as: folder, below: root, depth: 0, into: &files)
        }
        return SourceTree(files: files)
    }

    private func read(
        _ folder: String, as printed: String, below root: String, depth: Int, into files: inout [SourceFile]
    ) throws {
        // Links to a folder above would otherwise be followed for ever.
        guard depth < 16 else { throw DiskError("read", folder, reason: "more than 16 folders deep") }
        for name in try Disk.names(in: folder) where !name.hasPrefix(".") && !name.hasSuffix("~") {
            let path = folder + "/" + name
            let shown = printed + "/" + name
            // A link out of the site would publish files that nobody meant to.
            if Disk.isSymbolicLink(path), !(Disk.canonical(path) ?? "").hasPrefix(root) {
                throw DiskError(
                    "read", path, reason: "it is a link that leads out of the site; put the file itself there")
            }
            switch Disk.kind(of: path) {
            case .folder: try read(path, as: shown, below: root, depth: depth + 1, into: &files)
            case .file: files.append(SourceFile(path: shown, bytes: try Disk.read(path)))
            case .other, nil: continue
            }
        }
    }
}
