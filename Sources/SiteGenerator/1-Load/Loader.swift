/// Reads a site's folder: the only phase that reads content from the disk, and it does not know what it reads.
public struct Loader {
    /// Path of the folder that holds `content` and, where the site has its own, `templates`.
    public let siteFolder: String
    /// What stands in for files that the site does not have.
    private let builtIn: [SourceFile]

    public init(siteFolder: String) { self.init(siteFolder: siteFolder, builtIn: BuiltInTemplates.files) }

    init(siteFolder: String, builtIn: [SourceFile]) {
        self.siteFolder = siteFolder
        self.builtIn = builtIn
    }

    /// Every file below `content` and `templates` but hidden ones (the record of copied templates excepted), and the built-in templates that the site has no file
    /// of its own for.
    ///
    /// - Throws: `DiskError` when `content` is missing or a file cannot be read.
    public func load() throws -> SourceTree {
        var files: [SourceFile] = []
        let root = (Disk.canonical(siteFolder) ?? siteFolder) + "/"
        for folder in ["content", "templates"] {
            let path = siteFolder + "/" + folder
            guard Disk.kind(of: path) == .folder else {
                if folder == "templates" { continue }
                throw DiskError(
                    "find the folder", path,
                    reason: "a site is a folder that holds content/; give its path with --site, "
                        + "or make a new one: sitegen init DIR")
            }
            try read(path, as: folder, below: root, depth: 0, into: &files)
        }
        let own = Set(files.map(\.path))
        return SourceTree(
            files: files + builtIn.filter { !own.contains($0.path) }, siteFolder: siteFolder)
    }

    private func read(
        _ folder: String, as printed: String, below root: String, depth: Int, into files: inout [SourceFile]
    ) throws {
        // Links to a folder above would otherwise be followed for ever.
        guard depth < 16 else { throw DiskError("read", folder, reason: "more than 16 folders deep") }
        for name in try Disk.names(in: folder) where !name.hasSuffix("~") {
            let path = folder + "/" + name
            let shown = printed + "/" + name
            if name.hasPrefix("."), shown != TemplateRecord.path { continue }
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
