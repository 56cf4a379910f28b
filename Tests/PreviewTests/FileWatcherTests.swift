import Foundation
import SiteGenerator
import Testing

@testable import Preview

struct FileWatcherTests {
    enum Kind: CaseIterable { case inotify, polling }

    /// Counts what a watcher tells.
    private final class Told: Sendable {
        let count = Locked(0)
        let last = Locked<SourceChange?>(nil)

        /// Whether anything is told within a time that is long for either kind.
        func anything(after change: () throws -> Void) async throws -> Bool {
            count.withLock { $0 = 0 }
            try change()
            for _ in 1...300 {
                if count.withLock({ $0 }) > 0 { return true }
                try await Task.sleep(for: .milliseconds(10))
            }
            return false
        }

        func quiet() async throws {
            var last = -1
            while last != count.withLock({ $0 }) {
                last = count.withLock { $0 }
                try await Task.sleep(for: .milliseconds(700))
            }
        }
    }

    private func started(_ kind: Kind, _ folder: PreviewFolder) throws -> (any FileWatcher, Told) {
        let watcher: any FileWatcher =
            switch kind {
            case .inotify: InotifyWatcher(siteFolder: folder.path)
            case .polling: PollingWatcher(siteFolder: folder.path)
            }
        let told = Told()
        try watcher.start { change in
            told.last.withLock { $0 = change }
            told.count.withLock { $0 += 1 }
        }
        return (watcher, told)
    }

    @Test(arguments: Kind.allCases)
    func everyWayToChangeAFileIsTold(kind: Kind) async throws {
        let folder = try PreviewFolder()
        let (watcher, told) = try started(kind, folder)
        defer { watcher.stop() }
        func check(_ what: Comment, _ change: () throws -> Void) async throws {
            #expect(try await told.anything(after: change), what)
            try await told.quiet()
        }
        try await check("written") { try folder.write("title: Other\n", to: "content/site.yaml") }
        try await check("new") { try folder.write("a", to: "content/glossary.md") }
        try await check("a temporary file takes its place") {
            try folder.write("b", to: "content/.glossary.tmp")
            try folder.move("content/.glossary.tmp", to: "content/glossary.md")
        }
        try await check("away and new") {
            try folder.move("content/glossary.md", to: "content/glossary.md~")
            try folder.write("c", to: "content/glossary.md")
            try folder.remove("content/glossary.md~")
        }
        try await check("renamed") { try folder.move("content/glossary.md", to: "content/other.md") }
        try await check("deleted") { try folder.remove("content/other.md") }
        try await check("a new folder") { try folder.write("d", to: "content/tides/notes/deep/one.md") }
        try await check("in the new folder") { try folder.write("e", to: "content/tides/notes/deep/one.md") }
        try await check("a folder is renamed") { try folder.move("content/tides", to: "content/waves") }
        try await check("in the renamed folder") { try folder.write("f", to: "content/waves/notes/deep/one.md") }
        try await check("a folder is deleted") { try folder.remove("content/waves") }
        try await check("templates") { try folder.write("y", to: "templates/assets/site.css") }
        try await check("content goes") { try folder.remove("content") }
        try await check("content comes back") { try folder.write("title: Site\n", to: "content/site.yaml") }
        try await check("in what came back") { try folder.write("title: Third\n", to: "content/site.yaml") }
        try await check("a link's file") {
            try folder.write("g", to: "texts/article.txt")
            #expect(symlink(folder.path + "/texts/article.txt", folder.path + "/content/article.txt") == 0)
        }
        try await check("what a link leads to") { try folder.write("h", to: "texts/article.txt") }
    }

    @Test func aWrittenFileIsNamedUnlessMoreHasHappened() async throws {
        let folder = try PreviewFolder()
        try folder.write("a", to: "content/glossary.md")
        let (watcher, told) = try started(.inotify, folder)
        defer { watcher.stop() }
        let content = try #require(WatchedFolders.canonical(folder.path + "/content"))
        func check(_ expected: SourceChange, _ change: () throws -> Void) async throws {
            #expect(try await told.anything(after: change))
            try await told.quiet()
            #expect(told.last.withLock { $0 } == expected)
        }
        try await check(.files([content + "/site.yaml"])) { try folder.write("title: B\n", to: "content/site.yaml") }
        try await check(.files([content + "/site.yaml"])) {
            try folder.write("title: C\n", to: "content/.site.tmp")
            try folder.move("content/.site.tmp", to: "content/site.yaml")
        }
        try await check(.anything) { try folder.write("b", to: "content/new.md") }
        try await check(.anything) { try folder.remove("content/new.md") }
        try await check(.anything) {
            try folder.write("c", to: "content/glossary.md")
            try folder.remove("content/glossary.md")
        }
    }

    @Test(arguments: Kind.allCases)
    func whatIsNoFileOfTheSiteIsNotTold(kind: Kind) async throws {
        let folder = try PreviewFolder()
        let (watcher, told) = try started(kind, folder)
        defer { watcher.stop() }
        try folder.write("a", to: "content/.site.yaml.swp")
        try folder.write("a", to: "content/site.yaml~")
        try folder.write("a", to: "public/index.html")
        try folder.write("a", to: "README.md")
        try await Task.sleep(for: .milliseconds(1200))
        #expect(told.count.withLock { $0 } == 0)
    }

    @Test func aWrittenFileIsToldAtOnce() async throws {
        // A machine that is busy may be late now and then.
        var best = Duration.seconds(10)
        for attempt in 1...20 where best > .milliseconds(InotifyWatcher.settling / 2) {
            let folder = try PreviewFolder()
            let (watcher, told) = try started(.inotify, folder)
            defer { watcher.stop() }
            let began = ContinuousClock.now
            try folder.write("title: \(attempt)\n", to: "content/site.yaml")
            while told.count.withLock({ $0 }) == 0, ContinuousClock.now - began < .seconds(2) { await Task.yield() }
            best = min(best, ContinuousClock.now - began)
        }
        #expect(best <= .milliseconds(InotifyWatcher.settling / 2))
    }

    @Test func aFileThatGoesIsToldOnlyAfterAMoment() async throws {
        let folder = try PreviewFolder()
        let (watcher, told) = try started(.inotify, folder)
        defer { watcher.stop() }
        let began = ContinuousClock.now
        try folder.move("content/site.yaml", to: "content/site.yaml~")
        while told.count.withLock({ $0 }) == 0, ContinuousClock.now - began < .seconds(5) { await Task.yield() }
        #expect(told.count.withLock { $0 } == 1)
        #expect(ContinuousClock.now - began >= .milliseconds(InotifyWatcher.settling - 5))
    }
}
