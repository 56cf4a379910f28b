/// Where flags hang on their poles: each as near to the ruler as it can be without meeting another flag or being crossed
/// by another's pole. A pole stands on its date, and its flag reaches to the right of it.
enum Flags {
    /// Room between flags.
    static let gap = 9.0
    /// From a pole to the words, and from the words to the next pole.
    static let inset = 6.0
    static let outset = 8.0

    /// From right to left: a flag hangs above all later flags whose poles stand below it. O(n²).
    ///
    /// - Parameters:
    ///   - poles: ascending.
    ///   - sizes: of the words.
    /// - Returns: distance of each flag's near edge from the line that all poles stand on.
    static func distances(poles: [Double], sizes: [(width: Double, height: Double)]) -> [Double] {
        var distances = [Double](repeating: 0, count: poles.count)
        for index in poles.indices.reversed() {
            let reach = poles[index] + inset + sizes[index].width + outset
            var next = index + 1
            while next < poles.count, poles[next] < reach {
                distances[index] = max(distances[index], distances[next] + sizes[next].height + gap)
                next += 1
            }
        }
        return distances
    }
}
