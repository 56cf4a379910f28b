/// Finds words of Latin letters with Cyrillic or Greek ones in them that look alike, and the other way round: “Мoscow”.
enum MixedWords {
    static func find(in block: ScannedBlock, _ number: Int) -> [Damage] {
        var found: [Damage] = []
        var index = 0
        let scalars = block.scalars
        while index < scalars.count {
            guard isLetter(scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            var latin = 0
            var other = 0
            var lookalikes: [Unicode.Scalar] = []
            var latinLookalikes = 0
            while index < scalars.count, isLetter(scalars[index]) {
                let scalar = scalars[index]
                if scalar.value < 0x250 {
                    latin += 1
                    if latinTwins.contains(scalar) { latinLookalikes += 1 }
                } else {
                    other += 1
                    if twins.contains(scalar) { lookalikes.append(scalar) }
                }
                index += 1
            }
            // Every letter of the script that is fewer has a twin in the other.
            let isHidden =
                latin > other && lookalikes.count == other && other > 0
                || other > latin && latinLookalikes == latin && latin > 0
            if isHidden, latin + other >= 3 {
                found.append(
                    Damage(
                        block: number, range: start..<index, kinds: [.mixedWord],
                        characters: latin > other ? lookalikes : []))
            }
        }
        return found
    }

    /// Letters of the three alphabets.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xC0, 0xD7, 0xF7: false
        case 0xC0..<0x250, 0x370..<0x530: LetterKind(scalar) == .other
        default: false
        }
    }

    private static let twins = Set("АВЕКМНОРСТУХаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars)
    private static let latinTwins = Set("ABEKMHOPCTYXaeopcyxijs".unicodeScalars)
}
