/// What a feed tells: that an explainer is new, or that its article was corrected or added to. A change of wording alone is
/// not told: whoever follows a site wants to hear of what changes what they know.
struct FeedEntry: Sendable {
    /// An address below `first_url` and the first name of the explainer's folder, so that it stays when they change.
    let id: String
    let link: String
    let title: String
    let language: LanguageTag
    let date: PartialDate
    /// Plain text; empty where there is nothing to tell besides the title.
    let text: String
    let authors: [String]

    /// As RFC 3339 writes it; of a month or year, its first day.
    var timestamp: String { Self.timestamp(date) }

    static func timestamp(_ date: PartialDate) -> String {
        date.iso + (date.month == nil ? "-01" : "") + (date.day == nil ? "-01" : "") + "T00:00:00Z"
    }

    /// A reader's program keeps what it has read, so that a feed need not hold all.
    static let most = 50

    static func newest(_ entries: [FeedEntry]) -> [FeedEntry] {
        Array(entries.sorted { ($1.timestamp, $0.id) < ($0.timestamp, $1.id) }.prefix(most))
    }

    /// Those of an explainer, in no order.
    static func all(_ explainer: ResolvedExplainer, _ settings: SiteSettings, base: String) -> [FeedEntry] {
        let first = settings.firstURL ?? base
        return [newExplainer(explainer, settings, base, first)].compactMap { $0 }
            + editions(explainer, settings, base, first)
    }

    private static func newExplainer(
        _ explainer: ResolvedExplainer, _ settings: SiteSettings, _ base: String, _ first: String
    ) -> FeedEntry? {
        guard let date = explainer.manifest.published else { return nil }
        let place = "/\(explainer.name)/index.html"
        return FeedEntry(
            id: first + "/\(firstName(explainer))/index.html", link: base + place, title: explainer.title,
            language: explainer.titleLanguage,
            date: date,
            text: explainer.manifest.deck ?? "", authors: authors(explainer, settings))
    }

    private static func editions(
        _ explainer: ResolvedExplainer, _ settings: SiteSettings, _ base: String, _ first: String
    ) -> [FeedEntry] {
        (explainer.history?.steps ?? []).compactMap { step in
            let changes = step.changes.filter { $0.severity != .wording }
            guard let date = step.edition.date, let gravest = changes.map(\.severity).min(by: { $0.rank < $1.rank })
            else {
                return nil
            }
            let place = "/\(ChangesPage.fileName)#edition-\(step.edition.number)"
            let strings = explainer.strings
            let severity = strings.name("severity", gravest.rawValue) ?? gravest.rawValue
            return FeedEntry(
                id: "\(first)/\(firstName(explainer))\(place)", link: "\(base)/\(explainer.name)\(place)",
                title: strings.text(.feedTitle, ["severity": severity, "title": explainer.title]),
                language: explainer.manifest.language, date: date,
                text: ([step.edition.remark].compactMap { $0 } + changes.map { told($0, strings) })
                    .joined(separator: "\n\n"),
                authors: authors(explainer, settings))
        }
    }

    /// What is told once is not told again when the folder is renamed.
    private static func firstName(_ explainer: ResolvedExplainer) -> String {
        explainer.manifest.was.first?.value ?? explainer.name
    }

    private static func told(_ change: EditionHistory.Change, _ strings: InterfaceStrings) -> String {
        let old = change.isMoved ? nil : change.old
        switch (old, change.new) {
        case (let old?, let new?): return "\(strings[.before])\n\(old)\n\(strings[.after])\n\(new)"
        case (let old?, nil): return "\(strings[.absent])\n\(old)"
        case (nil, let new): return "\(change.isMoved ? strings[.moved] : strings[.added])\n\(new ?? "")"
        }
    }

    private static func authors(_ explainer: ResolvedExplainer, _ settings: SiteSettings) -> [String] {
        if !explainer.manifest.authors.isEmpty { return explainer.manifest.authors }
        return [settings.publisher ?? settings.title]
    }
}
