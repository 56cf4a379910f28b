/// Gives every note its id: the editor's, or one made of its passage's hash.
enum NoteIDs {
    static func assign(_ notes: [Note], _ log: inout DiagnosticLog) -> [String] {
        var owners: [String: Spanned<String>] = [:]
        for note in notes {
            guard let id = note.id else { continue }
            if let other = owners[id.value.lowercased()] {
                log.error(
                    .duplicateIdentifier, at: id.span, "the id `\(id.value)` is taken",
                    notes: [.init("by this note", at: other.span)],
                    help: "ids are unique in an explainer, whatever their case: choose another")
            } else {
                owners[id.value.lowercased()] = id
            }
        }
        var derived: [String: Int] = [:]
        return notes.map { note in
            if let id = note.id { return id.value }
            let words = note.passages.first.map { Array($0.text[$0.meant]) } ?? Array(note.title.utf8)
            let base = FNV1a.base32(words)
            derived[base, default: 0] += 1
            var count = derived[base] ?? 1
            var id = count == 1 ? base : "\(base)-\(count)"
            while owners[id] != nil {
                count += 1
                id = "\(base)-\(count)"
            }
            derived[base] = count
            return id
        }
    }
}
