import CommonMark

/// What an edition changed in a note.
struct NoteChange: Sendable {
    enum Kind: Sendable { case added, removed, changed }

    let id: String
    let kind: Kind
    /// The note's title; where it has none, the words it speaks about.
    let name: String
    let isNamedByWords: Bool
    /// Where it has changed, or stood on one side only.
    let oldVerdict: Note.Verdict?
    let newVerdict: Note.Verdict?
    /// Nil where the text is the same on both sides.
    let text: (old: String, new: String)?

    /// In the order of the new notes; those that are gone come last.
    static func all(
        from old: [(id: String, note: Note)], to new: [(id: String, note: Note)]
    ) -> [NoteChange] {
        let before = Dictionary(old.map { ($0.id, $0.note) }, uniquingKeysWith: { first, _ in first })
        // A note that has another id now is the same note: `was:` says so.
        let here = new.compactMap { id, note in
            ([id] + note.was.map(\.value)).lazy.compactMap { before[$0] }.first.map { changed(id, $0, note) }
                ?? oneSided(id, note, .added)
        }
        let names = Set(new.flatMap { [$0.id] + $0.note.was.map(\.value) })
        return here + old.filter { !names.contains($0.id) }.map { oneSided($0.id, $0.note, .removed) }
    }

    private static func changed(_ id: String, _ old: Note, _ new: Note) -> NoteChange? {
        let texts = (old: plainText(old), new: plainText(new))
        let isTextSame = texts.old == texts.new
        let isVerdictSame = old.verdict == new.verdict
        if isTextSame && isVerdictSame { return nil }
        return NoteChange(
            id: id, kind: .changed, new, oldVerdict: isVerdictSame ? nil : old.verdict,
            newVerdict: isVerdictSame ? nil : new.verdict, text: isTextSame ? nil : texts)
    }

    private static func oneSided(_ id: String, _ note: Note, _ kind: Kind) -> NoteChange {
        NoteChange(
            id: id, kind: kind, note, oldVerdict: kind == .removed ? note.verdict : nil,
            newVerdict: kind == .added ? note.verdict : nil,
            text: kind == .removed ? (plainText(note), "") : ("", plainText(note)))
    }

    private init(
        id: String, kind: Kind, _ note: Note, oldVerdict: Note.Verdict?, newVerdict: Note.Verdict?,
        text: (old: String, new: String)?
    ) {
        self.id = id
        self.kind = kind
        let words = note.passages.first.map { UTF8Text.string($0.text[$0.meant]) }
        isNamedByWords = note.title.isEmpty && words != nil
        name = note.title.isEmpty ? words ?? id : note.title
        self.oldVerdict = oldVerdict
        self.newVerdict = newVerdict
        self.text = text
    }

    /// What a note says, without its Markdown and without its citations.
    private static func plainText(_ note: Note) -> String {
        let document = note.body.document
        return document.leaves(in: 0..<document.nodes.count, policy: TextPolicy(joinsWideLines: true))
            .map { UTF8Text.string(CitationScanner.withoutCitations($0.bytes[...])) }
            .joined(separator: "\n")
    }
}
