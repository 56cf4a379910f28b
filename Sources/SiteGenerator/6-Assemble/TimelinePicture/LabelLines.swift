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
        broken(BreakableText(text), size: size, bold: bold, measure: measure, limit: limit).lines
    }

    /// The same for a text that is broken for several measures.
    static func broken(
        _ text: BreakableText, size: Double, bold: Bool = false, measure: Double, limit: Int
    ) -> BrokenText {
        let scalars = text.scalars
        var edges = [0.0]
        edges.reserveCapacity(scalars.count + 1)
        // What can never be shown need not be laid out.
        let most = measure * Double(limit + 1) + size
        var isCut = false
        for index in scalars.indices {
            if edges[index] > most {
                isCut = true
                break
            }
            edges.append(edges[index] + text.width(index, bold: bold) * size)
        }
        let count = edges.count - 1
        guard count > 0 else { return BrokenText(text: text, ranges: [], isCut: false) }
        var ranges = cheapest(text, edges, size: size, measure: measure)
        isCut = isCut || ranges.count > limit
        ranges = Array(ranges.prefix(limit))
        if isCut, let last = ranges.last {
            var end = last.upperBound
            let room = measure - TextWidths.width("…", size: size, bold: bold)
            // Up to where it breaks, the last line may take more than its share.
            while end < count, edges[end + 1] - edges[last.lowerBound] <= room { end += 1 }
            while end > last.lowerBound + 1,
                edges[end] - edges[last.lowerBound] > room || (end < count && scalars[end].isContinuation)
            { end -= 1 }
            ranges[ranges.count - 1] = last.lowerBound..<end
        }
        return BrokenText(text: text, ranges: ranges, isCut: isCut)
    }

    private static func cheapest(
        _ text: BreakableText, _ edges: [Double], size: Double, measure: Double
    ) -> [Range<Int>] {
        let count = edges.count - 1
        // One line costs 15 and a little, two twice that at least.
        if edges[count] <= measure { return [0..<count] }
        let froms = edges.withUnsafeBufferPointer { edges in
            text.penalties.withUnsafeBufferPointer { origins($0, edges, size: size, measure: measure) }
        }
        guard froms[count] >= 0 else { return fitting(Array(text.scalars[..<count]), edges, measure) }
        var ranges: [Range<Int>] = []
        var end = count
        while end > 0 {
            ranges.append(froms[end]..<end)
            end = froms[end]
        }
        return ranges.reversed()
    }

    /// For each place where a line may end, where that line begins on the cheapest way there; -1 where there is none.
    private static func origins(
        _ penalties: UnsafeBufferPointer<Double>, _ edges: UnsafeBufferPointer<Double>, size: Double, measure: Double
    ) -> [Int] {
        let count = edges.count - 1
        let total = edges[count]
        let ideal = min(measure, total / (total / measure).rounded(.up) + size)
        var froms = [Int](repeating: -1, count: count + 1)
        froms[0] = 0
        // Places that some way leads to, ascending, with the cost of the best: in scripts with spaces few of all.
        var reached: [(place: Int, edge: Double, cost: Double)] = [(0, 0, 0)]
        reached.reserveCapacity(count + 1)
        for end in 1...count {
            let penalty = end == count ? 0 : penalties[end]
            if penalty < 0 { continue }
            let edge = edges[end]
            var best = (place: -1, cost: Double.infinity)
            var index = reached.count - 1
            while index >= 0 {
                let start = reached[index]
                let width = edge - start.edge
                if width > measure { break }
                let short = (ideal - width) / size
                let cost = start.cost + short * short * (end == count ? 0.3 : 0.5) + penalty * 2 + 15
                if cost < best.cost { best = (start.place, cost) }
                index -= 1
            }
            guard best.place >= 0 else { continue }
            froms[end] = best.place
            reached.append((end, edge, best.cost))
        }
        return froms
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
    fileprivate static func penalty(between left: Unicode.Scalar, _ right: Unicode.Scalar) -> Double? {
        if left == " " { return right == " " ? nil : 0 }
        if right == " " || right.isContinuation || left.value == 0x200D { return nil }
        if noStart.contains(right) || noEnd.contains(left) { return nil }
        // The dash of a range ends a line; else a date would be cut to fill it.
        if right == "—" { return nil }
        if left == "—" { return 0 }
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

    private static let noStart = ScalarSet(
        "、。，．,.・:：;；?？!！)）〕]］}｝〉》」』】ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゝゞ々〜～%％’”…،؛؟।")
    private static let noEnd = ScalarSet("(（〔[［{｛〈《「『【‘“")
    private static let closers = ScalarSet("、。，．")
}

/// A few code points, of which those of ASCII are found without a search.
private struct ScalarSet: Sendable {
    private var ascii: (UInt64, UInt64) = (0, 0)
    private let others: Set<Unicode.Scalar>

    init(_ text: String) {
        others = Set(text.unicodeScalars.filter { !$0.isASCII })
        for scalar in text.unicodeScalars where scalar.isASCII {
            if scalar.value < 64 { ascii.0 |= 1 << scalar.value } else { ascii.1 |= 1 << (scalar.value - 64) }
        }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 64 { return ascii.0 >> scalar.value & 1 == 1 }
        if scalar.value < 128 { return ascii.1 >> (scalar.value - 64) & 1 == 1 }
        return others.contains(scalar)
    }
}

/// A text as lines are made of it: how wide each of its code points is, and what a break before it costs.
struct BreakableText: Sendable {
    let scalars: [Unicode.Scalar]
    /// In ems, in the regular weight.
    private let ems: [Double]
    /// Before each code point; -1 where there must be no break.
    fileprivate let penalties: [Double]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        ems = scalars.map { TextWidths.width($0) }
        var penalties = [-1.0]
        for (left, right) in zip(scalars, scalars.dropFirst()) {
            penalties.append(LabelLines.penalty(between: left, right) ?? -1)
        }
        self.penalties = penalties
    }

    func width(_ index: Int, bold: Bool) -> Double { TextWidths.weighted(ems[index], bold: bold) }
}

/// A text in lines, which are made into words only where they are drawn.
struct BrokenText: Sendable {
    let text: BreakableText
    /// Of its code points; each line is shown without the spaces at its ends.
    let ranges: [Range<Int>]
    /// Whether `…` stands at its end.
    let isCut: Bool

    var count: Int { ranges.count }

    var lines: [String] {
        ranges.indices.map { line in
            var bytes: [UInt8] = []
            for scalar in text.scalars[trimmed(line)] {
                bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
            }
            return UTF8Text.string(bytes) + (isCut && line == ranges.count - 1 ? "…" : "")
        }
    }

    /// How wide each line is.
    func widths(size: Double, bold: Bool = false) -> [Double] {
        ranges.indices.map { line in
            var sum = 0.0
            for index in trimmed(line) { sum += text.width(index, bold: bold) }
            if isCut, line == ranges.count - 1 { sum += TextWidths.width("…", size: 1, bold: bold) }
            return sum * size
        }
    }

    private func trimmed(_ line: Int) -> Range<Int> {
        var range = ranges[line]
        while !range.isEmpty, text.scalars[range.lowerBound] == " " { range = range.lowerBound + 1..<range.upperBound }
        while !range.isEmpty, text.scalars[range.upperBound - 1] == " " {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }
}
