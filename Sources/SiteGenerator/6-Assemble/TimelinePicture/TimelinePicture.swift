/// The picture at the head of a timeline: a figure with drawings for wide, middling and narrow pages, of which style
/// sheets show one, and their key.
///
/// All of it is hidden from assistive technology, and none of its links is in the order of focus: the list below the
/// picture says everything once, for everyone.
struct TimelinePicture {
    private let content: PictureContent
    private let published: EDTFDate?
    private let hasArticle: Bool

    private static let middleWidth = 560.0
    private static let narrowWidth = 328.0
    /// With more events than that, not all have labels.
    private static let mostLabels = 60
    /// So many have them then in a drawing that stands upright.
    private static let mostUpright = 36
    /// Flags higher than that share of their width are no picture any more.
    private static let highest = 0.95

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
            events: sorted, eras: eras, words: words, published: day,
            isMirrored: page.direction == "rtl")
        self.published = published
        self.hasArticle = hasArticle
    }

    /// The element `<figure>`.
    func html() -> [UInt8] {
        let isCrowded = content.events.count > Self.mostLabels
        let most = isCrowded ? Self.mostUpright : Self.mostLabels
        let wide = wide(isCrowded: isCrowded)
        let drawings = [
            wide,
            UprightDrawing(content, width: Self.middleWidth, isTwoSided: true, most: most).drawn("tl-mid", name: "m"),
            UprightDrawing(content, width: Self.narrowWidth, isTwoSided: false, most: most).drawn(
                "tl-small", name: "s"),
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
        html.raw("</div>\n<figcaption>\n")
        writeCaption(drawings, to: &html)
        html.raw("</figcaption>\n</figure>")
        return html.bytes
    }

    private func wide(isCrowded: Bool) -> Drawing {
        let flags = FlagDrawing(content, isCrowded: isCrowded).drawn(name: "w")
        if isCrowded || flags.height <= FlagDrawing.width * Self.highest { return flags }
        return UprightDrawing(content, width: FlagDrawing.width, isTwoSided: true, most: Self.mostLabels)
            .drawn("tl-wide tl-up", name: "w")
    }

    private func writeCaption(_ drawings: [Drawing], to html: inout HTMLWriter) {
        let strings = content.words.strings
        let digits = content.words.display.digits
        func write(_ sentences: [String], name: String = "") {
            guard !sentences.isEmpty else { return }
            html.raw("<p")
            html.raw(name.utf8)
            html.raw(content.words.languageAttributes.utf8)
            html.raw(">")
            html.text(sentences.joined(separator: " "))
            html.raw("</p>\n")
        }
        var general = [strings[.pictureHelp]]
        if content.eras.count > 1, let unit = drawings[0].unit {
            general.append(strings.text(.pictureScale, ["unit": content.words.name(of: unit)]))
        }
        write(general)
        for (drawing, name) in zip(drawings, ["wide", "mid", "small"]) where drawing.hidden > 0 {
            var own = [strings.text(.pictureUnlabelled, count: drawing.hidden, shown: digits.text(drawing.hidden))]
            if drawing.tallest > 0 {
                own.append(
                    strings.text(.pictureTallest, count: drawing.tallest, shown: digits.text(drawing.tallest)))
            }
            write(own, name: " class=\"tl-\(name)\"")
        }
    }
}

extension [PictureEvent] {
    var inOrderOfPoles: [PictureEvent] {
        // `sort` is stable, but does not promise it.
        enumerated().sorted { ($0.element.pole, $0.offset) < ($1.element.pole, $1.offset) }.map(\.element)
    }
}
