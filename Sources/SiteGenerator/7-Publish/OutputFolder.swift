import Glibc

/// The folder that the site is written to, checked before anything is built: it must be ours to write in.
public struct OutputFolder: Sendable {
    /// Absolute path, links resolved where it exists.
    let path: String
    /// As the user gave it, for messages.
    let shown: String
    let record: OutputRecord
    /// Held from before the record is read, so that no other build can change what it says.
    let lock: OutputLock

    /// - Parameters:
    ///   - siteFolder: the folder that holds `content` and `templates`, which must never be overwritten.
    ///   - option: by which users choose the folder.
    /// - Throws: `DiskError` when the folder is one that sitegen must not write to, or another build writes there.
    public init(_ path: String, siteFolder: String, option: String = "--output") throws {
        shown = path
        if try Disk.knownKind(of: path) == nil, !Disk.isSymbolicLink(path) {
            // Nothing is made where nothing may be written.
            try Self.refuseProtected(Self.canonicalOfNew(path), shown: path, siteFolder: siteFolder)
            try Disk.makeFolder(path)
        }
        guard let canonical = Disk.canonical(path), Disk.kind(of: canonical) == .folder else {
            throw DiskError("write to", path, reason: "it is not a folder; choose another with \(option)")
        }
        self.path = canonical
        try Self.refuseProtected(canonical, shown: path, siteFolder: siteFolder)
        lock = try OutputLock(canonical, shown: path)
        let recordPath = canonical + "/" + OutputRecord.name
        if try Disk.knownKind(of: recordPath) == .file {
            guard let record = OutputRecord(try Disk.read(recordPath)) else {
                throw DiskError(
                    "use", recordPath,
                    reason: "it is not a record of this version; if the folder holds only built pages, empty it")
            }
            self.record = record
        } else {
            record = OutputRecord()
            let foreign = try Disk.names(in: canonical).filter { !Self.harmless.contains($0) }
            if let first = foreign.first {
                throw DiskError(
                    "write to", path,
                    reason: "sitegen did not make this folder, and it holds \(first)"
                        + (foreign.count > 1 ? " and \(foreign.count - 1) more" : "")
                        + "; empty it, or choose another with \(option)")
            }
        }
    }

    /// Names in a folder that sitegen takes although it has no record: what git needs, and what an earlier build left that
    /// was killed before it had published anything.
    private static let harmless: Set<String> = [".gitkeep", ".gitignore", StagingFolder.innerName]

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
