/// A thin strip for the end of a chapter: the eras of the timeline's picture, on them the chapter's own dates with their
/// words, and all other events as small dots. It is hidden from assistive technology; the list of dates beside it says
/// the same.
struct ChapterStrip {
    private let events: [PictureEvent?]
    private let words: PictureWords
    private let sizes: [Size]

    /// What is the same for every chapter, for one width.
    private struct Size {
        let name: StaticString
        let width: Double
        let scale: TimeScale
        let ground: SVGWriter
    }

    private static let half = 6.0
    private static let textSize = 12.0
    private static let lineHeight = 16.0
    private static let mostWords = 8

    /// Nil where there are not two events to draw.
    ///
    /// - Parameter events: of the whole timeline.
    init?(_ events: [PictureEvent?], _ words: PictureWords, page: LanguageTag) {
        let drawn = events.compactMap(\.self).inOrderOfPoles
        guard drawn.count > 1 else { return nil }
        self.events = events
        self.words = words
        let eras = Eras.cut(drawn)
        let widths: [(StaticString, String, Double)] = [("tl-long", "cl", 640), ("tl-short", "cs", 328)]
        sizes = widths.map { name, prefix, width in
            let scale = Self.scale(eras, drawn, width: width)
            var ground = SVGWriter(width: width, isUpright: false, isMirrored: page.direction == "rtl", name: prefix)
            Self.draw(drawn, on: scale, words, to: &ground)
            return Size(name: name, width: width, scale: scale, ground: ground)
        }
    }

    /// Every date of the article has room for its words.
    private static func scale(_ eras: [Era], _ events: [PictureEvent], width: Double) -> TimeScale {
        let count = Double(eras.reduce(0) { $0 + $1.count })
        let gaps = eras.dropLast().map { $0.omitted > 0 ? 24.0 : 0 }
        let widths = events.filter { !$0.isContext }.map { event in
            (event.pole, min(width / 2, TextWidths.width(event.date, size: textSize, bold: true)) + 6)
        }
        var tail = 8.0
        while true {
            let length = width - 8 - tail - gaps.reduce(0, +)
            let shares = eras.map { 0.75 * Double($0.count) / count + 0.25 / Double(eras.count) }
            let scale = TimeScale(eras, from: 8, lengths: shares.map { $0 * length }, gaps: gaps)
            let excess = widths.reduce(0) { max($0, scale.position(of: $1.0) + $1.1 - width) }
            if excess <= 0 { return scale }
            tail += excess + 0.5
        }
    }

    private static func draw(
        _ events: [PictureEvent], on scale: TimeScale, _ words: PictureWords, to svg: inout SVGWriter
    ) {
        let ruler = Ruler(scale, words: words, shortestCell: 4, finest: nil) { TextWidths.width($0, size: 10.5) + 8 }
        _ = svg.ruler(ruler, from: -half, to: half)
        for tick in ruler.ticks {
            svg.text(
                tick.text ?? "", x: tick.position + 3, y: half + 12, name: "sm", isAgainstPage: words.isAgainstPage)
        }
        for isContext in [false, true] {
            let poles = events.filter { $0.isContext == isContext }.map { scale.position(of: $0.pole) }
            svg.path(isContext ? "gh c" : "gh", dots(at: poles, 0, svg))
        }
    }

    /// Dots that would coincide are drawn once, so that no number of events makes a strip heavy.
    private static func dots(at poles: [Double], _ across: Double, _ svg: SVGWriter) -> PathData {
        var dots = svg.emptyPath
        var last: Int?
        for pole in poles where Int(pole) != last {
            dots.line([(pole, across), (pole, across)])
            last = Int(pole)
        }
        return dots
    }

    /// The strip of a chapter; empty where it has no dates.
    ///
    /// - Parameter indexes: of its events in the timeline.
    func html(_ indexes: [Int]) -> [UInt8] {
        let here = indexes.compactMap { events[$0] }.inOrderOfPoles
        guard !here.isEmpty else { return [] }
        var html = HTMLWriter()
        html.raw("<div class=\"tl-strip\" data-ours aria-hidden=\"true\">")
        for size in sizes { html.raw(drawing(here, size)) }
        html.raw("</div>")
        return html.bytes
    }

    private func drawing(_ here: [PictureEvent], _ size: Size) -> [UInt8] {
        var svg = size.ground
        let across = -Self.half - 6
        let poles = here.map { size.scale.position(of: $0.pole) }
        // Where there are too many dates for words, those that are spread widest have them.
        let worded = LabelChoice.spread(Self.mostWords, of: here, on: size.scale)
        let texts = worded.map { index in
            LabelLines.lines(
                of: here[index].date, size: Self.textSize, bold: true, measure: size.width / 2, limit: 1)[0]
        }
        let distances = Flags.distances(
            poles: worded.map { poles[$0] },
            sizes: texts.map {
                (TextWidths.width($0, size: Self.textSize, bold: true) - 6, Self.lineHeight - Flags.gap)
            })
        var lines = svg.emptyPath
        var top = across - 6
        for (number, index) in worded.enumerated() {
            let edge = across - 7 - distances[number] - Self.lineHeight
            lines.line([(poles[index], across), (poles[index], edge + 2)])
            top = min(top, edge)
        }
        svg.path("po", lines)
        let others = Set(here.indices).subtracting(worded).sorted()
        svg.path("gh h", Self.dots(at: others.map { poles[$0] }, across, svg))
        for index in worded { _ = svg.mark(here[index], on: size.scale, across: across) }
        for (number, index) in worded.enumerated() {
            svg.text(
                texts[number], x: poles[index] + 4, y: across - 7 - distances[number] - 4, name: "dt",
                isAgainstPage: words.isAgainstPage)
        }
        return svg.svg(size.name, top: top, height: Self.half + 16 - top)
    }
}
