/// A block's text, cut at every edge of its ranges, and how far it has been written.
///
/// Each segment that something covers becomes one `<span>`, opened when its first byte is written and closed after its
/// last, before an element begins or ends, and before a reference. A span therefore is never empty and never crosses
/// another element.
struct Segments {
    private struct Segment {
        var start: Int
        var end: Int
        /// The span's start tag, in `tags`.
        var tag: Range<Int>
    }

    private var segments: [Segment] = []
    private var tags = HTMLWriter()
    /// The segment being written, or the next one.
    private var current = 0
    private var isOpen = false
    /// Bytes of the text that have been written.
    private(set) var offset = 0

    init() {}

    init(_ ranges: [TextRange], coverages: [Coverage]) {
        guard !ranges.isEmpty else { return }
        let sorted = ranges.filter { $0.start < $0.end }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let edges = Set(sorted.flatMap { [$0.start, $0.end] }).sorted()
        var next = 0
        var active: [TextRange] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            active.removeAll { $0.end <= start }
            while next < sorted.count, sorted[next].start <= start {
                active.append(sorted[next])
                next += 1
            }
            guard !active.isEmpty else { continue }
            let tag = tags.bytes.count
            writeTag(active, coverages)
            segments.append(Segment(start: start, end: end, tag: tag..<tags.bytes.count))
        }
    }

    private mutating func writeTag(_ ranges: [TextRange], _ coverages: [Coverage]) {
        let covering = Set(ranges.map(\.coverage)).sorted().map { coverages[$0] }
        tags.raw("<span class=\"m")
        for coverage in covering {
            tags.raw(" m-")
            tags.text(coverage.id)
        }
        var classes: [String] = []
        for name in covering.flatMap(\.classes) where !classes.contains(name) { classes.append(name) }
        if covering.count > 1 { classes.append("x2") }
        for name in classes {
            tags.byte(0x20)
            tags.text(name)
        }
        tags.byte(UInt8(ascii: "\""))
        // The words of the shortest range are the most particular ones.
        let particular = ranges.filter { coverages[$0.coverage].language != nil }
            .min { ($0.end - $0.start, $0.coverage) < ($1.end - $1.start, $1.coverage) }
        if let particular {
            tags.attribute("lang", ifPresent: coverages[particular.coverage].language)
            tags.attribute("dir", ifPresent: coverages[particular.coverage].direction)
        }
        tags.byte(UInt8(ascii: ">"))
    }

    /// Writes text of the block.
    mutating func write(_ text: ArraySlice<UInt8>, to html: inout HTMLWriter) {
        var rest = text
        while !rest.isEmpty {
            let length = step(upTo: rest.count, in: &html)
            html.text(rest.prefix(length))
            rest = rest.dropFirst(length)
            advance(length, in: &html)
        }
    }

    /// Writes a line end of the block's text as a line break.
    mutating func writeBreak(to html: inout HTMLWriter) {
        _ = step(upTo: 1, in: &html)
        html.raw("<br />\n")
        advance(1, in: &html)
    }

    /// Closes the span that is open; it is opened again when more of its text comes.
    mutating func interrupt(in html: inout HTMLWriter) {
        if isOpen { html.raw("</span>") }
        isOpen = false
    }

    /// How many of the next bytes are in one segment, or in none. Opens its span.
    private mutating func step(upTo count: Int, in html: inout HTMLWriter) -> Int {
        while current < segments.count, segments[current].end <= offset { current += 1 }
        guard current < segments.count else { return count }
        let segment = segments[current]
        if offset < segment.start { return min(count, segment.start - offset) }
        if !isOpen { html.raw(tags.bytes[segment.tag]) }
        isOpen = true
        return min(count, segment.end - offset)
    }

    private mutating func advance(_ count: Int, in html: inout HTMLWriter) {
        offset += count
        if isOpen, offset >= segments[current].end { interrupt(in: &html) }
    }
}
