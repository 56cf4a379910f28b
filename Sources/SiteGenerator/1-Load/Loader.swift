import Glibc

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

    /// Every file below `content` and `templates` but hidden ones (the record of copied templates excepted), and the
    /// built-in templates that the site has no file of its own for.
    ///
    /// What other programs change meanwhile is read again, so that nothing is taken for missing that is being moved.
    ///
    /// - Parameters:
    ///   - earlier: the same site as it was read before. A file of which the disk says the same is not read again.
    ///   - written: canonical paths of the files that are not as they were then, where it is known that all others are;
    ///     nil where anything may have changed.
    /// - Throws: `DiskError` when `content` is missing or a file cannot be read.
    public func load(after earlier: SourceTree? = nil, written: Set<String>? = nil) throws -> SourceTree {
        if let earlier, let written, let tree = reread(written, in: earlier) { return tree }
        var changed = ""
        for attempt in 0..<Self.attempts {
            if attempt > 0 { usleep(20_000) }
            do {
                return try loadOnce(earlier)
            } catch let change as Change {
                changed = change.path
            }
        }
        throw DiskError(
            "read", changed, reason: "it changes while it is read", help: "run it again when nothing else changes it")
    }

    private static let attempts = 5

    /// Something came, went or was renamed while files were read.
    private struct Change: Error { let path: String }

    private func loadOnce(_ earlier: SourceTree?) throws -> SourceTree {
        var found = Found()
        let root = (Disk.canonical(siteFolder) ?? siteFolder) + "/"
        for folder in ["content", "templates"] {
            let path = siteFolder + "/" + folder
            guard try Disk.knownKind(of: path) == .folder else {
                if folder == "templates" { continue }
                throw DiskError(
                    "find the folder", path,
                    reason: "a site is a folder that holds content/; give its path with --site, "
                        + "or make a new one: sitegen init DIR")
            }
            try read(path, as: folder, below: root, depth: 0, earlier, into: &found)
        }
        for folder in found.folders where Disk.stamp(ofFolder: folder.path) != folder.stamp {
            throw Change(path: folder.path)
        }
        let own = Set(found.files.map(\.path))
        return SourceTree(
            files: found.files + builtIn.filter { !own.contains($0.path) }, siteFolder: siteFolder,
            hasLinks: found.hasLinks)
    }

    private struct Found {
        var files: [SourceFile] = []
        var folders: [(path: String, stamp: FileStamp.Numbers?)] = []
        var hasLinks = false
    }

    private func read(
        _ folder: String, as printed: String, below root: String, depth: Int, _ earlier: SourceTree?,
        into found: inout Found
    ) throws {
        // Links to a folder above would otherwise be followed for ever.
        guard depth < 16 else {
            throw DiskError(
                "read", folder, reason: "more than 16 folders deep",
                help: "move it nearer to the site's folder, or remove the link that leads back to a folder above it")
        }
        found.folders.append((folder, Disk.stamp(ofFolder: folder)))
        for name in try Self.unlessGone(folder, { try Disk.names(in: folder) }) where !name.hasSuffix("~") {
            let path = folder + "/" + name
            let shown = printed + "/" + name
            if name.hasPrefix("."), shown != TemplateRecord.path { continue }
            guard let status = try Disk.status(of: path) else { throw Change(path: path) }
            var kind = status.kind
            if status.isLink || status.hasOtherNames { found.hasLinks = true }
            // A link out of the site would publish files that nobody meant to.
            if status.isLink {
                guard let target = Disk.canonical(path) else {
                    throw DiskError("read", path, reason: "it is a link that leads nowhere; remove it")
                }
                guard target.hasPrefix(root) else {
                    throw DiskError(
                        "read", path, reason: "it is a link that leads out of the site; put the file itself there")
                }
                guard let meant = try Disk.knownKind(of: path) else { throw Change(path: path) }
                kind = meant
            }
            switch kind {
            case .folder: try read(path, as: shown, below: root, depth: depth + 1, earlier, into: &found)
            case .file:
                // Of what a link leads to, the link's own stamp says nothing.
                let stamp = status.isLink ? nil : status.stamp
                if let stamp, let known = earlier?.known(shown), known.stamp.map(stamp.promisesBytes) == true {
                    found.files.append(known)
                } else {
                    let bytes = try Self.unlessGone(path) { try Disk.read(path) }
                    found.files.append(SourceFile(path: shown, bytes: bytes, stamp: stamp))
                }
            case .other: continue
            }
        }
    }

    /// The earlier tree with some of its files read again; nil where only a look at everything tells what the site is.
    private func reread(_ written: Set<String>, in earlier: SourceTree) -> SourceTree? {
        // Of a file with two names one is written, and the other differs as well.
        guard !earlier.hasLinks, let root = Disk.canonical(siteFolder) else { return nil }
        var files: [FileID: SourceFile] = [:]
        for path in written {
            guard path.utf8.starts(with: (root + "/").utf8) else { return nil }
            let shown = UTF8Text.string(Array(path.utf8)[(root.utf8.count + 1)...])
            guard let id = earlier.file(at: shown), earlier[id].stamp != nil,
                earlier[id].path.utf8.elementsEqual(shown.utf8),
                let status = try? Disk.status(of: path), status.kind == .file, !status.hasOtherNames,
                let bytes = try? Disk.read(path)
            else { return nil }
            files[id] = SourceFile(path: shown, bytes: bytes, stamp: status.stamp)
        }
        return earlier.replacing(files)
    }

    private static func unlessGone<Value>(_ path: String, _ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as DiskError {
            // It may be back already.
            throw error.isMissing ? Change(path: path) : error
        }
    }
}
