/// The wide drawing: a ruler from left to right, above it flags for what the article tells, below it for what it does not;
/// and under it the same dates to one unchanged scale.
struct FlagDrawing {
    private let content: PictureContent
    private let told: [Int]
    private let context: [Int]
    private let isCrowded: Bool

    static let width = 900.0
    private static let margin = 18.0
    private static let half = 12.0
    private static let tickSize = 10.5

    /// With more events than can have labels: how wide flags are, how high they may stand on a side, and how much room
    /// there is right of the last date.
    private static let crowdMeasure = 128.0
    private static let crowdHeight = 290.0
    private static let crowdMargin = 70.0

    /// - Parameter isCrowded: whether only those have labels for which there is room.
    init(_ content: PictureContent, isCrowded: Bool) {
        self.content = content
        self.isCrowded = isCrowded
        let sides = [false, true].map { isContext in
            content.events.indices.filter { content.events[$0].isContext == isContext }
        }
        guard isCrowded else {
            (told, context) = (sides[0], sides[1])
            return
        }
        let scale = Self.scale(content, Self.counts(content), room: Self.crowdMargin)
        let tag = content.words.strings[.pictureContextTag]
        let chosen = sides.map { side in
            LabelChoice.steps(
                poles: side.map { scale.position(of: content.events[$0].pole) }, limit: Self.crowdHeight,
                edge: Self.width
            ) { index in
                let label = PictureLabel(content.events[side[index]], .flag, measure: Self.crowdMeasure, tag: tag)
                return (label.width, label.height)
            }.map { side[$0] }
        }
        (told, context) = (chosen[0], chosen[1])
    }

    // MARK: Layout

    private struct Side {
        let labels: [PictureLabel]
        var poles: [Double] = []
        var distances: [Double] = []

        var height: Double { zip(labels, distances).reduce(0) { max($0, $1.0.height + $1.1) } }

        mutating func lay(_ indexes: [Int], _ content: PictureContent, _ scale: TimeScale) {
            poles = indexes.map { scale.position(of: content.events[$0].pole) }
            distances = Flags.distances(poles: poles, sizes: labels.map { ($0.width, $0.height) })
        }
    }

    private struct Layout {
        let measure: Double
        let shares: [Double]
        let scale: TimeScale
        let above: Side
        let below: Side
        /// How far flags reach out of the drawing.
        let excess: Double
        let cost: Double
    }

    /// Tries measures for the flags, and for each moves room from era to era while the drawing gets lower.
    private func layout() -> Layout {
        var best: Layout?
        let counts = Self.counts(content)
        if isCrowded {
            return lay(
                Side(labels: labels(told, Self.crowdMeasure)), Side(labels: labels(context, Self.crowdMeasure)),
                measure: Self.crowdMeasure, shares: counts, room: Self.crowdMargin)
        }
        let beginnings = [counts, counts.map { ($0 * $0.squareRoot()).squareRoot() }, counts.map { $0.squareRoot() }]
        for measure in [118.0, 128, 140, 152, 166, 184] {
            let above = Side(labels: labels(told, measure))
            let below = Side(labels: labels(context, measure))
            var least: Layout?
            for shares in content.eras.count > 1 ? beginnings : [counts] {
                let layout = lay(above, below, measure: measure, shares: shares)
                if layout.cost < least?.cost ?? .infinity { least = layout }
            }
            guard let least else { continue }
            let settled = settle(least)
            if settled.cost < (best?.cost ?? .infinity) - 4 { best = settled }
        }
        guard var layout = best else { preconditionFailure("there are measures") }
        var room = layout.measure * 0.92 + Self.margin
        // What reaches out draws the scale in; a flag is never wider than the drawing.
        for _ in 0..<20 where layout.excess > 0 {
            room += layout.excess + 1
            layout = lay(layout.above, layout.below, measure: layout.measure, shares: layout.shares, room: room)
        }
        return layout
    }

    private func settle(_ first: Layout) -> Layout {
        var best = first
        guard content.eras.count > 1 else { return best }
        for step in [0.4, 0.2, 0.1, 0.05] {
            for _ in 0..<8 {
                let before = best.cost
                for from in best.shares.indices {
                    for to in best.shares.indices where to != from {
                        var shares = best.shares
                        let moved = shares[from] * step
                        shares[from] -= moved
                        shares[to] += moved
                        let next = lay(best.above, best.below, measure: best.measure, shares: shares)
                        if next.cost < best.cost - 2 { best = next }
                    }
                }
                if best.cost == before { break }
            }
        }
        return best
    }

    private func labels(_ indexes: [Int], _ measure: Double) -> [PictureLabel] {
        let tag = content.words.strings[.pictureContextTag]
        return indexes.map { PictureLabel(content.events[$0], .flag, measure: measure, tag: tag) }
    }

    /// - Parameter room: for flags right of the last date.
    private func lay(
        _ above: Side, _ below: Side, measure: Double, shares: [Double], room: Double? = nil
    ) -> Layout {
        let scale = Self.scale(content, shares, room: room ?? measure * 0.92 + Self.margin)
        var (above, below) = (above, below)
        above.lay(told, content, scale)
        below.lay(context, content, scale)
        var excess = 0.0
        for side in [above, below] {
            for (pole, label) in zip(side.poles, side.labels) {
                excess = max(excess, pole + Flags.inset + label.width - Self.width)
            }
        }
        // Room in proportion to events, unless height is won by it.
        let events = Double(content.eras.reduce(0) { $0 + $1.count })
        let length = scale.stretches.reduce(0) { $0 + $1.to - $1.from }
        let skew = scale.stretches.reduce(0) {
            $0 + abs(($1.to - $1.from) / length - Double($1.era.count) / events)
        }
        return Layout(
            measure: measure, shares: shares, scale: scale, above: above, below: below, excess: excess,
            cost: above.height + below.height + excess * 50 + skew * 90)
    }

