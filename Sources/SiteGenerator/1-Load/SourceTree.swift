/// Every file of the site's `content` and `templates` folders, sorted by path: what Load gives.
public struct SourceTree: Sendable {
    public let files: [SourceFile]
    private let byPath: [String: FileID]

    public init(files: [SourceFile]) {
        let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.files = sorted
        byPath = Dictionary(
            sorted.enumerated().map { ($1.path, FileID(index: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(id: FileID) -> SourceFile { files[id.index] }

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
