import Testing

@testable import SiteGenerator

/// Which term and form a mention is of, which of overlapping mentions may be linked, and forms that two terms claim.
struct MentionLinkTests {
    private func found(_ terms: [String], _ text: String) -> [Mention] {
        MentionTableTests.finder(terms).mentions(in: bytes(text))
    }

    private func words(_ mentions: [Mention], _ text: String) -> [String] {
        mentions.map { string(bytes(text)[$0.range]) }
    }

    @Test func theFormIsTheOneThatWasWritten() {
        let mentions = found(["アサド|アサード", "基地"], "アサード基地、アサド")
        #expect(mentions.map(\.form) == [1, 2, 0])
        #expect(mentions.map(\.term) == [0, 1, 0])
    }

    @Test func onlyTheLongerMayBeLinked() {
        let text = "コッズ部隊と部隊"
        let mentions = found(["部隊", "コッズ部隊"], text)
        #expect(words(mentions, text) == ["コッズ部隊", "部隊", "部隊"])
        #expect(mentions.map(\.isInsideLonger) == [false, true, false])
        #expect(mentions.map(\.mayLink) == [true, false, true])
    }

    /// The mayor of Nanjing is no part of its bridge over the Yangtze: 南京市|长江大桥.
    @Test func ofTwoThatOverlapTheLongerMayBeLinked() {
        #expect(found(["市长", "长江大桥"], "南京市长江大桥").map(\.mayLink) == [false, true])
        #expect(found(["国際連合", "連合軍"], "国際連合軍と連合軍").map(\.mayLink) == [true, false, true])
        // The one that is passed over makes room for the one before it.
        #expect(found(["ab cd", "cd efg", "efg hij klm"], "ab cd efg hij klm").map(\.mayLink) == [true, false, true])
    }

    /// 国際連合 and 連合国軍 overlap: both count, the earlier is linked; the next place is free again.
    @Test func ofTwoAsLongTheEarlierMayBeLinked() {
        let text = "国際連合国軍と連合国軍"
        let mentions = found(["国際連合", "連合国軍"], text)
        #expect(words(mentions, text) == ["国際連合", "連合国軍", "連合国軍"])
        #expect(mentions.map(\.isInsideLonger) == [false, false, false])
        #expect(mentions.map(\.mayLink) == [true, false, true])
    }

    /// Neither of two forms of one term that overlap lies in the other, so both are mentions.
    @Test func overlappingFormsOfOneTermBothCount() {
        #expect(found(["国際連合|連合軍"], "国際連合軍").map(\.mayLink) == [true, false])
        #expect(found(["米米"], "米米米").count == 2)
    }

    /// What is inside a longer mention is never linked, even where that one is not, being overlapped itself.
    @Test func insideIsInside() {
        let mentions = found(["a b c", "c d e", "e"], "a b c d e")
        #expect(mentions.map(\.mayLink) == [true, false, false])
    }

    @Test func theRangeCoversVowelSignsAndNoParticle() {
        let text = "وَبَغْدَادُ."
        let mentions = found(["بغداد"], text)
        #expect(words(mentions, text) == ["بَغْدَادُ"])
    }

    @Test func aFormOfTwoTermsIsAConflict() {
        let finder = MentionTableTests.finder(["米軍|アメリカ軍", "米国|米軍", "連合", "連合|米軍|連合"])
        #expect(finder.conflicts.map { string($0.form) } == ["米軍", "連合"])
        #expect(finder.conflicts.map(\.terms) == [[0, 1, 3], [2, 3]])
        #expect(finder.conflicts.map(\.forms) == [[0, 3, 6], [4, 5]])
        #expect(finder.mentions(in: bytes("米軍")).map(\.isInsideLonger) == [false, false, false])
        #expect(finder.mentions(in: bytes("米軍")).map(\.mayLink) == [true, false, false])
    }

    @Test func aFormTwiceInOneTermIsNone() {
        let finder = MentionTableTests.finder(["米軍|米軍", "米国!米軍"])
        #expect(finder.conflicts.isEmpty)
        #expect(finder.mentions(in: bytes("米軍")).map(\.form) == [0])
    }

    @Test func nothingIsFoundForNothing() {
        let finder = MentionFinder(forms: [([], 0), (bytes("ـ"), 1)], stops: [([], 0)])
        #expect(finder.mentions(in: bytes("a ـ")).isEmpty)
        #expect(MentionFinder(forms: []).mentions(in: bytes("text")).isEmpty)
        #expect(MentionTableTests.finder(["a"]).mentions(in: []).isEmpty)
    }
}
