import Foundation
import Testing

@testable import SiteGenerator

/// The published article as its publisher might correct it: damaged sentences repaired, a deadline, a treaty and a name
/// put right.
@Suite("A second edition of the published article") struct SecondEditionTests {
    /// The sentences are invented.
    private static let corrections = [
        ("这样的话,但是这样的话。 これは", "残留の具体的な理由は公表されていないが、シリア情勢が念頭にあったとみられる。 これは"),
        ("这样的战斗的战斗的战斗,但是这样的战斗。 地理的", "この基地の価値は、規模だけでなく位置と機能にある。 地理的"),
        ("这样,但是这样的话,但是这样的话,但是这样的话。 2003年", "第一に、国内政治の圧力がある。 2003年"),
        ("在米军的撤退,在米军的国家的武装解除,在米军的军队的军队的军队。 長い間", "この発言は、米軍の撤退と民兵組織の武装解除を結びつけるものである。 長い間"),
        ("在米国的东西战略的东西,在米国的东西,在米国的东西战略。 オバマ", "第二に、米国の世界戦略の見直しがある。 オバマ"),
        ("但是,但是这样的话,但是这样的事情。 ISISは", "第三に、対テロ需要は消えていない。 ISISは"),
        ("这样的话,但是,但是这样的话。 イラク西部", "基地の将来の用途も注目される。 イラク西部"),
        ("2024年の米伊協定", "2024年の米国・イラク協定"), ("2025年9月という最終期限", "2026年9月という最終期限"),
        ("アララフ司令官", "ヤララー司令官"),
    ]

    @Test("every note that is touched is shown, and no other")
    func report() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let sources = try Loader(siteFolder: root.path).load()
        let kept = try #require(sources.file(at: "content/ain-al-asad/article.txt"))
        var text = UTF8Text.string(sources[kept].bytes)
        for (old, new) in Self.corrections {
            #expect(text.components(separatedBy: old).count == 2)
            text = text.replacingOccurrences(of: old, with: new)
        }
        var log = DiagnosticLog()
        let outcome = UpdateListing.outcome(
            "ain-al-asad", SourceFile(path: "new.txt", bytes: Array(text.utf8)), sources, &log)
        guard case .compared(let comparison) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let report = comparison.report
        func update(_ id: String) throws -> AnchorUpdate {
            try #require(report.updates.first { $0.anchor.id == id })
        }
        for number in 1...7 {
            let damage = try update("note:damage-\(number)")
            #expect(damage.verdict == .orphaned)
            #expect(damage.instead != nil)
        }
        #expect(try update("note:us-italy").reason == .words)
        #expect(try update("note:us-italy").proposals.map(\.passage) == ["2024年の米国・イラク協定"])
        #expect(try update("note:as-planned").reason == .sentence)
        #expect(try update("note:deadline").facts.map(UpdateWords.fact) == ["number: 2025 → 2026"])
        #expect(try update("note:alaralah").reason == .spelling)
        #expect(try update("note:iran-in-syria").reason == .before)
        #expect(try update("chapter:us-posture").proposals.first?.passage?.hasPrefix("第二に") == true)
        #expect(report.updates.count { $0.verdict.isOpen } == 13)
        #expect(report.count(.moved) > 50)
        for update in report.updates where !update.verdict.isOpen {
            let (old, new) = (try #require(update.old), try #require(update.new ?? update.old))
            if update.new != nil { #expect(report.old.bytes[old] == report.new.bytes[new]) }
        }
        // Programs read the same.
        let json = try JSONSerialization.jsonObject(with: Data(comparison.json.utf8)) as? [String: Any]
        #expect(json?["open"] as? Int == 13)
        #expect((json?["anchors"] as? [Any])?.count == report.updates.count)
    }
}
