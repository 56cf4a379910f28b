/// Cuts a block's text at every edge of its ranges: each segment knows all notes that cover it.
struct Segments {
    struct Segment: Equatable {
        /// In bytes of the block's text.
        let range: Range<Int>
        /// Indexes of the notes, ascending.
        let notes: [Int]
    }

    /// The covered segments, ascending.
    let segments: [Segment]

    init(_ ranges: [NoteRange]) {
        var edges: [(offset: Int, isStart: Bool, note: Int)] = []
        for range in ranges where !range.range.isEmpty {
            edges.append((range.range.lowerBound, true, range.note))
            edges.append((range.range.upperBound, false, range.note))
        }
        edges.sort { ($0.offset, $0.isStart ? 1 : 0) < ($1.offset, $1.isStart ? 1 : 0) }
        var open: [Int: Int] = [:]
        var start = 0
        var segments: [Segment] = []
        for edge in edges {
            if edge.offset > start, !open.isEmpty {
                segments.append(Segment(range: start..<edge.offset, notes: open.keys.sorted()))
            }
            start = edge.offset
            if edge.isStart {
                open[edge.note, default: 0] += 1
            } else {
                open[edge.note, default: 0] -= 1
                if open[edge.note] == 0 { open[edge.note] = nil }
            }
        }
        self.segments = segments
    }
}
