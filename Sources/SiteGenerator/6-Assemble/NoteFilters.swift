/// The notes table's filters: by kind, and by finding.
struct NoteFilters {
    let kinds: [PageFilter.Choice]
    let verdicts: [PageFilter.Choice]
    let filters: [PageFilter]
    /// Rules of the generated style sheet.
    let rules: [String]

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        let names = NoteNames(explainer, settings)
        var kindCounts: [Note.Kind: Int] = [:]
        var verdictCounts: [Note.Verdict: Int] = [:]
        var pairs: Set<[String]> = []
        for note in explainer.notes.compactMap(\.note) {
            if let kind = note.kind { kindCounts[kind, default: 0] += 1 }
            if let verdict = note.verdict { verdictCounts[verdict, default: 0] += 1 }
            if let kind = note.kind, let verdict = note.verdict { pairs.insert([Self.id(kind), Self.id(verdict)]) }
        }
        let allKinds = Note.BuiltInKind.allCases.map(Note.Kind.builtIn) + settings.kinds.map { .other($0.id) }
        kinds = allKinds.compactMap { kind in
            kindCounts[kind].map { PageFilter.Choice(id: Self.id(kind), label: names.kind(kind), count: $0) }
        }
        verdicts = Note.Verdict.allCases.compactMap { verdict in
            verdictCounts[verdict].map {
                PageFilter.Choice(id: Self.id(verdict), label: names.verdict(verdict), count: $0)
            }
        }
        let byKind = PageFilter(name: "kind", legend: explainer.strings[.filterKind], kinds)
        let byVerdict = PageFilter(name: "verdict", legend: explainer.strings[.filterVerdict], verdicts)
        filters = [byKind, byVerdict].compactMap { $0 }
        var empty: [String] = []
        if byKind != nil, byVerdict != nil {
            for kind in kinds {
                for verdict in verdicts where !pairs.contains([kind.id, verdict.id]) {
                    empty.append("body:has(#\(kind.id):checked):has(#\(verdict.id):checked) .none{display:block}")
                }
            }
        }
        rules = filters.flatMap(\.rules) + empty
    }

    static func id(_ kind: Note.Kind) -> String { "f-k-\(kind.id)" }
    static func id(_ verdict: Note.Verdict) -> String {
        verdict == .notApplicable ? "f-v-na" : "f-v-\(verdict.rawValue)"
    }

    /// Classes of a note's row.
    static func classes(of note: Note?) -> String {
        ([note?.kind.map { id($0) }, note?.verdict.map { id($0) }].compactMap { $0 } + ["filtered"]).joined(
            separator: " ")
    }
}
