/// The key to a picture: the signs that occur in it, each with its meaning.
struct PictureKey {
    let words: PictureWords
    let signs: Set<PictureSign>
    let unit: TimeUnit?
    let publishedText: String?
    /// Whether there is an article that tells of events, and others that it does not tell of.
    let hasArticle: Bool

    func html() -> [UInt8] {
        var html = HTMLWriter()
        html.raw("<ul class=\"tl-key\">")
        for sign in PictureSign.allCases where signs.contains(sign) {
            guard let meaning = meaning(of: sign) else { continue }
            html.raw("<li")
            html.raw(words.languageAttributes.utf8)
            html.raw("><svg class=\"tl\" viewBox=\"0 0 28 16\" focusable=\"false\">")
            html.raw(drawing(of: sign))
            html.raw("</svg>")
            html.text(meaning)
            html.raw("</li>")
        }
        html.raw("</ul>")
        return html.bytes
    }

    private func meaning(of sign: PictureSign) -> String? {
        let strings = words.strings
        return switch sign {
        case .told: hasArticle ? strings[.pictureTold] : nil
        case .context: strings[.pictureContext]
        case .stretch: strings[.pictureStretch]
        case .about: strings[.pictureAbout]
        case .uncertain: strings[.pictureUncertain]
        case .open: strings[.pictureOpen]
        case .cell: unit.map { strings.text(.pictureCell, ["unit": words.name(of: $0)]) }
        case .joint: strings[.pictureJoint]
        case .gap: strings[.pictureGap]
        case .published: publishedText.map { strings.text(.picturePublished, ["date": $0]) }
        case .dots: strings[.pictureDots]
        case .bars: strings[.pictureBars]
        }
    }

    private func drawing(of sign: PictureSign) -> StaticString {
        switch sign {
        case .told: "<circle class=\"mk\" cx=\"14\" cy=\"8\" r=\"4.2\"/>"
        case .context: "<path class=\"mk c\" d=\"M9 8L14 3L19 8L14 13Z\"/>"
        case .stretch: "<path class=\"mk\" d=\"M4 5H24V11H4Z\"/>"
        case .about:
            "<path class=\"mk f1\" d=\"M1 5H27V11H1Z\"/><path class=\"mk f2\" d=\"M4 5H24V11H4Z\"/><path class=\"mk\" d=\"M8 5H20V11H8Z\"/>"
        case .uncertain: "<circle class=\"mk q\" cx=\"14\" cy=\"8\" r=\"4.2\"/>"
        case .open: "<path class=\"mk\" d=\"M4 5H17V11H4Z\"/><path class=\"mk\" d=\"M16 2L24 8L16 14Z\"/>"
        case .cell: "<path class=\"z0\" d=\"M2 3H26V13H2Z\"/><path class=\"z1\" d=\"M2 3H10V13H2ZM18 3H26V13H18Z\"/>"
        case .joint: "<path class=\"jn\" d=\"M14 1V15\"/>"
        case .gap: "<path class=\"tn\" d=\"M10 1L14 4L10 7L14 10L10 13M16 1L20 4L16 7L20 10L16 13\"/>"
        case .published: "<path class=\"pb\" d=\"M14 3V13\"/>"
        case .dots:
            "<circle class=\"do\" cx=\"11\" cy=\"11\" r=\"2.4\"/><circle class=\"do\" cx=\"17\" cy=\"11\" r=\"2.4\"/><circle class=\"do\" cx=\"17\" cy=\"5\" r=\"2.4\"/>"
        case .bars: "<path class=\"br\" d=\"M6 15V9H11V15ZM12 15V3H17V15ZM18 15V6H23V15Z\"/>"
        }
    }
}
