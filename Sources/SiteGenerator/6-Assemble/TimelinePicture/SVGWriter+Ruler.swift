/// Drawing the ruler.
extension SVGWriter {
    /// - Parameters:
    ///   - from: where it begins across.
    ///   - to: where it ends.
    /// - Returns: the signs it needs.
    mutating func ruler(_ ruler: Ruler, from: Double, to: Double) -> Set<PictureSign> {
        var signs: Set<PictureSign> = ruler.unit == nil ? [] : [.cell]
        var (band, dark, major, minor, joints, torn) = (
            emptyPath, emptyPath, emptyPath, emptyPath, emptyPath, emptyPath
        )
        for stretch in ruler.scale.stretches { band.rectangle((stretch.from, from), (stretch.to, to)) }
        // Thick lines, since a rectangle takes twice the bytes.
        for cell in ruler.cells { dark.line([(cell.from, (from + to) / 2), (cell.to, (from + to) / 2)]) }
        for tick in ruler.ticks {
            let place = tick.position
            if tick.text == nil {
                minor.line([(place, to - 4), (place, to)])
            } else {
                major.line([(place, from), (place, to)])
            }
        }
        for (stretch, next) in zip(ruler.scale.stretches, ruler.scale.stretches.dropFirst()) {
            if stretch.era.omitted == 0 {
                joints.line([(stretch.to, from - 7), (stretch.to, to + 7)])
                signs.insert(.joint)
            } else {
                for edge in [stretch.to, next.from] {
                    torn.line(
                        (0...6).map { step in
                            (edge + (step % 2 == 0 ? -2.5 : 2.5), from - 4 + (to - from + 8) * Double(step) / 6)
                        })
                }
                signs.insert(.gap)
            }
        }
        path("z0", band)
        path("cl", dark, strokeWidth: to - from)
        path("mn", minor)
        path("mj", major)
        path("jn", joints)
        path("tn", torn)
        return signs
    }

    /// A day that is no event: a line across the ruler that sticks out at both sides.
    mutating func published(_ day: Int?, _ scale: TimeScale, from: Double, to: Double) -> Set<PictureSign> {
        guard let day, scale.stretches.contains(where: { $0.era.start <= day && day < $0.era.end }) else { return [] }
        let place = scale.position(of: Double(day) + 0.5)
        var data = emptyPath
        data.line([(place, from - 5), (place, from + 5)])
        data.line([(place, to - 5), (place, to + 5)])
        path("pb", data)
        return [.published]
    }
}
