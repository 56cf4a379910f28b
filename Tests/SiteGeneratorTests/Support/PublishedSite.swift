import Foundation

@testable import SiteGenerator

/// A site made in memory with the templates that the repository ships.
struct PublishedSite {
    private let site: MemorySite

    init(_ content: [String: String]) {
        site = MemorySite(content.mapValues { Array($0.utf8) }, templates: Self.templates)
    }

    var diagnostics: String { site.diagnostics }

    func page(_ path: String) -> String { site.text(path) }

    /// The contents of `<meta name="…">` or `<meta property="…">`, character references resolved.
    func meta(_ name: String, on path: String) -> [String] {
        page(path).components(separatedBy: "\n").compactMap { line in
            guard line.hasPrefix("<meta "),
                line.contains(" name=\"\(name)\"") || line.contains(" property=\"\(name)\""),
                let start = line.range(of: " content=\"")
            else { return nil }
            let html = line[start.upperBound...].prefix { $0 != "\"" }
            return string(PlainText.of(Array(html.utf8)))
        }
    }

    /// The descriptions in a page's JSON-LD, read by Foundation.
    func descriptions(on path: String) throws -> [[String: Any]] {
        let parts = page(path).components(separatedBy: "<script type=\"application/ld+json\">")
        guard parts.count == 2, let json = parts[1].components(separatedBy: "</script>").first else { return [] }
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        guard object?["@context"] as? String == "https://schema.org" else { return [] }
        return object?["@graph"] as? [[String: Any]] ?? []
    }

    /// The one description of a type.
    func description(_ type: String, on path: String) throws -> [String: Any] {
        let found = try descriptions(on: path).filter { $0["@type"] as? String == type }
        return found.count == 1 ? found[0] : [:]
    }

    private static let templates: [String: [UInt8]] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return DiskTree.read(root.appending(path: "templates"), below: "")
    }()
}
