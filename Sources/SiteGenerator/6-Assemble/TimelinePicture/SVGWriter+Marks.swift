/// Drawing the marks of dates: a dot is a day, a bar a stretch; what is not in the article is an empty diamond, or one
/// drawn out.
extension SVGWriter {
    /// - Parameter across: of its middle.
    /// - Returns: the signs it needs.
    mutating func mark(_ event: PictureEvent, on scale: TimeScale, across: Double) -> Set<PictureSign> {
        var signs: Set<PictureSign> = [event.isContext ? .context : .told]
        if event.isUncertain { signs.insert(.uncertain) }
        let name = (event.isContext ? "mk c" : "mk") + (event.isUncertain ? " q" : "")
        if event.isDay {
            let place = scale.position(of: event.pole)
            if event.isContext {
                path(name, diamond(from: place - 5, to: place + 5, across, half: 5))
            } else {
                circle(name, (place, across), radius: 4.2)
            }
            return signs
        }
        signs.insert(.stretch)
        let mark = DateMark(event, on: scale)
        let half = event.isContext ? 4.6 : 3.4
        for (isTowardsEnd, isAbout) in [(false, event.isStartAbout), (true, event.isEndAbout)] where isAbout {
            signs.insert(.about)
            // Up to the point of the diamond, not behind it.
            let inner = event.isContext ? half : 0
            let (from, to) = isTowardsEnd ? (mark.to - inner, mark.outerTo) : (mark.outerFrom, mark.from + inner)
            fading(
                Fade(isContext: event.isContext, isTowardsEnd: isTowardsEnd), (from, across - 3.4), (to, across + 3.4))
        }
        if event.isContext {
            path(name, diamond(from: mark.from, to: mark.to, across, half: half))
        } else {
            var bar = emptyPath
            bar.rectangle((mark.from, across - half), (mark.to, across + half))
            path(name, bar)
        }
        var arrows = emptyPath
        if event.start == nil { arrows.arrow(at: mark.from + 1, by: -DateMark.arrow - 1, across) }
        if event.end == nil { arrows.arrow(at: mark.to - 1, by: DateMark.arrow + 1, across) }
        if !arrows.isEmpty { signs.insert(.open) }
        path(name, arrows)
        return signs
    }

    private func diamond(from: Double, to: Double, _ across: Double, half: Double) -> PathData {
        var data = emptyPath
        let (inner, outer) = (from + half, to - half)
        if outer - inner < 0.5 {
            let middle = (from + to) / 2
            data.line([(from, across), (middle, across - half), (to, across), (middle, across + half)], isClosed: true)
        } else {
            data.line(
                [
                    (from, across), (inner, across - half), (outer, across - half), (to, across),
                    (outer, across + half), (inner, across + half),
                ], isClosed: true)
        }
        return data
    }
}

extension PathData {
    fileprivate mutating func arrow(at place: Double, by length: Double, _ across: Double) {
        line([(place, across - 6), (place + length, across), (place, across + 6)], isClosed: true)
    }
}
