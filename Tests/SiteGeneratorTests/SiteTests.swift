import Foundation
import Testing

@testable import SiteGenerator

/// Whole tiny sites: `Tests/Sites/NAME/content` beside what it must give, `Tests/Sites/NAME/expected`. The expected files
/// are read like code: pages by their paths, the composed Markdown in `markdown/`, and what an editor is told in
/// `diagnostics.txt`. `make golden` writes them anew.
struct SiteTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sites")

    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/content").path) }
            .sorted()
    }()

    @Test("every site has something to be compared with", arguments: names)
    func golden(name: String) throws {
        let site = MemorySite(DiskTree.read(Self.folder.appending(path: "\(name)/content"), below: ""))
        var actual = site.files
        for (path, bytes) in site.markdown { actual["markdown/" + path] = bytes }
        actual["diagnostics.txt"] = Array(site.diagnostics.utf8)
        let expected = Self.folder.appending(path: "\(name)/expected")
        if ProcessInfo.processInfo.environment["SITEGEN_UPDATE_GOLDEN"] != nil {
            try update(expected, to: actual)
        }
        let golden = DiskTree.read(expected, below: "")
        #expect(golden.keys.sorted() == actual.keys.sorted())
        for (path, bytes) in actual.sorted(by: { $0.key < $1.key }) where golden[path] != bytes {
            Issue.record("\(name)/expected/\(path) differs:\n\(Self.difference(golden[path] ?? [], bytes))")
        }
        #expect(site.verifyFindings() == [] || site.files.isEmpty)
    }

    @Test("the style sheets of the real templates do nothing to the article", arguments: names)
    func realTemplates(name: String) {
        let root = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
        var files = DiskTree.read(Self.folder.appending(path: "\(name)/content"), below: "content/")
        files.merge(DiskTree.read(root.appending(path: "templates"), below: "templates/")) { first, _ in first }
        let site = MemorySite(bytes: files)
        #expect(site.files["assets/site.css"] != nil || site.files.isEmpty)
        #expect(site.verifyFindings().map(\.message) == [] || site.files.isEmpty)
    }

    private func update(_ folder: URL, to files: [String: [UInt8]]) throws {
        try? FileManager.default.removeItem(at: folder)
        for (path, bytes) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }

    /// The first line that differs.
    private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
        let old = String(decoding: expected, as: UTF8.self).components(separatedBy: "\n")
        let new = String(decoding: actual, as: UTF8.self).components(separatedBy: "\n")
        for line in 0..<max(old.count, new.count) {
            let (a, b) = (line < old.count ? old[line] : "(end)", line < new.count ? new[line] : "(end)")
            if a != b { return "line \(line + 1)\n- \(a)\n+ \(b)" }
        }
        return "the same lines, other bytes"
    }
}
