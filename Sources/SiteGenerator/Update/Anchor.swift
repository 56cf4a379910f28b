/// Something of an explainer that hangs on words of its article.
struct Anchor {
    enum Kind: String { case note, event, chapter, heading, front, not }

    /// `note:deadline`, for its second passage `note:deadline:2`.
    let id: String
    /// What holds it, without a number: `note:deadline`. Where only its place among others of its kind tells one, as of
    /// headings, all of them have the same.
    var entry = ""
    /// What the entry was called, as `was:` says.
    var earlier: [String] = []
    let kind: Kind
    /// What its editors call it.
    let title: String
    /// Where the passage is written.
    let span: Span
    /// The passage as it is compared with the article.
    let text: [UInt8]
    /// The words meant, in `text`.
    let meant: Range<Int>
    /// Cited wherever its words stand.
    var isEvery = false
    /// Of a note that its editors gave no id: the one that is made of its words, and the line of its heading.
    var derivedID: Spanned<String>?
    /// Of an event: what it says that the article's words say of its date.
    var articleDate: EDTFDate?

    /// Whether it names a block by its first words, and says nothing about them.
    var beginsBlock: Bool {
        switch kind {
        case .chapter, .heading, .front: true
        case .note, .event, .not: false
        }
    }

    /// Everything of an explainer that hangs on words, drafts too, in the order of its files.
    static func all(of explainer: ResolvedExplainer, in search: SearchText) -> [Anchor] {
        guard case .received(let article, let notes) = explainer.parsed.text else { return [] }
        var anchors: [Anchor] = []
        func add(
            _ kind: Kind, _ id: String, _ title: String, _ passages: [Passage], was: [Spanned<String>],
            isEvery: Bool = false, derivedID: Spanned<String>? = nil, articleDate: EDTFDate? = nil
        ) {
            for (number, passage) in passages.enumerated() {
                let (text, meant) = search.comparable(passage)
                anchors.append(
                    Anchor(
                        id: "\(kind.rawValue):\(id)" + (number > 0 ? ":\(number + 1)" : ""),
                        entry: "\(kind.rawValue):\(id)", earlier: was.map { "\(kind.rawValue):\($0.value)" },
                        kind: kind, title: title, span: passage.span, text: text, meant: meant, isEvery: isEvery,
                        derivedID: derivedID, articleDate: articleDate))
            }
        }
        func add(
            _ kind: Kind, _ id: String, of entry: String? = nil, _ title: String, _ words: Spanned<String>,
            was: [Spanned<String>] = []
        ) {
            let bytes = Array(words.value.utf8)
            let text = article.settings.lines == .join ? LineJoining.joined(bytes) : bytes
            anchors.append(
                Anchor(
                    id: "\(kind.rawValue):\(id)", entry: kind.rawValue + (entry.map { ":" + $0 } ?? ""),
                    earlier: was.map { "\(kind.rawValue):\($0.value)" }, kind: kind, title: title, span: words.span,
                    text: text, meant: text.indices))
        }
        var counts: [String: Int] = [:]
        func numbered(_ name: String) -> String {
            counts[name, default: 0] += 1
            let count = counts[name] ?? 1
            return count == 1 ? name : "\(name):\(count)"
        }
        for line in article.settings.front {
            add(.front, numbered(line.role.value), of: line.role.value, line.role.value, line.quote)
        }
        for (index, chapter) in explainer.manifest.chapters.enumerated() {
            add(
                .chapter, chapter.slug?.value ?? "\(index + 1)", of: chapter.slug?.value,
                chapter.title?.value ?? chapter.quote.value, chapter.quote, was: chapter.was)
        }
        for (index, heading) in explainer.manifest.headings.enumerated() {
            add(.heading, "\(index + 1)", heading.value, heading)
        }
        // Drafts come last, so that the others have the ids that their pages have.
        let ordered = notes.filter { !$0.isDraft } + notes.filter(\.isDraft)
        var log = DiagnosticLog()
        for (note, id) in zip(ordered, NoteIDs.assign(ordered, &log)) {
            add(
                .note, id, note.title, note.passages, was: note.was, isEvery: note.isEvery,
                derivedID: note.id == nil ? Spanned(id, note.span) : nil)
        }
        for event in explainer.apparatus.events {
            add(
                .event, event.id, event.event.title, event.event.passages, was: event.event.was,
                articleDate: event.event.dateOfArticle)
        }
        for term in explainer.apparatus.terms {
            for (number, stop) in term.term.not.enumerated() {
                add(
                    .not, term.id + (number > 0 ? ":\(number + 1)" : ""), of: term.id, term.term.name.value, stop,
                    was: term.term.was)
            }
        }
        return anchors
    }
}
