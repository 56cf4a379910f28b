import Foundation
import Testing

@testable import SiteGenerator

/// The guide has every command and option that the program has, with its default, and names no others.
@Suite("Guide: commands") struct GuideCommandTests {
    private struct Argument {
        let names: [String]
        let defaultValue: String?
        let values: [String]
    }

    /// By name of the command, as the program tells of itself.
    private static let commands: [String: [Argument]] = {
        guard let dump = try? SitegenProgram.run("sitegen", ["--experimental-dump-help"], in: "/"),
            let root = try? JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any],
            let command = root["command"] as? [String: Any], let list = command["subcommands"] as? [[String: Any]]
        else { return [:] }
        var commands: [String: [Argument]] = [:]
        for item in list where item["commandName"] as? String != "help" {
            let arguments = (item["arguments"] as? [[String: Any]] ?? []).filter {
                $0["kind"] as? String != "positional" && $0["shouldDisplay"] as? Bool != false
            }
            commands[item["commandName"] as? String ?? ""] = arguments.map { argument in
                let names = (argument["names"] as? [[String: String]] ?? []).map {
                    ($0["kind"] == "short" ? "-" : "--") + ($0["name"] ?? "")
                }
                return Argument(
                    names: names, defaultValue: argument["defaultValue"] as? String,
                    values: argument["allValues"] as? [String] ?? [])
            }
        }
        return commands
    }()

    /// The rows that speak of a command: of its own table, and of the tables of options that several have.
    private func rows(_ command: String) -> [GuideText.Row] {
        GuideText.whole.rows("commands", ["option", "meaning"]).filter { row in
            if row.section == "Options of every command" { return true }
            let named = GuideText.codeSpans(row.section)
            return row.section.hasPrefix("Options of ")
                ? named.contains(command) : named.first?.split(separator: " ").dropFirst().first == command[...]
        }
    }

    /// `--site` of `--site DIR`; both names of `` `--quiet`, `-q` ``.
    private func names(_ row: GuideText.Row) -> [String] {
        GuideText.codeSpans(row.cells[0]).compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test("every command has a section, and every option a row, with its default and its words")
    func complete() throws {
        #expect(Self.commands.count >= 6)
        let sections = Set(
            GuideText.whole.prose.filter { $0.place.contains("commands.md") && $0.line.hasPrefix("## `sitegen ") }
                .compactMap { $0.line.dropFirst(12).split { " `".contains($0) }.first.map(String.init) })
        #expect(sections == Set(Self.commands.keys))
        for (command, arguments) in Self.commands {
            let rows = rows(command)
            #expect(
                rows.flatMap(names).sorted() == arguments.flatMap(\.names).sorted(), "options of sitegen \(command)")
            for argument in arguments {
                guard let row = rows.first(where: { names($0).contains(argument.names[0]) }) else { continue }
                if let value = argument.defaultValue {
                    #expect(row.cell("meaning").contains("default: `\(value)`"), "\(command) \(argument.names[0])")
                }
                for value in argument.values {
                    #expect(row.cell("meaning").contains("`\(value)`"), "\(command) \(argument.names[0])")
                }
            }
        }
    }

    @Test("whatever the guide and the README tell to type is a command with options that it has")
    func typed() throws {
        let readme = string(try Disk.read(GuideText.root.path + "/README.md"))
        var found = 0
        let places =
            GuideText.whole.prose.flatMap { place, line in GuideText.codeSpans(line).map { (place, $0) } }
            + GuideText.whole.blocks.filter { ["console", "sh", "yaml gitlab"].contains($0.info) }.flatMap { block in
                block.lines.filter { block.info != "console" || $0.hasPrefix("$ ") }.map { (block.place, $0) }
            } + readme.components(separatedBy: "\n").map { ("README.md", $0) }
        for (place, text) in places {
            for match in text.matches(of: /(?:^|\$ |- |bin\/|`|swift run )sitegen( [^`#|]*)?/) {
                let words = (match.output.1 ?? "").split(separator: " ").map(String.init)
                guard let command = words.first, command != "help", !command.hasPrefix("-") else { continue }
                found += 1
                guard let arguments = Self.commands[command] else {
                    if command.first?.isLowercase == true, command != "COMMAND" {
                        #expect(
                            place == "README.md" && !text.contains("sitegen \(command) "),
                            "\(place): there is no command `\(command)`")
                    }
                    continue
                }
                for option in words where option.hasPrefix("--") {
                    #expect(arguments.contains { $0.names.contains(option) }, "\(place): sitegen \(command) \(option)")
                }
            }
        }
        #expect(found > 20)
    }
}
