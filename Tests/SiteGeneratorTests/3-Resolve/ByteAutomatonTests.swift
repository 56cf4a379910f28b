import Testing

@testable import SiteGenerator

struct ByteAutomatonTests {
    private struct Hit: Hashable {
        let pattern: Int
        let range: Range<Int>
    }

    private func hits(_ patterns: [[UInt8]], _ text: [UInt8]) -> (hits: [Hit], steps: Int) {
        var hits: [Hit] = []
        let steps = ByteAutomaton(patterns).scan(text) { hits.append(Hit(pattern: $0, range: $1)) }
        return (hits, steps)
    }

    @Test func longestFirst() {
        let found = hits(["he", "she", "his", "hers", "e"].map(bytes), bytes("ushers")).hits
        #expect(found.map(\.pattern) == [1, 0, 4, 3])
        #expect(found.map(\.range) == [1..<4, 2..<4, 3..<4, 2..<6])
    }

    @Test func formsThatEndAlike() throws {
        let automaton = ByteAutomaton(["b", "ab", "xab", "a", "c", "bc"].map(bytes))
        let most = try #require(automaton.mostEndings())
        #expect(most.pattern == 2)
        #expect(most.count == 2)
        #expect(ByteAutomaton(["a", "b"].map(bytes)).mostEndings() == nil)
    }

    @Test(arguments: 0..<20)
    func everyOccurrence(seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            func word(_ lengths: ClosedRange<Int>) -> [UInt8] {
                (0..<Int.random(in: lengths, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
            }
            let patterns = Array(Set((0..<Int.random(in: 0...30, using: &random)).map { _ in word(1...6) })).sorted {
                $0.lexicographicallyPrecedes($1)
            }
            let text = word(0...60)
            var expected: Set<Hit> = []
            for (index, pattern) in patterns.enumerated() where pattern.count <= text.count {
                for start in 0...text.count - pattern.count where text[start...].starts(with: pattern) {
                    expected.insert(Hit(pattern: index, range: start..<start + pattern.count))
                }
            }
            let found = hits(patterns, text).hits
            #expect(Set(found) == expected && found.count == expected.count, "seed \(seed)")
            #expect(found.map(\.range.upperBound) == found.map(\.range.upperBound).sorted(), "seed \(seed)")
        }
    }

    /// Nodes with many children are searched by halves.
    @Test func everyByte() {
        let pairs: [[UInt8]] = (UInt8.min...UInt8.max).map { [7, $0] }
        let singles: [[UInt8]] = (UInt8.min...UInt8.max).map { [$0] }
        // Each byte is found, each pair, and between 7 7 and 7 8 the pair 7 7 once more.
        #expect(hits(pairs + singles, Array(pairs.joined())).hits.count == 512 + 256 + 1)
    }

    /// Cost is counted, not timed: two steps a byte at most, whatever the patterns, and no more nodes than bytes.
    @Test func linear() {
        let a = UInt8(ascii: "a")
        let worst = (1...200).map { [UInt8](repeating: a, count: $0) + [UInt8(ascii: "b")] }
        let text = [UInt8](repeating: a, count: 50_000)
        #expect(hits(worst, text).steps <= 2 * text.count)

        var random = SeededGenerator(seed: 1)
        let kana = Array(0x30A1...0x30F6).compactMap { Unicode.Scalar($0) }
        func word(_ count: Int) -> [UInt8] {
            var word = String.UnicodeScalarView()
            for _ in 0..<count { word.append(random.pick(kana)) }
            return bytes(String(word))
        }
        let many = Array(Set((0..<10_000).map { _ in word(Int.random(in: 2...12, using: &random)) }))
        let long = word(30_000)
        #expect(hits(many, long).steps <= 2 * long.count)
        #expect(ByteAutomaton(many).nodeCount <= 1 + many.reduce(0) { $0 + $1.count })
    }
}
