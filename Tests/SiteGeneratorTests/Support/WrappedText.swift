@testable import SiteGenerator

/// A text with line ends in it, and what it reads as.
struct WrappedText {
    /// Letters between which a line end stands for nothing.
    private static let unspaced = Set("アサバーッヽｱ９・あ米国。\u{3099}".unicodeScalars)

    var text: [UInt8] = []
    var read = String.UnicodeScalarView()
    var lineEnds: [Range<Int>] = []
    /// For each byte that is read, and the end: where the scalar it begins stands in `text`, and where it ends.
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]

    init(_ scalars: [Unicode.Scalar], _ breaks: Set<Int>, _ random: inout SeededGenerator) {
        var count = 0
        func add(_ scalar: Unicode.Scalar, _ written: [UInt8]) {
            starts[count] = text.count
            text += written
            read.append(scalar)
            count += UTF8.width(scalar)
            ends[count] = text.count
        }
        for (index, scalar) in scalars.enumerated() {
            if index > 0, breaks.contains(index) {
                let lineEnd = bytes(random.pick(["\n", " \n", "\n\t ", "  \n  "]))
                lineEnds.append(text.count..<text.count + lineEnd.count)
                let isSilent =
                    Self.unspaced.contains(scalars[index - 1])
                    && Self.unspaced.contains(scalar)
                if isSilent { text += lineEnd } else { add(" ", lineEnd) }
            }
            add(scalar, Array(UTF8.encode(scalar)!))
        }
    }
}
