/// The words of an event in a picture: its date, then its title, broken into lines.
struct PictureLabel {
    /// Sizes, in units of the drawing.
    struct Style: Sendable {
        let titleSize: Double
        let dateSize: Double
        let leading: Double
        /// At most so many lines of a title.
        let titleLines: Int

        static let flag = Style(titleSize: 13, dateSize: 12.5, leading: 17.5, titleLines: 5)
        static let upright = Style(titleSize: 13.5, dateSize: 13, leading: 18.5, titleLines: 6)
        static let tagSize = 11.0
        static let tagGap = 6.0
    }

    let style: Style
    private let dates: BrokenText
    /// Whether the tag has a line of its own.
    private let hasTagLine: Bool
    private let titles: BrokenText
    /// The word after the date of what is not in the article.
    let tag: String?
    let width: Double
    let height: Double

    init(_ event: PictureEvent, _ style: Style, measure: Double, tag: String) {
        self.style = style
        self.tag = event.isContext ? tag : nil
        let tagWidth = event.isContext ? TextWidths.width(tag, size: Style.tagSize) + Style.tagGap : 0
        (dates, hasTagLine) = Self.dateLines(event.dateWords, style, measure: measure, tagWidth: tagWidth)
        titles = LabelLines.broken(
            event.titleWords, size: style.titleSize, measure: measure, limit: style.titleLines)
        let dateWidths = dates.widths(size: style.dateSize, bold: true) + (hasTagLine ? [0] : [])
        width = max(
            dateWidths.dropLast().max() ?? 0, (dateWidths.last ?? 0) + tagWidth,
            titles.widths(size: style.titleSize).max() ?? 0)
        height = Double(dateWidths.count + titles.count) * style.leading
    }

    /// The tag stands after the last line where it fits; else the lines are shorter, or it has a line of its own, which
    /// is then an empty one.
    private static func dateLines(
        _ date: BreakableText, _ style: Style, measure: Double, tagWidth: Double
    ) -> (BrokenText, hasTagLine: Bool) {
        func lines(_ measure: Double) -> BrokenText {
            LabelLines.broken(date, size: style.dateSize, bold: true, measure: measure, limit: 4)
        }
        let full = lines(measure)
        if (full.widths(size: style.dateSize, bold: true).last ?? 0) + tagWidth <= measure { return (full, false) }
        let short = lines(max(measure / 2, measure - tagWidth))
        return short.count > full.count + 1 ? (full, true) : (short, false)
    }

    /// Where its first line's middle lies below its top.
    var firstMiddle: Double { style.leading / 2 }

    /// - Parameters:
    ///   - x: of its edge.
    ///   - top: its upper edge.
    func write(x: Double, top: Double, anchor: SVGWriter.Anchor, _ words: PictureWords, to svg: inout SVGWriter) {
        var line = 0.0
        let dateLines = dates.lines + (hasTagLine ? [""] : [])
        for (index, text) in dateLines.enumerated() {
            svg.text(
                text, x: x, y: baseline(line, top), name: "dt", anchor: anchor, isAgainstPage: words.isAgainstPage,
                tag: index == dateLines.count - 1 ? tag : nil)
            line += 1
        }
        for text in titles.lines {
            svg.text(text, x: x, y: baseline(line, top), anchor: anchor)
            line += 1
        }
    }

    private func baseline(_ line: Double, _ top: Double) -> Double { top + style.leading * (line + 0.75) }
}
