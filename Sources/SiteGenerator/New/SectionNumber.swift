/// A number that a heading begins with: `Chapter 3`, `第三章`, `IV.`, `2.`, `三、`.
struct SectionNumber: Sendable {
    /// What is numbered, as part of an address: `chapter`, `article`, `part`.
    let word: String
    /// Nil where the number could not be worked out.
    let number: Int?
    /// Whether a word says what is numbered, as in `Chapter 3`.
    let isNamed: Bool
    /// How the number is written.
    let style: Style

    /// What tells the numbers of one level from those of another.
    struct Style: Hashable, Sendable {
        enum Digits: Hashable, Sendable { case decimal, han, roman, words }

        let digits: Digits
        var isBracketed = false
        /// What is numbered, where a word says it.
        var word: String?
    }

    /// Nil where the line begins with no number.
    init?(_ line: String) {
        let scalars = Array(line.unicodeScalars.drop(while: \.isWhiteSpace))
        if let named = Self.eastAsian(scalars) ?? Self.western(scalars) {
            self = named
        } else if let plain = Self.plain(scalars) {
            self = plain
        } else {
            return nil
        }
    }

    private init(_ word: String, _ number: Int?, isNamed: Bool, _ digits: Style.Digits, isBracketed: Bool = false) {
        self.word = word
        self.number = number
        self.isNamed = isNamed
        style = Style(digits: digits, isBracketed: isBracketed, word: isNamed ? word : nil)
    }

    private static func eastAsian(_ line: [Unicode.Scalar]) -> SectionNumber? {
        guard line.first == "第" else { return nil }
        let digits = line.dropFirst().prefix { eastAsianDigit($0) != nil }
        guard !digits.isEmpty, let sign = line.dropFirst(1 + digits.count).first,
            let word = units.first(where: { $0.signs.unicodeScalars.contains(sign) })?.word
        else { return nil }
        return SectionNumber(word, number(digits), isNamed: true, style(digits))
    }

    private static let units: [(signs: String, word: String)] = [
        ("章回話话", "chapter"), ("節节", "section"), ("条條", "article"), ("部編编篇巻卷幕", "part"), ("項项款", "paragraph"),
    ]

    private static func western(_ line: [Unicode.Scalar]) -> SectionNumber? {
        let word = line.prefix { $0.properties.isAlphabetic }
        let name = String(String.UnicodeScalarView(word)).lowercased()
        guard let unit = names.first(where: { $0.names.contains(name) })?.word else { return nil }
        let rest = line.dropFirst(word.count)
        guard rest.first?.isWhiteSpace == true else { return nil }
        let token = Array(
            rest.drop(while: \.isWhiteSpace).prefix { !$0.isWhiteSpace && !".:,—–-".unicodeScalars.contains($0) })
        if let number = decimal(token[...]) { return SectionNumber(unit, number, isNamed: true, .decimal) }
        if let number = roman(token[...]) { return SectionNumber(unit, number, isNamed: true, .roman) }
        // Numbers in words: الفصل الأول.
        return unit != "article" && name.utf8.first.map({ $0 >= 0x80 }) == true && !token.isEmpty
            ? SectionNumber(unit, nil, isNamed: true, .words) : nil
    }

    private static let names: [(names: Set<String>, word: String)] = [
        (["chapter", "chapitre", "kapitel", "capítulo", "capitolo", "глава", "الفصل"], "chapter"),
        (["section", "sección", "abschnitt", "sezione", "раздел"], "section"),
        (["article", "artikel", "artículo", "articolo", "статья", "المادة", "مادة"], "article"),
        (
            ["part", "partie", "teil", "parte", "часть", "book", "act", "scene", "canto", "letter", "الباب", "الجزء"],
            "part"
        ),
    ]

    /// `3.`, `３．`, `(3)`, `IV.`, `三、`, or any of them alone in the line.
    private static func plain(_ line: [Unicode.Scalar]) -> SectionNumber? {
        let isBracketed = line.first == "(" || line.first == "（"
        let rest = line.dropFirst(isBracketed ? 1 : 0)
        let digits = rest.prefix { eastAsianDigit($0) != nil }
        let letters = rest.prefix { "IVXLC".unicodeScalars.contains($0) }
        let token = digits.isEmpty ? letters : digits
        guard !token.isEmpty, token.count <= 6 else { return nil }
        let after = rest.dropFirst(token.count)
        let isAlone = after.allSatisfy(\.isWhiteSpace)
        let isMarked = after.first.map { ".．)）、".unicodeScalars.contains($0) } == true
        // 1.5 and 3,000 are no numbers of sections.
        let isDecimal = after.dropFirst().first.map { eastAsianDigit($0) != nil } == true && after.first != "、"
        guard isAlone && !isBracketed || isMarked && !isDecimal else { return nil }
        guard let number = digits.isEmpty ? roman(letters) : number(digits) else { return nil }
        return SectionNumber(
            "part", number, isNamed: false, digits.isEmpty ? .roman : style(digits), isBracketed: isBracketed)
    }

    private static func style(_ digits: ArraySlice<Unicode.Scalar>) -> Style.Digits {
        digits.first.map { hanDigits[$0] != nil } == true ? .han : .decimal
    }

    private static func decimal(_ token: ArraySlice<Unicode.Scalar>) -> Int? {
        token.isEmpty || token.count > 6 ? nil : Int(String(String.UnicodeScalarView(token)))
    }

    private static func roman(_ token: ArraySlice<Unicode.Scalar>) -> Int? {
        let values: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
        var sum = 0
        var last = 0
        for scalar in token.reversed() {
            guard let value = values[scalar] else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return sum > 0 ? sum : nil
    }

    private static func eastAsianDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        case 0x660...0x669: Int(scalar.value - 0x660)
        default: hanDigits[scalar]
        }
    }

    private static let hanDigits: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100,
    ]

    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        guard digits.count <= 6 else { return nil }
        var (sum, current) = (0, 0)
        for digit in digits.compactMap(eastAsianDigit) {
            if digit >= 10 {
                sum += max(current, 1) * digit
                current = 0
            } else {
                current = current * 10 + digit
            }
        }
        return sum + current
    }
}
