/// Names of two parts that a text joins by a sign and elsewhere by a blank or nothing: 史密斯·约翰 and 史密斯约翰, בן־דוד and
/// בן דוד, زاینده‌رود and زاینده رود. The form with the sign shows that the parts belong together; two words alone do not.
enum JoinedNames {
    /// How many of them are looked for, the first.
    private static let most = 200
    /// In letters.
    private static let least = 4

    static func find(in text: ScannedText, barred: [BarredStretches]) -> [NameFamily] {
        switch text.language.primary {
        // In Japanese ・ parts what is listed, too: 指揮・統制.
        case "zh", "yue": han(text, barred)
        case "ar", "arz", "fa", "prs", "ps", "ur", "ckb", "he", "yi": words(text, barred)
        default: []
        }
    }

    /// Spellings of one key in the order in which they are met.
    private struct Forms {
        var order: [[Unicode.Scalar]] = []
        var places: [[Unicode.Scalar]: [NameCandidate.Place]] = [:]

        mutating func add(_ form: [Unicode.Scalar], _ place: NameCandidate.Place) {
            if places[form] == nil { order.append(form) }
            places[form, default: []].append(place)
        }

        mutating func add(
            _ place: (block: Int, index: Int), _ range: Range<Int>, _ text: ScannedText, _ barred: [BarredStretches]
        ) {
            if barred[place.block].overlaps(range) { return }
            add(Array(text.blocks[place.block].scalars[range]), (place.block, range))
        }

        var family: NameFamily? {
            guard order.count > 1 else { return nil }
            let spellings = order.map {
                NameFamily.Spelling(form: String(String.UnicodeScalarView($0)), part: nil, places: places[$0] ?? [])
            }
            let ranks = spellings.indices.sorted {
                (-spellings[$0].places.count, $0) < (-spellings[$1].places.count, $1)
            }
            return NameFamily(spellings: ranks.map { spellings[$0] })
        }
    }

    // MARK: Han

    /// Nothing tells where such a name begins and ends: it goes as far as all its places agree.
    private static func han(_ text: ScannedText, _ barred: [BarredStretches]) -> [NameFamily] {
        var keys: [[Unicode.Scalar]] = []
        var joints: [[Unicode.Scalar]: Joints] = [:]
        for (number, block) in text.blocks.enumerated() {
            let scalars = block.scalars
            for index in scalars.indices where "·‧・•".unicodeScalars.contains(scalars[index]) {
                guard let key = key(scalars, before: index, after: index + 1) else { continue }
                if joints[key] == nil, keys.count == most { continue }
                if joints[key] == nil { keys.append(key) }
                joints[key, default: Joints()].signed.append((number, index))
            }
        }
        if keys.isEmpty { return [] }
        for (number, block) in text.blocks.enumerated() {
            for index in block.scalars.indices {
                guard let key = key(block.scalars, before: index, after: index) else { continue }
                joints[key]?.plain.append((number, index))
            }
        }
        return keys.compactMap { joints[$0]?.family(text, barred) }
    }

    /// The two characters on either side of where two parts meet; one alone is no part of a name that could be told.
    private static func key(_ scalars: [Unicode.Scalar], before: Int, after: Int) -> [Unicode.Scalar]? {
        guard before >= 2, after + 2 <= scalars.count else { return nil }
        let key = Array(scalars[before - 2..<before] + scalars[after..<after + 2])
        return key.allSatisfy { LetterKind($0) == .han } ? key : nil
    }

    /// Where two parts meet, with a sign and without.
    private struct Joints {
        var signed: [(block: Int, index: Int)] = []
        var plain: [(block: Int, index: Int)] = []

        func family(_ text: ScannedText, _ barred: [BarredStretches]) -> NameFamily? {
            guard let first = signed.first, !plain.isEmpty else { return nil }
            let model = text.blocks[first.block].scalars
            var (left, right) = (longestPart, longestPart)
            for (place, isSigned) in signed.map({ ($0, true) }) + plain.map({ ($0, false) }) {
                let scalars = text.blocks[place.block].scalars
                left = min(left, Self.agreement(model, first.index - 1, scalars, place.index - 1, -1))
                right = min(
                    right, Self.agreement(model, first.index + 1, scalars, place.index + (isSigned ? 1 : 0), 1))
            }
            var forms = Forms()
            for place in signed {
                forms.add(place, place.index - left..<place.index + 1 + right, text, barred)
            }
            for place in plain { forms.add(place, place.index - left..<place.index + right, text, barred) }
            return forms.family
        }

