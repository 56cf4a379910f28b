import Foundation
import Testing

@testable import SiteGenerator

/// One case of `Tests/Cases/update-traps.txt`.
struct TrapCase: CustomTestStringConvertible {
    var language = ""
    var name = ""
    var old = ""
    var new = ""
    var passage = ""
    /// `changed words`
    var verdict = ""
    var facts: [String] = []
    /// Each with its variants.
    var terms: [[String]] = []

    var testDescription: String { "\(language): \(name)" }

    static let all: [TrapCase] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text =
            (try? String(contentsOf: root.appendingPathComponent("Cases/update-traps.txt"), encoding: .utf8)) ?? ""
        var cases: [TrapCase] = []
        var language = ""
        for part in text.components(separatedBy: "\n\n").dropFirst() {
            var trap = TrapCase()
            for line in part.split(separator: "\n") {
                if line.hasPrefix("= ") {
                    language = String(line.dropFirst(2))
                    continue
                }
                func value(_ key: String) -> String? { line.hasPrefix(key) ? String(line.dropFirst(key.count)) : nil }
                if let old = value("old: ") {
                    trap.old = unfolded(old)
                } else if let new = value("new: ") {
                    trap.new = unfolded(new)
                } else if let passage = value("passage: ") {
                    trap.passage = passage
                } else if let verdict = value("is: ") {
                    trap.verdict = verdict
                } else if let fact = value("fact: ") {
                    trap.facts.append(fact)
                } else if let terms = value("terms: ") {
                    trap.terms = terms.components(separatedBy: ", ").map { $0.components(separatedBy: "=") }
                } else {
                    trap.name = String(line)
                }
            }
            trap.language = language
            if !trap.name.isEmpty { cases.append(trap) }
        }
        return cases
    }()

    private static func unfolded(_ text: String) -> String {
        text.replacingOccurrences(of: "¶ ", with: "\n\n").replacingOccurrences(of: "⏎", with: "\n")
    }

    private static let languages = ["Japanese": "ja", "English": "en", "Chinese": "zh", "Arabic": "ar"]

    /// What is said of the passage.
    var update: AnchorUpdate? {
        let frame = "A first paragraph that nobody has touched since.\n\n"
        let end = "\n\nA last paragraph that nobody has touched since.\n"
        let glossary = terms.map { forms in
            "## \(forms[0])\n" + forms.dropFirst().map { "also: \($0)\n" }.joined() + "\nA name.\n"
        }.joined(separator: "\n")
        let edition = ComparedSite(
            old: frame + old + end, new: frame + new + end, language: Self.languages[language] ?? "en",
            notes: "## Note {#n}\n> \(passage)\n\nA note.\n", glossary: glossary.isEmpty ? nil : glossary)
        return edition.report?.updates.first { $0.anchor.id == "note:n" }
    }
}

/// An explainer and a new edition of its article, neither on a disk.
struct ComparedSite {
    let site: SmallSite
    let report: UpdateReport?
    let messages: String

    init(
        old: String, new: String, language: String = "en", notes: String, glossary: String? = nil,
        cut: [String] = [], settings: [String] = [], files: [String: String] = [:]
    ) {
        var all = SmallSite.files(article: old, notes: notes, cut: ["language: \(language)"] + cut, settings: settings)
        all["glossary.md"] = glossary
        all.merge(files) { $1 }
        let site = SmallSite(all)
        self.site = site
        var log = DiagnosticLog()
        let outcome = UpdateListing.outcome(
            "tides", SourceFile(path: "new.txt", bytes: Array(new.utf8)), site.tree, &log)
        if case .compared(let comparison) = outcome {
            report = comparison.report
            messages = comparison.text(.plain)
        } else {
            report = nil
            messages = "\(outcome)"
        }
    }
}
