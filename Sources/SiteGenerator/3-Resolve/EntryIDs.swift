/// Gives terms and events their ids: the editor's, or one made of the name.
enum EntryIDs {
    static func assign(_ entries: [(id: Spanned<String>?, name: String)], _ log: inout DiagnosticLog) -> [String] {
        var owners: [String: Spanned<String>] = [:]
        for entry in entries {
            guard let id = entry.id else { continue }
            if let other = owners[id.value.lowercased()] {
                log.error(
                    .duplicateIdentifier, at: id.span, "the id `\(id.value)` is taken",
                    notes: [.init("by this entry", at: other.span)],
                    help: "ids are unique in a file, whatever their case: choose another")
            } else {
                owners[id.value.lowercased()] = id
            }
        }
        var used = Set(owners.keys)
        return entries.map { entry in
            if let id = entry.id { return id.value }
            let base = Identifier.derived(from: entry.name) ?? FNV1a.base32(Array(entry.name.utf8))
            var id = base
            var count = 1
            while !used.insert(id.lowercased()).inserted {
                count += 1
                id = "\(base)-\(count)"
            }
            return id
        }
    }
}
