import Glibc

/// The folders that a site's files lie in: `content`, `templates`, all below them, and those that links lead to.
struct WatchedFolders {
    /// The site's folder, in which `content` and `templates` themselves may come and go.
    let siteFolder: String

    static let top = ["content", "templates"]

    /// Visits every folder, links followed, each once.
    ///
    /// - Parameter visit: is told of a folder before its names are read, so that a watch set there misses none; says
    ///   whether to go on.
    func walk(_ visit: (_ folder: String) -> Bool) {
        var seen: Set<String> = []
        for name in Self.top { _ = walk(siteFolder + "/" + name, depth: 0, &seen, visit) }
    }

    private func walk(
        _ folder: String, depth: Int, _ seen: inout Set<String>, _ visit: (_ folder: String) -> Bool
    ) -> Bool {
        guard depth < 16, let real = Self.canonical(folder), Self.isFolder(real), seen.insert(real).inserted else {
            return true
        }
        guard visit(real) else { return false }
        for name in Self.names(in: real) where Self.isRead(name) {
            let path = real + "/" + name
            if Self.isFolder(path) {
                guard walk(path, depth: depth + 1, &seen, visit) else { return false }
            } else if Self.isLink(path), let target = Self.canonical(path), let slash = target.lastIndex(of: "/") {
                // What a link leads to is written where it lies.
                let home = String(target[..<slash])
                if seen.insert(home).inserted, !visit(home) { return false }
            }
        }
        return true
    }

    /// Names that the loader passes over are nobody's concern.
    static func isRead(_ name: String) -> Bool {
        !name.utf8.starts(with: ".".utf8) && name.utf8.last != UInt8(ascii: "~")
    }

    static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
