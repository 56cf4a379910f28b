import Foundation

/// Looks for words like those of a passage that was not found: first the same words written with other characters, then
/// the stretch with the fewest changes. What it finds is shown to the editor and never used.
struct NearestPassage {
    struct Hit {
        /// In the search text.
        let range: Range<Int>
        let crossesBlocks: Bool
    }

    private let bytes: [UInt8]
    /// Made for the first passage that is not found: usually there is none.
    private lazy var folded = FoldedText(bytes)
    /// Cells of the comparison table that may still be filled: bounds the time of a build full of mistakes.
    private var budget = 60_000_000

    init(_ search: SearchText) {
        bytes = search.bytes
    }

    mutating func find(_ passage: [UInt8]) -> Hit? {
        let wanted = FoldedText(passage).scalars
        guard !wanted.isEmpty else { return nil }
        if let start = folded.firstIndex(of: wanted) { return hit(start..<start + wanted.count) }
        guard wanted.count <= 600, wanted.count >= 3 else { return nil }
        let cost = wanted.count * folded.scalars.count
        guard cost <= budget else { return nil }
        budget -= cost
        guard let range = approximate(wanted) else { return nil }
        return hit(range)
    }

    private mutating func hit(_ range: Range<Int>) -> Hit {
        let start = folded.offsets[range.lowerBound]
        let end = folded.offsets[range.upperBound - 1] + folded.lengths[range.upperBound - 1]
        let nul = bytes[start..<end].firstIndex(of: 0)
        return Hit(range: nul.map { start..<$0 } ?? wholeWords(start..<end), crossesBlocks: nul != nil)
    }

    /// Out to the ends of the words that a range cuts, in scripts that part words by spaces.
    private func wholeWords(_ range: Range<Int>) -> Range<Int> {
        func isWord(_ scalar: Unicode.Scalar?) -> Bool {
            guard let scalar else { return false }
            return (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) && !scalar.isUnspacedCJK
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while isWord(UTF8Text.scalar(in: bytes, before: end)), end < bytes.count, bytes[end] != 0 {
            let (next, length) = UTF8Text.scalar(in: bytes, at: end)
            guard isWord(next) else { break }
            end += length
        }
        while start > 0, bytes[start - 1] != 0, isWord(UTF8Text.scalar(in: bytes, at: start).0),
            let previous = UTF8Text.scalar(in: bytes, before: start), isWord(previous)
        {
            start -= String(previous).utf8.count
        }
        return start..<end
    }

    /// The stretch most like the passage, if at most two fifths of it changed.
    private mutating func approximate(_ wanted: [UInt32]) -> Range<Int>? {
        ApproximateSearch.best(wanted, in: folded.scalars, limit: wanted.count * 2 / 5, of: .last)?.range
    }
}

/// A text reduced to what a reader compares: compatibility forms, case, look-alike dashes, dots and quotation marks made
/// one, white space and invisible characters left out; each scalar with the place it came from.
struct FoldedText {
    private(set) var scalars: [UInt32] = []
    /// Byte offset in the text of the character that each scalar comes from.
    private(set) var offsets: [Int] = []
    /// Its length in bytes.
    private(set) var lengths: [Int] = []

    init(_ bytes: [UInt8]) {
        var offset = 0
        for character in UTF8Text.string(bytes) {
            let length = character.utf8.count
            defer { offset += length }
            if length == 1, let scalar = character.unicodeScalars.first {
                if scalar != " ", scalar != "\n", scalar != "\t" {
                    append(
                        scalar.value >= 0x41 && scalar.value <= 0x5A ? scalar.value | 0x20 : Self.one(scalar.value),
                        offset, 1)
                }
                continue
            }
            for scalar in String(character).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
            where scalar.isVisible && scalar.properties.generalCategory != .nonspacingMark || Self.isVoicing(scalar) {
                append(Self.one(scalar.value), offset, length)
            }
        }
    }

    /// The combining voiced sound marks of kana change the letter; accents and vowel signs are left out.
    private static func isVoicing(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{3099}" || scalar == "\u{309A}" }

    private mutating func append(_ scalar: UInt32, _ offset: Int, _ length: Int) {
        scalars.append(scalar)
        offsets.append(offset)
        lengths.append(length)
    }

    private static func one(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500, 0x30FC: 0x2D
        case 0xB7, 0x2022, 0x2027, 0x22C5, 0x30FB, 0x2219: 0xB7
        case 0x2018...0x201B, 0x2032, 0x60, 0xB4: 0x27
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: 0x22
        case 0x301C, 0x223C: 0x7E
        default: scalar
        }
    }

    func firstIndex(of wanted: [UInt32]) -> Int? {
        guard wanted.count <= scalars.count, let first = wanted.first else { return nil }
        var wasted = 0
        for start in 0...scalars.count - wanted.count where scalars[start] == first {
            var index = 1
            while index < wanted.count, scalars[start + index] == wanted[index] { index += 1 }
            if index == wanted.count { return start }
            wasted += index
            if wasted > 4 * scalars.count {
                return scalars.withUnsafeBufferPointer { ExactSearch(wanted).first(in: $0, start..<$0.count) }
            }
        }
        return nil
    }
}
