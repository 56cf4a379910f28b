/// What readers are told a note's kind, verdict and confidence are, in the interface's language.
struct NoteNames: Sendable {
    private let strings: InterfaceStrings
    private let kinds: [NoteKind]

    init(_ explainer: ResolvedExplainer, _ settings: SiteSettings) {
        strings = explainer.strings
        kinds = settings.kinds
    }

    func kind(_ kind: Note.Kind) -> String {
        switch kind {
        case .builtIn(let kind): return strings.name("kind", kind.rawValue) ?? kind.rawValue
        case .other(let id):
            let names = kinds.first { $0.id == id }?.names ?? [:]
            return names[strings.language.text] ?? names[strings.language.primary] ?? names.sorted { $0.key < $1.key }
                .first?.value ?? id
        }
    }

    func verdict(_ verdict: Note.Verdict) -> String { strings.name("verdict", verdict.rawValue) ?? verdict.rawValue }

    func confidence(_ confidence: Note.Confidence) -> String {
        strings.name("confidence", confidence.rawValue) ?? confidence.rawValue
    }
}
