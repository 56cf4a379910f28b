import Testing

@testable import SiteGenerator

@Suite("Explanations") struct ExplanationTests {
    @Test("every code has one, and they stand in the order of the codes")
    func complete() {
        let explained = Explanation.all.map(\.code)
        #expect(Set(explained) == Set(DiagnosticCode.allCases))
        #expect(explained.count == DiagnosticCode.allCases.count)
    }

    @Test("the wrong example gives exactly its code", arguments: DiagnosticCode.allCases)
    func wrong(_ code: DiagnosticCode) throws {
        let explanation = try #require(Explanation.of(code))
        let diagnostics = try RunExample.run(explanation.wrong).diagnostics
        #expect(Set(diagnostics.map(\.code)) == [code], "\(diagnostics.map(\.message))")
        #expect(code.isGradable || diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test("the right example gives no message", arguments: DiagnosticCode.allCases)
    func right(_ code: DiagnosticCode) throws {
        let explanation = try #require(Explanation.of(code))
        let diagnostics = try RunExample.run(explanation.right).diagnostics
        #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    }

    @Test("each is told with why and both examples")
    func printed() {
        for explanation in Explanation.all {
            let text = ExplanationPrinter.text(explanation, .plain)
            #expect(text.hasPrefix(explanation.code.rawValue + ": a"))
            #expect(text.contains("\n  Why: ") && text.contains("\nWrong\n") && text.contains("\nRight\n"))
            #expect(!text.contains("\u{1B}"))
            #expect(ExplanationPrinter.markdown().contains("## \(explanation.code.rawValue)\n"))
        }
        let lines = ExplanationPrinter.list(.plain).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("passage-not-found ") && $0.contains("The words of a passage") })
    }

    @Test("the list has whole sentences: a full stop in code signs ends none", arguments: Explanation.all.map(\.code))
    func whole(_ code: DiagnosticCode) throws {
        let sentence = ExplanationPrinter.firstSentence(try #require(Explanation.of(code)).meaning)
        #expect(sentence.last == "." && sentence.count(where: { $0 == "`" }).isMultiple(of: 2), "\(sentence)")
    }

    @Test("a mistyped code has a nearest one")
    func nearest() {
        #expect(DiagnosticCode.nearest(to: "passage-notfound") == .passageNotFound)
        #expect(DiagnosticCode.nearest(to: "zzzzzzzz") == nil)
    }
}
