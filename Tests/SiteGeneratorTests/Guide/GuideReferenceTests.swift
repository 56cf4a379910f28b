import Foundation
import Testing

@testable import SiteGenerator

/// The reference has every key that the parsers take, with its default, and none that they do not take.
@Suite("Guide: reference") struct GuideReferenceTests {
    private let guide = GuideText.whole
    private static let manifest = """
        format: 1
        title: A
        article: { file: a.txt }
        chapters: [ { quote: b } ]
        """

    /// What is said about a file of settings.
    private func messages(settings: String? = nil, manifest: String? = nil) -> [Diagnostic] {
        var log = DiagnosticLog()
        let text = settings ?? manifest ?? ""
        let path = settings == nil ? "content/a/explainer.yaml" : SiteSettings.path
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        let tree = SourceTree(files: [file])
        if settings != nil {
            _ = SiteSettingsParser.parse(tree, &log)
        } else if let id = tree.file(at: path), let english = LanguageTag("en") {
            _ = ManifestParser.parse(id, file, siteLanguage: english, &log)
        }
        return log.diagnostics
    }

    /// The keys that would have been known, as each message about the key `zzz` lists them, in the file's order.
    private func known(_ messages: [Diagnostic]) -> [Set<String>] {
        messages.filter { $0.code == .unknownKey }.map { message in
            let help = message.help ?? ""
            let list = help.range(of: "known here: ").map { help[$0.upperBound...] } ?? ""
            return Set(list.components(separatedBy: ", "))
        }
    }

    private func missing(_ messages: [Diagnostic]) -> Set<String> {
        Set(messages.filter { $0.code == .missingKey }.compactMap { GuideText.codeSpans($0.message).first })
    }

    private func rows(_ chapter: String, _ number: Int) -> [GuideText.Row] {
        // Tables of one chapter follow each other; the first key of each tells where one begins.
        let all = guide.rows(chapter, ["key", "value", "default"])
        let starts = all.indices.filter {
            ["format", "file", "quote"].contains(all[$0].key) && chapter == "the-article"
        }
        if starts.isEmpty { return all }
        return Array(all[starts[number]..<(number + 1 < starts.count ? starts[number + 1] : all.endIndex)])
    }

