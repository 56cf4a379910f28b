/// Breaks a label into lines.
///
/// Of all ways the one that costs least: the squares of what lines fall short of the ideal, a price for each line, and
/// penalties for breaks that a reader stumbles over. Follows Knuth and Plass, "Breaking Paragraphs into Lines" (1981), and
/// for Japanese the rules of JIS X 4051 for what must not begin or end a line.
enum LabelLines {
    /// At most `limit` lines, none wider than `measure`; the last ends in `…` where there was more.
    static func lines(
        of text: String, size: Double, bold: Bool = false, measure: Double, limit: Int
    ) -> [String] {
        var scalars: [Unicode.Scalar] = []
        var edges = [0.0]
        // What can never be shown need not be laid out.
        let most = measure * Double(limit + 1) + size
        var isCut = false
        for scalar in text.unicodeScalars {
            if edges[edges.count - 1] > most {
                isCut = true
                break
            }
            scalars.append(scalar)
            edges.append(edges[edges.count - 1] + TextWidths.width(scalar, bold: bold) * size)
        }
        guard !scalars.isEmpty else { return [] }
        var ranges = cheapest(scalars, edges, size: size, measure: measure)
        isCut = isCut || ranges.count > limit
        ranges = Array(ranges.prefix(limit))
        if isCut, let last = ranges.last {
            var end = last.upperBound
            let room = measure - TextWidths.width("…", size: size, bold: bold)
            // Up to where it breaks, the last line may take more than its share.
            while end < scalars.count, edges[end + 1] - edges[last.lowerBound] <= room { end += 1 }
            while end > last.lowerBound + 1,
                edges[end] - edges[last.lowerBound] > room || (end < scalars.count && scalars[end].isContinuation)
            { end -= 1 }
            ranges[ranges.count - 1] = last.lowerBound..<end
        }
        var lines = ranges.map { trimmed(scalars[$0]) }
        if isCut { lines[lines.count - 1] += "…" }
        return lines
    }

    private static func cheapest(
        _ scalars: [Unicode.Scalar], _ edges: [Double], size: Double, measure: Double
    ) -> [Range<Int>] {
        let count = scalars.count
        let total = edges[count]
        let ideal = min(measure, total / (total / measure).rounded(.up) + size)
        var best: [(cost: Double, from: Int)?] = [(0, 0)] + Array(repeating: nil, count: count)
        for end in 1...count {
            let penalty: Double
            if end == count {
                penalty = 0
            } else if let price = self.penalty(between: scalars[end - 1], scalars[end]) {
                penalty = price
            } else {
                continue
            }
            for start in stride(from: end - 1, through: 0, by: -1) {
                let width = edges[end] - edges[start]
                if width > measure { break }
                guard let before = best[start] else { continue }
                let short = (ideal - width) / size
                let cost = before.cost + short * short * (end == count ? 0.3 : 0.5) + penalty * 2 + 15
                if best[end].map({ cost < $0.cost }) ?? true { best[end] = (cost, start) }
            }
        }
        guard best[count] != nil else { return fitting(scalars, edges, measure) }
        var ranges: [Range<Int>] = []
        var end = count
        while end > 0, let from = best[end]?.from {
            ranges.append(from..<end)
            end = from
        }
        return ranges.reversed()
    }

    /// Where some word is wider than a line: each line takes what fits.
    private static func fitting(
        _ scalars: [Unicode.Scalar], _ edges: [Double], _ measure: Double
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < scalars.count {
            var end = start + 1
            var lastSpace: Int?
            while end < scalars.count, edges[end + 1] - edges[start] <= measure || scalars[end].isContinuation {
                if scalars[end] == " " { lastSpace = end + 1 }
                end += 1
            }
            if end < scalars.count, let lastSpace { end = lastSpace }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    /// What a break costs; nil where there must be none.
    private static func penalty(between left: Unicode.Scalar, _ right: Unicode.Scalar) -> Double? {
        if left == " " { return right == " " ? nil : 0 }
        if right == " " || right.isContinuation || left.value == 0x200D { return nil }
        if noStart.contains(right) || noEnd.contains(left) { return nil }
        let before = Kind(left)
        let after = Kind(right)
        if closers.contains(left) { return 0 }
        if before == .alphabet, after == .alphabet { return nil }
        if noEnd.contains(right) || (noStart.contains(left) && before == .other) { return 1 }
        switch (before, after) {
        case (.katakana, .katakana): return 60
        case (.hiragana, .hiragana): return 14
        // After a particle: the usual end of a phrase.
        case (.hiragana, _): return 1.5
        // Between a stem and its ending.
        case (_, .hiragana): return 24
        case (.other, .other): return 20
        case (.alphabet, .other): return 16
        case (.katakana, .other): return 12
        default: return 5
        }
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var slice = scalars
        while slice.first == " " { slice.removeFirst() }
        while slice.last == " " { slice.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: slice)
        return String(text)
    }

    private enum Kind {
        case hiragana, katakana
        /// Of a script with spaces between words, Hangul and Arabic among them: never cut within a word.
        case alphabet
        case other

        init(_ scalar: Unicode.Scalar) {
            if (0x3041...0x3096).contains(scalar.value) {
                self = .hiragana
                return
            }
            switch scalar.wordClass {
            case .katakana: self = .katakana
            case .alphabet, .arabic, .hangul: self = .alphabet
            case .mark, .other:
                self = scalar.value < 0x80 || (0x2010...0x2019).contains(scalar.value) ? .alphabet : .other
                if scalar.value == 0x30FB { self = .katakana }
            }
        }
    }

    private static let noStart = Set(
        "、。，．,.・:：;；?？!！)）〕]］}｝〉》」』】ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゝゞ々〜～%％’”…،؛؟।".unicodeScalars)
    private static let noEnd = Set("(（〔[［{｛〈《「『【‘“".unicodeScalars)
    private static let closers = Set("、。，．".unicodeScalars)
}
