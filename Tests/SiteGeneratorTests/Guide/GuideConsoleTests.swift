import Testing

@testable import SiteGenerator

/// What the guide tells to type is typed, and what it says is seen is seen.
@Suite("Guide: what to type", .serialized) struct GuideConsoleTests {
    /// Sections that stand for themselves: they begin where the tutorial ended.
    private static let sections: [(String, [GuideText.Block])] = {
        var sections: [(String, [GuideText.Block])] = []
        for block in GuideText.whole.blocks where !block.chapter.hasSuffix("tutorial.md") {
            let name = "\(block.chapter): \(block.section)"
            if sections.last?.0 != name { sections.append((name, [])) }
            sections[sections.count - 1].1.append(block)
        }
        return sections.filter { $0.1.contains { $0.info == "console" } }
    }()

    @Test("the tutorial, and from there every other section")
    func typed() throws {
        let after = try GuideSession.afterTutorial()
        #expect(Self.sections.count >= 6)
        for (_, blocks) in Self.sections { try GuideSession(after: after).follow(blocks) }
    }

    @Test("an output that is not the one expected is noticed")
    func matching() {
        #expect(GuideSession.matches("a\nb 12\nc\n", ["a", "b …", "c"]))
        #expect(GuideSession.matches("a\nb\nc\n", ["a", "…"]) && GuideSession.matches("a\n", ["a", "…"]))
        #expect(!GuideSession.matches("a\nb\n", ["a"]) && !GuideSession.matches("ab\n", ["a"]))
        #expect(!GuideSession.matches("a\nb\nc\n", ["a", "…", "b"]))
    }
}
