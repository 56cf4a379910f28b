/// What stands between quotation marks or brackets. Single quotation marks are left out: they are apostrophes too.
enum EnclosedStretches {
    /// For each code point whether it is enclosed, the marks themselves included. A mark without its partner encloses
    /// nothing.
    static func flags(_ scalars: [Unicode.Scalar]) -> [Bool] {
        var depthChanges = [Int32](repeating: 0, count: scalars.count + 1)
        var open: [(closing: Unicode.Scalar, at: Int)] = []
        var straight: Int?
        for (index, scalar) in scalars.enumerated()
        where scalar == "\"" || !scalar.isASCII || pairs[scalar] != nil
            || scalar == ")" || scalar == "]"
        {
            if scalar == "\"" {
                if let start = straight {
                    depthChanges[start] += 1
                    depthChanges[index + 1] -= 1
                    straight = nil
                } else {
                    straight = index
                }
            } else if let match = open.last, match.closing == scalar {
                close(&open, 1, index, &depthChanges)
            } else if open.count > 1, open[open.count - 2].closing == scalar {
                close(&open, 2, index, &depthChanges)
            } else if let closing = pairs[scalar] {
                open.append((closing, index))
            }
        }
        var depth: Int32 = 0
        return scalars.indices.map { index in
            depth += depthChanges[index]
            return depth > 0
        }
    }

    private static func close(
        _ open: inout [(closing: Unicode.Scalar, at: Int)], _ count: Int, _ index: Int, _ changes: inout [Int32]
    ) {
        changes[open[open.count - count].at] += 1
        changes[index + 1] -= 1
        open.removeLast(count)
    }

    /// `”` closes what `“` opens, and in Swedish also opens; `„` is closed by `“` or `”`, here by the first that comes.
    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
        "(": ")", "[": "]", "（": "）", "［": "］", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "〔": "〕",
        "“": "”", "„": "“", "«": "»", "»": "«", "〝": "〟", "｢": "｣", "﴾": "﴿",
    ]
}
