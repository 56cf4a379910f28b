/// What the report says, in words.
enum UpdateWords {
    static func why(_ update: AnchorUpdate) -> String {
        let isCounted = update.reason == .count || update.anchor.isEvery && update.remarks.contains(.count)
        guard isCounted, let (old, new) = update.counts, old != new else { return cause(update) }
        return cause(update)
            + "; it stood \(MessageReport.count(old, "time")), and stands \(MessageReport.count(new, "time"))"
    }

    private static func cause(_ update: AnchorUpdate) -> String {
        switch (update.verdict, update.reason) {
        case (_, .words): "the words changed"
        case (_, .spelling): "the words changed in spelling alone"
        case (_, .sentence): "the words stand, and something else in their sentence changed"
        case (_, .before): "the words stand, and the sentence before, which they refer to, changed"
        case (_, .passage): "the words stand, and the longer passage that tells their place changed"
        case (.ambiguous, .elsewhere): "the words no longer stand in their place, and stand in several others"
        case (_, .elsewhere): "the words no longer stand in their place; the same words stand in another"
        case (_, .surroundings): "the sentence stands, and nothing around it is as it was"
        case (_, .split): "the words stand, and a new paragraph begins among them"
        case (_, .count): "it is cited wherever it stands, and does not stand where it stood, or stands elsewhere too"
        case (_, .kept): "the article did not hold the passage once before; sitegen check shows what it has"
        case (.ambiguous, nil): "the passage stands in several places now"
        case (.orphaned, nil):
            update.anchor.kind == .not
                ? "the text no longer has it: the line can be removed" : "nothing like it is left"
        default: update.verdict.rawValue
        }
    }

    static func remark(_ remark: AnchorUpdate.Remark) -> String {
        switch remark {
        case .carried: "its whole paragraph was moved"
        case .spelling: "the rest of its sentence changed in spelling"
        case .neighbours: "a sentence beside it changed"
        case .block: "the rest of the block that begins so changed"
        case .count: "it stands more often or less often than it did"
        }
    }

    /// What is to be done about `article_date`.
    static func staleDate(_ date: StaleDate) -> String {
        if date.isUnread {
            return "article_date: \(date.written) may no longer be what the words say, to be read and mended by hand"
        }
        let now = date.proposal.map { "\(date.written) → \($0), to be written by hand" }
        return "article_date: " + (now ?? "\(date.written) is no longer what the words say, to be mended by hand")
    }

    static func fact(_ fact: FactDifference) -> String {
        switch (fact.old, fact.new) {
        case (let old?, let new?): "\(fact.kind.rawValue): \(old) → \(new)"
        case (let old?, nil): "\(fact.kind.rawValue): \(old) is gone"
        case (nil, let new?): "\(fact.kind.rawValue): \(new) is new"
        case (nil, nil): fact.kind.rawValue
        }
    }
}
