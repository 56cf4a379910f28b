/// Collects what may be a name: runs of katakana, runs of Han in Japanese, capitalised words, Arabic words with their
/// article, and strings that recur in Chinese.
struct NameFinder {
    private(set) var katakana = NameTable()
    private(set) var han = NameTable()
    private(set) var cased = NameTable()
    private(set) var arabic = NameTable()
    /// Arabic words that end in ه or ة, with the word behind them.
    private(set) var constructs = NameTable()
    /// Names of two parts with and without the sign between them.
    private(set) var joined: [NameFamily] = []

    private let text: ScannedText
    private let language: String
    /// Whether accents tell names apart.
    var keepsAccents: Bool { language == "vi" }
    /// Words that the text also has without a capital.
    private var lowercased: Set<String> = []

    /// - Parameter barred: for each block, stretches in which nothing is looked for.
    init(_ text: ScannedText, barred: [BarredStretches]) {
        self.text = text
        language = text.language.primary
        let words = text.blocks.map(casedWords)
        for (block, words) in zip(text.blocks, words) {
            for word in words where block.scalars[word.lowerBound].properties.isLowercase {
                lowercased.insert(block.string(word))
            }
        }
        for block in text.blocks.indices {
            addCased(block, words[block], barred[block])
            addRuns(block, barred[block])
            addArabic(block, barred[block])
        }
        if ["zh", "yue"].contains(language) { addRecurring(barred) }
        joined = JoinedNames.find(in: text, barred: barred)
    }

    // MARK: Katakana and Han

    private mutating func addRuns(_ number: Int, _ barred: BarredStretches) {
        let block = text.blocks[number]
        let scalars = block.scalars
        var index = 0
        while index < scalars.count {
            if scalars[index].wordClass == .katakana, scalars[index] != "ー" {
                let start = index
                var parts: [Range<Int>] = []
                var part = index
                while index < scalars.count {
                    if scalars[index].wordClass == .katakana || scalars[index].isContinuation {
                        index += 1
                    } else if isMiddleDot(scalars[index]), index + 1 < scalars.count,
                        scalars[index + 1].wordClass == .katakana
                    {
                        parts.append(part..<index)
                        index += 1
                        part = index
                    } else {
                        break
                    }
                }
                parts.append(part..<index)
                if index - start >= 2, !barred.overlaps(start..<index) {
                    katakana.add(
                        block.string(start..<index), parts: parts.map(block.string), block: number, range: start..<index
                    )
                }
            } else if language == "ja", LetterKind(scalars[index]) == .han {
                let start = index
                while index < scalars.count, LetterKind(scalars[index]) == .han { index += 1 }
                let isCounted = start > 0 && (Numeral.digit(scalars[start - 1]) != nil || scalars[start - 1] == "第")
                if (3...8).contains(index - start), !isCounted, Numeral.read(scalars, at: start) == nil,
                    !barred.overlaps(start..<index)
                {
                    han.add(block.string(start..<index), parts: [], block: number, range: start..<index)
                }
            } else {
                index += 1
            }
        }
    }

