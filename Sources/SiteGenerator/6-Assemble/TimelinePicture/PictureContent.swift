/// What every drawing of a picture shows.
struct PictureContent {
    /// Sorted by `pole`.
    let events: [PictureEvent]
    let eras: [Era]
    let words: PictureWords
    /// The day the article was published.
    let published: Int?
    let isMirrored: Bool

    /// A scale on which every event has the same room.
    var evenScale: TimeScale {
        TimeScale(eras, from: 0, lengths: eras.map { max(0.1, Double($0.count)) * 20 }, gaps: [])
    }

    /// Indexes of the events that are not among some, in order.
    func others(than chosen: [Int]) -> [Int] {
        guard chosen.count < events.count else { return [] }
        let chosen = Set(chosen)
        return events.indices.filter { !chosen.contains($0) }
    }
}

/// A finished drawing.
struct Drawing {
    let svg: [UInt8]
    let height: Double
    let signs: Set<PictureSign>
    /// What a cell of its ruler means.
    let unit: TimeUnit?
    /// How many events have no label.
    let hidden: Int
    /// The most events that a bar stands for.
    var tallest = 0
}
