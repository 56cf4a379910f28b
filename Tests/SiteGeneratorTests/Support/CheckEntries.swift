import Testing

@testable import SiteGenerator

/// Reads a file of notes by itself: what the notes hold, and what is said about them.
func checkEntries(
    _ file: String, kinds: [NoteKind] = [], gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let source = SourceFile(path: "notes.md", bytes: Array(file.utf8))
    var log = DiagnosticLog()
    let notes = NoteParser.parse(FileID(index: 0), source, kinds: kinds, &log)
    var printer = DiagnosticPrinter(sources: SourceTree(files: [source]))
    let dump = notes.map { described($0, source.bytes) }.joined()
    expectText(dump + printer.print(log.diagnostics), expected, sourceLocation: sourceLocation)
}

/// One line for the heading and fields of a note, and one for each passage and the body; the words meant in brackets,
/// line ends as `⏎`.
private func described(_ note: Note, _ bytes: [UInt8]) -> String {
    var facts = ["note", note.id?.value ?? "-", "“\(note.title)”"]
    if let kind = note.kind { facts.append("kind=\(kind.id)") }
    if let verdict = note.verdict { facts.append("verdict=\(verdict.rawValue)") }
    if let confidence = note.confidence { facts.append("confidence=\(confidence.rawValue)") }
    if note.rank != 1 { facts.append("rank=\(note.rank)") }
    facts += note.sources.map { "source=\($0.id.value)" + ($0.locator.map { "/\($0)" } ?? "") }
    if let by = note.by { facts.append("by=\(by)") }
    if let language = note.language { facts.append("lang=\(language.text)") }
    if note.isDraft { facts.append("draft") }
    if note.isEvery { facts.append("every") }
    var text = facts.joined(separator: " ") + "\n"
    for passage in note.passages {
        let (start, end) = (passage.meant.lowerBound, passage.meant.upperBound)
        let shown = [passage.text[..<start], passage.text[passage.meant], passage.text[end...]].map(UTF8Text.string)
        text += "  passage \(shown[0])[\(shown[1])]\(shown[2])".replacing("\n", with: "⏎") + "\n"
    }
    let body = UTF8Text.string(bytes[note.body.span.range])
    if !body.isEmpty { text += "  body \(body)".replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎") + "\n" }
    return text
}
