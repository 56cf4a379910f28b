/// What to write in the place of a passage that was not found: words of the article, with `==` around those that stand for
/// the words meant.
struct CorrectedPassage {
    /// Each line behind its `> `.
    let lines: String
    /// Whether words were marked and no mark is in `lines`: nothing of the article stands for them, or they cannot be
    /// marked.
    let isUnmarked: Bool

    /// - Parameters:
    ///   - range: the article's words, in bytes of `article`.
    ///   - meant: of `passage`, in bytes.
    init(_ range: Range<Int>, of article: [UInt8], for passage: [UInt8], meant: Range<Int>) {
        guard meant != 0..<passage.count else {
            (lines, isUnmarked) = ("> " + LongerPassage.escaped(article[range]), false)
            return
        }
        let words = Self.image(of: meant, passage, range, article)
        if !words.isEmpty, case .passage(let text) = LongerPassage.marked(words, in: range, of: article) {
            (lines, isUnmarked) = ("> " + text, false)
        } else {
            (lines, isUnmarked) = ("> " + LongerPassage.escaped(article[range]), true)
        }
    }

    /// What is said before the lines.
    func help(_ instruction: String) -> String {
        "\(instruction)\(isUnmarked ? ", and mark those meant" : ""):\n\(lines)"
    }

    /// Where the words stand in the article; where their edge is among words that differ, up to those that do not.
    private static func image(
        of meant: Range<Int>, _ passage: [UInt8], _ range: Range<Int>, _ article: [UInt8]
    ) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        for run in CodePointAlignment.runs(passage, 0..<passage.count, article, range) {
            let (old, new) = (run.old..<run.old + run.count, run.new..<run.new + run.count)
            if old.lowerBound <= meant.lowerBound {
                start = min(new.upperBound, new.lowerBound + meant.lowerBound - old.lowerBound)
            }
            if old.upperBound >= meant.upperBound {
                end = new.lowerBound + max(0, meant.upperBound - old.lowerBound)
                break
            }
        }
        // Blanks that only the article has beside the words are not meant.
        while start < end, article[start] == 0x20 || article[start] == 0x0A { start += 1 }
        while start < end, article[end - 1] == 0x20 || article[end - 1] == 0x0A { end -= 1 }
        return start..<max(start, end)
    }
}
