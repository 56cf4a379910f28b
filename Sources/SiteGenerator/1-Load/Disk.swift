import Glibc

/// The few calls to the file system that Load and Publish make. All paths are those of the system, in bytes.
enum Disk {
    enum Kind { case file, folder, other }

    /// What stands at a path, links followed; nil where nothing does. What cannot be looked at is something all the same.
    static func kind(of path: String) -> Kind? {
        do { return try knownKind(of: path) } catch { return .other }
    }

    /// What stands at a path, links followed; nil where nothing does.
    ///
    /// - Throws: `DiskError` where that cannot be known.
    static func knownKind(of path: String) throws -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw DiskError("look at", path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    static func isSymbolicLink(_ path: String) -> Bool {
        do { return try isKnownLink(path) } catch { return false }
    }

    /// Whether a link stands at a path.
    ///
    /// - Throws: `DiskError` where that cannot be known.
    static func isKnownLink(_ path: String) throws -> Bool { try status(of: path)?.isLink ?? false }

    /// Who owns what stands at a path, a link itself; nil where nothing does.
    static func owner(of path: String) -> uid_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_uid : nil
    }

    /// The disk that a folder lies on: files can be moved within one.
    static func device(of path: String) -> dev_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_dev : nil
    }

    /// What stands at a path, a link itself.
    struct Status {
        let kind: Kind
        let isLink: Bool
        /// Whether the file stands somewhere else too, as a hard link.
        let hasOtherNames: Bool
        let stamp: FileStamp
    }

    /// What stands at a path, without following it if it is a link, and what the disk says of it; nil where nothing does.
    ///
    /// - Throws: `DiskError` where that cannot be known.
    static func status(of path: String) throws -> Status? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw DiskError("look at", path)
        }
        let format = status.st_mode & S_IFMT
        let kind: Kind = format == S_IFREG ? .file : format == S_IFDIR ? .folder : .other
        return Status(
            kind: kind, isLink: format == S_IFLNK, hasOtherNames: kind == .file && status.st_nlink > 1,
            stamp: stamp(status))
    }

    /// What tells whether something in a folder came, went or was renamed, links to it followed; nil where nothing can be
    /// looked at.
    static func stamp(ofFolder path: String) -> FileStamp.Numbers? {
        var status = stat()
        return stat(path, &status) == 0 ? stamp(status).numbers : nil
    }

    private static func stamp(_ status: stat) -> FileStamp {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
        return FileStamp(
            numbers: .init(
                device: Int(status.st_dev), file: Int(status.st_ino), size: Int(status.st_size),
                written: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim)),
            isSettled: nanoseconds(now) - nanoseconds(status.st_ctim) > settlingTime)
    }

    /// More than a tick of any disk, FAT's two seconds included, in nanoseconds.
    private static let settlingTime = 2_100_000_000

    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("read", path) }
        // One byte more than the size says, so that a file of that very size ends in the first read.
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var count = 0
        while true {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count) }
            if got < 0 {
                if errno == EINTR { continue }
                throw DiskError("read", path)
            }
            if got == 0 { break }
            count += got
            if count == bytes.count { bytes.append(contentsOf: [UInt8](repeating: 0, count: max(4096, count))) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Names in a folder without `.` and `..`, sorted by bytes.
    static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw DiskError("list", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            // Nothing else tells the end from an error, which must not pass for a folder that holds less.
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = try withUnsafePointer(to: &entry.pointee.d_name) {
                try $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    guard let valid = String(validatingCString: name) else {
                        throw DiskError(
                            "use", folder + "/" + String(cString: name), reason: "its name is not UTF-8; rename it")
                    }
                    return valid
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw DiskError("list", folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The path with links and `..` resolved, or nil where nothing stands there.
    static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The folder that holds what stands at a path, as the path says; nil for the root and for a name alone. In bytes, since
    /// a name may begin with a combining mark, which makes one character with the slash.
    static func folder(above path: String) -> String? {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return nil }
        return String(path[..<slash])
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o777) == 0 || errno == EEXIST && kind(of: path) == .folder { return }
        guard errno == ENOENT, let above = folder(above: path) else { throw DiskError("make the folder", path) }
        try makeFolder(above)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw DiskError("make the folder", path) }
    }

    /// Writes a whole file, replacing what is there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw DiskError("write", path) }
        do {
            try write(bytes, descriptor, path)
        } catch {
            close(descriptor)
            throw error
        }
        // The disk may report a full device only here.
        guard close(descriptor) == 0 else { throw DiskError("write", path) }
    }

    private static func write(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws {
        var offset = 0
        while offset < bytes.count {
            let put = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset) }
            if put < 0 {
                if errno == EINTR { continue }
                throw DiskError("write", path)
            }
            offset += put
        }
    }

    /// Writes a file that nobody can write again, such as an editor's: were the program killed, the disk full or the
    /// power gone, the old file is there as it was, or the new one, whole. It keeps its permissions.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        let target = canonical(path) ?? path
        let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { target[...$0] } ?? ""
        let name = slash.map { target[target.utf8.index(after: $0)...] } ?? target[...]
        // Hidden, so that no site takes it for its own.
        let waiting = "\(folder).\(name).sitegen-new"
        var status = stat()
        let mode: mode_t? = stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
        do {
            // What a killed run left, and never through a link.
            try removeFile(waiting)
            let descriptor = open(waiting, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw DiskError("write", path) }
            do {
                try write(bytes, descriptor, path)
                if let mode, fchmod(descriptor, mode) != 0 { throw DiskError("write", path) }
                guard fsync(descriptor) == 0 || errno == EINVAL else { throw DiskError("write", path) }
            } catch {
                close(descriptor)
                throw error
            }
            guard close(descriptor) == 0 else { throw DiskError("write", path) }
            guard rename(waiting, target) == 0 else { throw DiskError("write", path) }
        } catch {
            unlink(waiting)
            throw error
        }
    }

    static func move(_ from: String, to path: String) throws {
        guard rename(from, path) == 0 else { throw DiskError("move a finished file to", path) }
    }

    static func removeFile(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
    }

    /// Removes a folder if nothing is in it; says whether it is gone.
    @discardableResult
    static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 || errno == ENOENT }

    /// Removes a folder with the folders in it; files in it stop that.
    static func removeEmptyTree(_ path: String) throws {
        guard !isSymbolicLink(path), kind(of: path) == .folder else { return }
        for name in try names(in: path) { try removeEmptyTree(path + "/" + name) }
        guard rmdir(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
    }

    /// Removes a folder of ours with all that is in it. Links are removed, never followed.
    static func removeTree(_ path: String) throws {
        if isSymbolicLink(path) || kind(of: path) == .file {
            try removeFile(path)
            return
        }
        guard kind(of: path) == .folder else { return }
        for name in try names(in: path) { try removeTree(path + "/" + name) }
        guard rmdir(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
    }
}
