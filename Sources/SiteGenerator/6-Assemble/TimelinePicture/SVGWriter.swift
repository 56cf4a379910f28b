/// A drawing being written as SVG. It is laid out along a ruler and across it, from left to right; the writer turns it
/// upright, and mirrors it for pages that are read from the right.
struct SVGWriter {
    private var html = HTMLWriter()
    private let frame: Frame
    private(set) var fades: Set<Fade> = []
    /// Sets the ids of one drawing apart from those of the others on a page.
    private let name: String

    init(width: Double, isUpright: Bool, isMirrored: Bool, name: String) {
        frame = Frame(width: width, isUpright: isUpright, isMirrored: isMirrored)
        self.name = name
    }

    /// How places become points.
    fileprivate struct Frame {
        let width: Double
        let isUpright: Bool
        let isMirrored: Bool

        func point(_ place: Place) -> (x: Double, y: Double) {
            let (x, y) = isUpright ? (place.across, place.along) : place
            return (isMirrored ? width - x : x, y)
        }
    }

    var width: Double { frame.width }
    var isUpright: Bool { frame.isUpright }
    var isMirrored: Bool { frame.isMirrored }

    /// Which way a mark fades, and which colour it has.
    struct Fade: Hashable {
        let isContext: Bool
        let isTowardsEnd: Bool
    }

    /// A place: how far along the ruler, and how far across.
    typealias Place = (along: Double, across: Double)

    // MARK: Elements

    mutating func open(link href: String, name: StaticString) {
        html.raw("\n<a class=\"")
        html.raw(name)
        html.raw("\" href=\"")
        html.text(href)
        html.raw("\" tabindex=\"-1\">")
    }

    mutating func closeLink() { html.raw("</a>") }

    /// What a pointer is told that rests on it.
    mutating func title(_ text: String) {
        html.raw("<title>")
        html.text(text)
        html.raw("</title>")
    }

    /// - Parameter strokeWidth: where the style sheet does not say it.
    mutating func path(_ name: String, _ data: PathData, strokeWidth: Double? = nil) {
        guard !data.isEmpty else { return }
        html.raw("<path class=\"")
        html.raw(name.utf8)
        if let strokeWidth {
            html.raw("\" stroke-width=\"")
            html.tenths(strokeWidth.svgTenths)
        }
        html.raw("\" d=\"")
        html.raw(data.bytes)
        html.raw("\"/>")
    }

    mutating func circle(_ name: String, _ place: Place, radius: Double) {
        let (x, y) = point(place)
        html.raw("<circle class=\"")
        html.raw(name.utf8)
        html.raw("\" cx=\"")
        html.tenths(x.svgTenths)
        html.raw("\" cy=\"")
        html.tenths(y.svgTenths)
        html.raw("\" r=\"")
        html.tenths(radius.svgTenths)
        html.raw("\"/>")
    }

    /// A rectangle that fades.
    mutating func fading(_ fade: Fade, _ from: Place, _ to: Place) {
        fades.insert(fade)
        let (a, b) = (point(from), point(to))
        html.raw("<rect fill=\"url(#")
        html.raw(id(of: fade).utf8)
        html.raw(")\" x=\"")
        html.tenths(min(a.x, b.x).svgTenths)
        html.raw("\" y=\"")
        html.tenths(min(a.y, b.y).svgTenths)
        html.raw("\" width=\"")
        html.tenths(abs(a.x - b.x).svgTenths)
        html.raw("\" height=\"")
        html.tenths(abs(a.y - b.y).svgTenths)
        html.raw("\"/>")
    }

    /// Where a text is tied to its place.
    enum Anchor {
        case start, middle, end
    }

    /// - Parameters:
    ///   - isAgainstPage: whether it runs the other way than the page.
    ///   - tag: a word after it.
    mutating func text(
        _ text: String, x: Double, y: Double, name: StaticString? = nil, anchor: Anchor = .start,
        isAgainstPage: Bool = false, tag: String? = nil
    ) {
        html.raw("<text")
        if let name {
            html.raw(" class=\"")
            html.raw(name)
            html.raw("\"")
        }
        html.raw(" x=\"")
        html.tenths((isMirrored ? width - x : x).svgTenths)
        html.raw("\" y=\"")
        html.tenths(y.svgTenths)
        html.raw("\"")
        if isAgainstPage { html.raw(isMirrored ? " direction=\"ltr\"" : " direction=\"rtl\"") }
        switch (anchor, isAgainstPage) {
        case (.start, false), (.end, true): break
        case (.middle, _): html.raw(" text-anchor=\"middle\"")
        case (.start, true), (.end, false): html.raw(" text-anchor=\"end\"")
        }
        html.raw(">")
        html.text(text)
        if let tag {
            // A space of the text keeps its distance whichever way the text runs.
            html.raw("<tspan class=\"tg\">\u{2002}")
            html.text(tag)
            html.raw("</tspan>")
        }
        html.raw("</text>")
    }

