/// A line that says who wrote the article, told by the words that stand with the name.
struct Byline: Sendable {
    /// The name alone.
    let name: String

    /// Nil for a line that does not begin or end as a byline does.
    init?(_ text: String) {
        let line = text.trimmingBlanks
        guard line.unicodeScalars.count > 3, let last = line.unicodeScalars.last,
            !"。.!?！？؟".unicodeScalars.contains(last)
        else { return nil }
        let lower = line.lowercased()
        if let word = Self.beforeNames.first(where: { lower.hasPrefix($0) }) {
            let rest = String(line.dropFirst(word.count))
            // *By the sea* is no byline.
            guard let first = rest.trimmingBlanks.unicodeScalars.first, first.properties.isUppercase else { return nil }
            name = Self.bare(rest)
        } else if let word = Self.beginnings.first(where: { line.hasPrefix($0) }) {
            name = Self.bare(String(line.dropFirst(word.count)))
        } else if let word = Self.endings.first(where: { lower.hasSuffix($0) }) {
            name = Self.bare(String(line.dropLast(word.count)))
        } else {
            return nil
        }
        if name.isEmpty { return nil }
    }

    /// A line that is nothing but a name, as far as its form tells: two to four words with capitals, or of letters without
    /// capitals; or two to six Han or kana.
    static func isName(_ text: String) -> Bool {
        let line = text.trimmingBlanks
        let words = line.split { $0 == " " || $0 == "\u{3000}" || $0 == "・" }
        let letters = line.unicodeScalars.filter { $0.properties.isAlphabetic }
        guard let first = letters.first,
            line.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || $0.isContinuation || " \u{3000}・.'’-ー".unicodeScalars.contains($0)
            }), SectionNumber(line) == nil
        else { return false }
        if first.isUnspacedCJK {
            return (2...(line.contains("・") ? 14 : 6)).contains(letters.count) && words.count <= 3
        }
        guard (2...4).contains(words.count), letters.count <= 36 else { return false }
        guard first.properties.isCased else { return true }
        return words.allSatisfy { word in
            word.unicodeScalars.first?.properties.isUppercase == true || particles.contains(String(word))
        }
    }

    private static let particles: Set<String> = [
        "de", "del", "della", "di", "da", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "y", "e",
    ]

    private static func bare(_ text: String) -> String {
        var text = text.trimmingBlanks
        while let sign = text.unicodeScalars.first, ":：/／・＝=、,،".unicodeScalars.contains(sign) || sign.isWhiteSpace {
            text.unicodeScalars.removeFirst()
        }
        if let comma = text.firstIndex(where: { ",，、،|（(".contains($0) }), comma > text.startIndex {
            text = String(text[..<comma])
        }
        return text.trimmingBlanks
    }

    /// Before a name with a capital.
    private static let beforeNames = [
        "written by ", "words by ", "text by ", "story by ", "reported by ", "reporting by ", "by ", "von ", "par ",
        "por ",
        "di ",
    ]

    private static let beginnings = [
        "文/", "文／", "文：", "文・", "文＝", "作者：", "作者:", "著者：", "筆者：", "撰文", "記者：", "记者：", "本报记者", "本報記者", "本刊记者",
        "本刊記者", "本社記者", "新华社记者", "特约记者", "特約記者", "通讯员", "通訊員", "编辑：", "記者 ", "记者 ", "記者\u{3000}", "记者\u{3000}",
        "編集委員", "論説委員", "解説委員", "特派員", "執筆：", "執筆・", "取材・文", "聞き手", "文責", "بقلم", "كتب ", "كتبت ", "كتب:", "إعداد",
        "اعداد", "تحرير", "مراسل", "الكاتب:", "Автор:", "Текст:", "글 ",
    ]

    private static let endings = [
        "記者", "记者", "編集委員", "論説委員", "解説委員", "特派員", "通信員", " staff writer", " staff reporter", " correspondent",
        "기자",
    ]
}
