/// A finished file of the site.
public struct OutputFile: Sendable {
    /// Path below the output folder, with `/` between its parts.
    public let path: String
    public let bytes: [UInt8]
    /// Relative addresses that it leads to, where it is no page whose markup tells.
    let links: [String]

    public init(path: String, bytes: [UInt8]) { self.init(path: path, bytes: bytes, links: []) }

    init(path: String, bytes: [UInt8], links: [String]) {
        self.path = path
        self.bytes = bytes
        self.links = links
    }
}

/// What became of the output folder.
public struct PublishReport: Sendable {
    /// Paths of files that were written because they are new or differ, sorted.
    public internal(set) var written: [String] = []
    public internal(set) var unchanged = 0
    /// Paths of files of an earlier build that the site no longer has, sorted.
    public internal(set) var removed: [String] = []
}

/// Puts finished files in place: what has changed waits in a folder beside the output until everything is checked, and
/// is then moved in. What sitegen did not write, or what somebody edited since, is left as it is and reported.
final class Publisher {
    private let folder: OutputFolder
    private let staging: StagingFolder
    private var record = OutputRecord()
    private var staged: [String] = []
    private var stale: [String] = []
    /// What of an earlier build stands where new files need another kind of thing.
    private var inTheWay: [String] = []
    /// Paths that the site no longer has: the folders above them go when nothing is in them. A build that was killed may
    /// have taken the file away, or only made the folder.
    private var gone: [String] = []
    private var report = PublishReport()
    /// Bytes of their paths.
    private var foldersMade: Set<[UInt8]> = []
    private let isStopped: @Sendable () -> Bool

    /// - Parameter isStopped: whether the build shall end before it moves anything in.
    /// - Throws: `DiskError` when the disk refuses.
    init(_ folder: OutputFolder, isStopped: @escaping @Sendable () -> Bool = { false }) throws {
        self.folder = folder
        self.isStopped = isStopped
        staging = try StagingFolder(for: folder)
    }

    /// Compares a finished file with what is there, and stages it if it differs. It changes nothing of the publisher, so
    /// that files can be compared and written on several threads.
    var preparation: @Sendable (OutputFile) -> StagedFile {
        let stage = FileStage(folder: folder, staging: staging.path)
        return { stage.prepare($0) }
    }

    /// Takes a file that was compared, and says what there is to say.
    ///
    /// - Throws: `DiskError`, `BuildStopped`.
    func stage(_ file: StagedFile, _ log: inout DiagnosticLog) throws {
        if isStopped() { throw BuildStopped() }
        record.add(file.path, file.hash)
        switch file.outcome {
        case .unchanged: report.unchanged += 1
        case .staged: staged.append(file.path)
        case .stagedInPlaceOf(let obstacle):
            staged.append(file.path)
            if !inTheWay.contains(where: { $0.utf8.elementsEqual(obstacle.utf8) }) { inTheWay.append(obstacle) }
        case .obstacle(let obstacle):
            log.error(
                .foreignOutput, at: .path(shown(obstacle)), "this stands where \(file.path) is to be written",
                help: "move it away, or choose another folder with --output")
        case .foreign:
            log.error(
                .foreignOutput, at: .path(shown(file.path)),
                "sitegen did not write this file, and has one of that name",
                help: "move it away, or choose another folder with --output")
        case .edited:
            log.warning(
                .editedOutput, at: .path(shown(file.path)),
                "this file was edited after sitegen wrote it, and is left as it is",
                help: "delete it to have it written again; what is to last belongs in content/ or templates/")
            // Kept in the record as it was, so that it is still known as edited next time.
            record.replace(file.path, folder.record[file.path] ?? [])
        case .failed(let error): throw error
        }
    }

    /// Finds what the site no longer has. Call it when all files were staged.
    func findStale(_ log: inout DiagnosticLog) throws {
        var replaced: Set<String> = []
        for path in folder.record.paths where record[path] == nil {
            let target = folder.path + "/" + path
            if let obstacle = try FileStage.obstacle(on: path, in: folder) {
                replaced.insert(obstacle)
                continue
            }
            guard try Disk.knownKind(of: target) == .file else {
                gone.append(path)
                continue
            }
            if folder.record.holds(try Disk.read(target), at: path) == true {
                stale.append(path)
            } else {
                log.warning(
                    .editedOutput, at: .path(shown(path)),
                    "this file is no page of the site any more, but was edited, and is left",
                    help: "delete it if nobody needs it")
            }
        }
        for obstacle in replaced.subtracting(inTheWay).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            log.warning(
                .editedOutput, at: .path(shown(obstacle)),
                "this was put where pages were that the site does not have any more, and is left",
                help: "delete it if nobody needs it")
        }
    }

    /// Moves everything in, removes what the site no longer has, and writes the record.
    func publish(observe: BuildObserver = { _ in }) throws -> PublishReport {
        observe(BuildStep(.publish, total: staged.count))
        if staged.isEmpty, stale.isEmpty, record == folder.record { return report }
        if isStopped() { throw BuildStopped() }
        var both = folder.record
        both.merge(record)
        try writeRecord(both)
        // Their places are taken by new files when the others are removed.
        for path in stale where isInTheWay(path) { try Disk.removeFile(folder.path + "/" + path) }
        for path in inTheWay { try Disk.removeEmptyTree(folder.path + "/" + path) }
        for (index, path) in staged.enumerated() {
            let target = folder.path + "/" + path
            try makeFolder(above: target)
            try Disk.move(staging.path + "/" + path, to: target)
            observe(BuildStep(.publish, done: index + 1, total: staged.count))
        }
        for path in stale where !isInTheWay(path) { try Disk.removeFile(folder.path + "/" + path) }
        for path in stale + gone { removeEmptyFolders(above: path) }
        try writeRecord(record)
        report.written = staged.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        report.removed = stale
        return report
    }

    private func writeRecord(_ record: OutputRecord) throws {
        let waiting = staging.path + "/" + OutputRecord.name
        try Disk.write(record.bytes, to: waiting)
        try Disk.move(waiting, to: folder.path + "/" + OutputRecord.name)
    }

    /// Whether new files need the place of a path, or of a folder above it.
    private func isInTheWay(_ path: String) -> Bool {
        inTheWay.contains { path.utf8.elementsEqual($0.utf8) || path.utf8.starts(with: ($0 + "/").utf8) }
    }

    private func makeFolder(above path: String) throws {
        guard let folder = Disk.folder(above: path) else { return }
        if foldersMade.insert(Array(folder.utf8)).inserted { try Disk.makeFolder(folder) }
    }

    private func removeEmptyFolders(above path: String) {
        var path = path
        while let above = Disk.folder(above: path) {
            path = above
            guard Disk.removeEmptyFolder(folder.path + "/" + path) else { return }
        }
    }

    private func shown(_ path: String) -> String { folder.shown + "/" + path }
}
