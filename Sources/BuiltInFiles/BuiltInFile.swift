import CBuiltInFiles

/// A file that the program carries in itself.
public struct BuiltInFile: Sendable {
    /// Below the repository's folder: `templates/home.mustache`.
    public let path: String
    public let bytes: [UInt8]

    /// Every file of `templates` and `starter`, sorted by path.
    public static let all: [BuiltInFile] = (0..<sitegen_built_in_file_count()).map { index in
        let file = unsafe sitegen_built_in_file_at(index)
        return unsafe BuiltInFile(
            path: String(cString: file.path), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
}
