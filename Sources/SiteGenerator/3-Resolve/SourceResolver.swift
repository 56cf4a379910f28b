/// Checks every citation, and gathers what rests on each source.
struct SourceResolver {
    private let own: [Source]
    private let shared: [Source]
    private var indexes: [String: Int] = [:]
    private var all: [Source]
    private var notes: [[Int]]
    private var events: [[Int]]
    private var terms: [[Int]]
    private var isCited: [Bool]
    private var isMissingReported = false

    init(own: [Source], shared: [Source]) {
        self.own = own
        let taken = Set(own.map(\.id.value))
        self.shared = shared.filter { !taken.contains($0.id.value) }
        all = own + self.shared
        for (index, source) in all.enumerated() where indexes[source.id.value] == nil {
            indexes[source.id.value] = index
        }
        notes = Array(repeating: [], count: all.count)
        events = notes
        terms = notes
        isCited = Array(repeating: false, count: all.count)
    }

    enum User {
        case note(Int), event(Int), term(Int), text
    }

    mutating func cite(_ citations: [SourceCitation], by user: User, _ log: inout DiagnosticLog) {
        if all.isEmpty, let first = citations.first {
            // Said once, not for every citation.
            if !isMissingReported {
                log.error(
                    .unknownReference, at: first.id.span, "sources are cited, and there is no bibliography",
                    help:
                        "save it as sources.json (CSL-JSON, as Zotero exports it) or sources.yaml in the explainer's folder"
                )
            }
            isMissingReported = true
            return
        }
        for citation in citations {
            guard let index = indexes[citation.id.value] else {
                let closest = NearMiss.closest(to: citation.id.value, among: indexes.keys.sorted())
                let help = closest.map { "did you mean `\($0)`?" } ?? "add it to the explainer's sources"
                log.error(
                    .unknownReference, at: citation.id.span, "there is no source `\(citation.id.value)`", help: help)
                continue
            }
            isCited[index] = true
            switch user {
            case .note(let note): if notes[index].last != note { notes[index].append(note) }
            case .event(let event): if events[index].last != event { events[index].append(event) }
            case .term(let term): if terms[index].last != term { terms[index].append(term) }
            case .text: break
            }
        }
    }

    /// The sources of the explainer and those it cites, in order of the bibliography.
    ///
    /// - Parameter articleAddress: of the received article, which is cited by being printed.
    func resolve(
        articleAddress: String?, _ log: inout DiagnosticLog
    ) -> (sources: [ResolvedSource], indexes: [String: Int]) {
        for (index, source) in own.enumerated() where !isCited[index] {
            if let articleAddress, source.url == articleAddress { continue }
            log.warning(
                .sourceNotCited, at: source.id.span, "nothing cites the source `\(source.id.value)`",
                help: "cite it in `sources:` or as [@\(source.id.value)], or remove it")
        }
        let listed = all.indices.filter { $0 < own.count || isCited[$0] }
        let order = Source.bibliographyOrder(listed.map { all[$0] }).map { listed[$0] }
        let ids = EntryIDs.assign(
            order.map { index in
                let id = all[index].id
                return (Identifier.isValid(id.value) ? id : nil, id.value)
            }, &log)
        var positions: [String: Int] = [:]
        for (position, index) in order.enumerated() { positions[all[index].id.value] = position }
        let sources = zip(ids, order).map { id, index in
            ResolvedSource(id: id, source: all[index], notes: notes[index], events: events[index], terms: terms[index])
        }
        return (sources, positions)
    }
}