    private static func counts(_ content: PictureContent) -> [Double] { content.eras.map { Double($0.count) } }

    /// - Parameter room: right of the scale.
    private static func scale(_ content: PictureContent, _ shares: [Double], room: Double) -> TimeScale {
        let gaps = content.eras.dropLast().map { era in
            era.omitted == 0 ? 0 : max(40, tickWidth(content.words.duration(days: era.omitted)) + 14)
        }
        // An era shows at least its first tick.
        let least = content.eras.map { max(44, tickWidth(content.words.start($0.start)) + 1) }
        let length = width - margin - room - gaps.reduce(0, +)
        return TimeScale(
            content.eras, from: margin, lengths: lengths(shares, least: least, sum: length), gaps: gaps)
    }

    /// Lengths in proportion to shares, none below its least.
    private static func lengths(_ shares: [Double], least: [Double], sum: Double) -> [Double] {
        let spare = max(0, sum - least.reduce(0, +))
        let all = shares.reduce(0, +)
        let wanted = shares.map { sum * $0 / all }
        let above = zip(wanted, least).map { max(0, $0 - $1) }
        let allAbove = above.reduce(0, +)
        return zip(least, above).map { $0 + (allAbove > 0 ? spare * $1 / allAbove : spare / Double(least.count)) }
    }

    private static func tickWidth(_ text: String) -> Double { TextWidths.width(text, size: tickSize, bold: true) + 8 }

    // MARK: Drawing

    func drawn(name: String) -> Drawing {
        let layout = layout()
        let scale = layout.scale
        let words = content.words
        var svg = SVGWriter(width: Self.width, isUpright: false, isMirrored: content.isMirrored, name: name)
        let unlabelled = content.others(than: told + context)
        let crowds = [false, true].map { isContext in
            Crowd(unlabelled.filter { content.events[$0].isContext == isContext }, of: content.events, on: scale)
        }
        let tallest = crowds.compactMap(\.tallest).max() ?? 0
        let ruler = Ruler(scale, words: words, room: Self.tickWidth)
        var signs = svg.ruler(ruler, from: -Self.half, to: Self.half)
        for tick in ruler.ticks {
            guard let text = tick.text else { continue }
            svg.text(
                text, x: tick.position + 3.5, y: 4, name: tick.isStrong ? "tk" : "tk mo",
                isAgainstPage: words.isAgainstPage)
        }
        writeOmissions(scale, &svg)
        signs.formUnion(svg.published(content.published, scale, from: -Self.half, to: Self.half))

        var edges: [Double] = []
        for (side, indexes, crowd, sign) in [
            (layout.above, told, crowds[0], -1.0), (layout.below, context, crowds[1], 1.0),
        ] {
            let events = indexes.map { content.events[$0] }
            let lanes = MarkLanes(events, on: scale)
            signs.formUnion(
                crowd.write(content.events, edge: sign * Self.half, sign: sign, tallest: tallest, to: &svg))
            let near = Self.half + crowd.depth + 9
            let base = near + 11 * Double(lanes.depth) + 5
            // Long bars lie under short ones.
            for index in events.indices.sorted(by: { (Self.length(events[$1]), $0) < (Self.length(events[$0]), $1) }) {
                let across = sign * (near + 11 * Double(lanes.lanes[index]))
                let label = side.labels[index]
                let outer = base + side.distances[index] + label.height
                var pole = svg.emptyPath
                pole.line([(side.poles[index], across), (side.poles[index], sign * outer)])
                svg.open(link: "#" + events[index].anchor, name: events[index].isContext ? "lb c" : "lb")
                svg.path("po", pole)
                signs.formUnion(svg.mark(events[index], on: scale, across: across))
                label.write(
                    x: side.poles[index] + Flags.inset, top: sign < 0 ? -outer : outer - label.height, anchor: .start,
                    words, to: &svg)
                svg.closeLink()
            }
            edges.append(indexes.isEmpty ? Self.half + crowd.depth + 8 : base + side.height + 6)
        }
        var top = -edges[0]
        var bottom = edges[1]
        if !told.isEmpty, !context.isEmpty {
            top -= 26
            svg.text(
                "● " + words.strings[.pictureTold], x: 0, y: top + 14, name: "hd", isAgainstPage: words.isAgainstPage)
            svg.text(
                "◇ " + words.strings[.pictureContext], x: 0, y: bottom + 16, name: "hd c",
                isAgainstPage: words.isAgainstPage)
            bottom += 22
        }
        if content.eras.count > 1 {
            bottom += 18
            bottom += LinearStrip(content, width: Self.width).write(top: bottom, to: &svg)
        }
        return Drawing(
            svg: svg.svg("tl-wide", top: top, height: bottom - top), height: bottom - top, signs: signs,
            unit: ruler.unit, hidden: unlabelled.count, tallest: crowds.contains(where: \.isBars) ? tallest : 0)
    }

    private static func length(_ event: PictureEvent) -> Double { event.reach.to - event.reach.from }

    private func writeOmissions(_ scale: TimeScale, _ svg: inout SVGWriter) {
        for (stretch, next) in zip(scale.stretches, scale.stretches.dropFirst()) where stretch.era.omitted > 0 {
            let middle = (stretch.to + next.from) / 2
            svg.text(
                content.words.duration(days: stretch.era.omitted), x: middle, y: -2.5, name: "sm", anchor: .middle,
                isAgainstPage: content.words.isAgainstPage)
            svg.text(
                content.words.strings[.pictureOmitted], x: middle, y: 10, name: "sm", anchor: .middle,
                isAgainstPage: content.words.isAgainstPage)
        }
    }
}
