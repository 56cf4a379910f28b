/// A passage that would be found but for something that was written, or copied, along with the article's words.
struct PassageSlip {
    /// What is in the way, and the rule.
    let cause: String
    let help: String
    /// Where the words stand in the text, if they stand in one place.
    private(set) var range: Range<Int>?

    private struct Change: Sendable {
        let cause: String
        let apply: @Sendable (String) -> String?
        /// What the passage is written as when it is found; nil for the article's words themselves.
        var written: (@Sendable (String) -> String)?
        /// Whether quotation marks were taken away: the article may have others there.
        var areQuotes = false
    }

    /// Nil where no such change makes the words ones of the text.
    ///
    /// - Parameter meant: of `passage`, in bytes.
    init?(_ passage: [UInt8], meant: Range<Int>, in text: [UInt8]) {
        let string = UTF8Text.string(passage)
        func corrected(_ range: Range<Int>) -> String {
            let corrected = CorrectedPassage(range, of: text, for: passage, meant: meant)
            return corrected.isUnmarked ? corrected.help("write the words") : "write\n" + corrected.lines
        }
        for change in Self.changes {
            guard let changed = change.apply(string), !changed.isEmpty, !changed.utf8.elementsEqual(string.utf8),
                let offset = UTF8Text.firstOffset(of: Array(changed.utf8), in: text, 0..<text.count)
            else { continue }
            var found = offset..<offset + changed.utf8.count
            if change.areQuotes { found = Self.quoted(Array(changed.utf8), of: passage, in: text) ?? found }
            range = found
            cause = change.cause
            if meant == 0..<passage.count,
                let lines = change.written?(string).split(separator: "\n", omittingEmptySubsequences: false)
            {
                help = "write\n" + lines.map { "> " + $0 }.joined(separator: "\n")
            } else {
                help = corrected(found)
            }
            return
        }
        if let found = Self.otherwiseSigned(passage, in: text) {
            range = found
            cause = "vowel signs or tatweels differ"
            help = corrected(found)
            return
        }
        if let lines = Self.lines(of: string, in: text) {
            cause = "its lines stand in different places"
            if let marked = Self.part(of: lines, holding: meant, in: passage, text) {
                help = marked.help("write the line with the words meant")
                return
            }
            help =
                "write each as a passage of its own, with a blank line between:\n"
                + lines.map { "> " + $0 }.joined(separator: "\n\n")
            return
        }
        guard let parts = Self.parts(of: string, in: text) else { return nil }
        cause = "a passage has no gaps, and here words of the article are left out"
        if let marked = Self.part(of: parts, holding: meant, in: passage, text) {
            help = marked.help("write the part with the words meant")
            return
        }
        help = "write two passages, with a blank line between:\n" + parts.map { "> " + $0 }.joined(separator: "\n\n")
    }

    private static let quotationMarks: Set<Unicode.Scalar> = Set("\"'“”‘’„「」『』«»‹›".unicodeScalars)

    /// Where words stand between quotation marks, on those sides on which the passage has any; the first such place of
    /// those that are looked at.
    private static func quoted(_ words: [UInt8], of passage: [UInt8], in text: [UInt8]) -> Range<Int>? {
        let (isOpened, isClosed) = (!passage.starts(with: words), !passage.reversed().starts(with: words.reversed()))
        var from = 0
        for _ in 0..<100 {
            guard let offset = UTF8Text.firstOffset(of: words, in: text, from..<text.count) else { return nil }
            var (start, end) = (offset, offset + words.count)
            if isOpened, let mark = UTF8Text.scalar(in: text, before: start), quotationMarks.contains(mark) {
                start -= UTF8.width(mark)
            }
            if isClosed, end < text.count {
                let (mark, length) = UTF8Text.scalar(in: text, at: end)
                if quotationMarks.contains(mark) { end += length }
            }
            if (start < offset) == isOpened, (end > offset + words.count) == isClosed { return start..<end }
            from = offset + 1
        }
        return nil
    }

    /// The one of several parts of a passage that holds the words meant; nil where all of it is meant, or none holds them.
    private static func part(
        of parts: [String], holding meant: Range<Int>, in passage: [UInt8], _ text: [UInt8]
    ) -> CorrectedPassage? {
        guard meant != 0..<passage.count else { return nil }
        var from = 0
        for part in parts.map({ Array($0.utf8) }) {
            guard let start = UTF8Text.firstOffset(of: part, in: passage, from..<passage.count) else { return nil }
            from = start + part.count
            guard start <= meant.lowerBound, meant.upperBound <= from,
                let found = UTF8Text.firstOffset(of: part, in: text, 0..<text.count)
            else { continue }
            return CorrectedPassage(
                found..<found + part.count, of: text, for: part,
                meant: meant.lowerBound - start..<meant.upperBound - start)
        }
        return nil
    }

