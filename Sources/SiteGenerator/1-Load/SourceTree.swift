/// Every file of the site's `content` and `templates` folders, sorted by path: what Load gives.
public struct SourceTree: Sendable {
    public let files: [SourceFile]
    private let byPath: [String: FileID]
    /// What messages put before the paths of the site's files, so that they are right where the user stands.
    private let shownPrefix: String

    /// - Parameter siteFolder: path of the site as the user gave it.
    public init(files: [SourceFile], siteFolder: String = ".") {
        shownPrefix = siteFolder == "." ? "" : siteFolder.hasSuffix("/") ? siteFolder : siteFolder + "/"

        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.files = sorted
        byPath = Dictionary(
            sorted.enumerated().map { ($1.path, FileID(index: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    private init(files: [SourceFile], shownPrefix: String, byPath: [String: FileID]) {
        self.files = files
        self.shownPrefix = shownPrefix
        self.byPath = byPath
    }

    /// The same files, some with other bytes.
    func replacing(_ bytes: [FileID: [UInt8]]) -> SourceTree {
        if bytes.isEmpty { return self }
        var files = files
        for (id, bytes) in bytes { files[id.index] = SourceFile(path: files[id.index].path, bytes: bytes) }
        return SourceTree(files: files, shownPrefix: shownPrefix, byPath: byPath)
    }

    public subscript(id: FileID) -> SourceFile { files[id.index] }

    /// The path of one of the site's files, or of one that it should have, as messages print it; any other as it is.
    public func shown(_ path: String) -> String {
        path.hasPrefix("content/") || path.hasPrefix("templates/") ? shownPrefix + path : path
    }

    func known(_ path: String) -> SourceFile? { byPath[path].map { self[$0] } }

    func file(at path: String) -> FileID? { byPath[path] }

    /// The files below a folder (`content/x/`), in order of their paths.
    func files(below folder: String) -> [FileID] {
        var low = 0
        var high = files.count
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path.utf8.lexicographicallyPrecedes(folder.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var result: [FileID] = []
        while low < files.count, files[low].path.utf8.starts(with: folder.utf8) {
            result.append(FileID(index: low))
            low += 1
        }
        return result
    }
}
