/// Finds U+FFFD, with the word that it stands in: what was there is lost.
enum ReplacementCharacters {
    static func find(in block: ScannedBlock, _ number: Int) -> [Damage] {
        var found: [Damage] = []
        for index in block.scalars.indices where block.scalars[index] == "\u{FFFD}" {
            if let last = found.last, last.range.contains(index) { continue }
            var start = index
            var end = index + 1
            while start > found.last?.range.upperBound ?? 0, index - start < 20, isWord(block.scalars[start - 1]) {
                start -= 1
            }
            while end < block.scalars.count, end - index < 40, isWord(block.scalars[end]) { end += 1 }
            found.append(
                Damage(
                    block: number, range: start..<end, kinds: [.replacementCharacter], characters: ["\u{FFFD}"]))
        }
        return found
    }

    /// Scripts without spaces have no words that could be told, so only other damage is taken along.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{FFFD}" { return true }
        return !scalar.isUnspacedCJK && (LetterKind(scalar) != .none || scalar.isContinuation)
    }
}
