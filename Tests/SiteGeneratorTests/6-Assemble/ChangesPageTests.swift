import Foundation
import Testing

@testable import SiteGenerator

/// What readers are told on `changes.html`.
@Suite("The page of changes") struct ChangesPageTests {
    private static let old = "The ferry\n\nIt sails at nine. The fare is 2 crowns.\n"
    private static let new = "The ferry\n\nIt sails at ten. The fare is 3 crowns.\n"

    /// A ferry with two editions.
    private func site(
        _ old: String = old, _ new: String = new, notes: (old: String, new: String) = ("", ""), retired: String? = nil
    ) -> MemorySite {
        var files = [
            "site.yaml": "title: Ferries\nlanguage: en\n",
            "ferry/explainer.yaml":
                "format: 1\ntitle: The ferry\narticle:\n  file: article.txt\n  rights: { status: own }\n"
                + "  front: [ { role: title, quote: \"The ferry\" } ]\n",
            "ferry/article.txt": new, "ferry/editions/1/article.txt": old,
            "ferry/notes.md": notes.new, "ferry/editions/1/notes.md": notes.old,
            "ferry/editions.yaml":
                "format: 1\neditions:\n  - sha256: \(EditionHistoryTests.sum(old))\n"
                + "  - { sha256: \(EditionHistoryTests.sum(new)), date: 2026-02-03, severity: correction }\n",
        ]
        if let retired {
            files["ferry/addresses.txt"] = "text.html n-fare\n"
            files["ferry/retired.yaml"] = "format: 1\nretired:\n  - \(retired)\n"
        }
        return MemorySite(files, templates: ["changes.mustache": Self.template])
    }

    /// The words of the page alone; below the rule, the places that marks lead to.
    private static let template = """
        {{#editions}}{{label}}|{{#date}}{{iso}}{{/date}}|{{count}}
        {{#notes}}{{t.noteChanges}}
        {{#items}}{{what}} {{name}}{{#verdicts}} {{t.changedVerdict}}{{#old}} -{{.}}{{/old}}{{#new}} +{{.}}{{/new}}{{/verdicts}}\
        {{#withdrawn}} {{#date}}{{iso}}{{/date}} {{why}}{{/withdrawn}}
        {{/items}}{{/notes}}{{/editions}}<hr>
        {{#editions}}{{#article}}{{#items}}<p id="{{id}}">{{/items}}{{/article}}{{/editions}}
        """

    private func told(_ site: MemorySite) -> String {
        #expect(site.diagnostics == "")
        return site.text("ferry/changes.html").components(separatedBy: "<hr>")[0]
    }

    @Test("notes may have changed on any day since: they are not counted under its date")
    func notes() {
        let site = site(
            notes: ("## Fare {#fare}\n> The fare\n\nOf 1950.\n", "## Fare {#fare}\n> The fare\n\nOf 1960.\n"))
        #expect(
            told(site) == """
                Edition 2|2026-02-03|2 changes in the article
                In the notes, from this edition on
                Changed note Fare

                """)
    }

    @Test("a note that had no finding, and one that has none now: nothing is said to be left out")
    func verdicts() {
        let site = site(
            notes: (
                "## Fare {#fare}\n> The fare\n\nYes.\n\n## Hour {#hour}\nverdict: contradicted\n> It sails\n\nNo.\n",
                "## Fare {#fare}\nverdict: partly\n> The fare\n\nYes.\n\n## Hour {#hour}\n> It sails\n\nNo.\n"
            ))
        #expect(
            told(site) == """
                Edition 2|2026-02-03|2 changes in the article
                In the notes, from this edition on
                Changed note Fare Finding +Partly agrees
                Changed note Hour Finding -Contradicted

                """)
    }

    @Test("a note that was withdrawn: when and why, as its editors say")
    func withdrawn() {
        let site = site(
            notes: ("## Fare {#fare}\n> The fare\n\nOf 1950.\n", ""),
            retired: "{ id: n-fare, why: \"It was another ferry.\", date: 2026-05-06 }")
        #expect(
            told(site) == """
                Edition 2|2026-02-03|2 changes in the article
                In the notes, from this edition on
                Withdrawn note Fare 2026-05-06 It was another ferry.

                """)
    }

    @Test("an edition with other line ends alone: its words are said to be the same, and the cover tells of none")
    func lineEnds() {
        let site = site(Self.old, Self.old.replacing("\n", with: "\r\n"))
        #expect(
            told(site)
                == "Edition 2|2026-02-03|The words are the same; the file differs in line ends, spacing or markup alone.\n"
        )
        let explainer = site.resolved.explainers[0]
        guard case .null? = ChangesPage(explainer, site.resolved.parsed.settings)?.summary else {
            Issue.record("the cover tells of an edition without a change")
            return
        }
    }
}
