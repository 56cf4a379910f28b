import Glibc
import Testing

@testable import SiteGenerator

struct OrderedWorkTests {
    @Test("results come in order, each once, whatever the number of threads", arguments: [1, 2, 7])
    func order(threads: Int) {
        var taken: [Int] = []
        OrderedWork.run(500, threads: threads) { number in
            // Pieces of very different length.
            var sum = number
            for step in 0..<(number % 17 == 0 ? 20_000 : 10) { sum = (sum &* 31) &+ step }
            return (number, sum)
        } take: { index, result in
            #expect(result.0 == index)
            taken.append(index)
        }
        #expect(taken == Array(0..<500))
    }

    @Test("a few results wait at most, however slowly they are taken")
    func bounded() {
        let begun = Locked(0)
        var taken = 0
        OrderedWork.run(200, threads: 4) { _ in
            begun.withLock { $0 += 1 }
        } take: { _, _ in
            taken += 1
            // What was begun and not taken yet, when there was time to begin all.
            for _ in 0..<2000 { _ = begun.withLock { $0 } }
            #expect(begun.withLock { $0 } <= taken + 8)
        }
    }

    @Test("what taking throws ends the work")
    func throwing() {
        struct Enough: Error {}
        let begun = Locked(0)
        #expect(throws: Enough.self) {
            try OrderedWork.run(10_000, threads: 2) { _ in
                begun.withLock { $0 += 1 }
            } take: { index, _ in
                if index == 3 { throw Enough() }
            }
        }
        #expect(begun.withLock { $0 } < 100)
    }

    @Test("processors that the process may not use are not counted")
    func processors() throws {
        func count(_ status: String) -> Int? { OrderedWork.allowedProcessors(inStatus: bytes(status)) }
        #expect(count("Name:\tsitegen\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n") == 2)
        #expect(count("Cpus_allowed:\tff,ffffffff,80000000\n") == 41)
        #expect(count("Name:\tsitegen\n") == nil)
        #expect(count("") == nil)
        let nproc = try SitegenProgram.run("nproc", [], in: "/tmp").output
        #expect(OrderedWork.allowedProcessors(inStatus: try Disk.read("/proc/self/status")).map { "\($0)\n" } == nproc)
    }

    @Test("a build works with as many threads as are asked for, and gives the same files", arguments: [1, 2, 8])
    func threads(count: Int) throws {
        var expected: [String: [UInt8]] = [:]
        var sources = MemorySite.templates
        sources["content/site.yaml"] = bytes("title: T\nlanguage: en\n")
        for name in 1...9 {
            sources["content/e\(name)/explainer.yaml"] = bytes("format: 1\ntitle: E\(name)\n")
            sources["content/e\(name)/chapters/01-a.md"] = bytes("# A\n\nWords.\n")
        }
        let site = SourceTree(files: sources.map { SourceFile(path: $0.key, bytes: $0.value) })
        for threads in [nil, count] {
            let seen = Locked(Set<pthread_t>())
            var files: [String: [UInt8]] = [:]
            var log = DiagnosticLog()
            _ = Pipeline.run(site, shownFolder: "public", &log, threads: threads, keepsSite: false, keep: nil) { file in
                seen.withLock { _ = $0.insert(pthread_self()) }
                return file
            } emit: { file, _ in
                files[file.path] = file.bytes
            }
            try #require(!log.hasErrors)
            if threads == nil { expected = files } else { #expect(files == expected) }
            guard let threads else { continue }
            // The calling thread makes the site's own files, and everything if there is no other.
            let number = seen.withLock { $0.count }
            #expect(threads == 1 ? number == 1 : (2...threads + 1).contains(number))
        }
    }

    @Test("work within work ends, and each result is in its place")
    func nested() {
        var sums: [Int] = []
        OrderedWork.run(20, threads: 3) { outer in
            var sum = 0
            OrderedWork.run(20, threads: 3) { inner in
                outer * inner
            } take: { _, product in
                sum += product
            }
            return sum
        } take: { _, sum in
            sums.append(sum)
        }
        #expect(sums == (0..<20).map { $0 * 190 })
    }

    @Test("a value that another thread makes is made once, and whoever needs it waits", arguments: [true, false])
    func ahead(isApart: Bool) {
        let made = Locked([pthread_t]())
        let value = Ahead(isApart: isApart) {
            usleep(20_000)
            made.withLock { $0.append(pthread_self()) }
            return 7
        }
        var seen: [Int] = []
        OrderedWork.run(4, threads: 4) { _ in
            value.value
        } take: { _, value in
            seen.append(value)
        }
        #expect(seen == [7, 7, 7, 7])
        #expect(made.withLock { $0.map { $0 == pthread_self() } } == [!isApart])
    }
}
