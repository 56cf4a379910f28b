/// The year that stands behind a day and month, or behind a word that announces it.
struct WrittenYear: Sendable {
    let value: Int
    /// Where it ends, with what is written for *of our era*: 1898م, 1914 ميلادية.
    let end: Int
    /// Whether that is written.
    let isMarked: Bool
    /// Whether it is the second of two years that are one, 1640/1.
    let isDual: Bool

    /// The year whose four digits begin at `start`; nil where they are a part of a longer number or word, or count in another
    /// calendar.
    ///
    /// - Parameter leastDigits: three where the words say that it is a year.
    init?(_ block: ScannedBlock, at start: Int, leastDigits: Int = 4) {
        guard let number = Numeral.read(block.scalars, at: start), number.form == .digits,
            (leastDigits...4).contains(number.length), number.value >= (leastDigits == 4 ? 1000 : 100),
            number.value < 3000
        else { return nil }
        value = number.value
        isDual = false
        let next = block.blanks(number.end)
        let word = block.word(at: next)
        if Self.ofOurEra.contains(word) {
            end = next + word.unicodeScalars.count
            isMarked = true
            return
        }
        if Self.ofOthers.contains(word) || Self.continues(block, number.end) { return nil }
        if block.first(of: ["B.C", "A.H"], at: next) != nil { return nil }
        end = number.end
        isMarked = false
    }

    /// The second of two years that are one, 1640/1: until 1752 England's began on 25 March, and the second is as it is
    /// counted now. Its digits begin at `start`.
    init?(dual block: ScannedBlock, at start: Int) {
        guard let first = Numeral.read(block.scalars, at: start), first.form == .digits, first.length == 4,
            (1300...1751).contains(first.value), block.has("/", at: first.end),
            let last = Numeral.read(block.scalars, at: first.end + 1), last.form == .digits, last.length != 3,
            last.length <= 4, !Self.continues(block, last.end)
        else { return nil }
        let unit = [1: 10, 2: 100, 4: 10_000][last.length] ?? 1
        guard (first.value + 1) % unit == last.value else { return nil }
        value = first.value + 1
        isDual = true
        end = last.end
        isMarked = false
    }

    /// Whether a number goes on: 2026-01, 2,500 and 1990er are no years.
    static func continues(_ block: ScannedBlock, _ end: Int) -> Bool {
        guard end < block.scalars.count else { return false }
        if block.scalars[end].isOfWord { return true }
        guard end + 1 < block.scalars.count, ".,:/-–%".unicodeScalars.contains(block.scalars[end]) else { return false }
        return Numeral.digit(block.scalars[end + 1]) != nil
    }

    /// Whether a number that may be the year follows within two words, or one without its century ('41): what stands before
    /// it has a year then, read or not, and no other one may be filled in.
    static func follows(_ end: Int, in block: ScannedBlock) -> Bool {
        var index = end
        for _ in 0..<3 {
            while index < block.scalars.count, index - end < 40,
                block.scalars[index].isWhiteSpace || ",،(（[-–—".unicodeScalars.contains(block.scalars[index])
            {
                index += 1
            }
            guard index < block.scalars.count else { return false }
            if "'’‘".unicodeScalars.contains(block.scalars[index]) {
                let number = Numeral.read(block.scalars, at: index + 1)
                return number?.form == .digits && number?.length == 2
            }
            if let number = Numeral.read(block.scalars, at: index), number.form == .digits {
                if number.length == 4 { return (1000...2999).contains(number.value) }
                index = number.end
                continue
            }
            let word = block.word(at: index)
            if word.isEmpty { return false }
            index += word.unicodeScalars.count
            // و1918
            if word == "و" || word == "ل" { continue }
        }
        return false
    }

    private static let ofOurEra: Set<String> = [
        "م", "ميلادية", "ميلادي", "للميلاد", "الميلادي", "الميلادية", "AD", "CE",
    ]
    private static let ofOthers: Set<String> = ["هـ", "ه", "هجرية", "هجري", "للهجرة", "الهجرية", "BC", "BCE", "AH"]
}

extension ScannedBlock {
    /// Behind the blanks that stand at `start`, at most three of them.
    func blanks(_ start: Int) -> Int {
        var index = start
        while index < scalars.count, index - start < 3,
            scalars[index] == " " || scalars[index] == "\n" || scalars[index] == "\u{A0}"
        {
            index += 1
        }
        return index
    }

    /// The word that begins at `start`, at most 16 code points of it.
    func word(at start: Int) -> String {
        var end = start
        while end < scalars.count, end - start < 16, LetterKind(scalars[end]) == .other { end += 1 }
        return string(start..<end)
    }

    /// Whether a word or number stands before `start`, with nothing but a blank between.
    func isBehindWord(_ start: Int) -> Bool {
        var index = start
        while index > 0, start - index < 3, " \n\u{A0}".unicodeScalars.contains(scalars[index - 1]) { index -= 1 }
        return index > 0 && scalars[index - 1].isOfWord
    }

    /// The word before `start`, with a full stop at its end; empty where another sign than one blank or hyphen stands between.
    func word(before start: Int) -> String {
        var end = start
        guard end > 0, " \n\u{A0}-".unicodeScalars.contains(scalars[end - 1]) else { return "" }
        end -= 1
        var first = end
        while first > 0, end - first < 16, LetterKind(scalars[first - 1]) == .other || scalars[first - 1] == "." {
            first -= 1
        }
        return string(first..<end)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a digit or a mark on one.
    var isOfWord: Bool { LetterKind(self) == .other || Numeral.digit(self) != nil || isContinuation }
}
