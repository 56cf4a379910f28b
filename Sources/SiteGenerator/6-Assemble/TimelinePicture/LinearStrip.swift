/// The dates on one unbroken scale, with the eras of the ruler above shaded: what its changes of scale do to time.
struct LinearStrip {
    private let content: PictureContent
    private let width: Double

    private static let textSize = 10.5
    private static let half = 8.0

    init(_ content: PictureContent, width: Double) {
        self.content = content
        self.width = width
    }

    /// - Returns: its height.
    func write(top: Double, to svg: inout SVGWriter) -> Double {
        let words = content.words
        let (first, last) = (content.eras[0].start, content.eras[content.eras.count - 1].end)
        let days = Double(last - first)
        func place(_ day: Double) -> Double { width * min(1, max(0, (day - Double(first)) / days)) }
        svg.text(
            words.strings[.pictureLinear], x: 0, y: top + 10, name: "sm", isAgainstPage: words.isAgainstPage)
        let axis = top + 30
        var (light, dark, told, context) = (svg.emptyPath, svg.emptyPath, svg.emptyPath, svg.emptyPath)
        for (index, era) in content.eras.enumerated() {
            let (from, to) = (place(Double(era.start)), place(Double(era.end)))
            if index % 2 == 0 {
                dark.rectangle((from, axis - Self.half), (to, axis + Self.half))
            } else {
                light.rectangle((from, axis - Self.half), (to, axis + Self.half))
            }
        }
        // Ticks that would coincide are drawn once.
        var lastTick: [Bool: Int] = [:]
        for event in content.events {
            let position = place(event.pole)
            let pixel = Int(position * 2)
            if lastTick[event.isContext] == pixel { continue }
            lastTick[event.isContext] = pixel
            if event.isContext {
                context.line([(position, axis), (position, axis + Self.half)])
            } else {
                told.line([(position, axis - Self.half), (position, axis)])
            }
        }
        svg.path("z0", light)
        svg.path("z1", dark)
        svg.path("tt", told)
        svg.path("tt c", context)
        writeBorders(axis: axis, place, &svg)
        return 30 + Self.half + 26
    }

    private func writeBorders(axis: Double, _ place: (Double) -> Double, _ svg: inout SVGWriter) {
        var days: [Int] = []
        for era in content.eras {
            days.append(era.start)
            if era.omitted > 0 { days.append(era.end) }
        }
        days.append(content.eras[content.eras.count - 1].end)
        let texts = days.map(content.words.start)
        let widths = texts.map { TextWidths.spacedWidth($0, size: Self.textSize) }
        let positions = Spreading.positions(
            near: zip(days, widths).map { place(Double($0)) - $1 / 2 }, lengths: widths, gap: 7, from: 0, to: width)
        var lines = svg.emptyPath
        for (index, day) in days.enumerated() {
            let middle = positions[index] + widths[index] / 2
            lines.line([
                (place(Double(day)), axis + Self.half), (place(Double(day)), axis + Self.half + 3),
                (middle, axis + Self.half + 9),
            ])
            svg.text(
                texts[index], x: middle, y: axis + Self.half + 20, name: "sm", anchor: .middle,
                isAgainstPage: content.words.isAgainstPage)
        }
        svg.path("fn", lines)
    }
}
