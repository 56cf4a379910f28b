import Foundation
import Testing

@testable import SiteGenerator

/// A folder that goes away with its owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = try #require(Disk.canonical(url.path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let file = path + "/" + name
        if let slash = file.lastIndex(of: "/") { try Disk.makeFolder(String(file[..<slash])) }
        try Disk.write(Array(text.utf8), to: file)
    }

    /// Every file below a folder with its text, hidden ones too; folders without files end in `/`.
    func files(below folder: String = "") throws -> [String: String] {
        var files: [String: String] = [:]
        let base = folder.isEmpty ? path : path + "/" + folder
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base)
        for name in paths {
            if let bytes = try? Disk.read(base + "/" + name) {
                files[name] = UTF8Text.string(bytes)
            } else if !paths.contains(where: { $0.hasPrefix(name + "/") }) {
                files[name + "/"] = ""
            }
        }
        return files
    }
}
