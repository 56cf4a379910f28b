/// The drawing for narrow pages: a ruler from top to bottom, labels beside it, pushed apart as little as possible and tied
/// to their dates by lines that keep their order and so never cross.
struct UprightDrawing {
    private let content: PictureContent
    private let width: Double
    private let style = PictureLabel.Style.upright
    /// Indexes of the events with labels on each side; the first is the side that reading starts towards last.
    private let sides: [[Int]]
    private let hidden: [[Int]]

    private static let tickSize = 10.5
    private static let gap = 12.0
    private static let lead = 30.0
    private static let start = 14.0

    /// - Parameter isTwoSided: whether labels stand on both sides: told and context apart where both have a fair share,
    ///   else alternating.
    /// - Parameter most: how many labels it has at most.
    init(_ content: PictureContent, width: Double, isTwoSided: Bool, most: Int) {
        self.content = content
        self.width = width
        let labelled = LabelChoice.spread(most, of: content.events, on: content.evenScale)
        let unlabelled = content.others(than: labelled)
        guard isTwoSided else {
            sides = [labelled]
            hidden = [unlabelled]
            return
        }
        func parted(_ indexes: [Int], _ isFirst: (Int, Int) -> Bool) -> [[Int]] {
            let numbered = indexes.enumerated()
            return [
                numbered.filter { isFirst($0.offset, $0.element) }.map(\.element),
                numbered.filter { !isFirst($0.offset, $0.element) }.map(\.element),
            ]
        }
        let byKind = parted(labelled) { !content.events[$1].isContext }
        let isFair = byKind.allSatisfy { $0.count * 4 >= labelled.count }
        sides = isFair ? byKind : parted(labelled) { number, _ in number % 2 == 0 }
        hidden = parted(unlabelled) { !content.events[$1].isContext }
    }

    // MARK: Layout

    private struct Layout {
        let band: Double
        let scale: TimeScale
        let labels: [[PictureLabel]]
        let lanes: [MarkLanes]
        let crowds: [Crowd]
        /// From the ruler to where labels begin.
        let inset: Double
        /// From the ruler to the nearest marks.
        let near: Double
        let depth: Int
    }

    /// What stands beside the ruler takes room from the labels, whose heights make the scale: settled by repetition.
    private func layout() -> Layout {
        let words = content.words
        var texts = content.eras.map { words.start($0.start) }
        for era in content.eras where era.omitted > 0 {
            texts += [words.duration(days: era.omitted), words.strings[.pictureOmitted]]
        }
        let band = max(40, (texts.map { TextWidths.width($0, size: Self.tickSize, bold: true) }.max() ?? 0) + 8)
        var (depth, crowdDepth) = (0, 0.0)
        var layout: Layout
        var round = 0
        repeat {
            let near = crowdDepth + 9
            let inset = near + 11 * Double(depth) + Self.lead
            let measure = (sides.count == 1 ? width - band : (width - band) / 2) - inset - 2
            let labels = sides.map { side in
                side.map {
                    PictureLabel(
                        content.events[$0], style, measure: measure, tag: words.strings[.pictureContextTag])
                }
            }
            let scale = scale(labels)
            let lanes = sides.map { MarkLanes($0.map { content.events[$0] }, on: scale) }
            let crowds = hidden.map { Crowd($0, of: content.events, on: scale) }
            layout = Layout(
                band: band, scale: scale, labels: labels, lanes: lanes, crowds: crowds, inset: inset, near: near,
                depth: depth)
            let (nextDepth, nextCrowd) = (lanes.map(\.depth).max() ?? 0, crowds.map(\.depth).max() ?? 0)
            round += 1
            if nextDepth <= depth && nextCrowd <= crowdDepth { break }
            // More lanes than this would leave the labels no room: marks may then reach into the lines to them.
            (depth, crowdDepth) = (min(6, max(depth, nextDepth)), max(crowdDepth, nextCrowd))
        } while round < 6
        return layout
    }

