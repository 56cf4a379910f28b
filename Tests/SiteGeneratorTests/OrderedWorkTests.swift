import Synchronization
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
        let begun = Mutex(0)
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
        let begun = Mutex(0)
        #expect(throws: Enough.self) {
            try OrderedWork.run(10_000, threads: 2) { _ in
                begun.withLock { $0 += 1 }
            } take: { index, _ in
                if index == 3 { throw Enough() }
            }
        }
        #expect(begun.withLock { $0 } < 100)
    }
}
