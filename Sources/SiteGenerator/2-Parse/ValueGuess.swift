/// What somebody most likely meant by a value that is none of a few known words.
enum ValueGuess {
    /// The known word behind quotation marks, a comment, full-width letters or another case; else the nearest one.
    static func closest(to text: String, among known: [String]) -> String? {
        let plain = plain(text)
        return known.first { $0 == plain } ?? NearMiss.closest(to: plain, among: known)
    }

    /// What was written besides the word, as a rule that it breaks; nil where nothing was.
    static func rule(for text: String, among known: [String]) -> String? {
        if let unseen = UnseenSign(in: text), known.contains(plain(text)) { return unseen.remark }
        if text.contains(" #") { return "a field takes no comment" }
        if let first = text.first, let last = text.last, text.count > 1, isQuote(first), isQuote(last) {
            return "a value here has no quotation marks"
        }
        if text.hasSuffix(",") || text.hasSuffix("、") || text.hasSuffix("，") { return "no comma ends a line" }
        if text.unicodeScalars.allSatisfy(\.isASCII) { return nil }
        return asciiForms(text).unicodeScalars.allSatisfy(\.isASCII)
            ? "its letters and digits are the ASCII ones"
            : "values are written in English; readers see them in the page's language"
    }

    static func plain(_ text: String) -> String {
        var text = UnseenSign.removed(from: text)
        if let comment = text.firstRange(of: " #") { text = String(text[..<comment.lowerBound]) }
        while let last = text.last, ",;，、； ".contains(last) { text.removeLast() }
        while text.count > 1, let first = text.first, let last = text.last, isQuote(first), isQuote(last) {
            text = String(text.dropFirst().dropLast())
        }
        return asciiForms(text).lowercased()
    }

    private static func isQuote(_ sign: Character) -> Bool { "\"'“”‘’„「」『』«»`".contains(sign) }

    /// Full-width forms as their ASCII ones.
    static func asciiForms(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
