/// The size of the mark of a date that is not one day.
struct DateMark {
    /// Where it is solid.
    let from: Double
    let to: Double
    /// How far it fades beyond, where the date is only about right; how far an arrow points, where it is open.
    let before: Double
    let after: Double

    var outerFrom: Double { from - before }
    var outerTo: Double { to + after }

    static let arrow = 7.0

    init(_ event: PictureEvent, on scale: TimeScale) {
        let pole = scale.position(of: event.pole)
        var from = event.start.map { scale.position(of: $0) } ?? min(scale.from, pole)
        var to = event.end.map { scale.position(of: $0) } ?? max(scale.to, pole)
        let least = event.isContext ? 14.0 : 9
        if to - from < least {
            let middle = (from + to) / 2
            (from, to) = (middle - least / 2, middle + least / 2)
        }
        let fade = max(8, min(16, (to - from) / 2))
        before = event.start == nil ? Self.arrow : event.isStartAbout ? fade : 0
        after = event.end == nil ? Self.arrow : event.isEndAbout ? fade : 0
        self.from = from
        self.to = to
    }
}
