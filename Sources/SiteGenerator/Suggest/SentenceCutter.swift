/// Cuts a block into sentences, by the rules of UAX #29 where they say that none ends (SB6 to SB8a), and with
/// abbreviations that are known. Quotation marks and brackets that close behind a terminator belong to its sentence (SB9).
/// Where it is in doubt it does not cut: a sentence that is too long shows more than is needed, and one that ends at
/// `p. 9` hides a `not` from the words that it denies. The time it takes grows with the block, whatever stands in it.
struct SentenceCutter {
    private let scalars: [Unicode.Scalar]
    /// Whether the language writes `3. Mai` and `XIV.` for third and fourteenth.
    private let hasOrdinalPoints: Bool
    /// Where the sentence began that is being read.
    private var start = 0
    private var sentences: [Range<Int>] = []

    /// Sentences in order, without the blanks between them.
    ///
    /// - Parameter isEnclosed: of each code point, whether it stands between quotation marks or brackets; such a
    ///   terminator ends no sentence, unless it is the last of what is enclosed and nothing speaks against it.
    static func sentences(
        _ scalars: [Unicode.Scalar], _ isEnclosed: [Bool], _ language: LanguageTag
    ) -> [Range<Int>] {
        var cutter = SentenceCutter(
            scalars: scalars, hasOrdinalPoints: Abbreviations.ordinalLanguages.contains(language.primary))
        cutter.run(isEnclosed)
        return cutter.sentences
    }

    private init(scalars: [Unicode.Scalar], hasOrdinalPoints: Bool) {
        self.scalars = scalars
        self.hasOrdinalPoints = hasOrdinalPoints
    }

    private mutating func run(_ isEnclosed: [Bool]) {
        var index = 0
        // Where that opens which encloses the code point.
        var opening: Int?
        while index < scalars.count {
            if isEnclosed[index] { opening = opening ?? index } else { opening = nil }
            guard let kind = Terminator(scalars[index]), !isEnclosed[index] || kind != .lineEnd else {
                index += 1
                continue
            }
            if let first = opening {
                var (next, isCertain) = tail(from: index)
                if let closing = lastEnclosed(next, isEnclosed) { next = closing + 1 }
                if let own = (index..<next).first(where: { !isEnclosed[$0] && Terminator(scalars[$0]) != nil }) {
                    // The sentence around it has a terminator of its own.
                    index = own
                    continue
                }
                // What comes next may be enclosed anew: that, too, is no longer what opened before.
                if next == scalars.count || !isEnclosed[next] || Self.opens(scalars[next]) {
                    if endsEnclosed(index, from: first, tail: next, isCertain) { end(next) }
                    opening = nil
                }
                index = next
                continue
            }
            if kind == .lineEnd {
                index += 1
                end(index)
                continue
            }
            let (next, isCertain) = tail(from: index)
            if isCertain || ends(index, tail: next) { end(next) }
            index = next
        }
        end(scalars.count)
    }

    /// The last code point of what is enclosed, if nothing else stands before it: it closes, whatever it is, as “ of „…“;
    /// French sets a blank before its own.
    private func lastEnclosed(_ start: Int, _ isEnclosed: [Bool]) -> Int? {
        var index = start
        while index < scalars.count, isEnclosed[index], scalars[index].isWhiteSpace, scalars[index] != "\n" {
            index += 1
        }
        guard index < scalars.count, isEnclosed[index], index == start || scalars[index] == "»",
            index + 1 == scalars.count || !isEnclosed[index + 1]
        else { return nil }
        return index
    }

    private mutating func end(_ end: Int) {
        var (first, last) = (start, end)
        while first < last, scalars[first].isWhiteSpace { first += 1 }
        while last > first, scalars[last - 1].isWhiteSpace { last -= 1 }
        if first < last { sentences.append(first..<last) }
        start = end
    }

    // MARK: Signs

    private enum Terminator {
        case lineEnd
        /// It ends a sentence whatever follows.
        case certain
        /// It ends one where a blank follows, and nothing speaks against it.
        case mark
        /// Like `mark`, and it may be of an abbreviation.
        case point