    /// The whole element.
    /// - Parameters:
    ///   - name: its class.
    ///   - top: the least y that is drawn at.
    func svg(_ name: StaticString, top: Double, height: Double) -> [UInt8] {
        var svg = HTMLWriter()
        svg.raw("<svg class=\"tl ")
        svg.raw(name)
        svg.raw("\" viewBox=\"0 ")
        svg.tenths(top.svgTenths)
        svg.raw(" ")
        svg.tenths(width.svgTenths)
        svg.raw(" ")
        svg.tenths(height.svgTenths)
        svg.raw("\" focusable=\"false\">")
        writeGradients(&svg)
        svg.raw(html.bytes)
        svg.raw("</svg>")
        return svg.bytes
    }

    private func writeGradients(_ svg: inout HTMLWriter) {
        guard !fades.isEmpty else { return }
        svg.raw("<defs>")
        for isContext in [false, true] {
            for isTowardsEnd in [false, true] {
                let fade = Fade(isContext: isContext, isTowardsEnd: isTowardsEnd)
                guard fades.contains(fade) else { continue }
                svg.raw("<linearGradient id=\"")
                svg.raw(id(of: fade).utf8)
                svg.raw(isUpright ? "\" x2=\"0\" y2=\"1\">" : "\">")
                // The box of a mirrored mark begins where its time ends.
                let isFilledFirst = isTowardsEnd != (isMirrored && !isUpright)
                for offset in [0, 1] {
                    svg.raw("<stop class=\"")
                    svg.raw(isContext ? "fc" : "fa")
                    svg.raw("\" offset=\"")
                    svg.number(offset)
                    svg.raw((offset == 0) == isFilledFirst ? "\"/>" : "\" stop-opacity=\"0\"/>")
                }
                svg.raw("</linearGradient>")
            }
        }
        svg.raw("</defs>")
    }

    private func id(of fade: Fade) -> String {
        "tl-\(name)-\(fade.isContext ? "c" : "a")\(fade.isTowardsEnd ? "1" : "0")"
    }

    private func point(_ place: Place) -> (x: Double, y: Double) { frame.point(place) }

    // MARK: Paths

    /// An empty path for this drawing.
    var emptyPath: PathData { PathData(frame) }
}

/// What a path draws, as the attribute `d` has it.
struct PathData {
    private(set) var bytes: [UInt8] = []
    private let frame: SVGWriter.Frame

    fileprivate init(_ frame: SVGWriter.Frame) { self.frame = frame }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func line(_ places: [SVGWriter.Place], isClosed: Bool = false) {
        var last: (x: Int, y: Int)?
        for place in places {
            let (x, y) = frame.point(place)
            let here = (x: x.svgTenths, y: y.svgTenths)
            if let last {
                if last.x == here.x {
                    append("V", here.y)
                } else if last.y == here.y {
                    append("H", here.x)
                } else {
                    append("L", here.x, here.y)
                }
            } else {
                append("M", here.x, here.y)
            }
            last = here
        }
        if isClosed { bytes.append(UInt8(ascii: "Z")) }
    }

    mutating func rectangle(_ from: SVGWriter.Place, _ to: SVGWriter.Place) {
        let (a, b) = (frame.point(from), frame.point(to))
        // Lengths between rounded places, so that what meets another meets it.
        let (left, top) = (a.x.svgTenths, a.y.svgTenths)
        let (width, height) = (b.x.svgTenths - left, b.y.svgTenths - top)
        append("M", left, top)
        append("h", width)
        append("v", height)
        append("h", -width)
        bytes.append(UInt8(ascii: "z"))
    }

    private mutating func append(_ command: Unicode.Scalar, _ number: Int) {
        bytes.append(UInt8(ascii: command))
        number.appendTenths(to: &bytes)
    }

    private mutating func append(_ command: Unicode.Scalar, _ x: Int, _ y: Int) {
        append(command, x)
        if y >= 0 { bytes.append(0x20) }
        y.appendTenths(to: &bytes)
    }
}

extension Double {
    fileprivate var svgTenths: Int { Int((self * 10).rounded()) }
}

extension Int {
    /// Appends so many tenths as a decimal number.
    func appendTenths(to bytes: inout [UInt8]) {
        if self < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 10)
        if whole >= 10 {
            if whole >= 100 {
                if whole >= 1_000 { bytes.append(contentsOf: String(whole / 1_000).utf8) }
                bytes.append(UInt8(0x30 + whole / 100 % 10))
            }
            bytes.append(UInt8(0x30 + whole / 10 % 10))
        }
        bytes.append(UInt8(0x30 + whole % 10))
        if rest > 0 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(UInt8(0x30 + rest))
        }
    }
}
