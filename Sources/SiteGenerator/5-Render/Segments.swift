/// A block's text, cut at every edge of its ranges, and how far it has been written.
///
/// Each segment that something covers is wrapped in elements, opened when its first byte is written and closed after its
/// last, before an element begins or ends, and before a reference. They therefore are never empty and never cross another
/// element. From outside: the span of all notes, a link, places to link to, the date. Notes and link stay open where the
/// next segment has the same, so that a reader meets one link once.
struct Segments {
    private struct Segment {
        var start: Int
        var end: Int
        /// Indexes of what covers it, ascending, without repetition.
        var covering: [Int]
        /// Those of them whose words begin here and have an anchor or a name.
        var starting: [Int]
        /// Of the shortest range with a language of its own.
        var language: Int?
        /// Notes and link, of those that cover it.
        var notes: [Int]
        var link: Int?

        /// Whether the elements around the places of this segment are those of one that ends where it begins.
        func continues(_ other: Segment) -> Bool {
            start == other.end && notes == other.notes && link == other.link && language == other.language
        }
    }

    private let coverages: [Coverage]
    private var segments: [Segment] = []
    /// The segment being written, or the next one.
    private var current = 0
    /// End tags of what is open, the innermost first: notes and link, and in them what is of this segment alone.
    private var outerEndTags: [StaticString] = []
    private var innerEndTags: [StaticString] = []
    private var isOpen = false
    /// Whether the current segment's anchors were written.
    private var hasAnchors = false
    /// Bytes of the text that have been written.
    private(set) var offset = 0

    init() { coverages = [] }

    init(_ ranges: [TextRange], coverages: [Coverage]) {
        self.coverages = coverages
        guard !ranges.isEmpty else { return }
        let sorted = ranges.filter { $0.start < $0.end }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let edges = Set(sorted.flatMap { [$0.start, $0.end] }).sorted()
        func rank(_ index: Int) -> Int { coverages[index].link?.rank ?? 0 }
        var next = 0
        var active: [TextRange] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            active.removeAll { $0.end <= start }
            while next < sorted.count, sorted[next].start <= start {
                active.append(sorted[next])
                next += 1
            }
            guard !active.isEmpty else { continue }
            let covering = Set(active.map(\.coverage)).sorted()
            let starting = Set(
                active.filter { $0.start == start && coverages[$0.coverage].hasStart }.map(\.coverage))
            // The words of the shortest range are the most particular ones.
            let particular = active.filter { coverages[$0.coverage].language != nil }
                .min { ($0.end - $0.start, $0.coverage) < ($1.end - $1.start, $1.coverage) }
            segments.append(
                Segment(
                    start: start, end: end, covering: covering, starting: starting.sorted(),
                    language: particular?.coverage, notes: covering.filter { coverages[$0].id != nil },
                    link: covering.filter { coverages[$0].link != nil }.min { rank($0) < rank($1) }))
        }
    }

    // MARK: Elements

    private mutating func open(in html: inout HTMLWriter, insideLink: Bool) {
        let segment = segments[current]
        var anchors = hasAnchors ? [] : segment.starting.compactMap { coverages[$0].anchor }
        let names = hasAnchors ? [] : segment.starting.compactMap { coverages[$0].name }
        hasAnchors = true
        if outerEndTags.isEmpty {
            for name in names { write(name, in: &html) }
            openNotes(segment.notes.map { coverages[$0] }, segment.language.map { coverages[$0] }, in: &html)
            if !insideLink, let link = segment.link.flatMap({ coverages[$0].link }) {
                html.raw("<a")
                html.attribute("class", link.className)
                html.attribute("role", ifPresent: link.role)
                html.attribute("id", ifPresent: anchors.popLast())
                html.attribute("href", link.address)
                html.attribute("aria-describedby", ifPresent: link.description)
                html.raw(">")
                outerEndTags.insert("</a>", at: 0)
            }
        }
        for anchor in anchors {
            html.raw("<span")
            html.attribute("id", anchor)
            html.raw(">")
            innerEndTags.insert("</span>", at: 0)
        }
        if let dateTime = segment.covering.compactMap({ coverages[$0].dateTime }).first {
            html.raw("<time")
            html.attribute("datetime", dateTime)
            html.raw(">")
            innerEndTags.insert("</time>", at: 0)
        }
        isOpen = true
    }

    private func write(_ name: Coverage.Name, in html: inout HTMLWriter) {
        html.raw("<span class=\"gap\" data-ours")
        html.attribute("lang", ifPresent: name.language)
        html.attribute("dir", ifPresent: name.direction)
        html.raw(">")
        html.text(name.text)
        html.raw("</span>")
    }

    private mutating func openNotes(_ notes: [Coverage], _ particular: Coverage?, in html: inout HTMLWriter) {
        guard !notes.isEmpty else { return }
        html.raw("<span class=\"m")
        for note in notes {
            html.raw(" m-")
            html.text(note.id ?? "")
        }
        var classes: [String] = []
        for name in notes.flatMap(\.classes) where !classes.contains(name) { classes.append(name) }
        if notes.count > 1 { classes.append("x2") }
        for name in classes {
            html.byte(0x20)
            html.text(name)
        }
        html.byte(UInt8(ascii: "\""))
        html.attribute("lang", ifPresent: particular?.language)
        html.attribute("dir", ifPresent: particular?.direction)
        html.byte(UInt8(ascii: ">"))
        outerEndTags.insert("</span>", at: 0)
    }

    // MARK: Text

    /// Writes text of the block.
    mutating func write(_ text: ArraySlice<UInt8>, insideLink: Bool = false, to html: inout HTMLWriter) {
        var rest = text
        while !rest.isEmpty {
            let length = step(upTo: rest.count, insideLink, in: &html)
            html.text(rest.prefix(length))
            rest = rest.dropFirst(length)
            advance(length, in: &html)
        }
    }

    /// Writes a line end of the block's text as a line break.
    mutating func writeBreak(insideLink: Bool = false, to html: inout HTMLWriter) {
        _ = step(upTo: 1, insideLink, in: &html)
        html.raw("<br />\n")
        advance(1, in: &html)
    }

    /// Closes what is open; it is opened again when more of its text comes.
    mutating func interrupt(in html: inout HTMLWriter) {
        closeSegment(in: &html)
        for tag in outerEndTags { html.raw(tag) }
        outerEndTags = []
    }

    private mutating func closeSegment(in html: inout HTMLWriter) {
        for tag in innerEndTags { html.raw(tag) }
        innerEndTags = []
        isOpen = false
    }

    /// How many of the next bytes are in one segment, or in none. Opens its elements.
    private mutating func step(upTo count: Int, _ insideLink: Bool, in html: inout HTMLWriter) -> Int {
        while current < segments.count, segments[current].end <= offset {
            current += 1
            hasAnchors = false
        }
        guard current < segments.count else { return count }
        let segment = segments[current]
        if offset < segment.start { return min(count, segment.start - offset) }
        if !isOpen { open(in: &html, insideLink: insideLink) }
        return min(count, segment.end - offset)
    }

    private mutating func advance(_ count: Int, in html: inout HTMLWriter) {
        offset += count
        guard isOpen, offset >= segments[current].end else { return }
        if current + 1 < segments.count, segments[current + 1].continues(segments[current]) {
            closeSegment(in: &html)
        } else {
            interrupt(in: &html)
        }
    }
}
