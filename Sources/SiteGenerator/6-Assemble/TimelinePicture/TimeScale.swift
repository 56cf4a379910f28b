/// Where time lies in a drawing: a straight line within each era. A stretch that is left out has a fixed length.
struct TimeScale: Sendable {
    struct Stretch: Sendable {
        let era: Era
        let from: Double
        let to: Double

        /// Length of a unit of time.
        func length(of unit: TimeUnit) -> Double { (to - from) / Double(era.end - era.start) * unit.length }
    }

    let stretches: [Stretch]

    /// - Parameters:
    ///   - lengths: one for each era.
    ///   - gaps: one for each era but the last; 0 where nothing is left out.
    init(_ eras: [Era], from start: Double, lengths: [Double], gaps: [Double]) {
        var position = start
        stretches = eras.indices.map { index in
            let stretch = Stretch(era: eras[index], from: position, to: position + lengths[index])
            position = stretch.to + (index < gaps.count ? gaps[index] : 0)
            return stretch
        }
    }

    var from: Double { stretches[0].from }
    var to: Double { stretches[stretches.count - 1].to }

    func position(of day: Int) -> Double { position(of: Double(day)) }

    func position(of day: Double) -> Double {
        var before: Stretch?
        for stretch in stretches {
            let start = Double(stretch.era.start)
            let end = Double(stretch.era.end)
            if day < start {
                guard let before else { return stretch.from }
                let omittedFrom = Double(before.era.end)
                return before.to + (stretch.from - before.to) * (day - omittedFrom) / max(1, start - omittedFrom)
            }
            if day <= end { return stretch.from + (stretch.to - stretch.from) * (day - start) / (end - start) }
            before = stretch
        }
        return to
    }
}
