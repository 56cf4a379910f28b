/// Finds what looks damaged: characters of another language's set, decoder loops, replacement characters, mojibake.
///
/// It reports only what the bytes show. Quotations and brackets may hold any language, so that a foreign word there is
/// none; names of two or three characters are none either.
enum DamageFinder {
    enum Result: Sendable {
        /// In order of the text; nothing overlaps.
        case stretches([Damage])
        /// More than half of the article is written in another language than its settings say.
        case otherLanguage
    }

    static func find(in text: ScannedText) -> Result {
        var found: [Damage] = []
        var foreign = 0
        var total = 0
        let isPersian = ArabicLetters.isPersian(text)
        for (number, block) in text.blocks.enumerated() {
            let strange = ForeignLetters.find(in: block, number, language: text.language)
            foreign += strange.reduce(0) { $0 + $1.range.count }
            total += block.scalars.count
            found += merged(
                strange + ForeignScripts.find(in: block, number, language: text.language)
                    + DecoderLoops.find(in: block, number) + Mojibake.find(in: block, number)
                    + ReplacementCharacters.find(in: block, number) + MixedWords.find(in: block, number)
                    + ArabicLetters.presentationForms(in: block, number, language: text.language)
                    + (isPersian ? ArabicLetters.arabicLetters(in: block, number) : [])
                    + MixedDigits.find(in: block, number))
        }
        if total > 0, foreign * 2 > total { return .otherLanguage }
        return .stretches(found)
    }

    /// Stretches that overlap or touch become one.
    private static func merged(_ found: [Damage]) -> [Damage] {
        var result: [Damage] = []
        let order = found.indices.sorted { (found[$0].range.lowerBound, $0) < (found[$1].range.lowerBound, $1) }
        for index in order {
            let damage = found[index]
            guard let last = result.last, damage.range.lowerBound < last.range.upperBound else {
                result.append(damage)
                continue
            }
            var joined = last
            joined.range = last.range.lowerBound..<max(last.range.upperBound, damage.range.upperBound)
            joined.kinds += damage.kinds.filter { !last.kinds.contains($0) }
            joined.characters += damage.characters.filter { !last.characters.contains($0) }
            joined.language = last.language ?? damage.language
            result[result.count - 1] = joined
        }
        return result
    }
}
