/// Markdown in which `*` beside Chinese, Japanese or Korean punctuation works as its writer meant.
///
/// CommonMark lets `**` open emphasis before punctuation only after white space or punctuation, and close it after
/// punctuation only before them. Languages without spaces break that: `は**「重要」**です` prints its asterisks. The
/// repair puts a sentinel, a private-use character that the input does not hold, between such a run and the punctuation
/// mark; to the library it is a letter. Whoever reads the tree takes it out again.
///
/// A run is touched only where punctuation stands on one side, a letter on the other, and either of them is CJK. Text in
/// Latin letters is therefore parsed as the standard says. Code spans keep their bytes, since the sentinel goes.
struct EmphasisRepair {
    let markdown: [UInt8]
    let sentinel: [UInt8]

    /// Nil where nothing is to be repaired.
    init?(_ source: [UInt8]) {
        let places = Self.places(in: source)
        guard !places.isEmpty, let sentinel = Self.unusedPrivateCharacter(in: source) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(source.count + places.count * sentinel.count)
        var copied = 0
        for place in places {
            result += source[copied..<place]
            result += sentinel
            copied = place
        }
        result += source[copied...]
        markdown = result
        self.sentinel = sentinel
    }

    /// Byte offsets, ascending, at which a sentinel is needed.
    private static func places(in source: [UInt8]) -> [Int] {
        var places: [Int] = []
        var index = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "*") else {
                index += 1
                continue
            }
            let start = index
            while index < source.count, source[index] == UInt8(ascii: "*") { index += 1 }
            guard start > 0, index < source.count else { continue }
            let before = letterOrMark(in: source, before: start)
            let after = UTF8Reader.scalar(in: source, at: index).value
            if cannotOpen(before: before, after: after) { places.append(index) }
            if cannotClose(before: before, after: after) { places.append(start) }
        }
        return places
    }

    /// `は**「`. A closing mark after the run (`は**」`) is not where emphasis begins.
    private static func cannotOpen(before: UInt32, after: UInt32) -> Bool {
        isLetter(before) && CharacterClass.isPunctuation(after)
            && (CharacterClass.isCJK(after) || CharacterClass.isCJK(before)) && !closes(after)
    }

    /// `」**は`. An opening mark before the run (`「**は`) is not where emphasis ends.
    private static func cannotClose(before: UInt32, after: UInt32) -> Bool {
        isLetter(after) && CharacterClass.isPunctuation(before)
            && (CharacterClass.isCJK(before) || CharacterClass.isCJK(after)) && !opens(before)
    }

    private static func isLetter(_ codePoint: UInt32) -> Bool {
        !CharacterClass.isSpace(codePoint) && !CharacterClass.isPunctuation(codePoint)
    }

    private static func letterOrMark(in source: [UInt8], before end: Int) -> UInt32 {
        var index = end
        while let (value, length) = UTF8Reader.scalar(in: source, before: index) {
            if !CharacterClass.isVariationSelector(value) { return value }
            index -= length
        }
        return 0x20
    }

    private static func opens(_ codePoint: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(codePoint) else { return false }
        let category = scalar.properties.generalCategory
        return category == .openPunctuation || category == .initialPunctuation
    }

    private static func closes(_ codePoint: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(codePoint) else { return false }
        switch scalar {
        case "。", "、", "，", "．", "｡", "､", ".", ",": return true
        default:
            let category = scalar.properties.generalCategory
            return category == .closePunctuation || category == .finalPunctuation
        }
    }

    /// UTF-8 of the first private-use character (U+E000...F8FF) that does not occur; nil if every one does.
    private static func unusedPrivateCharacter(in source: [UInt8]) -> [UInt8]? {
        var used: Set<UInt32> = []
        for index in source.indices where source[index] == 0xEE || source[index] == 0xEF {
            used.insert(UTF8Reader.scalar(in: source, at: index).value)
        }
        guard let free = (UInt32(0xE000)...0xF8FF).first(where: { !used.contains($0) }),
            let scalar = Unicode.Scalar(free)
        else { return nil }
        return Array(String(scalar).utf8)
    }
}
