/// Every file of the site's `content` and `templates` folders, sorted by path: what Load gives.
public struct SourceTree: Sendable {
    public let files: [SourceFile]
    private let byPath: [String: FileID]
    /// What messages put before the paths of the site's files, so that they are right where the user stands.
    private let shownPrefix: String
    /// Whether a file or folder of the site has another name, by a link of either kind.
    let hasLinks: Bool

    public init(files: [SourceFile]) { self.init(files: files, siteFolder: ".") }

    /// - Parameter siteFolder: path of the site as the user gave it.
    init(files: [SourceFile], siteFolder: String, hasLinks: Bool = false) {
        shownPrefix = siteFolder == "." ? "" : siteFolder.hasSuffix("/") ? siteFolder : siteFolder + "/"

        self.hasLinks = hasLinks
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.files = sorted
        byPath = Dictionary(
            sorted.enumerated().map { ($1.path, FileID(index: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    private init(files: [SourceFile], like other: SourceTree) {
        self.files = files
        shownPrefix = other.shownPrefix
        byPath = other.byPath
        hasLinks = other.hasLinks
    }

    /// The same files, some with other bytes.
    func replacing(_ bytes: [FileID: [UInt8]]) -> SourceTree {
        if bytes.isEmpty { return self }
        var files = files
        for (id, bytes) in bytes { files[id.index] = SourceFile(path: files[id.index].path, bytes: bytes) }
        return SourceTree(files: files, like: self)
    }

    /// The same files, some read anew from the same paths.
    func replacing(_ read: [FileID: SourceFile]) -> SourceTree {
        var files = files
        for (id, file) in read { files[id.index] = file }
        return SourceTree(files: files, like: self)
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
