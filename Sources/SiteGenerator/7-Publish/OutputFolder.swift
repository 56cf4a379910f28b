import Glibc

/// The folder that the site is written to, checked before anything is built: it must be ours to write in.
public struct OutputFolder: Sendable {
    /// Absolute path, links resolved where it exists.
    let path: String
    /// As the user gave it, for messages.
    let shown: String
    let record: OutputRecord

    /// - Parameter siteFolder: the folder that holds `content` and `templates`, which must never be overwritten.
    /// - Throws: `DiskError` when the folder is one that sitegen must not write to.
    public init(_ path: String, siteFolder: String) throws {
        shown = path
        if Disk.kind(of: path) == nil, !Disk.isSymbolicLink(path) {
            // Nothing is made where nothing may be written.
            try Self.refuseProtected(Self.canonicalOfNew(path), shown: path, siteFolder: siteFolder)
            try Disk.makeFolder(path)
        }
        guard let canonical = Disk.canonical(path), Disk.kind(of: canonical) == .folder else {
            throw DiskError("write to", path, reason: "it is not a folder; choose another with --output")
        }
        self.path = canonical
        try Self.refuseProtected(canonical, shown: path, siteFolder: siteFolder)
        let recordPath = canonical + "/" + OutputRecord.name
        if Disk.kind(of: recordPath) == .file {
            guard let record = OutputRecord(try Disk.read(recordPath)) else {
                throw DiskError(
                    "use", recordPath,
                    reason: "it is not a record of this version; if the folder holds only built pages, empty it")
            }
            self.record = record
        } else {
            record = OutputRecord()
            let foreign = try Disk.names(in: canonical).filter { $0 != ".gitkeep" && $0 != ".gitignore" }
            if let first = foreign.first {
                throw DiskError(
                    "write to", path,
                    reason: "sitegen did not make this folder, and it holds \(first)"
                        + (foreign.count > 1 ? " and \(foreign.count - 1) more" : "")
                        + "; empty it, or choose another with --output")
            }
        }
    }

    /// What the canonical path of a folder will be that is not there yet.
    private static func canonicalOfNew(_ path: String) -> String {
        var existing = path[...]
        while let slash = existing.lastIndex(of: "/"), slash > existing.startIndex {
            existing = existing[..<slash]
            if let canonical = Disk.canonical(String(existing)) { return canonical + path[slash...] }
        }
        let isAbsolute = path.hasPrefix("/")
        return isAbsolute ? path : (Disk.canonical(".") ?? "") + "/" + path
    }

    /// - Throws: `DiskError` for the root, the home folder, and wherever content or templates are.
    static func refuseProtected(_ path: String, siteFolder: String) throws {
        try refuseProtected(Disk.canonical(path) ?? canonicalOfNew(path), shown: path, siteFolder: siteFolder)
    }

    private static func refuseProtected(_ path: String, shown: String, siteFolder: String) throws {
        let home = getenv("HOME").flatMap { Disk.canonical(String(cString: $0)) }
        guard path != "/", path != home else {
            throw DiskError("write to", shown, reason: "pages do not belong there; choose a folder of their own")
        }
        for name in ["content", "templates"] {
            guard let folder = Disk.canonical(siteFolder + "/" + name) else { continue }
            if path == folder || path.hasPrefix(folder + "/") || folder.hasPrefix(path + "/") {
                throw DiskError(
                    "write to", shown, reason: "that is where \(name)/ is; choose a folder that holds nothing else")
            }
        }
    }

    /// Folder beside the output in which changed files wait until all is checked.
    var stagingPath: String {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        return path[..<slash] + "/." + path[path.index(after: slash)...] + ".sitegen-staging"
    }
}
