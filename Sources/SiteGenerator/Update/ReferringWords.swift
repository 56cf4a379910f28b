/// Words that stand for something said before: a sentence with one of them means what the sentence before it says.
enum ReferringWords {
    /// How far into a sentence they are looked for, in code points.
    private static let reach = 24

    static func stand(in sentence: String) -> Bool {
        let scalars = Array(sentence.unicodeScalars.prefix(reach))
        let hasKana = scalars.contains { (0x3041...0x30FF).contains($0.value) }
        for word in hasKana ? japanese : chinese {
            if scalars.indices.contains(where: { scalars[$0...].starts(with: word) }) { return true }
        }
        return FactWord.words(in: scalars).contains { spaced.contains($0.text) }
    }

    private static let japanese = [
        "これ", "それ", "この", "その", "こう", "そう", "ここ", "そこ", "彼", "同氏", "同社", "同国", "同省", "同日", "同年", "同基地", "同じ", "同様",
        "後者",
        "前者", "両者", "双方", "前述", "上記",
    ].map { Array($0.unicodeScalars) }

    private static let chinese = ["他", "她", "它", "这", "那", "這", "该", "該", "此", "其", "前者", "后者", "後者", "双方", "雙方"].map {
        Array($0.unicodeScalars)
    }

    private static let spaced: Set<String> = [
        "he", "she", "it", "they", "him", "her", "his", "its", "their", "them", "this", "that", "these", "those",
        "such",
        "former", "latter", "both", "there", "then", "هو", "هي", "هم", "هذا", "هذه", "ذلك", "تلك", "هؤلاء", "وهو",
        "وهي",
        "وهذا", "وهذه", "وذلك", "er", "sie", "es", "dies", "diese", "dieser", "il", "elle", "ils", "elles", "cela",
        "este", "esta", "eso", "это", "он", "она", "они",
    ]
}
