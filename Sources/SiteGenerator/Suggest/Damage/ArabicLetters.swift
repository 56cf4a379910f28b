import Foundation

/// Finds what wrong tables and keyboards leave in the Arabic script: presentation forms (ﺍﻟﻌﻘﺪ for العقد), which lay text out and
/// are no letters, and in Persian and its neighbours the ي and ك of Arabic, which look like ی and ک and are found by no search.
enum ArabicLetters {
    /// Presentation forms of a word that a search for it does not find.
    static func presentationForms(in block: ScannedBlock, _ number: Int, language: LanguageTag) -> [Damage] {
        guard languages.contains(language.primary) else { return [] }
        return words(of: block, where: isPresentationForm).map { range in
            let reading = block.string(range).precomposedStringWithCompatibilityMapping
            return Damage(
                block: number, range: range,
                kinds: [.presentationForms(reading: reading.utf8.count <= longestReading ? reading : nil)])
        }
    }

    /// The letters of Arabic in a text that has those of Persian otherwise.
    static func arabicLetters(in block: ScannedBlock, _ number: Int) -> [Damage] {
        words(of: block) { arabic.contains($0) }.map { range in
            var characters: [Unicode.Scalar] = []
            for scalar in block.scalars[range] where arabic.contains(scalar) && !characters.contains(scalar) {
                characters.append(scalar)
            }
            return Damage(block: number, range: range, kinds: [.arabicLetters], characters: characters)
        }
    }

    /// Whether a text writes the letters of Persian, and those of Arabic only here and there. Where they are the rule, they are
    /// its way to write.
    static func isPersian(_ text: ScannedText) -> Bool {
        guard ["fa", "prs", "ur", "ckb"].contains(text.language.primary) else { return false }
        var own = 0
        var others = 0
        for scalar in text.blocks.lazy.flatMap(\.scalars) {
            if scalar == "ی" || scalar == "ک" { own += 1 }
            if arabic.contains(scalar) { others += 1 }
        }
        return others > 0 && own >= others * 2
    }

    /// How much of a reading is told, in bytes.
    private static let longestReading = 120
    private static let languages: Set<String> = ["ar", "arz", "fa", "prs", "ps", "ur", "ckb"]
    private static let arabic: Set<Unicode.Scalar> = ["ي", "ك"]

    /// Signs that stand for whole words (ﷺ, ﷲ, ﷼) and ornate brackets are written on purpose.
    private static func isPresentationForm(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFD8F, 0xFD92...0xFDC7, 0xFE70...0xFEFC: true
        default: false
        }
    }

    /// Words that hold such a letter; those with no more than a blank and a mark between them are one stretch.
    private static func words(of block: ScannedBlock, where isFound: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in block.scalars.indices where isFound(block.scalars[index]) {
            if let last = found.last, last.contains(index) { continue }
            var start = index
            var end = index + 1
            while start > 0, isPart(block.scalars[start - 1]) { start -= 1 }
            while end < block.scalars.count, isPart(block.scalars[end]) { end += 1 }
            if let last = found.last, start - last.upperBound <= 2,
                block.scalars[last.upperBound..<start].allSatisfy({ LetterKind($0) == .none && $0 != "\n" })
            {
                found[found.count - 1] = last.lowerBound..<end
            } else {
                found.append(start..<end)
            }
        }
        return found
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.wordClass == .arabic || scalar.wordClass == .mark || scalar == "\u{200C}"
    }
}