        init?(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "\n": self = .lineEnd
            case "。", "！", "？", "．", "｡", "؟", "।": self = .certain
            case "!", "?": self = .mark
            case ".": self = .point
            default: return nil
            }
        }
    }

    /// The end of what belongs to a terminator: others in a row, what closes after them, footnote marks.
    private func tail(from start: Int) -> (end: Int, isCertain: Bool) {
        var index = start
        var isCertain = false
        while index < scalars.count {
            if let kind = Terminator(scalars[index]) {
                if kind == .lineEnd { break }
                isCertain = isCertain || kind == .certain
                index += 1
            } else if Self.closes(scalars[index]) {
                index += 1
            } else if let end = FootnoteMark.end(scalars, at: index) {
                index = end
            } else {
                break
            }
        }
        return (index, isCertain)
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "」", "』", "）", ")", "”", "\"", "»", "】", "》", "’": true
        default: false
        }
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        [.openPunctuation, .initialPunctuation].contains(scalar.properties.generalCategory)
    }

    // MARK: Whether it ends here

    private func ends(_ index: Int, tail: Int) -> Bool {
        guard tail < scalars.count else { return true }
        if !scalars[tail].isWhiteSpace {
            // `6d.’s`, `.com`, `3.5` go on; `1712.[1]A Roman` does not.
            guard Terminator(scalars[tail - 1]) == nil else { return false }
            return scalars[tail].properties.isAlphabetic && !scalars[tail].isSmallLetter
        }
        var next = tail
        while next < scalars.count, scalars[next].isWhiteSpace, scalars[next] != "\n" { next += 1 }
        guard next < scalars.count, scalars[next] != "\n" else { return true }
        if Self.goesOn(scalars[next]) || isBeforeSmallLetter(next) { return false }
        let isSingle = index + 1 == scalars.count || Terminator(scalars[index + 1]) == nil
        return scalars[index] != "." || !isSingle || !isAbbreviation(before: index, next: next)
    }

    // MARK: Whether it ends with what encloses it

    /// Whether a sentence ends with quotation marks or brackets that close behind a terminator. Who said what is quoted may
    /// stand behind it (“Why?” Mary asked; 「行く。」と言った), and brackets within a sentence end none: so it is a full stop before
    /// a capital that ends one, or any terminator of what a colon or a comma leads to, or of brackets that a sentence
    /// begins with.
    private func endsEnclosed(_ index: Int, from opening: Int, tail: Int, _ isCertain: Bool) -> Bool {
        var before = opening
        while before > start, scalars[before - 1].isWhiteSpace { before -= 1 }
        let isBracket = Self.bracket(scalars[opening])
        if isBracket, before > start { return false }
        let isLedTo = before > start && ":：,，".unicodeScalars.contains(scalars[before - 1])
        guard tail < scalars.count else { return true }
        if isCertain { return (isBracket || isLedTo) && beginsAnew(tail) }
        guard scalars[tail].isWhiteSpace, isBracket || isLedTo || scalars[index] == "." && isBeforeCapital(tail) else {
            return false
        }
        return ends(index, tail: tail)
    }

    private static func bracket(_ scalar: Unicode.Scalar) -> Bool { "([（［【〔".unicodeScalars.contains(scalar) }

    /// Whether no particle, and no sign that goes on with a sentence, follows: と of 「…。」と.
    private func beginsAnew(_ tail: Int) -> Bool {
        let next = scalars[tail...].first { !$0.isWhiteSpace }
        guard let next else { return true }
        return !(0x3041...0x309F).contains(next.value) && !Self.goesOn(next) && !"、，；：・—".unicodeScalars.contains(next)
            && !next.isSmallLetter
    }

    /// Whether the first letter, behind blanks and signs, is a capital. It is looked for as far as the next sign that may
    /// end a sentence, so that nothing is read twice.
    private func isBeforeCapital(_ start: Int) -> Bool {
        for scalar in scalars[start...] {
            if Terminator(scalar) != nil { return false }
            if scalar.properties.isAlphabetic { return scalar.properties.isUppercase }
        }
        return false
    }

    /// What no sentence begins with (SB8a, and signs that join what is on both sides).
    private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ":", "-", "–", "—", "&", "=", "+", "…", ".", "!", "?", ")", "]", "،", "؛": true
        default: false
        }
    }

    /// Whether the first letter, behind digits and signs, is a small one (SB8). It is looked for as far as the next sign
    /// that may end a sentence, so that nothing is read twice.
    private func isBeforeSmallLetter(_ start: Int) -> Bool {
        for index in start..<scalars.count {
            let scalar = scalars[index]
            if Terminator(scalar) != nil {
                // A decimal point ends nothing.
                let isDecimal = index + 1 < scalars.count && Numeral.digit(scalars[index + 1]) != nil
                guard scalar == ".", isDecimal else { return false }
            } else if scalar.properties.isAlphabetic {
                return scalar.isSmallLetter
            }
        }
        return false
    }

    // MARK: Abbreviations

    /// How many letters a word may have to be looked up.
    private static let longestWord = 12
    /// How many blanks may stand before the number of a list.
    private static let widestIndent = 8

    private func isAbbreviation(before end: Int, next: Int) -> Bool {
        var first = end
        while first > start, end - first <= Self.longestWord, isWordPart(scalars[first - 1]) { first -= 1 }
        guard first < end, end - first <= Self.longestWord else { return false }
        let digits = scalars[first..<end].prefix { Numeral.digit($0) != nil }.count
        let letters = first + digits..<end
        if letters.isEmpty { return isOrdinal(first, digits, next) }
        let count = scalars[letters].count { $0.wordClass != .mark }
        if count == 1, scalars[letters.lowerBound].isSmallLetter, isBehindApostrophe(first) { return false }
        if count == 1, mayBeInitial(scalars[letters.lowerBound]) {
            // The 1850s.
            return digits < 4 || scalars[letters.lowerBound] != "s"
        }
        // `p.m.`, `i.e.`: what comes before its last part ends with a point too.
        if digits == 0, count == 2, first >= start + 2, scalars[first - 1] == ".",
            scalars[first - 2].properties.isAlphabetic
        {
            return true
        }
        let word = String(String.UnicodeScalarView(scalars[letters]))
        if Abbreviations.isRoman(word), isAtBeginning(first) || hasOrdinalPoints { return true }
        let small = word.lowercased()
        if Abbreviations.words.contains(small) { return true }
        return Abbreviations.beforeNumbers.contains(small) && isNumber(next)
    }

    /// Whether a word goes on here behind an apostrophe, as in *St Olave's*: what stands here is its end, and no initial.
    private func isBehindApostrophe(_ index: Int) -> Bool {
        index >= start + 2 && (scalars[index - 1] == "'" || scalars[index - 1] == "’")
            && scalars[index - 2].properties.isAlphabetic
    }

    /// `3. Mai`; and `1.` where a sentence begins, which counts it.
    private func isOrdinal(_ first: Int, _ digits: Int, _ next: Int) -> Bool {
        guard digits <= 3 else { return false }
        if hasOrdinalPoints || isAtBeginning(first) { return true }
        var end = next
        while end < scalars.count, end - next <= Self.longestWord, isWordPart(scalars[end]) { end += 1 }
        return Abbreviations.monthsBehindOrdinals.contains(String(String.UnicodeScalarView(scalars[next..<end])))
    }

    private func isAtBeginning(_ index: Int) -> Bool {
        index - start <= Self.widestIndent && scalars[start..<index].allSatisfy(\.isWhiteSpace)
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.wordClass {
        case .alphabet, .arabic, .mark: true
        case .katakana, .hangul, .other: false
        }
    }

    /// Letters of scripts that shorten a word to its first one.
    private func mayBeInitial(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isUppercase || scalar.properties.isLowercase || scalar.wordClass == .arabic
            || (0x5D0...0x5EA).contains(scalar.value)
    }

    /// A digit, or a number in Roman letters; `I` alone is a word.
    private func isNumber(_ start: Int) -> Bool {
        if Numeral.digit(scalars[start]) != nil { return true }
        var end = start
        while end < scalars.count, end - start <= Self.longestWord, isWordPart(scalars[end]) { end += 1 }
        let word = String(String.UnicodeScalarView(scalars[start..<end]))
        return Abbreviations.isRoman(word) || ["V", "X", "L", "C", "D", "M"].contains(word)
    }
}

extension Unicode.Scalar {
    /// A small letter of a script that begins sentences with capitals, which Georgian does not (UAX #29, `Lower`).
    var isSmallLetter: Bool { properties.isLowercase && !(0x10D0...0x10FF).contains(value) }
}
