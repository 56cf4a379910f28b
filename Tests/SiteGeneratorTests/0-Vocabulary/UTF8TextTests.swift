import Testing

@testable import SiteGenerator

@Suite("UTF-8") struct UTF8TextTests {
    @Test(
        "well-formed bytes are accepted",
        arguments: [
            "", "a", "é", "が", "か\u{3099}", "👩\u{200D}🚀", "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}",
            "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "\u{FEFF}a",
        ])
    func wellFormed(text: String) {
        #expect(UTF8Text.firstInvalidOffset(in: Array(text.utf8)) == nil)
    }

    /// Unicode 15, table 3-7, and the examples of section 3.9.
    @Test(
        "the first byte that is not UTF-8 is found",
        arguments: [
            ([0x80], 0), ([0x61, 0xBF], 1), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xC2], 0), ([0xC2, 0x41], 0),
            ([0xE0, 0x9F, 0xBF], 0), ([0xE3, 0x81], 0), ([0xE3, 0x81, 0x41], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xED, 0xBF, 0xBF], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF0, 0x9F, 0x98], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF5, 0x80, 0x80, 0x80], 0), ([0xFF], 0), ([0xE3, 0x81, 0x82, 0x82, 0x93], 3), ([0x61, 0x62, 0xFE], 2),
        ] as [([UInt8], Int)])
    func illFormed(bytes: [UInt8], offset: Int) {
        #expect(UTF8Text.firstInvalidOffset(in: bytes) == offset)
    }

    @Test("says of any bytes what the standard library says")
    func anyBytes() {
        var numbers = SeededNumbers(1)
        let interesting: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE3, 0xED, 0xEF, 0xF0, 0xF4,
            0xF5,
            0xFF,
        ]
        for _ in 0..<6000 {
            let count = Int.random(in: 0...4, using: &numbers)
            let bytes = (0..<count).map { _ in interesting.randomElement(using: &numbers) ?? 0 }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((UTF8Text.firstInvalidOffset(in: bytes) == nil) == isValid, "\(bytes)")
        }
    }

    @Test("reads the code point at an offset, and the one before it")
    func scalars() {
        let bytes = Array("aé本🌊".utf8)
        #expect(UTF8Text.scalars(in: bytes, 0..<bytes.count).map(\.offset) == [0, 1, 3, 6])
        #expect(UTF8Text.scalar(in: bytes, at: 3) == ("本", 3))
        #expect(UTF8Text.scalar(in: bytes, at: 6) == ("🌊", 4))
        #expect([0, 1, 3, 6, 10].map { UTF8Text.scalar(in: bytes, before: $0) } == [nil, "a", "é", "本", "🌊"])
        #expect(UTF8Text.count(bytes) == 4)
    }

    @Test("finds bytes, and takes no canonical equivalent for them")
    func firstOffset() {
        let text = Array("が か\u{3099} が".utf8)
        #expect(UTF8Text.firstOffset(of: Array("か\u{3099}".utf8), in: text, 0..<text.count) == 4)
        #expect(UTF8Text.firstOffset(of: Array("が".utf8), in: text, 1..<text.count) == 11)
        #expect(UTF8Text.firstOffset(of: Array("が".utf8), in: text, 1..<13) == nil)
        #expect(UTF8Text.firstOffset(of: [], in: text, 5..<6) == 5)
    }
}
