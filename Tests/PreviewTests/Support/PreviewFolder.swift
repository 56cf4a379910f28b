import Foundation
import Testing

/// A folder with a site that is all but empty, which goes away with its owner.
final class PreviewFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "sitegen-preview-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
        try write("title: Site\n", to: "content/site.yaml")
        try write("x", to: "templates/layout.mustache")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        // Not by a temporary file, which is what one of the tests is about.
        try Data(text.utf8).write(to: file, options: [])
    }

    func move(_ name: String, to other: String) throws {
        #expect(rename(path + "/" + name, path + "/" + other) == 0)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }
}
