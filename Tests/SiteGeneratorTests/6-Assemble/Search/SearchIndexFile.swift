import Foundation
import Testing

@testable import SiteGenerator

/// A finished `search-index.js`, read by Foundation.
struct SearchIndexFile {
    struct Entry: Equatable {
        var kind: Int
        var href: String
        var label: String
        var language: String
        var name: String
        var text: String
        var isOurs: Bool
    }

    let entries: [Entry]
    let kinds: [String]
    let words: [String: String]

    init(_ file: [UInt8]) throws {
        let text = string(file)
        try #require(text.hasPrefix("sitegenSearch({") && text.hasSuffix("});\n"))
        let json = Data(text.dropFirst("sitegenSearch(".count).dropLast(");\n".count).utf8)
        let data = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        words = try #require(data["words"] as? [String: String])
        kinds = try #require(data["kinds"] as? [String])
        let languages = try #require(data["languages"] as? [[String]])
        entries = try #require(data["entries"] as? [[Any]]).map { values in
            let texts = values.map { $0 as? String ?? "" }
            return Entry(
                kind: try #require(values[0] as? Int), href: texts[1], label: texts[2],
                language: languages[try #require(values[3] as? Int)].joined(separator: " "), name: texts[4],
                text: texts[5], isOurs: values.count > 6)
        }
    }

    /// The texts at an address.
    func texts(at href: String) -> [String] { entries.filter { $0.href == href }.map(\.text) }
}
