import Foundation
import SiteGenerator

@testable import Preview

/// A site on no disk, as the preview answers for it.
struct ServedSite {
    let state = PreviewState()
    var responder: Responder { Responder(state: state) }

    /// - Parameter files: by path; below `content/tides/` unless they say otherwise. Other templates are the repository's.
    static func site(_ files: [String: String]) -> PreviewSite {
        var all = repositoryTemplates
        all["content/site.yaml"] = Array("title: Site\nlanguage: en\n".utf8)
        for (path, text) in files {
            let isWhole = path.hasPrefix("content/") || path.hasPrefix("templates/")
            all[isWhole ? path : "content/tides/" + path] = Array(text.utf8)
        }
        return PreviewSite(SourceTree(files: all.map { SourceFile(path: $0.key, bytes: $0.value) }))
    }

    static func files(
        _ article: String, notes: String? = nil, language: String = "en", cut: [String] = []
    ) -> [String: String] {
        let lines =
            ["format: 1", "title: Tides", "language: en", "article:", "  file: article.txt", "  language: \(language)"]
            + ["  rights: { status: own }"] + cut.map { "  " + $0 }
        var files = ["article.txt": article, "explainer.yaml": lines.map { $0 + "\n" }.joined()]
        files["notes.md"] = notes
        return files
    }

    init(_ files: [String: String] = files("One morning.\n\nThe ferry sank.\n")) async {
        _ = await state.accept(Self.site(files))
    }

    func get(_ target: String, host: String? = "127.0.0.1:8000", method: String = "GET") async -> PageResponse {
        await responder.response(to: PageRequest(method: method, target: target, host: host))
    }

    func text(_ target: String) async -> String { await get(target).text }

    private static let repositoryTemplates: [String: [UInt8]] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")
        var files: [String: [UInt8]] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
            if let data = FileManager.default.contents(atPath: root.appending(path: path).path) {
                files["templates/" + path] = Array(data)
            }
        }
        return files
    }()
}

extension PageResponse {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
