/// A line that says who wrote the article, told by the words that stand with the name, or who did other work on it.
struct Byline: Sendable {
    /// The name alone, or names with 、 between them; nil where the line names an editor or a source and no author.
    let name: String?

    /// Nil for a line that does not begin or end as a byline does.
    init?(_ text: String) {
        let line = Self.unbracketed(text.trimmingBlanks)
        guard line.unicodeScalars.count > 3, let last = line.unicodeScalars.last,
            !"。.!?！？؟".unicodeScalars.contains(last) || Self.endsAbbreviated(line)
        else { return nil }
        // 来源：新华社　作者：李文博
        let parts = line.split { $0 == "\u{3000}" || $0 == " " }.map(String.init)
        if let rest = Self.labelled(line, Self.authors)
            ?? parts.lazy.compactMap({ Self.labelled($0, Self.authors) }).first
        {
            let name = Self.bare(rest)
            if name.isEmpty { return nil }
            self.name = name
            return
        }
        if let rest = Self.labelled(line, Self.others) {
            if Self.bare(rest).isEmpty { return nil }
            self.name = nil
            return
        }
        let lower = line.lowercased()
        let name: String
        if let word = Self.beforeNames.first(where: { lower.hasPrefix($0) }) {
            let rest = String(line.dropFirst(word.count))
            // *By the sea* is no byline, but *By the Rev. Josiah Thorne* is one.
            let named = Self.withoutArticle(rest.trimmingBlanks)
            guard let first = named.unicodeScalars.first, first.properties.isUppercase else { return nil }
            name = Self.bare(named)
        } else if let word = Self.beginnings.first(where: { line.hasPrefix($0) }) {
            name = Self.bare(String(line.dropFirst(word.count)))
        } else if let word = ["记者", "記者"].first(where: { line.hasPrefix($0) }),
            HanName.areNames(Self.bare(String(line.dropFirst(word.count))))
        {
            name = Self.bare(String(line.dropFirst(word.count)))
        } else if let word = Self.endings.first(where: { lower.hasSuffix($0) }) {
            name = Self.bare(String(line.dropLast(word.count)))
        } else {
            return nil
        }
        if name.isEmpty { return nil }
        self.name = name
    }

    /// Without brackets around all of it: （本报记者李文博）.
    private static func unbracketed(_ line: String) -> String {
        guard let first = line.first, let last = line.last, "（(【".contains(first), "）)】".contains(last), line.count > 2
        else { return line }
        return String(line.dropFirst().dropLast()).trimmingBlanks
    }

    /// What stands behind one of some words and a colon, stroke or bar: 作者：李文博, 作者 | 李文博, 文丨李文博.
    private static func labelled(_ line: String, _ words: [String]) -> String? {
        for word in words where line.hasPrefix(word) {
            let rest = String(line.dropFirst(word.count)).trimmingBlanks
            if let sign = rest.first, signs.contains(sign) { return String(rest.dropFirst()) }
        }
        return nil
    }

    private static let signs = Set<Character>(":：/／|｜丨︱＝・")
    private static let authors = [
        "作者", "文", "文字", "撰文", "撰稿", "采写", "採訪", "著者", "筆者", "記者", "记者", "執筆", "נכתב על ידי",
    ]
    private static let others = [
        "编辑", "編輯", "責任編輯", "责任编辑", "责编", "責編", "主编", "主編", "编审", "審核", "审核", "校对", "校對", "监制", "監製", "来源", "來源",
        "出处", "出處", "图", "圖", "图片", "圖片", "制图", "摄影", "攝影", "編集", "写真", "出典",
    ]

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

