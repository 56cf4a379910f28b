import Foundation
import Testing

@testable import SiteGenerator

/// `Tests/Cases/traps.md`: how a newcomer mistypes the formats, beside exactly what she is told.
struct TrapTests {
    struct Trap: CustomTestStringConvertible {
        let title: String
        /// A file without a text is taken away.
        var files: [(path: String, text: String?)] = []
        var answer = ""

        var testDescription: String { title }

        /// What is said about the site of the examples with these files in it.
        func messages() -> String {
            var contents = ExampleSite(files: []).contents
            for file in files {
                let isWhole = ["content/", "templates/"].contains { file.path.hasPrefix($0) }
                let path = isWhole ? file.path : "content/ferry/" + file.path
                contents[path] = file.text.map { ExampleSite.File(path: path, text: $0).bytes }
            }
            let text = MemorySite(bytes: contents).diagnostics
            return TrapTests.shown(text.isEmpty ? "nothing\n" : text.hasSuffix("\n\n") ? String(text.dropLast()) : text)
        }
    }

    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cases/traps.md")

    /// Signs that stand for what no reader sees.
    private static let signs = [("→", "\t"), ("⍽", "\u{A0}")]

    static func shown(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if let sign = signs.first(where: { $0.1.unicodeScalars.first == scalar }) {
                shown += sign.0
            } else if scalar.properties.generalCategory == .format {
                shown += String(scalar).utf8.map { "‹" + String($0, radix: 16, uppercase: true) + "›" }.joined()
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    static let traps: [Trap] = (try? String(contentsOf: file, encoding: .utf8)).map(read) ?? []

    /// Reads headings, paths in code signs, and the blocks below them; the block after `says` is the answer.
    private static func read(_ text: String) -> [Trap] {
        var traps: [Trap] = []
        var path: String?
        var block: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "````" {
                if let lines = block {
                    let text = lines.map { $0 + "\n" }.joined()
                    if let path {
                        let real = signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
                        traps[traps.count - 1].files.append((path, real))
                    } else {
                        traps[traps.count - 1].answer = text
                    }
                    block = nil
                } else {
                    block = []
                }
            } else if block != nil {
                block?.append(line)
            } else if line.hasPrefix("## ") {
                traps.append(Trap(title: String(line.dropFirst(3))))
            } else if line.hasPrefix("`"), !traps.isEmpty {
                let name = String(line.split(separator: "`")[0])
                if line.hasSuffix("is not there") { traps[traps.count - 1].files.append((name, nil)) }
                path = name
            } else if line == "says" {
                path = nil
            }
        }
        return traps
    }

    @Test("the file holds traps")
    func filled() { #expect(Self.traps.count > 100) }

    @Test("she is told exactly this", arguments: traps)
    func told(_ trap: Trap) throws {
        if ProcessInfo.processInfo.environment["SITEGEN_UPDATE_GOLDEN"] != nil { return }
        expectText(trap.messages(), trap.answer, sourceLocation: #_sourceLocation)
    }

    @Test("the answers can be written anew")
    func update() throws {
        guard ProcessInfo.processInfo.environment["SITEGEN_UPDATE_GOLDEN"] != nil else { return }
        var lines: [String] = []
        var trap = -1
        var isAnswer = false
        var isOpen = false
        for line in try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n") {
            if isAnswer, isOpen, line != "````" { continue }
            lines.append(line)
            if line == "````" {
                isOpen.toggle()
                if isAnswer, isOpen {
                    lines += Self.traps[trap].messages().components(separatedBy: "\n").dropLast()
                }
                if !isOpen { isAnswer = false }
            } else if !isOpen, line.hasPrefix("## ") {
                trap += 1
            } else if !isOpen, line == "says" {
                isAnswer = true
            }
        }
        try lines.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    }
}
