extension TextDifference {
    /// The same difference with words and numbers whole, as readers compare them: 2025 beside 2026, not 5 beside 6. In scripts
    /// that do not part words by spaces, characters stay as they are.
    var inWholeWords: [Segment] {
        var changes = [Change()]
        for segment in segments {
            let scalars = Array(segment.text.unicodeScalars)
            switch segment.kind {
            case .removed: changes[changes.count - 1].removed += scalars
            case .added: changes[changes.count - 1].added += scalars
            case .same:
                changes[changes.count - 1].after = scalars
                changes.append(Change())
            }
        }
        for index in changes.indices { Self.makeWhole(&changes, at: index) }
        return Self.joined(changes).flatMap { change in
            [
                Segment(kind: .removed, text: change.removed.text), Segment(kind: .added, text: change.added.text),
                Segment(kind: .same, text: change.after.text),
            ].filter { !$0.text.isEmpty }
        }
    }

    /// What differs, and what is the same after it.
    private struct Change {
        var removed: [Unicode.Scalar] = []
        var added: [Unicode.Scalar] = []
        var after: [Unicode.Scalar] = []
        var isEmpty: Bool { removed.isEmpty && added.isEmpty }
    }

    /// Takes in the rest of the words that a change cuts.
    private static func makeWhole(_ changes: inout [Change], at index: Int) {
        guard !changes[index].isEmpty else { return }
        if index > 0 {
            let before = changes[index - 1].after
            var start = before.count
            while start > 0 {
                let isCut =
                    start == before.count
                    ? sides(changes[index]).contains { goesOn(before[start - 1], $0.first) }
                    : goesOn(before[start - 1], before[start])
                guard isCut else { break }
                start -= 1
            }
            let taken = before[start...]
            changes[index - 1].after.removeLast(taken.count)
            changes[index].removed.insert(contentsOf: taken, at: 0)
            changes[index].added.insert(contentsOf: taken, at: 0)
        }
        let after = changes[index].after
        var end = 0
        while end < after.count {
            let isCut =
                end == 0
                ? sides(changes[index]).contains { side in side.last.map { goesOn($0, after[0]) } ?? false }
                : goesOn(after[end - 1], after[end])
            guard isCut else { break }
            end += 1
        }
        changes[index].removed += after[..<end]
        changes[index].added += after[..<end]
        changes[index].after.removeFirst(end)
    }

    private static func sides(_ change: Change) -> [[Unicode.Scalar]] { [change.removed, change.added] }

    private static func goesOn(_ left: Unicode.Scalar, _ right: Unicode.Scalar?) -> Bool {
        guard let right else { return false }
        if right.isContinuation { return true }
        let (before, after) = (left.wordClass, right.wordClass)
        return before != .other && (before == after || before == .mark)
    }

    /// Changes with nothing between them are one.
    private static func joined(_ changes: [Change]) -> [Change] {
        var joined: [Change] = []
        for change in changes {
            if let last = joined.last, last.after.isEmpty {
                joined[joined.count - 1].removed += change.removed
                joined[joined.count - 1].added += change.added
                joined[joined.count - 1].after = change.after
            } else {
                joined.append(change)
            }
        }
        return joined
    }
}

extension [Unicode.Scalar] {
    fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}
