import Foundation
import Testing

/// One block of a case file: a small document, and where it stands in the file.
struct MarkdownCase: CustomTestStringConvertible {
    let heading: String
    let line: Int
    let markdown: [UInt8]

    var testDescription: String { "\(heading), line \(line)" }
}

/// Reads `Tests/Cases/NAME.md`: blocks between lines of eight backticks, in which `→` is a tab and `␣` a space.
enum CaseFile {
    static func read(_ name: String, file: String = #filePath) throws -> [MarkdownCase] {
        let tests = URL(fileURLWithPath: file).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: tests.appending(path: "Cases/\(name).md"), encoding: .utf8)
        var cases: [MarkdownCase] = []
        var heading = ""
        var current: [Substring]?
        var start = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line == "````````" {
                if let lines = current {
                    let source = lines.map { $0 + "\n" }.joined()
                        .replacing("→", with: "\t").replacing("␣", with: " ")
                    cases.append(MarkdownCase(heading: heading, line: start, markdown: Array(source.utf8)))
                    current = nil
                } else {
                    current = []
                    start = index + 1
                }
            } else if current != nil {
                current?.append(line)
            } else if line.hasPrefix("## ") {
                heading = String(line.dropFirst(3))
            }
        }
        return cases
    }
}