    /// Where the words stand with other signs that Arabic may write or leave out.
    private static func otherwiseSigned(_ passage: [UInt8], in text: [UInt8]) -> Range<Int>? {
        let bare = MentionText(passage).bytes
        guard !bare.isEmpty, passage.contains(where: { (0xD8...0xDB).contains($0) }) else { return nil }
        let searched = MentionText(text)
        guard let start = UTF8Text.firstOffset(of: bare, in: searched.bytes, 0..<searched.bytes.count) else {
            return nil
        }
        let found = searched.original(start..<start + bare.count)
        // What differs in marks of direction is said of them.
        func unseen(_ bytes: [UInt8]) -> [Unicode.Scalar] {
            UTF8Text.scalars(in: bytes, bytes.indices).map(\.scalar).filter {
                $0.properties.generalCategory == .format
            }
        }
        return unseen(passage) == unseen(Array(text[found])) ? found : nil
    }

    private static let changes = [
        Change(
            cause: "the signs around the words meant are ASCII `==`, not U+FF1D",
            apply: { $0.contains("＝＝") ? $0.replacing("＝＝", with: "") : nil },
            written: { $0.replacing("＝＝", with: "==") }),
        Change(
            cause: "words meant stand between `==`; Markdown does not count in a passage",
            apply: { $0.contains("**") ? $0.replacing("**", with: "") : nil },
            written: { $0.replacing("**", with: "==") }),
        Change(
            cause: "words meant stand between `==`; Markdown does not count in a passage",
            apply: { text in
                for sign in ["`", "*", "_"] where text.contains(sign) {
                    let bare = text.replacing(sign, with: "")
                    if !bare.isEmpty { return bare }
                }
                return nil
            }),
        Change(
            cause: "the quotation marks around it are not the article's",
            apply: { text in
                let marks = "\"'“”‘’„「」『』«»"
                guard text.count > 2, let first = text.first, let last = text.last, marks.contains(first),
                    marks.contains(last)
                else { return nil }
                return String(text.dropFirst().dropLast())
            }, areQuotes: true),
        Change(
            cause: "a quotation mark beside it is not the article's",
            apply: { text in
                let marks = "\"'“”‘’„「」『』«»‹›"
                guard text.count > 2, let first = text.first, let last = text.last else { return nil }
                if marks.contains(first) { return String(text.dropFirst()) }
                return marks.contains(last) ? String(text.dropLast()) : nil
            }, areQuotes: true),
        Change(
            cause: "the dots at its end or beginning are not the article's; a passage need not be a whole sentence",
            apply: { written in
                var text = written
                for dots in ["……", "…", "...", "‥"] {
                    if text.hasSuffix(dots) { text = String(text.dropLast(dots.count)) }
                    if text.hasPrefix(dots) { text = String(text.dropFirst(dots.count)) }
                }
                guard text.utf8.count < written.utf8.count else { return nil }
                while text.last == " " { text.removeLast() }
                return String(text.drop { $0 == " " })
            }),
        Change(
            cause: "the word is parted by a hyphen at the line's end, as in a PDF",
            apply: { $0.contains("-\n") ? joined($0.replacing("-\n", with: "")) : nil }),
        Change(
            cause: "the line end is not the article's, as in a PDF", apply: { $0.contains("\n") ? joined($0) : nil }),
        Change(
            cause: "the line end is not the article's, as in a PDF",
            apply: { $0.contains("\n") ? $0.replacing("\n", with: "") : nil }),
    ]

    /// The lines of a passage, where each stands in the text by itself and not right after the one before.
    private static func lines(of text: String, in article: [UInt8]) -> [String]? {
        let lines = text.split(separator: "\n").map(String.init)
        let places = lines.compactMap { line in
            UTF8Text.firstOffset(of: Array(line.utf8), in: article, 0..<article.count).map { $0..<$0 + line.utf8.count }
        }
        guard lines.count > 1, places.count == lines.count,
            zip(places, places.dropFirst()).allSatisfy({ abs($1.lowerBound - $0.upperBound) > 8 })
        else { return nil }
        return lines
    }

    private static func joined(_ text: String) -> String { text.replacing("\n", with: " ") }

    /// Words on both sides of dots that stand for what was left out.
    private static func parts(of text: String, in article: [UInt8]) -> [String]? {
        for dots in ["……", "…", "...", "[…]", "（中略）", "(中略)"] where text.contains(dots) {
            let parts = text.split(separator: dots).map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            guard parts.count > 1,
                parts.allSatisfy({ part in
                    !part.isEmpty && UTF8Text.firstOffset(of: Array(part.utf8), in: article, 0..<article.count) != nil
                })
            else { continue }
            return parts
        }
        return nil
    }
}
