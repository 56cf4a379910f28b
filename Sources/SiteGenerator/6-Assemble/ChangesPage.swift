/// `changes.html`: what each edition changed in the article and in the notes. An explainer whose article never changed
/// has none.
struct ChangesPage {
    static let fileName = "changes.html"

    static let shape: ObjectShape = [
        "editions": .list([
            "id": .text, "label": .text, "date": date, "remark": .optional(.text), "sha256": .text,
            "isPublished": .flag,
            "count": .text,
            "article": .optional(
                .object([
                    "items": .list([
                        "id": .text, "severity": .text, "severityID": .text, "isMoved": .flag, "old": .optional(.html),
                        "new": .optional(.html), "place": place,
                    ])
                ])),
            "notes": .optional(
                .object([
                    "items": .list([
                        "what": .text, "name": .text, "nameLang": .text, "nameDir": .text, "isNamedByWords": .flag,
                        "href": .optional(.text),
                        "withdrawn": .optional(.object(["why": .text, "date": date])),
                        "verdicts": .optional(.object(["old": .optional(.text), "new": .optional(.text)])),
                        "old": .optional(.html), "new": .optional(.html),
                    ])
                ])),
        ]),
        "first": .object(["date": date, "sha256": .text]), "textLang": .text, "textDir": .text,
    ]
    /// On the cover.
    static let summaryShape: Shape = .optional(
        .object(["edition": .text, "date": date, "count": .text, "remark": .optional(.text), "href": .text]))

    private static let date: Shape = .optional(.object(["iso": .text, "text": .text]))
    private static let place: Shape = .optional(
        .object(["title": .text, "lang": .text, "dir": .text, "href": .text]))

    private let explainer: ResolvedExplainer
    private let history: EditionHistory
    private let names: NoteNames
    private let places: PlaceLinks
    private var strings: InterfaceStrings { explainer.strings }

    /// Nil where nothing changed.
    init?(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        guard let history = explainer.history, !history.steps.isEmpty else { return nil }
        self.explainer = explainer
        self.history = history
        names = NoteNames(explainer, settings)
        places = PlaceLinks(explainer: explainer)
    }

    func values() -> PageContext.Values {
        let first = explainer.parsed.editions[0]
        return [
            "editions": .list(history.steps.reversed().map(edition)),
            "first": .object([
                "date": PageContext.date(first.date, strings), "sha256": .text(first.sha256.value.lowercased()),
            ]),
            "textLang": .text(places.textLanguage.text), "textDir": .text(places.textLanguage.direction),
        ]
    }

    /// What the cover says of the last edition that has other words than the one before it.
    var summary: TemplateValue {
        guard let last = history.steps.last(where: { !$0.changes.isEmpty }) else { return .null }
        return .object([
            "edition": .text(label(last)), "date": PageContext.date(last.edition.date, strings),
            "count": .text(count(last)), "remark": .text(optional: last.edition.remark), "href": .text(Self.fileName),
        ])
    }

    // MARK: Parts

    private func label(_ step: EditionHistory.Step) -> String {
        strings.text(.edition, ["number": String(step.edition.number)])
    }

    /// How many changes there are in the article, or that its words are the same. The notes are not counted: what changed
    /// in them may have changed after the day of the edition.
    private func count(_ step: EditionHistory.Step) -> String {
        step.changes.isEmpty ? strings[.sameWords] : strings.text(.changeCount, count: step.changes.count)
    }

    private func edition(_ step: EditionHistory.Step) -> PageContext.Values {
        [
            "id": .text("edition-\(step.edition.number)"), "label": .text(label(step)),
            "date": PageContext.date(step.edition.date, strings), "remark": .text(optional: step.edition.remark),
            "sha256": .text(step.edition.sha256.value.lowercased()),
            "isPublished": .flag(step.edition.number == explainer.parsed.editions.count),
            "count": .text(count(step)),
            "article": step.changes.isEmpty ? .null : .object(["items": .list(step.changes.map(change))]),
            "notes": step.notes.isEmpty
                ? .null : .object(["items": .list(step.notes.map { note($0, step.edition.number) })]),
        ]
    }

