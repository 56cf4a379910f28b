/// Two texts as lines of a terminal with a line of marks below each: `~` below what is gone, `^` below what is new. Where the
/// letters run from right to left, a mark would stand below another letter than it means: there brackets are written
/// into the text instead, `[-gone-]` and `{+new+}`.
struct DifferenceLines {
    private let difference: TextDifference
    /// Columns that a line may take.
    private let columns: Int

    init(_ difference: TextDifference, columns: Int = 100) {
        self.difference = difference
        self.columns = columns
    }

    /// Lines for one side, each without its line end.
    func lines(isNew: Bool) -> [String] {
        let changed: TextDifference.Kind = isNew ? .added : .removed
        let segments = difference.segments.filter { $0.kind == .same || $0.kind == changed }
        // Without a common text, all of it would be marked.
        let isMarked = difference.similarity >= 0.2
        if isMarked, segments.contains(where: { $0.text.unicodeScalars.contains(where: \.isRightToLeft) }) {
            let marks = isNew ? ("{+", "+}") : ("[-", "-]")
            let text = segments.map { $0.kind == .same ? $0.text : marks.0 + $0.text + marks.1 }.joined()
            return [String(String.UnicodeScalarView(text.unicodeScalars.map(\.printed)))]
        }
        let cells = segments.flatMap { segment in
            segment.text.unicodeScalars.map { (scalar: $0.printed, isMarked: isMarked && segment.kind != .same) }
        }
        return wrapped(clipped(cells, from: isMarked ? firstGap(isNew: isNew) : 0), mark: isNew ? "^" : "~")
    }

    /// Where the other side has something that this one has not, in code points of this one; its length where that is
    /// nowhere.
    private func firstGap(isNew: Bool) -> Int {
        let changed: TextDifference.Kind = isNew ? .added : .removed
        let before = difference.segments.prefix { $0.kind == .same || $0.kind == changed }
        return before.reduce(0) { $0 + $1.text.unicodeScalars.count }
    }

    /// How much unchanged text is shown beside a change, in code points.
    private static let context = 24

    /// How much is shown of a text in which nothing is marked, in code points.
    private static let unmarked = 100

    /// - Parameter gap: where a text in which nothing is marked lacks what the other one has.
    private func clipped(
        _ cells: [(scalar: Unicode.Scalar, isMarked: Bool)], from gap: Int
    ) -> [(Unicode.Scalar, Bool)] {
        guard cells.contains(where: \.isMarked) else {
            // What the other text has more is shown with its surroundings in both.
            let start = gap + Self.context < Self.unmarked || gap >= cells.count ? 0 : gap - Self.context
            let short = cells[start...].prefix(Self.unmarked).map { ($0.scalar, false) }
            return (start > 0 ? [("…", false)] : []) + short
                + (start + short.count < cells.count ? [("…", false)] : [])
        }
        var isShown = [Bool](repeating: false, count: cells.count)
        var last = -1000
        for index in cells.indices {
            if cells[index].isMarked { last = index }
            if index - last <= Self.context { isShown[index] = true }
        }
        last = cells.count + 1000
        for index in cells.indices.reversed() {
            if cells[index].isMarked { last = index }
            if last - index <= Self.context { isShown[index] = true }
        }
        var result: [(Unicode.Scalar, Bool)] = []
        for index in cells.indices {
            if isShown[index] {
                result.append((cells[index].scalar, cells[index].isMarked))
            } else if index == 0 || isShown[index - 1] {
                result.append(("…", false))
            }
        }
        return result
    }

    private func wrapped(_ cells: [(Unicode.Scalar, Bool)], mark: Character) -> [String] {
        var lines: [String] = []
        var text = String.UnicodeScalarView()
        var marks = ""
        var width = 0
        func flush() {
            guard !text.isEmpty else { return }
            lines.append(String(text))
            while marks.last == " " { marks.removeLast() }
            if !marks.isEmpty { lines.append(marks) }
            (text, marks, width) = (String.UnicodeScalarView(), "", 0)
        }
        for (scalar, isMarked) in cells {
            if width + scalar.displayWidth > columns { flush() }
            text.append(scalar)
            width += scalar.displayWidth
            marks += String(repeating: isMarked ? mark : " ", count: scalar.displayWidth)
        }
        flush()
        return lines
    }
}

extension Unicode.Scalar {
    /// A control character might be obeyed by the terminal.
    fileprivate var printed: Unicode.Scalar { properties.generalCategory == .control ? " " : self }
}
