import Glibc
import Testing

@testable import SiteGenerator

/// What somebody else put into an output folder, or beside it, is the same after a build as before.
@Suite("What is not ours") struct NotOursTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var output: String { folder.path + "/public" }

    @discardableResult
    private func publish(_ files: KeyValuePairs<String, String>, output: String = "public") throws -> String {
        try PublishRun.publish(files, in: folder, output: output)
    }

    /// What is said where publishing is refused.
    private func refusal(_ files: KeyValuePairs<String, String>, output: String = "public") throws -> String {
        do {
            return "not refused: " + (try publish(files, output: output))
        } catch let error as DiskError {
            return error.description.replacing(folder.path, with: "")
        }
    }

    private func expect(
        _ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) { expectText(actual, expected, sourceLocation: sourceLocation) }

    @Test("a repository, a domain's name and letters that lie among the pages stay, whatever becomes of the pages")
    func others() throws {
        try publish(["index.html": "a", "tides/one.html": "b", "moon/x.html": "c"])
        let theirs = [
            ".git/HEAD": "ref: refs/heads/pages\n", ".git/objects/aa/bb": "o", "CNAME": "example.org\n",
            ".nojekyll": "",
            "moon/letter.txt": "mine", "tides/.well-known/x": "mine",
        ]
        for (path, text) in theirs { try folder.write(text, to: "public/" + path) }
        try Disk.makeFolder(output + "/kept/empty")
        let builds: [KeyValuePairs<String, String>] = [
            ["index.html": "a2"], ["index.html": "a2", "moon/x.html": "c"],
            ["index.html": "a3", "tides/one.html": "b"],
        ]
        for files in builds {
            try publish(files)
            let found = try folder.files(below: "public")
            for (path, text) in theirs { #expect(found[path] == text, "\(path)") }
            #expect(found["kept/empty/"] == "")
            #expect(found.count == theirs.count + files.count + 2)
        }
    }

    @Test(
        "a folder with somebody's files and no record is refused, and left as it is",
        arguments: [".git/HEAD", "CNAME", ".nojekyll", "index.html", "notes/a.txt"])
    func unknownFolder(file: String) throws {
        try folder.write("mine", to: "public/" + file)
        let name = file.split(separator: "/")[0]
        #expect(
            try refusal(["index.html": "a"])
                == "cannot write to /public: sitegen did not make this folder, and it holds \(name); "
                + "empty it, or choose another with --output")
        #expect(try folder.files() == ["public/" + file: "mine"])
    }

    @Test("a page that became a link is not written through, not removed, and told of")
    func linkedPage() throws {
        try folder.write("theirs", to: "elsewhere/letter.txt")
        for target in ["../elsewhere/letter.txt", "../elsewhere/nothing"] {
            try publish(["index.html": "a", "old.html": "b"])
            for page in ["index.html", "old.html"] {
                try Disk.removeFile(output + "/" + page)
                #expect(symlink(target, output + "/" + page) == 0)
            }
            #expect(
                try publish(["index.html": "a2"]).hasPrefix(
                    "failed\n/public/index.html: error: this stands where index.html is to be written"))
            expect(
                try publish(["new.html": "c"]),
                """
                written ["new.html"] unchanged 0 removed []
                /public/index.html: warning: this was put where pages were that the site does not have any more, and is left [edited-output]
                  help: delete it if nobody needs it

                /public/old.html: warning: this was put where pages were that the site does not have any more, and is left [edited-output]
                  help: delete it if nobody needs it
                """)
            #expect(Disk.isSymbolicLink(output + "/index.html") && Disk.isSymbolicLink(output + "/old.html"))
            #expect(try folder.files(below: "elsewhere") == ["letter.txt": "theirs"])
            try Disk.removeTree(output)
        }
    }

    @Test("an output that is a link is followed, and stays a link; one that leads nowhere is refused")
    func linkedOutput() throws {
        try Disk.makeFolder(folder.path + "/www/site")
        #expect(symlink("www/site", output) == 0)
        expect(try publish(["index.html": "a"]), "written [\"index.html\"] unchanged 0 removed []")
        expect(try publish(["index.html": "a2"]), "written [\"index.html\"] unchanged 0 removed []")
        #expect(Disk.isSymbolicLink(output))
        #expect(try folder.files(below: "www").keys.sorted() == ["site/.sitegen", "site/index.html"])
        #expect(symlink("nowhere", folder.path + "/lost") == 0)
        #expect(
            try refusal(["index.html": "a"], output: "lost")
                == "cannot write to /lost: it is not a folder; choose another with --output")
        #expect(Disk.isSymbolicLink(folder.path + "/lost") && Disk.kind(of: folder.path + "/nowhere") == nil)
    }

    @Test("a file that shares its bytes with a page keeps them when the page changes")
    func hardLink() throws {
        try publish(["index.html": "a", "old.html": "b"])
        #expect(link(output + "/index.html", folder.path + "/archive.html") == 0)
        #expect(link(output + "/old.html", folder.path + "/old-archive.html") == 0)
        expect(try publish(["index.html": "a2"]), "written [\"index.html\"] unchanged 0 removed [\"old.html\"]")
        let files = try folder.files()
        #expect(files["archive.html"] == "a" && files["old-archive.html"] == "b")
        #expect(files["public/index.html"] == "a2")
        // Whoever edits the one edits the other.
        #expect(link(output + "/index.html", folder.path + "/draft.html") == 0)
        try folder.write("mine", to: "draft.html")
        #expect(try publish(["index.html": "a3"]).contains("this file was edited after sitegen wrote it"))
        #expect(try folder.files()["public/index.html"] == "mine")
    }

    @Test("a pipe in the place of a page is no page, and nobody waits for what comes out of it")
    func pipe() throws {
        try publish(["index.html": "a", "old.html": "b"])
        for name in ["index.html", "old.html"] {
            try Disk.removeFile(output + "/" + name)
            #expect(mkfifo(output + "/" + name, 0o600) == 0)
        }
        #expect(try publish(["index.html": "a"]).hasPrefix("failed\n/public/index.html: error: this stands where"))
        #expect(try publish(["new.html": "a"]).contains("/public/old.html: warning: this was put where pages were"))
        #expect(Disk.kind(of: output + "/index.html") == .other && Disk.kind(of: output + "/old.html") == .other)
    }

    @Test(
        "a record that leads out of its folder is refused",
        arguments: ["../letter.txt", "/letter.txt", "a/../../letter.txt", "../\u{301}letter.txt"])
    func record(path: String) throws {
        try publish(["index.html": "a"])
        try folder.write("theirs", to: "letter.txt")
        try folder.write("theirs", to: "\u{301}letter.txt")
        var record = OutputRecord()
        record.add(path, ContentHash.hash(Array("theirs".utf8)))
        try Disk.write(record.bytes, to: output + "/" + OutputRecord.name)
        #expect(try refusal(["index.html": "a"]).contains("it is not a record of this version"))
        for name in ["letter.txt", "\u{301}letter.txt"] {
            #expect(try Disk.read(folder.path + "/" + name) == Array("theirs".utf8))
        }
    }

    @Test("a record whose path leads out through a link removes nothing")
    func recordThroughLink() throws {
        try publish(["index.html": "a"])
        try folder.write("theirs", to: "elsewhere/letter.txt")
        #expect(symlink("../elsewhere", output + "/tides") == 0)
        var record = try #require(OutputRecord(Disk.read(output + "/" + OutputRecord.name)))
        record.add("tides/letter.txt", ContentHash.hash(Array("theirs".utf8)))
        record.add("tides/deep/gone.txt", 1)
        try Disk.makeFolder(folder.path + "/elsewhere/deep")
        try Disk.write(record.bytes, to: output + "/" + OutputRecord.name)
        try publish(["index.html": "a"])
        #expect(try folder.files(below: "elsewhere") == ["letter.txt": "theirs", "deep/": ""])
    }

    @Test("what stands where changed files wait is not cleared away when it is not ours")
    func waitingPlace() throws {
        try folder.write("theirs", to: "elsewhere/letter.txt")
        let place = folder.path + "/.public.sitegen-staging"
        let reason = "sitegen puts changed files there until all are made, and did not make this"
        #expect(symlink("elsewhere", place) == 0)
        #expect(try refusal(["index.html": "a"]) == "cannot use /.public.sitegen-staging: \(reason)")
        #expect(try folder.files(below: "elsewhere") == ["letter.txt": "theirs"])
        try Disk.removeFile(place)
        try folder.write("theirs", to: ".public.sitegen-staging")
        #expect(try refusal(["index.html": "a"]) == "cannot use /.public.sitegen-staging: \(reason)")
        #expect(try folder.files()[".public.sitegen-staging"] == "theirs")
        try Disk.removeFile(place)
        expect(try publish(["index.html": "a"]), "written [\"index.html\"] unchanged 0 removed []")
    }

    @Test("a file of ours gives way to a folder, and a folder to a file; what is somebody's in it does not")
    func givesWay() throws {
        try publish(["plan.svg": "a", "map.svg/sheet.svg": "b", "map.svg/deep/two.svg": "c"])
        expect(
            try publish(["plan.svg/sheet.svg": "d", "map.svg": "e"]),
            """
            written ["map.svg", "plan.svg/sheet.svg"] unchanged 0 removed ["map.svg/deep/two.svg", "map.svg/sheet.svg", "plan.svg"]
            """)
        #expect(
            try folder.files(below: "public").filter { $0.key != OutputRecord.name }
                == ["plan.svg/sheet.svg": "d", "map.svg": "e"])
        try folder.write("mine", to: "public/plan.svg/letter.txt")
        let said = """
            failed
            /public/plan.svg: error: this stands where plan.svg is to be written [foreign-output]
              help: move it away, or choose another folder with --output
            """
        expect(try publish(["plan.svg": "a", "map.svg": "e"]), said)
        try Disk.removeFile(output + "/plan.svg/letter.txt")
        try folder.write("mine", to: "public/plan.svg/sheet.svg")
        expect(try publish(["plan.svg": "a", "map.svg": "e"]), said)
        try folder.write("mine", to: "public/map.svg")
        #expect(
            try publish(["plan.svg/sheet.svg": "d", "map.svg/x.svg": "e"]).contains(
                "/public/map.svg: error: this stands"))
        #expect(try folder.files()["public/map.svg"] == "mine")
    }

    @Test("folders that a killed build made, or emptied, are removed; somebody's empty folder is not")
    func emptyFolders() throws {
        try publish(["index.html": "a"])
        var record = try #require(OutputRecord(Disk.read(output + "/" + OutputRecord.name)))
        record.add("new/deep/one.html", 1)
        record.add("old/two.html", 2)
        try Disk.write(record.bytes, to: output + "/" + OutputRecord.name)
        for name in ["new/deep", "old", "theirs"] { try Disk.makeFolder(output + "/" + name) }
        try publish(["index.html": "a"])
        #expect(try folder.files(below: "public").keys.sorted() == [".sitegen", "index.html", "theirs/"])
    }

    @Test("no other build can come between reading the record and writing there")
    func locked() throws {
        var first: OutputFolder? = try OutputFolder(output, siteFolder: folder.path + "/site")
        let busy = "cannot write to /public: another build is writing there; wait for it to end"
        #expect(try refusal(["index.html": "b"]) == busy)
        var publisher: Publisher? = try first.map { try Publisher($0) }
        first = nil
        #expect(try refusal(["index.html": "b"]) == busy)
        #expect(try publisher?.publish().written == [])
        publisher = nil
        expect(try publish(["index.html": "b"]), "written [\"index.html\"] unchanged 0 removed []")
    }

    @Test("a build that is told to stop leaves the output as it was, and nothing beside it")
    func stopped() throws {
        try publish(["index.html": "a"])
        let before = try folder.files()
        for count in 0...2 {
            var asked = 0
            let calls = CallCount()
            let publisher = try Publisher(
                OutputFolder(output, siteFolder: folder.path + "/site"), isStopped: { calls.next() >= count })
            var log = DiagnosticLog()
            #expect(throws: BuildStopped.self) {
                for path in ["index.html", "new.html"] {
                    asked += 1
                    try publisher.stage(publisher.preparation(OutputFile(path: path, bytes: Array("x".utf8))), &log)
                }
                try publisher.findStale(&log)
                _ = try publisher.publish()
            }
            #expect(asked == min(count + 1, 2))
        }
        #expect(try folder.files() == before)
    }

    @Test("kept Markdown is never written over somebody's file, and goes when its chapter goes")
    func keptMarkdown() throws {
        for (path, bytes) in MemorySite.templates { try folder.write(string(bytes), to: "site/" + path) }
        for (path, bytes) in ExampleSite(files: []).contents { try folder.write(string(bytes), to: "site/" + path) }
        let site = folder.path + "/site"
        func build(_ kept: String) throws -> String {
            do {
                let pipeline = Pipeline(siteFolder: site, output: output, markdownFolder: folder.path + "/" + kept)
                let result = try pipeline.build()
                return result.log.diagnostics.map { "\($0.code.rawValue) " }.joined()
                    + (result.report == nil ? "refused" : "built")
            } catch let error as DiskError {
                return error.description.replacing(folder.path, with: "")
            }
        }
        try folder.write("mine", to: "theirs/ferry/a.md")
        #expect(
            try build("theirs")
                == "cannot write to /theirs: sitegen did not make this folder, and it holds ferry; "
                + "empty it, or choose another with --keep-markdown")
        #expect(
            try build("public")
                == "cannot keep chapters in /public: the pages are there; choose another with --keep-markdown")
        #expect(try build("site/content").contains("that is where content/ is"))
        #expect(try folder.files(below: "public") == [:])
        #expect(try build("kept") == "built")
        let kept = try folder.files(below: "kept").keys.filter { $0.hasSuffix(".md") }.sorted()
        #expect(kept.count > 0)
        let first = try #require(kept.first)
        try folder.write("mine", to: "kept/" + first)
        try folder.write("mine", to: "kept/letter.md")
        #expect(try build("kept") == "edited-output built")
        #expect(try folder.files(below: "kept")[first] == "mine")
        try Disk.removeTree(site + "/content/ferry")
        try Disk.removeFile(folder.path + "/kept/" + first)
        #expect(try build("kept") == "built")
        #expect(try folder.files(below: "kept").keys.sorted() == [".sitegen", "letter.md"])
    }
}

/// Counts from several threads.
private final class CallCount: Sendable {
    private let count = Locked(-1)

    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}
