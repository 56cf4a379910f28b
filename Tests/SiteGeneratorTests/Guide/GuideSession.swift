import Foundation
import Testing

@testable import SiteGenerator

/// Somebody who reads the guide and types what it says, in a folder of her own.
final class GuideSession {
    enum Edit: String { case create, append }

    private let folder: TemporaryFolder
    /// Current folder, below `folder`.
    private var current = ""
    private var lastStatus: Int32 = 0

    init() throws { folder = try TemporaryFolder() }

    /// A copy of what another one has, in the folder that she is in.
    init(after other: GuideSession) throws {
        folder = try TemporaryFolder()
        current = other.current
        for name in try FileManager.default.contentsOfDirectory(atPath: other.folder.path) {
            try FileManager.default.copyItem(
                atPath: other.folder.path + "/" + name, toPath: folder.path + "/" + name)
        }
    }

    /// One who did all that the tutorial says.
    static func afterTutorial() throws -> GuideSession {
        let session = try GuideSession()
        try session.follow(GuideText.whole.blocks.filter { $0.chapter.hasSuffix("tutorial.md") })
        return session
    }

    func follow(_ blocks: [GuideText.Block]) throws {
        for block in blocks {
            if block.info == "console" {
                try type(block)
            } else if block.words.first == "diff", block.words.count == 2 {
                try change(block)
            } else if block.words.count == 3, let edit = Edit(rawValue: block.words[1]) {
                let path = self.path(block.words[2])
                let before = edit == .append ? try Disk.read(path) : []
                #expect(edit == .append || Disk.kind(of: path) == nil, "\(block.place): it is there already")
                // What is put at the end of a file stands after a blank line.
                try Disk.write(before + (edit == .append ? [10] : []) + Array(block.text.utf8), to: path)
            }
        }
    }

    private func path(_ name: String) -> String { folder.path + "/" + (current.isEmpty ? "" : current + "/") + name }

    private func change(_ block: GuideText.Block) throws {
        let path = self.path(block.words[1])
        func lines(_ sign: String) -> String {
            block.lines.filter { $0.hasPrefix(sign) }.map { $0.dropFirst() + "\n" }.joined()
        }
        let text = string(try Disk.read(path))
        #expect(text.components(separatedBy: lines("-")).count == 2, "\(block.place): the lines are not there once")
        try Disk.write(Array(text.replacing(lines("-"), with: lines("+")).utf8), to: path)
    }

    private func type(_ block: GuideText.Block) throws {
        var commands: [(text: String, expected: [String])] = []
        for line in block.lines {
            if line.hasPrefix("$ ") {
                commands.append((String(line.dropFirst(2)), []))
            } else if commands.isEmpty {
                Issue.record("\(block.place): a console begins with a command")
            } else {
                commands[commands.count - 1].expected.append(line)
            }
        }
        for command in commands {
            let result = try run(command.text, expected: command.expected)
            lastStatus = result.status
            let isFailure = command.expected.contains { $0.contains("error: ") }
            #expect(
                (result.status != 0) == isFailure && Self.matches(result.output, command.expected),
                "\(block.place): $ \(command.text)\n\(result.output)(exit code \(result.status))")
        }
    }

    private func run(_ command: String, expected: [String]) throws -> SitegenProgram.Result {
        let place = folder.path + (current.isEmpty ? "" : "/" + current)
        if command.hasPrefix("sitegen serve") {
            let words = command.split(separator: " ").dropFirst().map(String.init)
            return try SitegenProgram.run("sitegen", words, in: place) { Self.matches($0, expected) }
        }
        let script = "(exit \(lastStatus)); eval \"$1\"; s=$?; pwd >&3; exit $s"
        let note = folder.path + "/.pwd"
        let result = try SitegenProgram.run(
            "bash", ["-c", "exec 3>\(note)\n\(script)", "bash", command], in: place)
        let now = string(try Disk.read(note)).trimmingCharacters(in: .newlines)
        // Outside of the folder there is nothing to type but a command that fails.
        current =
            now.hasPrefix(folder.path)
            ? String(now.dropFirst(folder.path.count + 1))
            : String(repeating: "../", count: folder.path.count { $0 == "/" }) + now.dropFirst()
        return result
    }

    /// Whether an output is what is expected, where `…` stands for anything, alone in a line for any lines.
    static func matches(_ output: String, _ expected: [String]) -> Bool {
        let shown = output.replacing(/port \d+ is taken.*\n/, with: "").replacing(
            /127\.0\.0\.1:\d+/, with: "127.0.0.1:8000")
        let patterns = expected.map { line in
            line == "…"
                ? "(?:[^\\n]*\\n)*"
                : NSRegularExpression.escapedPattern(for: line).replacing("…", with: "[^\\n]*") + "\\n"
        }
        let pattern = "\\A" + patterns.joined() + "\\n*\\z"
        return shown.range(of: pattern, options: .regularExpression) != nil
    }
}
