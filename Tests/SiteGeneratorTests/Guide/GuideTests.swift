import Foundation
import Testing
import Yams

@testable import SiteGenerator

/// Every block of the guide says what it is, and is what it says.
@Suite("Guide: examples") struct GuideTests {
    /// The examples of the reference, taken together, are a site: each kind of file stands in it once.
    static let paths = [
        "text article": "ferry/article.txt", "markdown notes": "ferry/notes.md",
        "markdown glossary": "ferry/glossary.md",
        "markdown timeline": "ferry/timeline.md", "yaml explainer": "ferry/explainer.yaml", "yaml site": "site.yaml",
        "json sources": "ferry/sources.json", "yaml sources": "ferry/sources.yaml",
        "markdown preface": "ferry/preface.md",
        "markdown chapter": "harbour/chapters/01-the-pier.md", "text addresses": "ferry/addresses.txt",
        "yaml retired": "ferry/retired.yaml",
    ]

    private static let blocks = GuideText.whole.blocks

    private static var site: [String: String] {
        var content: [String: String] = ["harbour/explainer.yaml": "format: 1\ntitle: The pier\n"]
        for block in blocks { if let path = paths[block.info] { content[path] = block.text } }
        return content
    }

    @Test("every block says what it is")
    func kinds() {
        #expect(Self.blocks.count > 40)
        for block in Self.blocks {
            let words = block.words
            let isKnown =
                switch words.first {
                case "console", "sh", "toml", "nginx", "caddy", "headers": words.count == 1
                case "css", "diff", "mustache": words.count == 2
                case _ where Self.paths[block.info] != nil: true
                case _ where ["yaml gitlab", "yaml editions", "yaml strings pl", "text names"].contains(block.info):
                    true
                default: words.count == 3 && GuideSession.Edit(rawValue: words[1]) != nil
                }
            #expect(isKnown, "\(block.place): nothing checks a block called `\(block.info)`")
        }
        for (name, _) in Self.paths { #expect(Self.blocks.count { $0.info == name } == 1, "\(name)") }
    }

    @Test("the examples of the reference build, without a word, and are proved")
    func build() throws {
        let site = MemorySite(Self.site)
        #expect(site.diagnostics == "")
        #expect(site.verifyFindings() == [])
        let explainer = try #require(site.resolved.explainers.first { $0.name == "ferry" })
        #expect(!explainer.notes.isEmpty && !explainer.apparatus.terms.isEmpty && !explainer.apparatus.events.isEmpty)
        #expect(!explainer.apparatus.sources.isEmpty && !explainer.apparatus.mentions.isEmpty)
    }

    @Test("every file of the list of files is one that sitegen knows")
    func files() {
        var content = Self.site
        let listed = GuideText.whole.rows("settings", ["file in `content/`", "what it is"]).map(\.key)
        #expect(listed.count > 12)
        let sum = SHA256.hexadecimal(of: Array((content["ferry/article.txt"] ?? "").utf8))
        content["ferry/editions.yaml"] = "format: 1\neditions:\n  - sha256: \(sum)\n"
        for path in listed where content[path] == nil && !path.hasSuffix("/") {
            content[path] =
                path.hasSuffix(".svg")
                ? "<svg/>\n" : path.hasSuffix(".json") || path.hasSuffix(".yaml") ? "[]\n" : "# Nothing\n"
        }
        #expect(MemorySite(content).diagnostics == "")
        // And the check notices one that is not known.
        content["ferry/remarks.md"] = ""
        #expect(MemorySite(content).log.diagnostics.map(\.code) == [.unknownFile])
        for path in content.keys where path != "ferry/remarks.md" {
            #expect(listed.contains(path) || path == "harbour/explainer.yaml", "the list lacks \(path)")
        }
    }

    @Test("the record of editions is one that is read, down to its keys")
    func editions() throws {
        let block = try #require(Self.blocks.first { $0.info == "yaml editions" })
        var content = Self.site
        let text = content["ferry/article.txt"] ?? ""
        let before = text.replacing("All tickets were sold", with: "Tickets were sold")
        content["ferry/editions/1/article.txt"] = before
        content["ferry/editions/1/notes.md"] = ""
        content["ferry/editions.yaml"] = block.text
            .replacing(String(repeating: "0", count: 64), with: SHA256.hexadecimal(of: Array(before.utf8)))
            .replacing(String(repeating: "1", count: 64), with: SHA256.hexadecimal(of: Array(text.utf8)))
        let site = MemorySite(content)
        // The words of its exceptions are of no text of the guide.
        #expect(Set(site.log.diagnostics.map(\.code)).isSubset(of: [.passageNotFound]), "\(site.diagnostics)")
        #expect(site.resolved.explainers.first { $0.name == "ferry" }?.history?.steps.count == 1)
        let keys = GuideText.whole.rows("corrections", ["key", "meaning"]).flatMap {
            GuideText.codeSpans($0.cell("key"))
        }
        for line in block.text.split(separator: "\n").dropFirst(2) {
            let key = line.trimmingPrefix { " -".contains($0) }.prefix { $0 != ":" }
            #expect(keys.contains(String(key)), "the table lacks `\(key)`")
        }
    }

    @Test("shell blocks are shell")
    func shell() throws {
        for block in Self.blocks where block.info == "sh" {
            let result = try SitegenProgram.run("bash", ["-n", "-c", block.text], in: "/")
            #expect(result.status == 0, "\(block.place): \(result.output)")
        }
    }

    @Test("style sheets set properties that the site's own has")
    func styles() throws {
        let files = Dictionary(uniqueKeysWithValues: BuiltInTemplates.files.map { ($0.path, string($0.bytes)) })
        func properties(_ css: String) -> Set<String> {
            Set(css.matches(of: /--[a-z-]+(?=:)/).map { String($0.output) })
        }
        for block in Self.blocks where block.words.first == "css" {
            let own = try #require(files[block.words[1]], "\(block.place)")
            #expect(!properties(block.text).isEmpty && properties(block.text).isSubset(of: properties(own)))
            #expect(block.text.count { $0 == "{" } == block.text.count { $0 == "}" })
        }
        let site = files["templates/assets/site.css"] ?? ""
        for (place, line) in GuideText.whole.prose where place.contains("look.md") {
            for name in GuideText.codeSpans(line) where name.hasPrefix("--") {
                #expect(properties(site).contains(name), "\(place): site.css has no \(name)")
            }
        }
    }

    @Test("a template of the guide builds in the place of the built-in one")
    func templates() {
        for block in Self.blocks where block.words.first == "mustache" {
            var files = Dictionary(uniqueKeysWithValues: BuiltInTemplates.files.map { ($0.path, $0.bytes) })
            #expect(files["templates/" + block.words[1]] != nil, "\(block.place)")
            files["templates/" + block.words[1]] = Array(block.text.utf8)
            for (path, text) in Self.site { files["content/" + path] = Array(text.utf8) }
            #expect(MemorySite(bytes: files).diagnostics == "")
        }
    }

    /// `make golden` writes the list anew.
    @Test("the list of names is that of the pages")
    func names() throws {
        let block = try #require(Self.blocks.first { $0.info == "text names" })
        if ProcessInfo.processInfo.environment["SITEGEN_UPDATE_GOLDEN"] != nil {
            let path = GuideText.root.path + "/content/guide/chapters/" + block.chapter
            let opened = "```text names\n"
            let text = string(try Disk.read(path)).replacing(opened + block.text, with: opened + ShapeList.text)
            try Disk.write(Array(text.utf8), to: path)
        } else {
            #expect(block.text == ShapeList.text, "make golden writes it anew")
        }
    }

    @Test("a translation with the forms of its language")
    func strings() throws {
        for block in Self.blocks where block.info.hasPrefix("yaml strings ") {
            let tag = try #require(block.words.last)
            let english = string(BuiltInTemplates.files.first { $0.path == "templates/strings/en.yaml" }?.bytes ?? [])
            let own = try #require(try Yams.load(yaml: block.text) as? [String: Any])
            // English stands in for what the guide leaves out, with one text for all numbers.
            var whole = try #require(try Yams.load(yaml: english) as? [String: Any])
            for (key, value) in whole { if let forms = value as? [String: String] { whole[key] = forms["other"] } }
            for (key, value) in own {
                #expect(whole[key] != nil || StringKey.isOptional(key), "\(block.place): \(key)")
                whole[key] = value
            }
            let path = "templates/strings/\(tag).yaml"
            let yaml = try Yams.dump(object: whole, width: -1, allowUnicode: true)
            let tree = SourceTree(files: [SourceFile(path: path, bytes: Array(yaml.utf8))])
            var log = DiagnosticLog()
            #expect(InterfaceStringsParser.parse(tree, &log).languages.count == 1)
            #expect(log.diagnostics.map(\.message) == [])
        }
    }

    @Test("settings of hosts parse, and send the policy that pages carry")
    func hosts() throws {
        let head = string(BuiltInTemplates.files.first { $0.path == "templates/head.mustache" }?.bytes ?? [])
        let written = try #require(head.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)?.output.1)
        let policy = written.replacing(" file:", with: "") + "; frame-ancestors 'none'"
        var policies = 0
        for block in Self.blocks {
            for line in block.lines where line.contains("Content-Security-Policy") {
                #expect(line.contains(policy), "\(block.place): the policy of the pages is now: \(policy)")
                policies += 1
            }
            switch block.info {
            case "yaml gitlab":
                let last = ["sitegen/bin/sitegen build", "sitegen/bin/sitegen verify"][...]
                let pages = try #require(try Yams.load(yaml: block.text) as? [String: [String: Any]])["pages"]
                #expect((pages?["artifacts"] as? [String: [String]])?["paths"] == ["public"])
                #expect((pages?["script"] as? [String])?.suffix(2) == last)
            case "toml":
                #expect(block.lines.allSatisfy { $0.wholeMatch(of: /\[{1,2}[a-z.]+\]{1,2}|[\w-]+ = "[^"]*"/) != nil })
            case "headers":
                #expect(block.lines.first == "/*")
                #expect(block.lines.dropFirst().allSatisfy { $0.wholeMatch(of: /\ \ [\w-]+: .+/) != nil })
            case "nginx":
                #expect(block.lines.allSatisfy { $0.hasSuffix(";") || $0.hasSuffix("{") || $0 == "}" })
            case "caddy":
                #expect(block.lines.first?.hasSuffix(" {") == true && block.lines.last == "}")
            default: break
            }
        }
        #expect(policies == 4)
    }
}
