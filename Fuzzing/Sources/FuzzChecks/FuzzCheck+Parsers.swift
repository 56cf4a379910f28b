import CommonMark
import Foundation

@testable import SiteGenerator

/// Readers of one file.
extension FuzzCheck {
    private static let file = FileID(index: 0)

    /// `notes.md`, `glossary.md` and `timeline.md` have one grammar.
    static let entries = FuzzCheck("entries") { input in
        var log = DiagnosticLog()
        let tree = SiteParser.readable(SourceTree(files: [SourceFile(path: "content/a/notes.md", bytes: input)]))
        _ = NoteParser.parse(file, tree[file], kinds: [], &log)
        _ = TermParser.parse(file, tree[file], isShared: false, &log)
        _ = EventParser.parse(file, tree[file], &log)
        return printing(log, tree)
    }

    /// Whatever is said can be printed, in all formats.
    static func printing(_ log: DiagnosticLog, _ tree: SourceTree) -> String? {
        for diagnostic in log.diagnostics {
            if case .span(let span) = diagnostic.place, span.range.upperBound > tree[span.file].bytes.count {
                return "a message about bytes \(span.range) of a file of \(tree[span.file].bytes.count)"
            }
        }
        var printer = DiagnosticPrinter(sources: tree)
        _ = printer.print(log.diagnostics)
        return nil
    }

    /// Article and passages: every passage is found wherever it stands, and nowhere else.
    static let passages = FuzzCheck("passages") { input in
        let parts = parts(input, atLeast: 2)
        let text = parts[0]
        let patterns = parts[1...].map { $0.last == 0x0A ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
        for (pattern, offsets) in zip(patterns, PassageFinder(patterns).offsets(in: text)) {
            var expected: [Int] = []
            for offset in text.indices where text[offset...].starts(with: pattern) { expected.append(offset) }
            if offsets != expected { return "found at \(offsets), stands at \(expected)" }
        }
        return nil
    }

    /// A tree that is written back reads as the same tree, and raw HTML that is to be text is text.
    static let markdown = FuzzCheck("markdown") { input in
        guard UTF8Text.firstInvalidOffset(in: input) == nil, ForbiddenCharacter.first(in: input) == nil,
            let document = try? Document(parsing: input),
            (try? Document(parsing: input, repairingEmphasis: true)) != nil
        else { return nil }
        // Of footnotes the library lists some that only a deleted one cites; whoever takes them in refuses them.
        let policy = TextPolicy(printsHTML: true)
        let written = write(document, MarkdownTreeOptions(policy: policy))
        guard let again = try? Document(parsing: written) else { return "what is written is refused" }
        let before = document.leaves(in: 0..<document.endOfText, policy: policy).map(\.bytes)
        let after = again.leaves(in: 0..<again.endOfText).map(\.bytes)
        return before == after ? nil : "written back, \(before.map(UTF8Text.string)) is \(after.map(UTF8Text.string))"
    }

    private static func write(_ document: Document, _ options: MarkdownTreeOptions) -> [UInt8] {
        var writer = MarkdownWriter()
        _ = writer.blocks(of: document, options: options)
        var index = document.endOfText
        while index < document.nodes.count {
            writer.definition(of: document, at: index, options: options)
            index = Int(document.nodes[index].end)
        }
        return writer.finished
    }

    /// `explainer.yaml`, `site.yaml`, `update.yaml` and the words of the interface.
    static let settings = FuzzCheck("settings") { input in
        let paths = [
            "content/a/explainer.yaml", "content/a/update.yaml", "content/site.yaml", "templates/strings/en.yaml",
        ]
        let tree = SiteParser.readable(SourceTree(files: paths.map { SourceFile(path: $0, bytes: input) }))
        var log = DiagnosticLog()
        guard let language = LanguageTag("en") else { return "en is a language" }
        _ = ManifestParser.parse(FileID(index: 0), tree[FileID(index: 0)], siteLanguage: language, &log)
        _ = OpenUpdate.parse(FileID(index: 1), tree[FileID(index: 1)], &log)
        _ = SiteSettingsParser.parse(tree, &log)
        _ = InterfaceStringsParser.parse(tree, &log)
        return printing(log, tree)
    }

    /// What is taken as JSON is JSON. Foundation refuses numbers that are too large for it; they are JSON all the same.
    static let sources = FuzzCheck("sources") { input in
        let files = ["json", "yaml"].map { SourceFile(path: "content/a/sources.\($0)", bytes: input) }
        let tree = SiteParser.readable(SourceTree(files: files))
        var log = DiagnosticLog()
        _ = SourcesParser.parse([FileID(index: 0), FileID(index: 1)], tree, &log)
        if let fault = printing(log, tree) { return fault }
        var json = DiagnosticLog()
        let ours = JSONReader.read(file, input, &json)
        guard UTF8Text.firstInvalidOffset(in: input) == nil, ForbiddenCharacter.first(in: input) == nil,
            !input.starts(with: [0xEF, 0xBB, 0xBF]), input.count < 4096
        else { return nil }
        if let ours, !json.hasErrors, !ours.hasVastNumber,
            (try? JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)) == nil
        {
            return "taken as JSON, and none"
        }
        return nil
    }