        /// How many characters of Han are the same from two places on, in one direction.
        private static func agreement(
            _ one: [Unicode.Scalar], _ start: Int, _ other: [Unicode.Scalar], _ otherStart: Int, _ step: Int
        ) -> Int {
            var count = 0
            while count < longestPart {
                let (index, otherIndex) = (start + count * step, otherStart + count * step)
                guard one.indices.contains(index), other.indices.contains(otherIndex), one[index] == other[otherIndex],
                    LetterKind(one[index]) == .han
                else { break }
                count += 1
            }
            return count
        }
    }

    /// In characters.
    private static let longestPart = 8

    // MARK: Scripts with blanks

    private static func words(_ text: ScannedText, _ barred: [BarredStretches]) -> [NameFamily] {
        let words = text.blocks.map(words)
        var keys: [[Unicode.Scalar]] = []
        var forms: [[Unicode.Scalar]: Forms] = [:]
        for (number, block) in text.blocks.enumerated() {
            for word in words[number] where isJoined(block.scalars[word]) && !barred[number].overlaps(word) {
                let key = key(block.scalars[word])
                if key.count < least || forms[key] == nil && keys.count == most { continue }
                if forms[key] == nil { keys.append(key) }
                forms[key, default: Forms()].add(Array(block.scalars[word]), (number, word))
            }
        }
        if keys.isEmpty { return [] }
        for (number, block) in text.blocks.enumerated() {
            for (index, word) in words[number].enumerated() where !isJoined(block.scalars[word]) {
                var ranges = [word]
                if index + 1 < words[number].count, words[number][index + 1].lowerBound == word.upperBound + 1,
                    block.scalars[word.upperBound] == " ", !isJoined(block.scalars[words[number][index + 1]])
                {
                    ranges.append(word.lowerBound..<words[number][index + 1].upperBound)
                }
                for range in ranges where !barred[number].overlaps(range) {
                    forms[key(block.scalars[range])]?.add(Array(block.scalars[range]), (number, range))
                }
            }
        }
        return keys.compactMap { forms[$0]?.family }
    }

    /// Words of letters of these scripts, with the signs that join two of them.
    private static func words(of block: ScannedBlock) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var index = 0
        while index < block.scalars.count {
            guard isLetter(block.scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < block.scalars.count,
                isLetter(block.scalars[index]) || block.scalars[index].isContinuation && !isSign(block.scalars[index])
                    || isSign(block.scalars[index]) && index + 1 < block.scalars.count
                        && isLetter(block.scalars[index + 1])
            {
                index += 1
            }
            words.append(start..<index)
        }
        return words
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x5D0...0x5F2: true
        default: scalar.wordClass == .arabic
        }
    }

    /// The non-joiner of Persian; maqaf, and the hyphen that often stands for it.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x5BE, 0x2D, 0x2010, 0x2011: true
        default: false
        }
    }

    /// Whether two parts are joined, neither of them an ending or a prefix of verbs: می‌رود, کتاب‌ها.
    private static func isJoined(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        let parts = word.split(whereSeparator: isSign).map { String(String.UnicodeScalarView($0)) }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
        return !prefixes.contains(first) && !endings.contains(last)
    }

    private static let prefixes: Set<String> = ["می", "نمی", "بی"]
    private static let endings: Set<String> = [
        "ها", "های", "هایی", "هایم", "هایت", "هایش", "تر", "ترین", "ای", "ام", "ات", "اش", "اند", "ایم", "اید", "شان",
        "مان",
        "تان", "است", "ی", "را",
    ]

    private static func key(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        Array(NameKey.arabic(word.filter { isLetter($0) }).unicodeScalars)
    }
}
