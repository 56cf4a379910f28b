import Glibc

/// The disk refused: what was tried, on which path, what the system said, and what to do.
public struct DiskError: Error, CustomStringConvertible {
    public let action: String
    public let path: String
    public let reason: String
    /// What to do, where the reason does not say it already.
    public let help: String?
    /// Whether nothing stood at the path.
    let isMissing: Bool

    init(_ action: String, _ path: String, reason: String, help: String? = nil, isMissing: Bool = false) {
        self.action = action
        self.path = path
        self.reason = reason
        self.help = help
        self.isMissing = isMissing
    }

    /// Takes the reason from `errno`; call it before anything else can change that.
    init(_ action: String, _ path: String) {
        let number = errno
        self.init(
            action, path, reason: String(cString: strerror(number)), help: Self.remedy(number),
            isMissing: number == ENOENT || number == ENOTDIR)
    }

    /// A file outside of the site that could not be read, `errno` saying why.
    public init(reading path: String) {
        self.init("read", path, reason: String(cString: strerror(errno)))
    }

    /// A stream that could not be written, `errno` saying why.
    public init(writing stream: String) { self.init("write", stream) }

    public var description: String { "cannot \(action) \(path): \(reason)" }

    /// What to do about an error of the system; nil where it says that itself.
    private static func remedy(_ number: Int32) -> String? {
        switch number {
        case ENOSPC, EDQUOT: "make room on that disk, and run it again"
        case EFBIG: "raise the limit with `ulimit -f`, or use a disk that takes larger files"
        case EROFS: "that disk can only be read: use a folder on another one"
        case EACCES, EPERM: "look with `ls -ld` who may do that there: change it, or use a folder of your own"
        case ENOTDIR: "a part of that path is a file, not a folder: choose another, or move the file away"
        case EISDIR, EEXIST, ENOTEMPTY: "look with `ls -ld` what stands there, and move it away"
        case EMFILE, ENFILE: "too many files are open: raise the limit with `ulimit -n`"
        case EIO: "the disk itself failed: look into the system's log, and use another one"
        case ENAMETOOLONG: "give it a shorter name"
        case ELOOP: "links lead in a circle there: remove one"
        default: nil
        }
    }
}