    /// The names of a byline one by one, where both sides of each *and* have the form of a whole name: not *Jane and John
    /// Smith*, not *Smith & Sons*. Else the text as it is.
    static func names(in text: String) -> [String] {
        if text.contains("、") {
            let names = text.split(separator: "、").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
            return names.isEmpty ? [text] : names
        }
        for word in ["和", "与", "與"] {
            let names = text.split(separator: word, omittingEmptySubsequences: false).map(String.init)
            if names.count > 1, names.allSatisfy(HanName.areNames) { return names }
        }
        let line = text.replacing("\u{A0}", with: " ")
        for word in [" & ", " and ", " und ", " et ", " och ", " og ", " و "] {
            let names = line.split(separator: word, omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
            if names.count > 1, names.allSatisfy({ isName($0) && !isOffice($0) }) { return names }
        }
        return [text]
    }

    /// Whether words with capitals name an office and no person: *Energy and Commerce Committee* has one author.
    private static func isOffice(_ text: String) -> Bool {
        text.split(separator: " ").contains { offices.contains(String($0)) }
    }

    private static let offices: Set<String> = [
        "Affairs", "Agency", "Association", "Authority", "Board", "Bureau", "Commission", "Committee", "Company",
        "Council", "Department", "Desk", "Institute", "Ministry", "News", "Office", "Partners", "Press", "Service",
        "Society",
        "Staff", "Team", "University",
    ]

    private static let particles: Set<String> = [
        "de", "del", "della", "di", "da", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "y", "e",
    ]

    /// Whether a full stop at the end is that of a degree or of the like: M.A., F.S.A., Jr.
    private static func endsAbbreviated(_ line: String) -> Bool {
        guard let word = line.split(separator: " ").last, word.last == "." else { return false }
        return word.split(separator: ".").allSatisfy {
            $0.count <= 3 && $0.unicodeScalars.first?.properties.isUppercase == true
        }
    }

    /// Without *the* before a rank and a name.
    private static func withoutArticle(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count >= 3, words[0].lowercased() == "the", ranks.contains(where: words[1].hasPrefix),
            words[2].unicodeScalars.first?.properties.isUppercase == true
        else { return text }
        return words.dropFirst().joined(separator: " ")
    }

    private static let ranks = ["Rev", "Hon", "Rt", "Right", "Most", "Very", "Ven", "Late", "Lord", "Lady", "Dowager"]

    private static func bare(_ text: String) -> String {
        var text = text.trimmingBlanks
        while let sign = text.unicodeScalars.first, ":：/／・＝=、,،|｜丨︱".unicodeScalars.contains(sign) || sign.isWhiteSpace
        {
            text.unicodeScalars.removeFirst()
        }
        text = beforeOthers(text)
        if HanName.areNames(text) { return text }
        if let comma = text.firstIndex(where: { ",，、،|｜／（(".contains($0) }), comma > text.startIndex {
            text = String(text[..<comma])
        }
        return text.trimmingBlanks
    }

    /// Up to who did other work, and where it was reported from: 李文博　图／赵敏; 李文博 北京报道; 李文博／台北報導.
    private static func beforeOthers(_ text: String) -> String {
        var end = text.startIndex
        for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "／" }) where part.startIndex > text.startIndex
        {
            let word = String(part)
            let isReport = ["报道", "報道", "報導", "专电", "專電", "综合"].contains(where: word.hasSuffix)
            let isOther =
                others.contains(where: word.hasPrefix) && text[part.startIndex...].contains(where: signs.contains)
            if isReport || isOther {
                end = text.index(before: part.startIndex)
                break
            }
        }
        return end > text.startIndex ? String(text[..<end]).trimmingBlanks : text
    }

    /// Before a name with a capital.
    private static let beforeNames = [
        "written by ", "words by ", "text by ", "story by ", "reported by ", "reporting by ", "by ", "von ", "par ",
        "por ",
        "di ",
    ]

    private static let beginnings = [
        "文/", "文／", "文：", "文・", "文＝", "作者：", "作者:", "著者：", "筆者：", "撰文", "記者：", "记者：", "本报记者", "本報記者", "本刊记者",
        "本刊記者", "本社記者", "新华社记者", "特约记者", "特約記者", "通讯员", "通訊員", "記者 ", "记者 ", "記者\u{3000}", "记者\u{3000}",
        "編集委員", "論説委員", "解説委員", "特派員", "執筆：", "執筆・", "取材・文", "聞き手", "文責", "بقلم", "كتب ", "كتبت ", "كتب:", "إعداد",
        "اعداد", "تحرير", "مراسل", "الكاتب:", "Автор:", "Текст:", "글 ", "نوشتهٔ ", "نوشتۀ ", "نوشته‌ی ", "به قلم ",
        "מאת ", "מאת:", "โดย ", "โดย:", "เรื่องโดย ", "เขียนโดย ", "ผู้เขียน:", "ผู้เขียน ",
    ]

    private static let endings = [
        "記者", "记者", "編集委員", "論説委員", "解説委員", "特派員", "通信員", " staff writer", " staff reporter", " correspondent",
        "기자",
    ]
}
