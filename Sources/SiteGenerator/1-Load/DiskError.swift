import Glibc

/// The disk refused: what was tried, on which path, and what the system said.
public struct DiskError: Error, CustomStringConvertible {
    public let action: String
    public let path: String
    public let reason: String

    init(_ action: String, _ path: String, reason: String) {
        self.action = action
        self.path = path
        self.reason = reason
    }

    /// Takes the reason from `errno`; call it before anything else can change that.
    init(_ action: String, _ path: String) {
        self.init(action, path, reason: String(cString: strerror(errno)))
    }

    /// A file outside of the site that could not be read, `errno` saying why.
    public init(reading path: String) { self.init("read", path) }

    public var description: String { "cannot \(action) \(path): \(reason)" }
}