    @Test("explainer.yaml")
    func manifest() throws {
        let unknown = known(
            messages(
                manifest: """
                    article:
                      file: a.txt
                      rights: { zzz: 1 }
                      front: [ { zzz: 1, role: a, quote: b } ]
                      zzz: 1
                    chapters: [ { zzz: 1, quote: a } ]
                    format: 1
                    zzz: 1
                    """))
        // Reported when each mapping is done: chapters, rights, front, article, the file.
        #expect(unknown.count == 5)
        let sets = Dictionary(
            unknown.map { set in
                (
                    set.contains("slug")
                        ? "chapter"
                        : set.contains("status")
                            ? "rights" : set.contains("role") ? "front" : set.contains("format") ? "file" : "article",
                    set
                )
            },
            uniquingKeysWith: { first, _ in first })
        #expect(Set(rows("the-article", 0).map(\.key)) == sets["file"])
        let article = (sets["article"] ?? []).union((sets["rights"] ?? []).map { "rights." + $0 })
            .union((sets["front"] ?? []).map { "front." + $0 })
        #expect(Set(rows("the-article", 1).map(\.key)) == article)
        #expect(Set(rows("the-article", 2).map(\.key)) == sets["chapter"])

        #expect(required(rows("the-article", 0)) == missing(messages(manifest: "language: en")).union(["title"]))
        let nested = missing(messages(manifest: "format: 1\narticle: { front: [ { zzz: 1 } ] }"))
        #expect(
            required(rows("the-article", 1)) == Set(nested.map { $0 == "file" ? $0 : "front." + $0 }))
        #expect(required(rows("the-article", 2)) == missing(messages(manifest: "format: 1\nchapters: [ { zzz: 1 } ]")))
    }

    @Test("defaults and words of explainer.yaml")
    func manifestDefaults() throws {
        var log = DiagnosticLog()
        let file = SourceFile(path: "content/a/explainer.yaml", bytes: Array(Self.manifest.utf8))
        let tree = SourceTree(files: [file])
        let english = try #require(LanguageTag("en"))
        let id = try #require(tree.file(at: file.path))
        let parsed = try #require(ManifestParser.parse(id, file, siteLanguage: english, &log))
        let article = try #require(parsed.article)
        #expect(
            defaults(rows("the-article", 1)) == [
                "paragraphs": article.paragraphs.rawValue, "lines": article.lines.rawValue,
                "rights.status": article.rights.rawValue,
            ])
        // What has no default is not there.
        #expect(parsed.deck == nil && parsed.published == nil && parsed.summary.isEmpty && parsed.authors.isEmpty)
        #expect(parsed.headings.isEmpty && article.sha256 == nil && article.front.isEmpty)
        #expect(article.authors.isEmpty && article.publisher == nil && article.url == nil && article.published == nil)
        expectWords("paragraphs", rows("the-article", 1), ArticleSettings.Paragraphs.allCases.map(\.rawValue))
        expectWords("lines", rows("the-article", 1), ArticleSettings.Lines.allCases.map(\.rawValue))
        expectWords("rights.status", rows("the-article", 1), ArticleSettings.RightsStatus.allCases.map(\.rawValue))
        expectWords(
            "front.role", rows("the-article", 1),
            StringKey.names.filter { $0.hasPrefix("role.") }.map { String($0.dropFirst(5)) })
    }

    @Test("retired.yaml")
    func retirements() {
        var log = DiagnosticLog()
        let text = "format: 1\nretired: [ { zzz: 1 } ]"
        let file = SourceFile(path: "content/a/retired.yaml", bytes: Array(text.utf8))
        _ = Retirement.parse(FileID(index: 0), file, &log)
        let rows = guide.rows("publishing", ["key", "value", "default"])
        #expect([Set(rows.map(\.key))] == known(log.diagnostics))
    }

    @Test("site.yaml")
    func settings() {
        let unknown = known(
            messages(settings: "title: A\nlanguage: en\nzzz: 1\ndates: { zzz: 1 }\npages: { zzz: 1 }\n"))
        #expect(unknown.count == 3)
        let dates = unknown.first { $0.contains("years") } ?? []
        let pages = unknown.first { $0.contains("print") } ?? []
        let root = unknown.first { $0.contains("title") } ?? []
        let rows = rows("settings", 0)
        #expect(Set(rows.map(\.key)) == root.union(dates.map { "dates." + $0 }).union(pages.map { "pages." + $0 }))
        #expect(required(rows) == missing(messages(settings: "publisher: A")))
        let plain = SiteSettings(title: "", language: LanguageTag("en").unsafelyUnwrapped, kinds: [])
        #expect(
            defaults(rows) == [
                "dates.years": plain.years.rawValue, "dates.digits": plain.digits.rawValue,
                "pages.print": String(plain.pages.print), "pages.search": String(plain.pages.search),
                "pages.contexts": String(plain.pages.contexts),
            ])
        expectWords("dates.years", rows, EDTFDisplay.Years.allCases.map(\.rawValue))
        expectWords("dates.digits", rows, EDTFDisplay.Digits.allCases.map(\.rawValue))
        let grades = guide.prose.filter { $0.place.contains("settings") }.map(\.line).joined(separator: " ")
        for grade in SeverityRules.Grade.allCases { #expect(grades.contains("`\(grade.rawValue)`")) }
    }

    @Test("fields of notes, terms and events")
    func fields() {
        let head = ["field", "value", "default"]
        let notes = guide.rows("writing-notes", head)
        #expect(Set(notes.map(\.key)) == Set(NoteParser.fields.names))
        #expect(defaults(notes) == ["rank": "1", "every": "false"])
        expectWords("kind", notes, Note.BuiltInKind.allCases.map(\.rawValue), also: ["site.yaml"])
        expectWords("verdict", notes, Note.Verdict.allCases.map(\.rawValue))
        expectWords("confidence", notes, Note.Confidence.allCases.map(\.rawValue))
        for (chapter, fields) in [("terms", TermParser.fields), ("events", EventParser.fields)] {
            let rows = guide.rows(chapter, head)
            #expect(Set(rows.map(\.key)).subtracting([""]) == Set(fields.names), "\(chapter)")
            #expect(rows.contains { $0.cells[0] == "a language tag" } == fields.takesTranslations)
        }
        let terms = guide.prose.filter { $0.place.contains("terms") }.map(\.line).joined(separator: " ")
        for name in StringKey.names where name.hasPrefix("termKind.") {
            #expect(terms.contains("`\(name.dropFirst(9))`"), "\(name)")
        }
    }

    @Test("keys of sources")
    func sources() {
        var listed: [String: String] = [:]
        for row in guide.rows("citing", ["value", "keys"]) {
            for key in GuideText.codeSpans(row.cells[1]) { listed[key] = row.cells[0] }
        }
        let words: [String: String] = [
            "text": "text", "text or number": "number", "names": "names", "date": "date", "list of texts": "words",
            "mapping": "custom",
        ]
        #expect(listed.mapValues { words[$0] ?? $0 } == CSLKeys.kinds.mapValues { "\($0)" })
    }

    @Test("types of sources, and what the page of sources prints")
    func sourceTypes() throws {
        let prose = guide.prose.filter { $0.place.contains("citing") }.map(\.line).joined(separator: " ")
        let types = try #require(
            prose.components(separatedBy: "The types are ").last?.components(separatedBy: ".").first)
        #expect(GuideText.codeSpans(types) == CSLKeys.types)
        let printed = try #require(
            prose.components(separatedBy: "Printed besides are ").last?.components(separatedBy: ".").first)
        #expect(GuideText.codeSpans(printed).filter { CSLKeys.kinds[$0] == nil } == [])
    }

    // MARK: What a row says

    private func required(_ rows: [GuideText.Row]) -> Set<String> {
        Set(rows.filter { $0.cells.dropFirst().contains { $0.hasSuffix("required") } }.map(\.key))
    }

    /// Defaults that are a single word of the format.
    private func defaults(_ rows: [GuideText.Row]) -> [String: String] {
        var defaults: [String: String] = [:]
        for row in rows {
            let cell = row.cell("default")
            if let word = GuideText.codeSpans(cell).first, cell == "`\(word)`" { defaults[row.key] = word }
        }
        return defaults
    }

    private func expectWords(_ key: String, _ rows: [GuideText.Row], _ words: [String], also: Set<String> = []) {
        let row = rows.first { $0.key == key }
        #expect(Set(GuideText.codeSpans(row?.cells[1] ?? "")).subtracting(also) == Set(words), "\(key)")
    }
}
