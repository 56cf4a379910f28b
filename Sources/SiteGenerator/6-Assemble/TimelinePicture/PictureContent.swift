/// What every drawing of a picture shows.
struct PictureContent {
    /// Sorted by `pole`.
    let events: [PictureEvent]
    let eras: [Era]
    /// Indexes of the events that have a label, in order.
    var labelled: [Int]
    let words: PictureWords
    /// The day the article was published.
    let published: Int?
    let isMirrored: Bool

    /// Indexes of the events that have no label.
    var unlabelled: [Int] {
        guard labelled.count < events.count else { return [] }
        let chosen = Set(labelled)
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
    /// The most events that a bar stands for.
    var tallest = 0
}
