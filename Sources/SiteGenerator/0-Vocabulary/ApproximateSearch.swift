/// Looks for the stretch of a text that is most like a pattern (P. Sellers, 1980), in code points.
enum ApproximateSearch {
    /// Which of equally good stretches is meant.
    enum Choice { case first, last }

    /// The stretch with the fewest changes, at most `limit`. Time in proportion to the product of both lengths.
    static func best<Scalar: Equatable>(
        _ pattern: [Scalar], in text: [Scalar], limit: Int, of equals: Choice = .first
    ) -> (range: Range<Int>, distance: Int)? {
        guard !pattern.isEmpty, !text.isEmpty else { return nil }
        var column = Array(0...pattern.count)
        var starts = Array(repeating: 0, count: pattern.count + 1)
        var best: (range: Range<Int>, distance: Int)?
        for (index, scalar) in text.enumerated() {
            var diagonal = column[0]
            var diagonalStart = starts[0]
            starts[0] = index + 1
            for row in 1...pattern.count {
                let above = column[row]
                let aboveStart = starts[row]
                var value = diagonal + (pattern[row - 1] == scalar ? 0 : 1)
                var start = diagonalStart
                if above + 1 < value {
                    value = above + 1
                    start = aboveStart
                }
                if column[row - 1] + 1 < value {
                    value = column[row - 1] + 1
                    start = starts[row - 1]
                }
                column[row] = value
                starts[row] = start
                diagonal = above
                diagonalStart = aboveStart
            }
            let distance = column[pattern.count]
            let isBetter =
                best.map { distance < $0.distance || (equals == .last && distance == $0.distance) } ?? true
            if distance <= limit, isBetter, starts[pattern.count] <= index {
                best = (starts[pattern.count]..<index + 1, distance)
            }
        }
        return best
    }
}