    /// A date that is taken is written as one that reads the same.
    static let dates = FuzzCheck("dates") { input in
        guard UTF8Text.firstInvalidOffset(in: input) == nil else { return nil }
        switch EDTFDate.parse(UTF8Text.string(input)) {
        case .success(let date):
            guard case .success(let again) = EDTFDate.parse(date.edtf), again == date else {
                return "written as \(date.edtf)"
            }
            _ = date.datetimes
            return nil
        case .failure(let error):
            return error.range.upperBound <= input.count ? nil : "an error at \(error.range) of \(input.count) bytes"
        }
    }

    /// Dates and the rest of `suggest`, in several languages.
    static let articleDates = FuzzCheck("suggest") { input in
        guard UTF8Text.firstInvalidOffset(in: input) == nil else { return nil }
        let language = ["ja", "en", "zh-Hans", "ar"][input.count % 4]
        let site = FuzzSite(article: input, language: language)
        guard let explainer = site.resolved.explainers.first,
            let report = Suggester.report(explainer, of: site.resolved)
        else { return nil }
        let json = SuggestionJSON.text(report)
        if (try? JSONSerialization.jsonObject(with: Data(json.utf8))) == nil { return "no JSON: \(json)" }
        return SuggestionPrinter(report).text.isEmpty ? "nothing is printed" : nil
    }

    /// A record that is taken is written with the same addresses.
    static let addresses = FuzzCheck("addresses") { input in
        let tree = SiteParser.readable(SourceTree(files: [SourceFile(path: "content/a/addresses.txt", bytes: input)]))
        var log = DiagnosticLog()
        let record = AddressRecord.parse(file, tree[file], &log)
        let (addresses, folders) = (Set(record.entries.map(\.address)), Set(record.folders.map(\.value)))
        let text = AddressRecord.text(addresses, in: folders)
        let written = SourceFile(path: "addresses.txt", bytes: Array(text.utf8))
        var none = DiagnosticLog()
        let again = AddressRecord.parse(file, written, &none)
        let isSame = Set(again.entries.map(\.address)) == addresses && Set(again.folders.map(\.value)) == folders
        if !isSame || none.hasErrors { return "written back, the addresses are others" }
        return printing(log, tree)
    }
}

extension DataNode {
    /// Whether a number in it is beyond the largest `Double`.
    fileprivate var hasVastNumber: Bool {
        switch content {
        case .number(let digits): Double(digits)?.isInfinite ?? true
        case .list(let items): items.contains { $0.hasVastNumber }
        case .mapping(let pairs): pairs.contains { $0.value.hasVastNumber }
        case .text, .flag, .null: false
        }
    }
}
