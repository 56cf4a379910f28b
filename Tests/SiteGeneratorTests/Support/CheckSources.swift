import Foundation
import Testing

@testable import SiteGenerator

/// Reads a file of sources: every source with what was taken from it, and what is said about the file.
func checkSources(
    _ text: String, file: String = "sources.json", gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let (sources, messages) = parseSources(Array(text.utf8), file: file)
    expectText(sources.map(dump).joined() + messages, expected, sourceLocation: sourceLocation)
}

func parseSources(_ bytes: [UInt8], file: String = "sources.json") -> (sources: [Source], messages: String) {
    let source = SourceFile(path: file, bytes: bytes)
    var log = DiagnosticLog()
    let tree = SourceTree(files: [source])
    let sources = SourcesParser.parse([FileID(index: 0)], tree, &log).sources
    var printer = DiagnosticPrinter(sources: tree)
    return (sources, printer.print(log.diagnostics))
}

private func dump(_ source: Source) -> String {
    var text = "\(source.id.value) #\(source.address)\n"
    for (key, value) in source.texts.sorted(by: { $0.key < $1.key }) {
        text += "  \(key) “\(value.replacing("\n", with: "⏎"))”\n"
    }
    for (key, names) in source.names.sorted(by: { $0.key < $1.key }) {
        let names = names.map { name in
            [
                name.nonDroppingParticle, name.family, name.given, name.droppingParticle, name.suffix,
                name.literal.map { "“\($0)”" },
            ].compactMap { $0 }.joined(separator: "|")
        }
        text += "  \(key) \(names.joined(separator: "; "))\n"
    }
    for (key, date) in source.dates.sorted(by: { $0.key < $1.key }) {
        if case .words(let words) = date.value { text += "  \(key) “\(words)”\(date.isAbout ? " about" : "")\n" }
        if let edtf = date.edtf { text += "  \(key) \(edtf)\n" }
    }
    if let language = source.language { text += "  lang \(language.text)\n" }
    if let url = source.archiveURL { text += "  archived \(url)\n" }
    return text
}

/// The parts of every entry in the order of the file, a line each.
func checkEntries(
    ofSources json: String, language: String = "en", gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let (sources, messages) = parseSources(Array(json.utf8))
    let strings = interfaceStrings(language)
    expectText(
        sources.map { dump(BibliographyEntry($0, strings)) }.joined() + messages, expected,
        sourceLocation: sourceLocation)
}

private func dump(_ entry: BibliographyEntry) -> String {
    var text = "#\(entry.address) (\(entry.short))\n"
    func line(_ name: String, _ value: String?) {
        if let value { text += "  \(name): \(value)\n" }
    }
    line("authors", entry.authors)
    line("title", entry.title.map { string($0.html) })
    line("title’s language", entry.titleLanguage.map { "\($0.text) \($0.direction)" })
    line("container", entry.container.map { string($0.html) })
    line("publisher", entry.publisher)
    line("date", entry.date.map { "\($0.text) [\($0.iso ?? "")]" })
    line("details", entry.details.isEmpty ? nil : entry.details.joined(separator: " | "))
    line("link", entry.url)
    line("doi", entry.doi.map { "\($0.text) \($0.url)" })
    line("archive", entry.archive)
    line("archive’s link", entry.archiveURL)
    line("accessed", entry.accessed)
    line("language", entry.languageName)
    line("note", entry.note)
    return text
}

/// The words of the interface, as the repository has them.
func interfaceStrings(_ language: String) -> InterfaceStrings {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let path = InterfaceStrings.folder + language + ".yaml"
    let bytes = (try? Data(contentsOf: root.appendingPathComponent(path))).map(Array.init) ?? []
    var log = DiagnosticLog()
    let all = InterfaceStringsParser.parse(SourceTree(files: [SourceFile(path: path, bytes: bytes)]), &log)
    return all.first ?? InterfaceStrings(language: LanguageTag("en").unsafelyUnwrapped, texts: [:])
}
