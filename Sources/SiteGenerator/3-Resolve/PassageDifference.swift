/// Where a passage and the article's nearest words first differ, and in what.
struct PassageDifference {
    /// Byte offset in the passage of the first code point that differs.
    private(set) var passageOffset = 0
    /// Its length in bytes; 0 at the passage's end.
    private(set) var passageLength = 0
    let summary: String
    let label: String

    init(passage: [UInt8], article: [UInt8], at range: Range<Int>) {
        var offset = 0
        while offset < passage.count, range.lowerBound + offset < article.count,
            passage[offset] == article[range.lowerBound + offset]
        {
            offset += 1
        }
        while offset > 0, offset < passage.count, passage[offset] & 0xC0 == 0x80 { offset -= 1 }
        passageOffset = offset
        let inPassage = offset < passage.count ? UTF8Text.scalar(in: passage, at: offset) : nil
        let inArticle =
            range.lowerBound + offset < range.upperBound
            ? UTF8Text.scalar(in: article, at: range.lowerBound + offset) : nil
        passageLength = inPassage?.1 ?? 0
        if let (here, there) = Self.sameLetter(passage[offset...], article[(range.lowerBound + offset)...]) {
            summary = "`\(here)` is written there with other code points"
            label = "here it is \(Self.codePoints(here)), in the article \(Self.codePoints(there))"
            return
        }
        switch (inPassage?.0, inArticle?.0) {
        case (let here?, let there?):
            if !here.isVisible, !Self.isPlainSpace(here) {
                summary = "an invisible character, \(here.codePointName), stands in it"
                label = "the article has \(there.shown) here"
            } else if !there.isVisible, !Self.isPlainSpace(there) {
                let next = range.lowerBound + offset + UTF8.width(there)
                let isAdded = next < range.upperBound && UTF8Text.scalar(in: article, at: next).0 == here
                summary = "the article has an invisible character, \(there.codePointName)"
                label = "\(isAdded ? "before this" : "here") the article has \(there.codePointName)"
            } else {
                summary = "they differ at \(here.shown)"
                label = "here the article has \(there.shown)"
            }
        case (let here?, nil):
            summary = "it goes on where the article's words end"
            label = "\(here.shown) is not in the article here"
        case (nil, let there?):
            summary = "the article goes on"
            label = "here the article has \(there.shown)"
        case (nil, nil):
            summary = "they differ at the end"
            label = "here"
        }
    }

    /// The first letters of two texts, where they are canonically equivalent and not the same.
    private static func sameLetter(
        _ here: ArraySlice<UInt8>, _ there: ArraySlice<UInt8>
    ) -> (Character, Character)? {
        guard let a = UTF8Text.string(here.prefix(64)).first, let b = UTF8Text.string(there.prefix(64)).first else {
            return nil
        }
        return a == b && !a.utf8.elementsEqual(b.utf8) ? (a, b) : nil
    }

    private static func codePoints(_ letter: Character) -> String {
        letter.unicodeScalars.map { String($0.codePointName.prefix { $0 != " " }) }.joined(separator: " ")
    }

    private static func isPlainSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
}

extension Unicode.Scalar {
    /// `「徹」 (U+5FB9)`, with the name where it helps to tell look-alikes apart.
    fileprivate var shown: String {
        if self == " " { return "a space" }
        if self == "\n" { return "a line end" }
        return isVisible ? "`\(self)` (\(codePointName))" : codePointName
    }
}
