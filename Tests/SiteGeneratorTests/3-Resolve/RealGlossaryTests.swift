import Foundation
import Testing

@testable import SiteGenerator

/// The site's own glossary and article, counted by regular expressions as well.
struct RealGlossaryTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content/ain-al-asad")

    private static func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private struct Term {
        var forms: [String]
        var stops: [String] = []
    }

    /// Headings, `also:` and `not:`; the fields end at the first blank line.
    private static func terms(_ glossary: String) -> [Term] {
        var terms: [Term] = []
        var isInFields = false
        for line in glossary.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                let heading = line.dropFirst(3).prefix { $0 != "{" }
                terms.append(Term(forms: [heading.trimmingCharacters(in: .whitespaces)]))
                isInFields = true
            } else if line.isEmpty {
                isInFields = false
            } else if isInFields, line.hasPrefix("also: ") {
                terms[terms.count - 1].forms.append(String(line.dropFirst(6)))
            } else if isInFields, line.hasPrefix("not: ") {
                terms[terms.count - 1].stops.append(String(line.dropFirst(5)))
            }
        }
        return terms
    }

    /// How often each form stands in the text, of forms within each other the longest.
    private static func count(_ term: Term, in text: String) throws -> [Int] {
        let scripts = ["゛゜ァ-ヺー-ヿㇰ-ㇿｦ-ﾟ", "0-9A-Za-zÀ-ɏ０-９Ａ-Ｚａ-ｚ"]
        let byLength = term.forms.indices.sorted { term.forms[$0].utf16.count > term.forms[$1].utf16.count }
        let alternatives = byLength.map { index in
            let form = term.forms[index]
            var pattern = NSRegularExpression.escapedPattern(for: form)
            for script in scripts {
                if form.range(of: "^[\(script)]", options: .regularExpression) != nil {
                    pattern = "(?<![\(script)])" + pattern
                }
                if form.range(of: "[\(script)]$", options: .regularExpression) != nil { pattern += "(?![\(script)])" }
            }
            return "(\(pattern))"
        }
        let stops = term.stops.map { NSRegularExpression.escapedPattern(for: $0) }
        let expression = try NSRegularExpression(pattern: (stops + alternatives).joined(separator: "|"))
        var counts = [Int](repeating: 0, count: term.forms.count)
        for match in expression.matches(in: text, range: NSRange(location: 0, length: text.utf16.count)) {
            for (group, index) in byLength.enumerated() where match.range(at: group + 1).location != NSNotFound {
                counts[index] += 1
            }
        }
        return counts
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder.appending(path: "glossary.md").path)))
    func countsEqualThoseOfRegularExpressions() throws {
        let article = try Self.read("article.txt")
        let terms = Self.terms(try Self.read("glossary.md"))
        let forms = terms.enumerated().flatMap { index, term in term.forms.map { (form: bytes($0), term: index) } }
        let stops = terms.enumerated().flatMap { index, term in term.stops.map { (stop: bytes($0), term: index) } }
        let finder = MentionFinder(forms: forms, stops: stops)
        #expect(finder.conflicts.isEmpty)
        var counts = [Int](repeating: 0, count: forms.count)
        for mention in finder.mentions(in: bytes(article), language: LanguageTag("ja")) { counts[mention.form] += 1 }
        #expect(counts == (try terms.flatMap { try Self.count($0, in: article) }))
    }

    /// What the pages are made of has these counts too: every block is searched, and none twice.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder.appending(path: "glossary.md").path)))
    func countsOfTheGlossaryEqualThem() throws {
        let root = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
        var files = DiskTree.read(Self.folder, below: "content/ain-al-asad/")
        files.merge(DiskTree.read(root.appending(path: "templates/strings"), below: "templates/strings/")) { $1 }
        files["content/site.yaml"] = bytes("title: Site\nlanguage: ja\n")
        var log = DiagnosticLog()
        let tree = SourceTree(files: files.map { SourceFile(path: $0.key, bytes: $0.value) })
        let site = Resolver.resolve(SiteParser.parse(tree, &log), &log)
        let apparatus = try #require(site.explainers.first).apparatus
        let article = try Self.read("article.txt")
        var expected: [String: Int] = [:]
        for term in Self.terms(try Self.read("glossary.md")) {
            expected[term.forms[0]] = try Self.count(term, in: article).reduce(0, +)
        }
        let actual = apparatus.terms.map { ($0.term.name.value, $0.mentions.count) }
        #expect(Dictionary(actual) { $0 + $1 } == expected)
        #expect(apparatus.mentions.count == expected.values.reduce(0, +))
    }

    /// Counted outside of this program, by a script of regular expressions.
    @Test func variantsOfTheArticle() throws {
        let finder = MentionTableTests.finder([
            "アイン・アサド|アイン・アサード|アイン・アル・アサド", "バグダッド|バグダード", "イラク軍!イラク軍用機", "ISIS|イスラム国(ISIS)",
        ])
        var counts = [Int](repeating: 0, count: 8)
        for mention in finder.mentions(in: bytes(try Self.read("article.txt"))) { counts[mention.form] += 1 }
        #expect(counts == [9, 6, 6, 5, 1, 3, 7, 1])
    }
}