    private func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "・", "･", "·", "＝", "゠", "=": true
        default: false
        }
    }

    // MARK: Cased scripts

    /// Words of letters, with the hyphens and apostrophes inside them.
    private func casedWords(_ block: ScannedBlock) -> [Range<Int>] {
        let scalars = block.scalars
        var words: [Range<Int>] = []
        var index = 0
        while index < scalars.count {
            guard isCasedLetter(scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count {
                if isCasedLetter(scalars[index]) || scalars[index].isContinuation
                    || Numeral.digit(scalars[index]) != nil
                {
                    index += 1
                } else if "-‐'’".unicodeScalars.contains(scalars[index]), index + 1 < scalars.count,
                    isCasedLetter(scalars[index + 1]) || Numeral.digit(scalars[index + 1]) != nil
                {
                    index += 1
                } else {
                    break
                }
            }
            words.append(start..<index)
        }
        return words
    }

    private func isCasedLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return LetterKind(scalar) == .other }
        return LetterKind(scalar) == .other && scalar.properties.isCased && !(0xFF00...0xFFEF).contains(scalar.value)
    }

    private mutating func addCased(_ number: Int, _ words: [Range<Int>], _ barred: BarredStretches) {
        let block = text.blocks[number]
        // A heading in capitals tells nothing about names.
        let letters = words.reduce(0) { $0 + $1.count }
        if words.count > 1, letters * 3 > block.scalars.count * 2, words.allSatisfy({ isCapitals(block, $0) }) {
            return
        }
        var index = 0
        while index < words.count {
            guard isCapitalised(block, words[index]) else {
                index += 1
                continue
            }
            var last = index
            var next = index + 1
            while next < words.count, isOneBlank(block, words[next - 1].upperBound, words[next].lowerBound) {
                if Self.honorifics.contains(block.string(words[next])) || hasEnding(block, words[next - 1]) { break }
                if isCapitalised(block, words[next]) {
                    last = next
                } else if !Self.particles.contains(block.string(words[next])) || next - last > 2 {
                    break
                }
                next += 1
            }
            let start = index
            var first = index
            index = last + 1
            let startsSentence = isOpening(block, words[first].lowerBound)
            if startsSentence, isOrdinary(block, words[first]) {
                first += 1
                while first <= last, !isCapitalised(block, words[first]) { first += 1 }
                if first > last { continue }
            }
            let parts = words[first...last].map { block.string(withoutPossessive(block, $0)) }
            let range = words[first].lowerBound..<withoutPossessive(block, words[last]).upperBound
            let isShort =
                range.count < 2 || parts.count == 1 && isFunctionWord(parts[0])
                || parts.count == 1 && (isDateWord(parts[0]) || Self.honorifics.contains(parts[0]))
            if isShort || barred.overlaps(range) { continue }
            cased.add(
                block.string(range), parts: parts, block: number, range: range,
                startsSentence: startsSentence && first == start)
        }
    }

    /// What stands before names, and is none by itself.
    private static let honorifics: Set<String> = [
        "Mr", "Mrs", "Ms", "Mx", "Messrs", "Miss", "Dr", "Prof", "Sir", "Lord", "Lady", "Rev", "Hon", "St", "Capt",
        "Col",
        "Gen", "Lieut", "Lt", "Maj", "Sgt", "Mme", "Mlle", "Herr", "Frau", "Sr", "Sra", "Don", "Doña",
    ]

    /// Small words inside names.
    private static let particles: Set<String> = [
        "al", "el", "de", "del", "della", "der", "den", "di", "da", "du", "des", "la", "le", "bin", "bint", "ibn",
        "ben",
        "von", "van", "of",
    ]

    private func isCapitalised(_ block: ScannedBlock, _ word: Range<Int>) -> Bool {
        let first = block.scalars[word.lowerBound]
        if first.properties.isUppercase { return word.count > 1 }
        // al-Asad, d'Estaing.
        return word.count > 4 && block.scalars[word.prefix(4)].contains { $0 == "-" || $0 == "’" || $0 == "'" }
            && block.scalars[word.prefix(5)].contains { $0.properties.isUppercase }
    }

    private func isCapitals(_ block: ScannedBlock, _ word: Range<Int>) -> Bool {
        !block.scalars[word].contains { $0.properties.isLowercase }
    }

    /// Whether a capital says nothing there: where a sentence begins, behind a speaker's name (WB: It was so), a quotation mark,
    /// a bracket or a dash.
    private func isOpening(_ block: ScannedBlock, _ start: Int) -> Bool {
        if let sentence = block.sentence(at: start), (0...2).contains(start - sentence.lowerBound) { return true }
        var index = start
        while index > 0, start - index < 4, block.scalars[index - 1].isWhiteSpace { index -= 1 }
        return index > 0 && ":：“”\"„‘«»([—–…?!*".unicodeScalars.contains(block.scalars[index - 1])
    }

    /// Whether a word, not in capitals alone, is never a name by itself: That, I'd.
    private func isFunctionWord(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard scalars.dropFirst().contains(where: { $0.properties.isLowercase }) else { return false }
        let small = word.lowercased()
        let apostrophe = small.unicodeScalars.firstIndex { $0 == "'" || $0 == "’" }
        let stem = apostrophe.map { String(small.unicodeScalars[..<$0]) } ?? small
        return Self.openers.contains(small) || apostrophe != nil && (stem == "i" || Self.openers.contains(stem))
            || small.hasSuffix("n't") || small.hasSuffix("n’t")
    }

    /// Whether the text has the word without a capital too.
    private func isOrdinary(_ block: ScannedBlock, _ word: Range<Int>) -> Bool {
        let lower = block.string(word).lowercased()
        return word.count == 1 || lowercased.contains(lower) || Self.openers.contains(lower)
    }

    /// Short texts may have these at the beginning of sentences only.
    private static let openers: Set<String> = [
        "the", "an", "in", "on", "at", "but", "and", "he", "she", "it", "we", "they", "you", "this", "that", "these",
        "those", "however", "then", "there", "when", "while", "as", "for", "if", "by", "from", "since", "after",
        "before",
        "of", "to", "with", "his", "her", "its", "our", "their", "no", "not", "what", "who", "why", "how", "so", "or",
        "nor",
        "yet", "even", "today", "meanwhile", "le", "la", "les", "il", "elle", "un", "une", "dans", "el", "los", "en",
        "der",
        "die", "das", "ein", "eine", "er", "sie", "es", "im",
        "yes", "well", "oh", "ah", "uh", "um", "okay", "where", "which", "whose", "whom", "here", "now", "just", "can",
        "could",
        "did", "do", "does", "would", "should", "was", "were", "is", "are", "am", "have", "has", "had", "let", "maybe",
        "perhaps",
        "some", "many", "most", "all", "each", "every", "both", "one", "my", "me", "mine", "him", "them", "us", "your",
        "hers",
        "because", "although", "though", "until", "also", "still", "such", "than", "item", "again", "once", "only",
        "never",
        "always", "sometimes", "please", "thank", "thanks", "sure", "nobody", "nothing", "somebody", "something",
        "everybody",
        "everything", "everyone", "someone", "about", "over", "under", "through", "between", "during", "without",
        "against",
    ]

    private func isDateWord(_ word: String) -> Bool {
        let words = DateWords.of(text.language)
        let folded = MonthNames.folded(word.composed)
        return words.months[folded] != nil || words.weekdays[folded] != nil
    }

    private func isOneBlank(_ block: ScannedBlock, _ end: Int, _ start: Int) -> Bool {
        start - end == 1 && " \u{A0}".unicodeScalars.contains(block.scalars[end])
    }

    /// Whether Turkish parts what it adds to a name from it: Ilgın'ın.
    private func hasEnding(_ block: ScannedBlock, _ word: Range<Int>) -> Bool {
        language == "tr" && block.scalars[word].contains { $0 == "'" || $0 == "’" }
    }

    private func withoutPossessive(_ block: ScannedBlock, _ word: Range<Int>) -> Range<Int> {
        if hasEnding(block, word), let sign = word.first(where: { "'’".unicodeScalars.contains(block.scalars[$0]) }),
            sign > word.lowerBound
        {
            return word.lowerBound..<sign
        }
        let isPossessive = block.has("'s", before: word.upperBound) || block.has("’s", before: word.upperBound)
        return isPossessive && word.count > 3 ? word.lowerBound..<word.upperBound - 2 : word
    }

    // MARK: Arabic

    private mutating func addArabic(_ number: Int, _ barred: BarredStretches) {
        guard language == "ar" else { return }
        let block = text.blocks[number]
        var index = 0
        while index < block.scalars.count {
            guard block.scalars[index].wordClass == .arabic else {
                index += 1
                continue
            }
            let start = index
            while index < block.scalars.count,
                block.scalars[index].wordClass == .arabic || block.scalars[index].wordClass == .mark
            {
                index += 1
            }
            if index - start >= 3, !barred.overlaps(start..<index) {
                arabic.add(block.string(start..<index), parts: [], block: number, range: start..<index)
                addConstruct(start..<index, number, barred)
            }
        }
    }

    /// مؤسسة الأمل: before a word with an article, a final ه is a ta marbuta without its dots more often than it is *his*.
    private mutating func addConstruct(_ word: Range<Int>, _ number: Int, _ barred: BarredStretches) {
        let block = text.blocks[number]
        guard word.count >= 4, let last = block.scalars[word].last(where: { $0.wordClass == .arabic }),
            last == "ه" || last == "ة",
            block.has(" ال", at: word.upperBound)
        else { return }
        var end = word.upperBound + 3
        while end < block.scalars.count,
            block.scalars[end].wordClass == .arabic || block.scalars[end].wordClass == .mark
        {
            end += 1
        }
        if end - word.upperBound > 4, !barred.overlaps(word.lowerBound..<end) {
            constructs.add(
                block.string(word.lowerBound..<end), parts: [], block: number, range: word.lowerBound..<end)
        }
    }

    // MARK: Chinese

    private mutating func addRecurring(_ barred: [BarredStretches]) {
        let runs = text.blocks.indices.flatMap { number -> [(block: Int, range: Range<Int>)] in
            let scalars = text.blocks[number].scalars
            var runs: [(block: Int, range: Range<Int>)] = []
            var index = 0
            while index < scalars.count {
                let start = index
                while index < scalars.count, RecurringStrings.isInside(scalars[index]) { index += 1 }
                if index - start >= 2, !barred[number].overlaps(start..<index) {
                    runs.append((number, start..<index))
                }
                index += 1
            }
            return runs
        }
        for found in RecurringStrings.find(runs, in: text) {
            for place in found.places {
                han.add(found.string, parts: [], block: place.block, range: place.range)
            }
        }
    }
}
