/// The report for programs: one object, its keys in a fixed order.
enum UpdateJSON {
    static func text(_ report: UpdateReport, _ sources: SourceTree) -> String {
        let value = JSONValue.object([
            "explainer": .string(report.explainer),
            "kept": edition(report.keptPath, report.old),
            "new": edition(report.newPath, report.new),
            "open": .number(report.updates.count { $0.verdict.isOpen }),
            "counts": .object(
                AnchorUpdate.Verdict.allCases.map {
                    JSONValue.Member(name: $0.rawValue, value: .number(report.count($0)))
                }),
            "anchors": .list(report.updates.map { anchor($0, report, sources) }),
        ])
        return UTF8Text.string(value.bytes) + "\n"
    }

    private static func edition(_ path: String, _ text: EditionText) -> JSONValue {
        .object(["file": .string(path), "sha256": .string(text.article.sha256)])
    }

    private static func anchor(_ update: AnchorUpdate, _ report: UpdateReport, _ sources: SourceTree) -> JSONValue {
        let file = sources[update.anchor.span.file]
        let shown = update.shownText(report)
        let isShown = update.verdict.isOpen && update.old != nil
        return .object([
            "id": .string(update.anchor.id),
            "kind": .string(update.anchor.kind.rawValue),
            "title": .string(update.anchor.title),
            "file": .string(file.path),
            "line": .number(LineIndex(file.bytes).line(at: update.anchor.span.range.lowerBound) + 1),
            "verdict": .string(update.verdict.rawValue),
            "reason": update.reason.map { .string($0.rawValue) },
            "why": update.verdict.isOpen ? .string(UpdateWords.why(update)) : nil,
            "remarks": update.remarks.isEmpty ? nil : .list(update.remarks.map { .string($0.rawValue) }),
            "facts": update.facts.isEmpty ? nil : .list(update.facts.map(fact)),
            "articleDate": update.staleDate.map { date in
                .object(["written": .string(date.written), "toWrite": date.proposal.map(JSONValue.string)])
            },
            "old": update.old.map { place($0, report.old, isShown ? shown.old : nil) },
            "new": update.new.map { place($0, report.new, isShown ? shown.new : nil) },
            "added": update.addedPlaces.isEmpty
                ? nil : .list(update.addedPlaces.map { place($0, report.new, nil) }),
            "instead": update.instead.map { place($0, report.new, nil) },
            "difference": !isShown
                ? nil
                : shown.new.map { new in
                    .list(
                        TextDifference(shown.old, new).segments.map {
                            .list([.string($0.kind.rawValue), .string($0.text)])
                        })
                },
            "toWrite": update.verdict.isOpen ? .string(update.passageStands ? "nothing" : "passage") : nil,
            "proposals": update.proposals.isEmpty
                ? nil
                : .list(
                    update.proposals.map { proposal in
                        .object([
                            "line": .number(report.new.line(proposal.words.lowerBound)),
                            "words": .string(report.new.string(proposal.words)),
                            "passage": proposal.passage.map(JSONValue.string),
                        ])
                    }),
        ])
    }

    private static func place(_ range: Range<Int>, _ text: EditionText, _ sentence: String?) -> JSONValue {
        .object([
            "line": .number(text.line(range.lowerBound)), "words": .string(text.string(range)),
            "sentence": sentence.map(JSONValue.string),
        ])
    }

    private static func fact(_ fact: FactDifference) -> JSONValue {
        .object([
            "kind": .string(fact.kind.rawValue), "old": fact.old.map(JSONValue.string),
            "new": fact.new.map(JSONValue.string),
        ])
    }
}
