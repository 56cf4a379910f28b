import Testing

@testable import SiteGenerator

/// Built-in strings are read late and without a word, so they must be right; and late is the same as early.
@Suite("interface strings of all languages")
struct InterfaceLibraryTests {
    private static let files = BuiltInTemplates.files.filter { $0.path.hasPrefix(InterfaceStrings.folder) }

    private func library(_ files: [SourceFile]) -> (InterfaceLibrary, [String]) {
        var log = DiagnosticLog()
        let library = InterfaceStringsParser.parse(SourceTree(files: files), &log)
        return (library, log.diagnostics.map(\.message))
    }

    @Test("each built-in file is right, and says late what it says when it is read with the site", arguments: files)
    func builtIn(file: SourceFile) throws {
        let (late, _) = library([file])
        // A comment makes it a file of the site's own, which is read at once and checked.
        let (early, problems) = library([SourceFile(path: file.path, bytes: file.bytes + Array("# ours\n".utf8))])
        #expect(problems == [])
        let (one, other) = (try #require(late.first), try #require(early.first))
        #expect(one.language.text == other.language.text)
        for key in StringKey.allCases {
            #expect(!one.forms(key).isEmpty, "\(key)")
            #expect(one.forms(key).map(\.text) == other.forms(key).map(\.text))
            #expect(one.forms(key).map(\.category) == other.forms(key).map(\.category))
        }
        for key in EDTFStringKey.allCases { #expect(one.dateString(key.rawValue) == other.dateString(key.rawValue)) }
    }

    @Test("a file of the site's own is checked, whether a page speaks its language or not")
    func checked() throws {
        let english = try #require(Self.files.first { $0.path.hasSuffix("/en.yaml") })
        let own = SourceFile(path: "templates/strings/fr.yaml", bytes: english.bytes + Array("unknown: x\n".utf8))
        let (all, problems) = library(Self.files + [own])
        #expect(all.languages.map(\.text) == ["ar", "en", "fr", "ja", "zh-Hans", "zh-Hant"])
        #expect(problems == ["`unknown` is not a key that is known here"])
    }

    @Test(
        "what a file does not say is taken from the built-in words of its language",
        arguments: ["en", "en-GB", "ar", "zh-TW"])
    func partly(tag: String) throws {
        let own = SourceFile(path: "templates/strings/\(tag).yaml", bytes: Array("glossary: G\n".utf8))
        let (all, problems) = library([own])
        #expect(problems == [])
        let strings = try #require(all.first)
        #expect(strings[.glossary] == "G")
        #expect(strings.name("language", "vi")?.isEmpty == false)
        let builtIn = ["en": "en", "en-GB": "en", "ar": "ar", "zh-TW": "zh-Hant"][tag] ?? ""
        let whole = try #require(library(Self.files.filter { $0.path.hasSuffix("/\(builtIn).yaml") }).0.first)
        for key in StringKey.allCases where key != .glossary {
            #expect(!strings[key].isEmpty)
            #expect(strings.forms(key).map(\.text) == whole.forms(key).map(\.text))
        }
    }

    @Test("where there are none, it is said in English, with a warning")
    func untranslated() throws {
        let english = try #require(Self.files.first { $0.path.hasSuffix("/en.yaml") })
        let lines = UTF8Text.string(english.bytes).split(separator: "\n").filter {
            !$0.hasPrefix("glossary:") && !$0.hasPrefix("source.accessed:")
        }
        let own = SourceFile(
            path: "templates/strings/de.yaml", bytes: Array(lines.joined(separator: "\n").utf8))
        let (all, problems) = library([own])
        #expect(problems == ["2 texts are missing, and said in English"])
        #expect(all.first?[.glossary] == "Glossary")
    }

    @Test("a key that is mistyped is the nearest of all, not only of those that the file has")
    func mistyped() throws {
        let own = SourceFile(path: "templates/strings/en.yaml", bytes: Array("glosary: G\n".utf8))
        var log = DiagnosticLog()
        _ = InterfaceStringsParser.parse(SourceTree(files: [own]), &log)
        #expect(log.diagnostics.map(\.message) == ["`glosary` is not a key that is known here"])
        #expect(log.diagnostics.first?.help == "did you mean `glossary`?")
    }

    @Test("the built-in files name the same languages")
    func languages() throws {
        let (all, _) = library(Self.files)
        let tags = Self.files.map { file in
            string(file.bytes).split(separator: "\n").filter { $0.hasPrefix("language.") }.map {
                String($0.prefix { $0 != ":" })
            }
        }
        #expect(Set(tags).count == 1 && tags[0] == tags[0].sorted())
        let arabic = try #require(all.first)
        #expect(arabic.name("language", "vi") == "الفيتنامية")
    }

    @Test("a file may name more languages, and months beside a day")
    func optional() throws {
        let english = try #require(Self.files.first { $0.path.hasSuffix("/en.yaml") })
        func own(_ lines: String) throws -> (strings: InterfaceStrings, problems: [String]) {
            let bytes = english.bytes + Array(lines.utf8)
            let (all, problems) = library([SourceFile(path: "templates/strings/el.yaml", bytes: bytes)])
            return (try #require(all.first), problems)
        }
        let (strings, problems) = try own("month.day.10: \"Οκτωβρίου\"\nlanguage.tlh: \"Κλίνγκον\"\n")
        #expect(problems == [])
        #expect(strings.name("language", "tlh") == "Κλίνγκον")
        let dates = ["1993-10-03", "1993-10", "1993-11-03"].compactMap { PartialDate($0) }
        #expect(dates.map(strings.date) == ["3 Οκτωβρίου 1993", "October 1993", "3 November 1993"])
        #expect(
            try own("month.day.13: x\nlanguage.x_y: x\n").problems == [
                "`month.day.13` is not a key that is known here", "`language.x_y` is not a key that is known here",
            ])
    }

    @Test("a copy of the English file may keep forms that the language has not")
    func unusedForms() throws {
        let english = try #require(Self.files.first { $0.path.hasSuffix("/en.yaml") })
        let own = SourceFile(path: "templates/strings/ko.yaml", bytes: english.bytes + Array("# ours\n".utf8))
        let (all, problems) = library([own])
        #expect(problems == [])
        let korean = try #require(all.first)
        #expect(korean.forms(.chapterCount).map(\.category) == [.other])
    }
}
