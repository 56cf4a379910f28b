/// A file as it was read: the path that messages print, and its bytes, untouched.
public struct SourceFile: Sendable {
    /// Path relative to the site's folder, with `/` between its parts.
    public let path: String
    public let bytes: [UInt8]
    /// What the disk said of the file before it was read; nil for bytes from elsewhere.
    let stamp: FileStamp?

    public init(path: String, bytes: [UInt8]) { self.init(path: path, bytes: bytes, stamp: nil) }

    init(path: String, bytes: [UInt8], stamp: FileStamp?) {
        self.path = path
        self.bytes = bytes
        self.stamp = stamp
    }

    /// The last part of the path.
    var name: Substring { path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...] }
}

/// The place of a file in its `SourceTree`.
public struct FileID: Hashable, Comparable, Sendable {
    let index: Int

    public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A stretch of a file in bytes. Lines and columns are worked out only when something is printed.
public struct Span: Hashable, Sendable {
    public let file: FileID
    public let range: Range<Int>

    init(_ file: FileID, _ range: Range<Int>) {
        self.file = file
        self.range = range
    }
}

/// A value and where it was written.
struct Spanned<Value: Sendable>: Sendable {
    let value: Value
    let span: Span

    init(_ value: Value, _ span: Span) {
        self.value = value
        self.span = span
    }
}
