/// The picture at the head of a timeline: a figure with drawings for wide, middling and narrow pages, of which style
/// sheets show one, and their key.
///
/// All of it is hidden from assistive technology, and none of its links is in the order of focus: the list below the
/// picture says everything once, for everyone.
struct TimelinePicture {
    private var content: PictureContent
    private let published: EDTFDate?
    private let hasArticle: Bool

    private static let middleWidth = 560.0
    private static let narrowWidth = 328.0
    /// With more events than that, not all have labels.
    private static let mostLabels = 60
    private static let mostChosen = 36
    /// Flags higher than that share of their width are no picture any more.
    private static let highest = 1.15

    /// Nil where there are not two events to draw.
    init?(
        _ events: [PictureEvent], _ words: PictureWords, published: EDTFDate?, hasArticle: Bool, page: LanguageTag
    ) {
        guard events.count > 1 else { return nil }
        let sorted = events.inOrderOfPoles
        let eras = Eras.cut(sorted)
        let day: Int? = published.flatMap {
            if case .day(let day) = $0.earliest, $0.earliest == $0.latest { return DayNumber.of(day) }
            return nil
        }
        content = PictureContent(
            events: sorted, eras: eras, labelled: Array(sorted.indices), words: words, published: day,
            isMirrored: page.direction == "rtl")
        self.published = published
        self.hasArticle = hasArticle
    }

    /// The element `<figure>`.
    func html() -> [UInt8] {
        var picture = self
        let wide = picture.wide()
        let drawings = [
            wide, UprightDrawing(picture.content, width: Self.middleWidth, isTwoSided: true).drawn("tl-mid", name: "m"),
            UprightDrawing(picture.content, width: Self.narrowWidth, isTwoSided: false).drawn("tl-small", name: "s"),
        ]
        let words = content.words
        let key = PictureKey(
            words: words, signs: drawings.reduce(into: []) { $0.formUnion($1.signs) }, unit: wide.unit,
            publishedText: published.map(words.display.text), hasArticle: hasArticle)
        var html = HTMLWriter()
        html.raw("<figure class=\"tl-fig\" data-ours aria-hidden=\"true\">\n")
        html.raw(key.html())
        html.raw("\n<div class=\"tl-box\">\n")
        for drawing in drawings {
            html.raw(drawing.svg)
            html.raw("\n")
        }
        html.raw("</div>\n<figcaption")
        html.raw(words.languageAttributes.utf8)
        html.raw(">")
        html.text(picture.caption(unit: wide.unit, tallest: drawings.map(\.tallest).max() ?? 0))
        html.raw("</figcaption>\n</figure>")
        return html.bytes
    }

    /// Chooses as well which events have labels.
    private mutating func wide() -> Drawing {
        if content.events.count <= Self.mostLabels {
            let flags = FlagDrawing(content).drawn(name: "w")
            if flags.height <= FlagDrawing.width * Self.highest { return flags }
            return UprightDrawing(content, width: FlagDrawing.width, isTwoSided: true).drawn("tl-wide tl-up", name: "w")
        }
        let scale = TimeScale(
            content.eras, from: 0, lengths: content.eras.map { 880 * Double($0.count) / Double(content.events.count) },
            gaps: [])
        var count = Self.mostChosen
        while true {
            content.labelled = LabelChoice.spread(count, of: content.events, on: scale)
            let flags = FlagDrawing(content).drawn(name: "w")
            if flags.height <= FlagDrawing.width * 0.8 || count < 12 { return flags }
            count = count * 4 / 5
        }
    }

    private func caption(unit: TimeUnit?, tallest: Int) -> String {
        let strings = content.words.strings
        let digits = content.words.display.digits
        var sentences = [strings[.pictureHelp]]
        if content.eras.count > 1, let unit {
            sentences.append(strings.text(.pictureScale, ["unit": content.words.name(of: unit)]))
        }
        let hidden = content.events.count - content.labelled.count
        if hidden > 0 {
            sentences.append(strings.text(.pictureUnlabelled, count: hidden, shown: digits.text(hidden)))
        }
        if tallest > 0 { sentences.append(strings.text(.pictureTallest, count: tallest, shown: digits.text(tallest))) }
        return sentences.joined(separator: " ")
    }
}

extension [PictureEvent] {
    var inOrderOfPoles: [PictureEvent] {
        // `sort` is stable, but does not promise it.
        enumerated().sorted { ($0.element.pole, $0.offset) < ($1.element.pole, $1.offset) }.map(\.element)
    }
}
