/// Words that say on which side of the era a year is, and words for centuries.
enum EraWords {
    private static let before = "before the era"
    private static let after = "of the era"
    /// What facts of eras say.
    static let values: Set<String> = [before, after]

    /// Looked for anywhere in a text, each with what it says.
    static let phrases: [(String, String)] = {
        var phrases: [(String, String)] = []
        func add(_ words: String, _ value: String) {
            for word in words.split(separator: "|") { phrases.append((String(word), value)) }
        }
        add("公元前|西元前|紀元前|纪元前|قبل الميلاد|ق.م|ق. م|v. Chr.|v.Chr.|av. J.-C.|до н. э.|до н.э.", before)
        add("公元|西元|紀元|纪元|بعد الميلاد|للميلاد|n. Chr.|n.Chr.|apr. J.-C.|ap. J.-C.|н. э.|н.э.", after)
        for word in ["世纪", "世紀"] {
            add(word, "century")
            for last in ["上", "上个", "上個", "前"] { add(last + word, "century before") }
            for this in ["本", "这个", "這個", "今"] { add(this + word, "this century") }
            for next in ["下", "下个", "下個", "来"] { add(next + word, "century after") }
        }
        return phrases
    }()

    /// BC, BCE, AD and CE in capitals, with points or without.
    static func fact(_ found: [FactWord], _ index: Int, _ scalars: [Unicode.Scalar]) -> Fact? {
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        func isPart(_ index: Int, of letters: String) -> Bool {
            found.indices.contains(index) && text(found[index].range) == letters
        }
        let start = found[index].range.lowerBound
        let word = text(found[index].range)
        if let value = ["BC": before, "BCE": before, "AD": after, "CE": after][word] {
            return Fact(kind: .date, value: value, words: word, range: found[index].range)
        }
        for (letters, value) in [(["B", "C", "E"], before), (["B", "C"], before), (["A", "D"], after)] {
            guard letters.indices.allSatisfy({ isPart(index + $0, of: letters[$0]) }) else { continue }
            let end = start + 2 * letters.count
            guard end <= scalars.count, text(start..<end) == letters.map({ $0 + "." }).joined() else { continue }
            return Fact(kind: .date, value: value, words: text(start..<end), range: start..<end)
        }
        return nil
    }
}
