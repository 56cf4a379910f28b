/// A finished file that was compared with what is in the output folder.
struct StagedFile: Sendable {
    enum Outcome: Sendable {
        case unchanged
        /// It is new or differs, and waits in the staging folder.
        case staged
        /// The same, and what an earlier build made stands in its way and is to be taken away before: a file where a folder
        /// is needed, or the reverse.
        case stagedInPlaceOf(String)
        /// At this path something stands that cannot be written over.
        case obstacle(String)
        /// Somebody else wrote the file that is there.
        case foreign
        /// What is there was edited since it was written.
        case edited
        case failed(DiskError)
    }

    let path: String
    /// Of its bytes.
    let hash: UInt64
    let outcome: Outcome
}

/// Compares finished files with the output folder, and puts those that differ into the staging folder.
struct FileStage: Sendable {
    let folder: OutputFolder
    /// Path of the staging folder.
    let staging: String

    func prepare(_ file: OutputFile) -> StagedFile {
        func staged(_ outcome: StagedFile.Outcome) -> StagedFile {
            StagedFile(path: file.path, hash: ContentHash.hash(file.bytes), outcome: outcome)
        }
        do {
            return staged(try outcome(of: file))
        } catch let error as DiskError {
            return staged(.failed(error))
        } catch {
            return staged(.failed(DiskError("write", file.path, reason: "\(error)")))
        }
    }

    private func outcome(of file: OutputFile) throws -> StagedFile.Outcome {
        if let obstacle = try Self.obstacle(on: file.path, in: folder) {
            guard try isOurs(obstacle) else { return .obstacle(obstacle) }
            try write(file.bytes, to: staging + "/" + file.path)
            return .stagedInPlaceOf(obstacle)
        }
        let target = folder.path + "/" + file.path
        if try Disk.knownKind(of: target) == .file {
            let present = try Disk.read(target)
            if present == file.bytes { return .unchanged }
            guard let isOurs = folder.record.holds(present, at: file.path) else { return .foreign }
            if !isOurs { return .edited }
        }
        try write(file.bytes, to: staging + "/" + file.path)
        return .staged
    }

    /// Whether all that stands at a path was written by an earlier build and not edited since. Empty folders are nobody's.
    private func isOurs(_ path: String) throws -> Bool {
        let full = folder.path + "/" + path
        if try Disk.isKnownLink(full) { return false }
        switch try Disk.knownKind(of: full) {
        case .file: return folder.record.holds(try Disk.read(full), at: path) == true
        case .folder: return try Disk.names(in: full).allSatisfy { try isOurs(path + "/" + $0) }
        case .other, nil: return false
        }
    }

    /// The folder is usually there already.
    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Disk.write(bytes, to: path)
        } catch {
            guard let above = Disk.folder(above: path) else { throw error }
            try Disk.makeFolder(above)
            try Disk.write(bytes, to: path)
        }
    }

    /// The first part of a path at which something stands that cannot be written over: a link, or a file or folder
    /// where the other is needed.
    static func obstacle(on path: String, in folder: OutputFolder) throws -> String? {
        var current = ""
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        for (index, part) in parts.enumerated() {
            current += current.isEmpty ? part : "/\(part)"
            let full = folder.path + "/" + current
            if try Disk.isKnownLink(full) { return current }
            switch try Disk.knownKind(of: full) {
            case nil: return nil
            case .folder where index < parts.count - 1: continue
            case .file where index == parts.count - 1: continue
            default: return current
            }
        }
        return nil
    }
}
