import Testing

@testable import SiteGenerator

/// Each case: notes as (pixels of the mark, lines), and how many lines of each the margin shows (nil: all).
struct MarginPlanTests {
    private func shown(_ notes: [(mark: Int, lines: Int)], minor: Set<Int> = []) -> [Int?] {
        MarginPlan.shownLines(
            notes.enumerated().map { .init(mark: $1.mark, lines: $1.lines, isMinor: minor.contains($0)) })
    }

    @Test func aNoteAloneIsShownWhole() {
        #expect(shown([]) == [])
        #expect(shown([(0, 5)]) == [nil])
    }

    @Test func aVeryLongNoteIsCutWhereThereIsNoRoomForAllOfIt() {
        #expect(shown([(0, 8)]) == [nil])
        #expect(shown([(0, 24)]) == [nil])
        #expect(shown([(0, 40)]) == [7])
        // Twelve lines of 21 px and the gap of 8 px below them.
        #expect(shown([(0, 12), (260, 1)]) == [nil, nil])
        #expect(shown([(0, 12), (250, 1)]) == [7, nil])
    }

    @Test func aMinorNoteShowsItsFirstLine() {
        #expect(shown([(0, 5), (500, 1)], minor: [0, 1]) == [1, nil])
    }

    @Test func notesThatFitBelowEachOtherAreNotCut() {
        #expect(shown([(0, 4), (35, 4), (400, 4)]) == [nil, nil, nil])
    }

    @Test func manyMarksInFewLinesLeaveOneOrTwoLinesEach() {
        let notes = (0..<6).map { (mark: 35 * $0, lines: 6) }
        let lines = shown(notes)
        #expect(lines.dropLast().allSatisfy { ($0 ?? 9) <= 3 })
        var bottom = 0
        for (note, lines) in zip(notes, lines) {
            let top = max(note.mark, bottom)
            #expect(top - note.mark <= MarginPlan.Metric.drift)
            bottom = top + (lines ?? note.lines) * MarginPlan.Metric.noteLine + MarginPlan.Metric.noteGap
        }
    }

    @Test func roomBeforeTheNextNoteIsGivenBack() {
        // The first three are pressed; nothing follows the third for long.
        let lines = shown([(0, 7), (0, 7), (0, 7), (2000, 2)])
        #expect(lines[2] == nil)
    }

    /// Whatever the marks: no note shows less than a line or more than it has, and where every note could be cut to a
    /// line, none drifts further than is allowed.
    @Test func randomMarks() {
        var seed = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            var mark = 0
            let notes = (0..<Int.random(in: 1...40, using: &seed)).map { _ -> MarginPlan.Note in
                mark += Int.random(in: 0...120, using: &seed)
                return .init(
                    mark: mark, lines: Int.random(in: 1...12, using: &seed), isMinor: Bool.random(using: &seed))
            }
            let shown = MarginPlan.shownLines(notes)
            var bottom = 0
            var shortest = 0
            for (note, lines) in zip(notes, shown) {
                let count = lines ?? note.lines
                #expect((1...note.lines).contains(count))
                let top = max(note.mark, bottom)
                let best = max(note.mark, shortest)
                if best == note.mark { #expect(top - note.mark <= MarginPlan.Metric.drift) }
                bottom = top + count * MarginPlan.Metric.noteLine + MarginPlan.Metric.noteGap
                shortest = best + MarginPlan.Metric.noteLine + MarginPlan.Metric.noteGap
            }
        }
    }

    @Test func widths() {
        #expect(Array("ab漢é".utf8).halfEms == 5)
        let heights = TextHeights([Array(repeating: UInt8(ascii: "a"), count: 136), Array("b".utf8)])
        #expect(heights.height(leaf: 0, offset: 70) == MarginPlan.Metric.textLine)
        #expect(heights.height(leaf: 1, offset: 0) == 2 * MarginPlan.Metric.textLine + MarginPlan.Metric.paragraphGap)
        #expect(heights.height(leaf: 9, offset: 0) == heights.height(leaf: 1, offset: 0))
    }
}
