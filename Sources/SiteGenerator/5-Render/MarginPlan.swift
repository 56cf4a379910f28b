/// How many lines of each note a wide page's margin shows at once, so that notes stand near their words even where they
/// are many. What is cut opens in place.
///
/// It works on estimates, since only a browser knows where lines end: a rough measure of the text gives each mark a
/// height, notes are stacked below one another as the style sheet does, and while one stands too far below its mark,
/// the longest note of those that push it loses a line. Room that is left before the next note is given back. The style sheet never lets notes overlap, whatever the estimate.
struct MarginPlan {
    /// One note of the margin.
    struct Note {
        /// Where its mark stands, in pixels below the top of the text.
        var mark: Int
        /// Lines of the whole note.
        var lines: Int
        /// A note one can do without shows its first line.
        var isMinor: Bool
    }

    /// Pixels, as in the style sheet's widest layout.
    enum Metric {
        static let textLine = 35
        static let paragraphGap = 16
        static let noteLine = 21
        static let noteGap = 8
        /// How far below its mark a note may stand.
        static let drift = 105
        /// Half em-widths in a line of text, and in a line of the narrowest margin.
        static let textMeasure = 68
        static let noteMeasure = 52
    }

    /// Shown of a note that is longer than the room it has.
    private static let mostLines = 7
    /// Lines for which there is room below the last mark of a page.
    private static let linesAtEnd = 24
    /// Pages with more notes have none in the margin: they open beside the mark that is chosen.
    static let mostNotes = 150

    /// For each note how many lines to show; nil where it is shown whole.
    static func shownLines(_ notes: [Note]) -> [Int?] {
        var shown = notes.map { note in
            let most = note.isMinor ? 1 : mostLines
            // Cutting the last line or two hides as much as it saves.
            return note.lines <= most + 1 && !note.isMinor ? note.lines : min(note.lines, most)
        }
        var bottoms: [Int] = []
        /// Index of the first note of those that stand one directly below the other.
        var first = 0
        for index in notes.indices {
            var top = max(notes[index].mark, bottoms.last ?? 0)
            while top - notes[index].mark > Metric.drift, let longest = longest(shown, first..<index),
                shown[longest] > 1
            {
                shown[longest] -= 1
                restack(notes, shown, from: longest, &bottoms)
                top = max(notes[index].mark, bottoms[index - 1])
            }
            if index == 0 || top > bottoms[index - 1] { first = index }
            bottoms.append(top + height(shown[index]))
        }
        giveBack(notes, &shown)
        return notes.indices.map { shown[$0] < notes[$0].lines ? shown[$0] : nil }
    }

    /// From the last to the first, each note grows into the empty room below the last of those that it pushes.
    private static func giveBack(_ notes: [Note], _ shown: inout [Int]) {
        /// How much lower each note may end without moving one that stands at its own mark.
        var room = Metric.noteLine * linesAtEnd
        for index in notes.indices.reversed() {
            let isLast = index + 1 == notes.count
            if !isLast {
                let bottom = bottom(of: index, notes, shown)
                let gap = notes[index + 1].mark - bottom
                room = gap > 0 ? gap : min(room, Metric.drift + gap)
            }
            let whole = notes[index].isMinor ? 1 : notes[index].lines
            let reach = shown[index] + room / Metric.noteLine
            let growth = max(0, (reach >= whole ? whole : min(reach, mostLines)) - shown[index])
            shown[index] += growth
            room -= growth * Metric.noteLine
        }
    }

    private static func bottom(of index: Int, _ notes: [Note], _ shown: [Int]) -> Int {
        notes[...index].indices.reduce(0) { max(notes[$1].mark, $0) + height(shown[$1]) }
    }

    private static func height(_ lines: Int) -> Int { lines * Metric.noteLine + Metric.noteGap }

    /// The first of the longest.
    private static func longest(_ shown: [Int], _ range: Range<Int>) -> Int? {
        range.max { (shown[$0], -$0) < (shown[$1], -$1) }
    }

    private static func restack(_ notes: [Note], _ shown: [Int], from start: Int, _ bottoms: inout [Int]) {
        for index in start..<bottoms.count {
            bottoms[index] = max(notes[index].mark, index == 0 ? 0 : bottoms[index - 1]) + height(shown[index])
        }
    }
}

/// The rough heights of a text's places.
struct TextHeights {
    /// For each leaf block: pixels above it, and its text.
    private let leaves: [(top: Int, text: [UInt8])]

    init(_ texts: [[UInt8]]) {
        var top = 0
        leaves = texts.map { text in
            defer {
                let lines = (text.halfEms + MarginPlan.Metric.textMeasure - 1) / MarginPlan.Metric.textMeasure
                top += lines * MarginPlan.Metric.textLine + MarginPlan.Metric.paragraphGap
            }
            return (top, text)
        }
    }

    /// Pixels from the top of the text to the line in which a byte of a leaf block stands.
    func height(leaf: Int, offset: Int) -> Int {
        guard leaf < leaves.count else { return leaves.last?.top ?? 0 }
        let line = leaves[leaf].text.prefix(offset).halfEms / MarginPlan.Metric.textMeasure
        return leaves[leaf].top + line * MarginPlan.Metric.textLine
    }
}

extension Collection<UInt8> {
    /// Rough width of UTF-8 text in half em-widths: a code point of three bytes or more counts two, others one.
    var halfEms: Int {
        reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0xC0 ? 0 : $1 < 0xE0 ? 1 : 2) }
    }
}
