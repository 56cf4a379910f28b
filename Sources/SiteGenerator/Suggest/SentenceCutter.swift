/// Cuts a block into sentences. It need not be right about every abbreviation: it decides how much of a damaged text is
/// shown, and what an event is called.
enum SentenceCutter {
    static func sentences(_ scalars: [Unicode.Scalar], _ isEnclosed: [Bool]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        func add(_ end: Int) {
            var (first, last) = (start, end)
            while first < last, scalars[first].isWhiteSpace { first += 1 }
            while last > first, scalars[last - 1].isWhiteSpace { last -= 1 }
            if first < last { sentences.append(first..<last) }
            start = end
        }
        var index = 0
        while index < scalars.count {
            let isEnd = ends(scalars, index) && !isEnclosed[index]
            index += 1
            if isEnd {
                // Terminators in a row, and what closes after them, belong to the sentence.
                while index < scalars.count, scalars[index] != "\n", ends(scalars, index) || closes(scalars[index]) {
                    index += 1
                }
                add(index)
            }
        }
        add(scalars.count)
        return sentences
    }

    private static func ends(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        switch scalars[index] {
        case "。", "！", "？", "．", "｡", "\n", "؟", "।": return true
        case ".", "!", "?":
            return index + 1 == scalars.count || scalars[index + 1].isWhiteSpace || closes(scalars[index + 1])
        default: return false
        }
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "」", "』", "）", ")", "”", "\"", "»", "】", "》", "’": true
        default: false
        }
    }
}
