/// How long a text is, in the unit that its script has, and how long it takes to read.
///
/// A script without spaces between words (Han, kana, Thai, Lao, Khmer, Burmese and others) is measured in characters, any
/// other in words; a text of both in the unit of the part that takes longer to read.
///
/// Rates are of adults who read silently, and rather too low than too high, because a text with notes is read with care:
/// - 230 words a minute: 238 in English non-fiction, the mean of 190 studies (Brysbaert 2019, "How many words do we read
///   per minute?", Journal of Memory and Language 109, 104047).
/// - Other languages: Trauzettel-Klosinski and Dietz 2012 (IReST, Investigative Ophthalmology & Visual Science 53,
///   5452–5461) measured 17 of them, read aloud. Silently one reads 1.3 times as fast (238 to 183 in Brysbaert). From its
///   161 (Finnish) to 228 (English) words a minute that gives 210 to 300, so 230 stands for all of them but Arabic,
///   whose words say more: 138 aloud, 180 here.
/// - Chinese: 255 characters aloud in IReST, 330 here.
/// - Japanese: 357 characters aloud in IReST; 653 silently, with a range of 300 to 1,200, in Kobayashi and Kawashima 2018
///   (Journal of the Institute of Image Information and Television Engineers 72, J154–J159). 500 lies between.
/// - Alphabets without spaces: 68 ms a character is the mean of the 14 languages with alphabets in IReST, 880 a minute.
///   About a fifth of the characters of such scripts are marks on a letter, which are not counted here: 700.
struct ReadingLength: Equatable, Sendable {
    /// Visible code points but for marks, which belong to the character before them.
    private(set) var characters = 0
    /// Words of scripts that put spaces between them; a number is one too.
    private(set) var words = 0
    /// Among the characters, those of Han, kana and their punctuation.
    private(set) var ideographic = 0
    /// Of these, kana.
    private(set) var kana = 0
    /// Among the characters, those of alphabets without spaces between words.
    private(set) var unspacedAlphabetic = 0

    init() {}

    /// The length of one block of text, which ends whatever word it ends in.
    init(_ text: [UInt8]) {
        var isInWord = false
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x80 {
                offset += 1
                // The same as below, of what is most of many texts.
                if byte <= 0x20 || byte == 0x7F {
                    if Unicode.Scalar(byte).isWhiteSpace { isInWord = false }
                    continue
                }
                characters += 1
                if !isInWord, Unicode.Scalar(byte).isWordCharacter {
                    isInWord = true
                    words += 1
                }
                continue
            }
            let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
            offset += length
            // The same as below, of what is most of Chinese and Japanese.
            if scalar.isCommonCJK {
                isInWord = false
                characters += 1
                ideographic += 1
                if scalar.isKana { kana += 1 }
                continue
            }
            if scalar.isWhiteSpace || scalar.isWordBreak { isInWord = false }
            guard scalar.isVisible, !scalar.isContinuation else { continue }
            characters += 1
            if scalar.isUnspacedCJK {
                isInWord = false
                ideographic += 1
                if scalar.isKana { kana += 1 }
            } else if scalar.isUnspacedAlphabetic {
                isInWord = false
                unspacedAlphabetic += 1
            } else if !isInWord, scalar.isWordCharacter {
                isInWord = true
                words += 1
            }
        }
    }

    static func + (one: ReadingLength, other: ReadingLength) -> ReadingLength {
        var sum = one
        sum.characters += other.characters
        sum.words += other.words
        sum.ideographic += other.ideographic
        sum.kana += other.kana
        sum.unspacedAlphabetic += other.unspacedAlphabetic
        return sum
    }

    /// Whether words say better than characters how long the text is.
    ///
    /// - Parameter language: of the text; it tells Chinese from Japanese.
    func isCountedInWords(_ language: LanguageTag) -> Bool {
        let time = time(language)
        return time.words > time.characters || characters == 0
    }

    /// Whole minutes, rounded up; 1 for the shortest text, 0 for none.
    func minutes(_ language: LanguageTag) -> Int {
        let time = time(language)
        return (time.words + time.characters + Self.minute - 1) / Self.minute
    }

    /// The time that words and characters take, in fractions of a minute.
    private func time(_ language: LanguageTag) -> (words: Int, characters: Int) {
        let wordRate = language.primary == "ar" ? 180 : 230
        let ideographicRate = isJapanese(language) ? 500 : 330
        return (
            words * (Self.minute / wordRate),
            ideographic * (Self.minute / ideographicRate) + unspacedAlphabetic * (Self.minute / 700)
        )
    }

    /// The least common multiple of all rates, so that times are whole numbers.
    private static let minute = 7_969_500

    private func isJapanese(_ language: LanguageTag) -> Bool {
        switch language.primary {
        case "ja": true
        case "zh", "yue", "lzh", "cmn", "nan", "wuu", "hak": false
        // A language that is written otherwise quotes what it quotes: a tenth of kana is more than Chinese ever has.
        default: kana * 10 > ideographic
        }
    }
}

extension Unicode.Scalar {
    /// Dashes between words, and the word space of Ethiopic.
    fileprivate var isWordBreak: Bool { (0x2012...0x2015).contains(value) || value == 0x1361 }

    /// Hiragana, katakana and the Han of the first block, without marks.
    fileprivate var isCommonCJK: Bool {
        switch value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
        default: false
        }
    }

    fileprivate var isKana: Bool {
        switch value {
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F: true
        default: false
        }
    }

    /// Letters of Southeast Asia and Tibet that are written without spaces between words.
    fileprivate var isUnspacedAlphabetic: Bool {
        switch value {
        case 0x0F00...0x0FFF, 0x1B00...0x1B7F, 0xA980...0xA9DF: true
        default: isUnspacedSoutheastAsian
        }
    }

    fileprivate var isWordCharacter: Bool {
        switch wordClass {
        case .alphabet, .hangul, .arabic: true
        case .katakana, .mark, .other: false
        }
    }
}