    private func change(_ change: EditionHistory.Change) -> PageContext.Values {
        let sides = Self.sides(change.isMoved ? nil : change.old, change.new ?? "", hasNew: change.new != nil)
        return [
            "id": .text(change.id),
            "severity": .text(strings.name("severity", change.severity.rawValue) ?? change.severity.rawValue),
            "severityID": .text(change.severity.rawValue), "isMoved": .flag(change.isMoved),
            "old": .html(optional: sides.old), "new": .html(optional: sides.new),
            "place": change.block.flatMap(place) ?? .null,
        ]
    }

    private func place(_ block: Int) -> TemplateValue? {
        guard let part = explainer.parts[block] else { return nil }
        let (page, title, language) = places.page(of: part)
        return .object([
            "title": .text(title), "lang": .text(language.text), "dir": .text(language.direction),
            // Front lines have no address of their own.
            "href": .text(part == .front ? "\(page)#provenance" : "\(page)#\(history.blockIDs[block])"),
        ])
    }

    private func note(_ change: NoteChange, _ edition: Int) -> PageContext.Values {
        let language = change.isNamedByWords ? places.textLanguage : explainer.manifest.language
        let what: StringKey =
            switch change.kind {
            case .added: .noteAdded
            case .removed: .noteRemoved
            case .changed: .noteChanged
            }
        let sides = change.text.map { Self.sides($0.old.isEmpty ? nil : $0.old, $0.new, hasNew: !$0.new.isEmpty) }
        func verdict(_ verdict: Note.Verdict?) -> TemplateValue { .text(optional: verdict.map(names.verdict)) }
        let hasVerdicts = change.kind == .changed && (change.oldVerdict != nil || change.newVerdict != nil)
        return [
            "what": .text(strings[what]), "name": .text(change.name), "nameLang": .text(language.text),
            "nameDir": .text(language.direction), "isNamedByWords": .flag(change.isNamedByWords),
            "href": .text(optional: href(ofNote: change.id)),
            "withdrawn": change.kind == .removed ? withdrawal(ofNote: change.id, edition) : .null,
            "verdicts": hasVerdicts
                ? .object(["old": verdict(change.oldVerdict), "new": verdict(change.newVerdict)]) : .null,
            "old": .html(optional: sides?.old ?? []), "new": .html(optional: sides?.new ?? []),
        ]
    }

    /// What `retired.yaml` says of a note; where several editions are without it, at the last one that had it.
    private func withdrawal(ofNote id: String, _ edition: Int) -> TemplateValue {
        let isLast = !history.steps.contains { step in
            step.edition.number > edition && step.notes.contains { $0.id == id && $0.kind == .removed }
        }
        let address = PublishedAddress.Kind.note.rawValue + id
        for retirement in explainer.parsed.retirements where isLast && retirement.name.value == address {
            guard case .withdrawn(let why, let date) = retirement.fate else { continue }
            return .object(["why": .text(why), "date": PageContext.date(date, strings)])
        }
        return .null
    }

    private func href(ofNote id: String) -> String? {
        guard let index = explainer.addresses.notes[id], let citation = explainer.notes[index].citations.first else {
            return nil
        }
        return "\(places.page(of: explainer.citations[citation].part).page)#n-\(id)"
    }

    /// Two texts with what differs marked, where they have enough in common for marks to help.
    private static func sides(_ old: String?, _ new: String, hasNew: Bool) -> (old: [UInt8], new: [UInt8]) {
        var (left, right): ([UInt8], [UInt8]) = ([], [])
        guard let old, hasNew else {
            if let old { left.appendEscapedHTML(old) }
            if hasNew { right.appendEscapedHTML(new) }
            return (left, right)
        }
        let difference = TextDifference(old, new)
        let isMarked = difference.similarity >= leastAlike
        func add(_ text: String, _ tag: String, to side: inout [UInt8]) {
            if isMarked { side += Array("<\(tag)>".utf8) }
            side.appendEscapedHTML(text)
            if isMarked { side += Array("</\(tag)>".utf8) }
        }
        for segment in difference.inWholeWords {
            switch segment.kind {
            case .same:
                left.appendEscapedHTML(segment.text)
                right.appendEscapedHTML(segment.text)
            case .removed: add(segment.text, "del", to: &left)
            case .added: add(segment.text, "ins", to: &right)
            }
        }
        return (left, right)
    }

    /// Below it, all would be marked.
    private static let leastAlike = 0.3
}
