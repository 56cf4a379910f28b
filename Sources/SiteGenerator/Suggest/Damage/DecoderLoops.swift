/// Finds phrases that a machine wrote over and over: 战斗的战斗的战斗的, “of the army of the army of the army”.
///
/// People repeat themselves too. A phrase counts when it stands three times in a row and has three letters or more, one
/// of them Han, or two words; sound words of kana alone and single words need more. Quotations and what stands on lines
/// of its own as a refrain are left out.
enum DecoderLoops {
    /// The longest phrase, in code points, that is looked for.
    private static let longestPhrase = 40

    static func find(in block: ScannedBlock, _ number: Int) -> [Damage] {
        let scalars = block.scalars
        var found: [Damage] = []
        var isFound: [Bool] = []
        // Ascending: the shortest phrase that explains a loop is the phrase.
        for period in 2...longestPhrase where period * 3 <= scalars.count {
            var run = 0
            for index in period...scalars.count {
                if index < scalars.count, scalars[index] == scalars[index - period], scalars[index] != "\n" {
                    run += 1
                    continue
                }
                if run >= period * 2 {
                    let start = wordStart(block, from: index - run - period)
                    // A long word that runs over the end of the loop leaves nothing of it.
                    let times = max(0, index - start) / period
                    let range = start..<start + times * period
                    if times > 1, isLoop(block, start..<start + period, times),
                        isFound.isEmpty || !range.contains(where: { isFound[$0] })
                    {
                        found.append(damage(block, number, range, start..<start + period, times))
                        if isFound.isEmpty { isFound = Array(repeating: false, count: scalars.count) }
                        for place in range { isFound[place] = true }
                    }
                }
                run = 0
            }
        }
        return found
    }

    /// The first beginning of a word from `index` on, in scripts that have words.
    private static func wordStart(_ block: ScannedBlock, from index: Int) -> Int {
        var start = index
        while start > 0, start < block.scalars.count, start - index < longestPhrase,
            isSpaced(block.scalars[start]) && isSpaced(block.scalars[start - 1])
                || block.scalars[start].isWhiteSpace
        {
            start += 1
        }
        return start
    }

    private static func isSpaced(_ scalar: Unicode.Scalar) -> Bool {
        let kind = LetterKind(scalar)
        return kind == .other || kind == .hangul || scalar == "'" || scalar == "’"
    }

    private static func damage(
        _ block: ScannedBlock, _ number: Int, _ range: Range<Int>, _ phrase: Range<Int>, _ times: Int
    ) -> Damage {
        Damage(
            block: number, range: block.trimmed(range),
            kinds: [.loop(phrase: block.string(block.trimmed(phrase)), times: times)])
    }

    private static func isLoop(_ block: ScannedBlock, _ phrase: Range<Int>, _ times: Int) -> Bool {
        var letters: Set<Unicode.Scalar> = []
        var count = 0
        var hasHan = false
        var isKana = true
        var words = 0
        var isInWord = false
        for index in phrase {
            if block.isEnclosed[index] { return false }
            let scalar = block.scalars[index]
            let kind = LetterKind(scalar)
            if kind == .none {
                isInWord = isInWord && !scalar.isWhiteSpace
                continue
            }
            count += 1
            letters.insert(scalar)
            hasHan = hasHan || kind == .han
            isKana = isKana && kind == .kana
            if kind == .other || kind == .hangul {
                if !isInWord { words += 1 }
                isInWord = true
            }
        }
        if letters.count < 2 { return false }
        if hasHan { return count >= 3 ? times >= 3 : times >= 6 }
        if isKana { return count >= 3 && times >= 8 }
        return words >= 2 ? times >= 4 || words >= 4 && times >= 3 : times >= 8 && count >= 3
    }
}
