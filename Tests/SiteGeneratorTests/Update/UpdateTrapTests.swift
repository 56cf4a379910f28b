import Testing

@testable import SiteGenerator

@Suite("Corrections that trap anchors") struct UpdateTrapTests {
    @Test("each case has the verdict that a careful editor would give", arguments: TrapCase.all)
    func verdict(_ trap: TrapCase) throws {
        let update = try #require(trap.update)
        let verdict = update.verdict.rawValue + (update.reason.map { " " + $0.rawValue } ?? "")
        #expect(verdict == trap.verdict)
        let facts = update.facts.map(UpdateWords.fact)
        if trap.facts == ["none"] {
            #expect(facts.isEmpty)
        } else {
            for fact in trap.facts { #expect(facts.contains(fact), "named: \(facts)") }
        }
    }

    @Test("the table is read to its end")
    func count() {
        #expect(TrapCase.all.count >= 116)
        #expect(Set(TrapCase.all.map(\.language)) == ["Japanese", "English", "Chinese", "Arabic"])
        #expect(TrapCase.all.allSatisfy { !$0.verdict.isEmpty && !$0.passage.isEmpty && !$0.old.isEmpty })
    }
}
