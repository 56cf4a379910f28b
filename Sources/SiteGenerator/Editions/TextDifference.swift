/// How one text becomes another, by code points.
struct TextDifference {
    enum Kind: String { case same = "=", removed = "-", added = "+" }

    struct Segment: Equatable {
        let kind: Kind
        let text: String
    }

    let segments: [Segment]
    /// From 0, nothing in common, to 1, equal.
    let similarity: Double

    init(_ old: String, _ new: String) {
        let left = Array(old.unicodeScalars)
        let right = Array(new.unicodeScalars)
        let bytes = (Array(old.utf8), Array(new.utf8))
        let runs = CodePointAlignment.runs(bytes.0, 0..<bytes.0.count, bytes.1, 0..<bytes.1.count)
        var segments: [Segment] = []
        func add(_ kind: Kind, _ bytes: ArraySlice<UInt8>) {
            if !bytes.isEmpty { segments.append(Segment(kind: kind, text: UTF8Text.string(bytes))) }
        }
        var (oldEnd, newEnd, common) = (0, 0, 0)
        for run in runs {
            add(.removed, bytes.0[oldEnd..<run.old])
            add(.added, bytes.1[newEnd..<run.new])
            let same = bytes.0[run.old..<run.old + run.count]
            add(.same, same)
            common += UTF8Text.count(same)
            (oldEnd, newEnd) = (run.old + run.count, run.new + run.count)
        }
        add(.removed, bytes.0[oldEnd...])
        add(.added, bytes.1[newEnd...])
        self.segments = segments
        similarity = left.isEmpty && right.isEmpty ? 1 : Double(2 * common) / Double(left.count + right.count)
    }
}