    /// Each era is as long as its labels are high.
    private func scale(_ labels: [[PictureLabel]]) -> TimeScale {
        var lengths = [Double](repeating: 60, count: content.eras.count)
        for (side, labels) in zip(sides, labels) {
            var sums = [Double](repeating: 0, count: content.eras.count)
            for (index, label) in zip(side, labels) {
                let pole = content.events[index].pole
                let era = content.eras.lastIndex { Double($0.start) <= pole } ?? 0
                sums[era] += label.height + Self.gap
            }
            for era in sums.indices { lengths[era] = max(lengths[era], sums[era]) }
        }
        return TimeScale(
            content.eras, from: Self.start, lengths: lengths,
            gaps: content.eras.dropLast().map { $0.omitted > 0 ? 46 : 0 })
    }

    // MARK: Drawing

    func drawn(_ element: StaticString, name: String) -> Drawing {
        let layout = layout()
        let scale = layout.scale
        let words = content.words
        var svg = SVGWriter(width: width, isUpright: true, isMirrored: content.isMirrored, name: name)
        let from = sides.count == 1 ? 0 : (width - layout.band) / 2
        let to = from + layout.band
        let ruler = Ruler(scale, words: words) { _ in 16 }
        var signs = svg.ruler(ruler, from: from, to: to)
        for tick in ruler.ticks {
            guard let text = tick.text else { continue }
            svg.text(
                text, x: (from + to) / 2, y: tick.position + 12.5, name: tick.isStrong ? "tk" : "tk mo", anchor: .middle
            )
        }
        for (stretch, next) in zip(scale.stretches, scale.stretches.dropFirst()) where stretch.era.omitted > 0 {
            let middle = (stretch.to + next.from) / 2
            svg.text(
                words.duration(days: stretch.era.omitted), x: (from + to) / 2, y: middle - 2.5, name: "sm",
                anchor: .middle,
                isAgainstPage: words.isAgainstPage)
            svg.text(
                words.strings[.pictureOmitted], x: (from + to) / 2, y: middle + 10.5, name: "sm", anchor: .middle,
                isAgainstPage: words.isAgainstPage)
        }
        signs.formUnion(svg.published(content.published, scale, from: from, to: to))
        let tallest = layout.crowds.compactMap(\.tallest).max() ?? 0
        var bottom = scale.to
        for side in sides.indices {
            let sign = side == 0 ? 1.0 : -1
            let edge = side == 0 ? to : from
            signs.formUnion(
                layout.crowds[side].write(content.events, edge: edge, sign: sign, tallest: tallest, to: &svg))
            bottom = max(bottom, write(side, layout, edge: edge, sign: sign, &signs, &svg))
        }
        bottom += 12
        return Drawing(
            svg: svg.svg(element, top: 0, height: bottom), height: bottom, signs: signs, unit: ruler.unit,
            hidden: hidden.reduce(0) { $0 + $1.count },
            tallest: layout.crowds.contains(where: \.isBars) ? tallest : 0)
    }

    /// The events of one side. Returns where its labels end.
    private func write(
        _ side: Int, _ layout: Layout, edge: Double, sign: Double, _ signs: inout Set<PictureSign>,
        _ svg: inout SVGWriter
    ) -> Double {
        let events = sides[side].map { content.events[$0] }
        let labels = layout.labels[side]
        let poles = events.map { layout.scale.position(of: $0.pole) }
        let tops = Spreading.positions(
            near: zip(poles, labels).map { $0 - $1.firstMiddle }, lengths: labels.map(\.height), gap: Self.gap,
            from: 5, to: .infinity)
        let text = edge + sign * layout.inset
        for index in events.indices.sorted(by: { left, right in
            let lengths = (events[left].reach, events[right].reach)
            return (lengths.1.to - lengths.1.from, left) < (lengths.0.to - lengths.0.from, right)
        }) {
            let across = edge + sign * (layout.near + 11 * Double(layout.lanes[side].lanes[index]))
            let middle = tops[index] + labels[index].firstMiddle
            var leader = svg.emptyPath
            leader.line([
                (poles[index], across), (poles[index], edge + sign * (layout.near + 11 * Double(layout.depth) + 8)),
                (middle, text - sign * 11), (middle, text - sign * 4),
            ])
            svg.open(link: "#" + events[index].anchor, name: events[index].isContext ? "lb c" : "lb")
            svg.path("po", leader)
            signs.formUnion(svg.mark(events[index], on: layout.scale, across: across))
            labels[index].write(x: text, top: tops[index], anchor: sign > 0 ? .start : .end, content.words, to: &svg)
            svg.closeLink()
        }
        return zip(tops, labels).reduce(0) { max($0, $1.0 + $1.1.height) }
    }
}
