import Testing

@testable import SiteGenerator

struct TextContextTests {
    /// `…before[stretch]after…`; what lies outside is cut, and not in the text as it is given.
    static let cases: [(text: String, count: Int, shown: String)] = [
        ("これは[基地]である。", 40, "これは[基地]である。"),
        ("それはこれは[基地]である。", 3, "…これは[基地]である…"),
        ("[基地]", 5, "[基地]"),
        ("前[基地]後", 0, "…[基地]…"),
        // A word is whole or left out; the space beside the gap goes with it.
        ("the withdrawal from [Iraq] was completed", 8, "…from [Iraq] was…"),
        ("the withdrawal from [Iraq] was completed", 9, "…from [Iraq] was…"),
        ("a [b], c", 2, "a [b],…"),
        // A word longer than the whole context has to be cut.
        ("https://example.org/abcdef[x]ghijklmnop", 4, "…cdef[x]ghij…"),
        ("they don't[x]don't know", 4, "…on't[x]don'…"),
        ("вывод войск из [Ирака] завершён", 5, "…из [Ирака]…"),
        ("انسحبت من [بغداد] في يناير", 5, "…من [بغداد] في…"),
        // Katakana and Han go without words.
        ("シリアとバグダッドの[基地]はイラクのバグダッド", 4, "…ダッドの[基地]はイラク…"),
        // Marks stay with their letter, and what is joined stays joined.
        ("の[x]か\u{3099}き\u{3099}く", 3, "の[x]か\u{3099}…"),
        ("か\u{3099}き\u{3099}[x]", 3, "…き\u{3099}[x]"),
        ("[x]ｶﾞｷﾞ", 3, "[x]ｶﾞ…"),
        ("[x]、👩🏽‍🔧。", 3, "[x]、…"),
        ("[x]、🇯🇵。", 2, "[x]、…"),
        ("[x]葛\u{E0100}城", 1, "[x]…"),
        // Blanks at the edge are no context.
        ("a   [x]   b", 2, "…[x]…"),
    ]

    @Test(arguments: cases.indices)
    func context(_ index: Int) {
        let (marked, count, shown) = Self.cases[index]
        let text = bytes(marked).filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
        let start = bytes(marked).firstIndex(of: UInt8(ascii: "[")) ?? 0
        let end = (bytes(marked).firstIndex(of: UInt8(ascii: "]")) ?? 1) - 1
        let context = TextContext(around: start..<end, in: text, count: count)
        let result =
            (context.isCutBefore ? "…" : "") + string(text[context.before]) + "[" + string(text[start..<end]) + "]"
            + string(text[context.after]) + (context.isCutAfter ? "…" : "")
        #expect(bytes(result) == bytes(shown), "\(result)")
    }

    /// `…<before[stretch]after>…`: between the angles is what a layout must not part, because its letters join.
    static let words = [
        "سافر <ب[القاهرة]> و«<[القاهرة]>» في", "<[می]\u{200C}شود>", "the <[Mumby]'s>, <[Mumby]s> sign", "<[경복궁]에서> 본",
        // Scripts whose letters stand apart, and punctuation, have no need of it.
        "これは<[基地]>である", "«<[المنار]>»، ٣", "<[ชาติ]>ไทย",
    ]

    @Test("a mention that is part of a word is told with the letters beside it", arguments: words)
    func word(_ marked: String) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "<", "[", "]", ">": starts.append(text.count)
            default: text += bytes(String(scalar))
            }
        }
        for index in stride(from: 0, to: starts.count, by: 4) {
            let context = TextContext(around: starts[index + 1]..<starts[index + 2], in: text, count: 24)
            #expect(context.word == starts[index]..<starts[index + 3], "\(string(text[context.word]))")
        }
    }

    /// Valid UTF-8, beside the stretch, no longer than asked for.
    @Test(arguments: 0..<20)
    func bounds(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("ab'é 基あア\u{301}\u{3099}👩🏽‍🔧🇯عر\u{64E}한".unicodeScalars)
        for _ in 0..<200 {
            let scalars = (0..<Int.random(in: 0...30, using: &random)).map { _ in random.pick(alphabet) }
            let start = Int.random(in: 0...scalars.count, using: &random)
            let end = Int.random(in: start...scalars.count, using: &random)
            func offset(_ index: Int) -> Int { scalars[..<index].reduce(0) { $0 + UTF8.width($1) } }
            let text = bytes(String(String.UnicodeScalarView(scalars)))
            let count = Int.random(in: 0...10, using: &random)
            let context = TextContext(around: offset(start)..<offset(end), in: text, count: count)
            #expect(context.before.upperBound == offset(start) && context.after.lowerBound == offset(end))
            for range in [context.before, context.after] {
                #expect(UTF8Text.firstInvalidOffset(in: Array(text[range])) == nil, "seed \(seed)")
                #expect(UTF8Text.count(text[range]) <= count, "seed \(seed)")
            }
            #expect(context.isCutAfter || text[context.after.upperBound...].allSatisfy { $0 == 0x20 }, "seed \(seed)")
            #expect(context.isCutBefore || text[..<context.before.lowerBound].allSatisfy { $0 == 0x20 }, "seed \(seed)")
        }
    }
}
