/// Where in the source of a Markdown article words of its text stand. The library gives only the line of a block, so both
/// are gone through side by side; what the source has besides is markup.
enum MarkdownPlace {
    /// How far a place is looked for from where its block begins, in bytes: there may be as many places to find in one
    /// block as it has words.
    private static let reach = 16 << 10
    /// How much markup may stand between two characters, in bytes, by how many bytes behind it are alike: an address may be
    /// long, and what follows a sign of emphasis may be one letter.
    private static let markup: [(alike: Int, most: Int)] = [(4, 1_000), (3, 1_000), (2, 8), (1, 8)]
    /// Bytes of the text that the source may write in another way before the search is given up.
    private static let mostMissed = 64

    /// - Parameters:
    ///   - words: in bytes of `text`.
    ///   - block: what the source's stretch comes to, from its first byte.
    ///   - stretch: in bytes of `source`.
    /// - Returns: nil where the words are not found, such as those written as character references.
    static func range(
        of words: Range<Int>, in text: [UInt8], block: Int, source: [UInt8], stretch: Range<Int>
    ) -> Range<Int>? {
        guard !words.isEmpty, words.upperBound - block <= reach else { return nil }
        var at = stretch.lowerBound
        var start: Int?
        var end: Int?
        var missed = 0
        for offset in block..<words.upperBound {
            if at == stretch.upperBound || source[at] != text[offset] {
                guard let found = behindMarkup(text[offset...], in: source, at..<stretch.upperBound) else {
                    missed += 1
                    if missed > mostMissed { return nil }
                    continue
                }
                at = found
            }
            if offset == words.lowerBound { start = at }
            at += 1
            if offset == words.upperBound - 1 { end = at }
        }
        guard let start, let end else { return nil }
        return start..<end
    }

    private static func behindMarkup(_ text: ArraySlice<UInt8>, in source: [UInt8], _ range: Range<Int>) -> Int? {
        let text = Array(text.prefix(markup[0].alike).prefix { $0 != 0x0A })
        for (alike, most) in markup where alike <= text.count {
            let room = range.lowerBound..<min(range.upperBound, range.lowerBound + most)
            if let found = UTF8Text.firstOffset(of: Array(text.prefix(alike)), in: source, room) { return found }
        }
        return nil
    }
}
