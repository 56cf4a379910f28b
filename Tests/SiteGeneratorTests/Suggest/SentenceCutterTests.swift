import Testing

@testable import SiteGenerator

/// What a text is cut into; `|` stands between two sentences.
@Suite("Sentences") struct SentenceCutterTests {
    private func cut(_ text: String, _ language: String = "en") throws -> String {
        let site = SmallSite(SmallSite.files(article: text + "\n", cut: ["language: \(language)"]))
        let article = try #require(site.resolved.explainers.first?.article)
        return ScannedText(article).blocks.flatMap { block in block.sentences.map(block.string) }
            .joined(separator: " | ")
    }

    /// Each is one sentence.
    private func expectWhole(_ texts: [String], _ language: String = "en") throws {
        for text in texts {
            let sentences = try cut(text, language)
            #expect(sentences == text)
        }
    }

    @Test("a full stop before a capital ends a sentence, behind a year and a number too")
    func ends() throws {
        #expect(try cut("It burned in 1854. The next was of stone.") == "It burned in 1854. | The next was of stone.")
        #expect(try cut("He was 42. She was not.") == "He was 42. | She was not.")
        #expect(try cut("It closed in the 1850s. Nobody came.") == "It closed in the 1850s. | Nobody came.")
        #expect(try cut("He said no. The rest left.") == "He said no. | The rest left.")
        #expect(try cut("Was it so? It was! “It was.”") == "Was it so? | It was! | “It was.”")
        #expect(try cut("He ate a fig. Nobody saw him.") == "He ate a fig. | Nobody saw him.")
        #expect(try cut("It was on the BBC. The rest slept.") == "It was on the BBC. | The rest slept.")
        #expect(try cut("He went to St Olave's. Nobody saw him.") == "He went to St Olave's. | Nobody saw him.")
        #expect(try cut("It was Brandt’s. The rest left.") == "It was Brandt’s. | The rest left.")
        #expect(try cut("Well... The end came.") == "Well... | The end came.")
    }

    @Test("before a small letter nothing ends, though digits and signs stand between")
    func smallLetters() throws {
        try expectWhole([
            "He did not, on p. 9 of the record, admit it.", "It weighed 5 cwt. 3 qr. and more.",
            "By approx. 3.5 tons they were late.", "He lost. 14 men died.", "So it went ... and went on.",
            "The Guild, etc., met.", "See the lot. — The rest is gone.",
        ])
    }

    @Test("after an initial, and between letters with points, nothing ends")
    func initials() throws {
        try expectWhole([
            "It was J. B. Smith who came.", "The U.S. Army left.", "It shut at 5 p.m. Greenwich time.",
            "It cost 3s. 6d. Sterling.", "It stood in A.D. 1749 already.", "Tregear v. Mumby was heard.",
            "It was built c. 1850 by Hull men.",
        ])
        #expect(try cut("It cost 6d.[2] The Guild was ruined.") == "It cost 6d.[2] The Guild was ruined.")
    }

    @Test("known abbreviations end nothing, those that are words too before numbers alone")
    func abbreviations() throws {
        try expectWhole([
            "It lay at No. 14 Cheap Street.", "See vol. II of it.", "So cf. Smith on it.", "Smith et al. 1999 say so.",
            "The Messrs. Hull came.", "Then Lieut. Young fell.", "In the reign of Edw. III. and later it met.",
            "It was 3.2 per cent. Sterling.", "See 1 Lark. & P. 417.", "On Sept. 5 it shut.", "See Fig. 3 there.",
        ])
        try expectWhole(["Das gilt z. B. Dienstags.", "Es war Nr. 3 von Bd. 2.", "Er kam am 3. Mai an."], "de")
        try expectWhole(["Im 20. Jahrhundert kam Ludwig XIV. Er blieb."], "de")
        try expectWhole(["Puis M. Dupont et Mme. Durand vinrent.", "Voir p. ex. Paris."], "fr")
        try expectWhole(["Он жил на ул. Ленина.", "Это г. Москва.", "Родился в 1799 г. Москва росла."], "ru")
        try expectWhole(["قال د. محمد ذلك."], "ar")
        #expect(try cut("Es war 1854. Die Stadt schlief.", "de") == "Es war 1854. | Die Stadt schlief.")
    }

    @Test("the number of a list belongs to what it counts")
    func lists() throws {
        try expectWhole(["1. That no pudding be sold.", "II. Of the boiling."])
    }

    @Test("a footnote mark behind a terminator belongs to its sentence, which ends all the same")
    func marks() throws {
        #expect(try cut("It began in 1712.[1] A Roman came.") == "It began in 1712.[1] | A Roman came.")
        #expect(try cut("It began.¹² Who came?[a] A Roman.") == "It began.¹² | Who came?[a] | A Roman.")
        #expect(try cut("It “began.”[3][4] A Roman came.") == "It “began.”[3][4] | A Roman came.")
        #expect(try cut("他来了。[1]她走了。〔注2〕完。", "zh") == "他来了。[1] | 她走了。〔注2〕 | 完。")
        #expect(try cut("It was [sic] so. [2] is a note.") == "It was [sic] so. [2] is a note.")
    }

    @Test("quotation marks that close behind a full stop belong to its sentence, which ends before a capital")
    func closed() throws {
        #expect(
            try cut("He says “there is a risk.” On page 88 it says more.")
                == "He says “there is a risk.” | On page 88 it says more.")
        #expect(try cut("He said ‘there is.’ We saw none.") == "He said ‘there is.’ | We saw none.")
        #expect(try cut("He said “I know ‘it.’” Nobody did.") == "He said “I know ‘it.’” | Nobody did.")
        #expect(try cut("\"It burned.\" The Guild was ruined.") == "\"It burned.\" | The Guild was ruined.")
        #expect(try cut("“It fell.” “It did.” So they said.") == "“It fell.” | “It did.” | So they said.")
        #expect(try cut("He asked, “Is it?” Nobody knew.") == "He asked, “Is it?” | Nobody knew.")
        #expect(try cut("It fell. (It was late.) Nobody saw it.") == "It fell. | (It was late.) | Nobody saw it.")
        #expect(try cut("Er sagte: „Es ist so.“ Niemand kam.", "de") == "Er sagte: „Es ist so.“ | Niemand kam.")
        #expect(
            try cut("Il dit : « C’est fini. » Personne ne vint.", "fr")
                == "Il dit : « C’est fini. » | Personne ne vint.")
        #expect(try cut("他说：“我不去。”她走了。", "zh") == "他说：“我不去。” | 她走了。")
        #expect(try cut("彼は行った。（夜だった。）誰も見なかった。", "ja") == "彼は行った。 | （夜だった。） | 誰も見なかった。")
        #expect(try cut("قال: «لا أعرف.» ثم ذهب.", "ar") == "قال: «لا أعرف.» | ثم ذهب.")
    }

    @Test("who said it may stand behind what is quoted, and brackets within a sentence end none")
    func enclosed() throws {
        try expectWhole([
            "“Is it dead?” Tom asked.", "“It is dead.” said Tom.", "“Yahoo!” Nobody knew it.", "The “U.S.” Army left.",
            "The Act (10 Geo. II.) Statutes has it.", "The play “Who Knows?” Ann wrote.", "It (a. b. c.) Rome took.",
            "He said (and “I know.”) Rome.", "It was (see p. 9.), he said.",
        ])
        #expect(try cut("It lay (etc.). Then it fell.") == "It lay (etc.). | Then it fell.")
        try expectWhole(["彼は「行く。」と言った。", "「行かない。」彼は言った。", "記事（「…だ。」と書く。）は古い。"], "ja")
        try expectWhole(["“我不去。”他说。"], "zh")
        try expectWhole(["그는 “모른다.” 라고 말했다."], "ko")
    }

    @Test("terminators of other scripts end a sentence whatever follows")
    func otherScripts() throws {
        #expect(try cut("彼は来た。彼女は去った！本当か？", "ja") == "彼は来た。 | 彼女は去った！ | 本当か？")
        #expect(try cut("هل جاء؟ نعم جاء. ثم ذهب.", "ar") == "هل جاء؟ | نعم جاء. | ثم ذهب.")
        #expect(try cut("वह आया। वह गया।", "hi") == "वह आया। | वह गया।")
    }

    @Test("a long row of numbers and stops is cut in time that grows with its length")
    func linear() throws {
        func seconds(_ text: String) throws -> Duration {
            let scalars = Array(text.unicodeScalars)
            let flags = EnclosedStretches.flags(scalars)
            let language = try #require(LanguageTag("de"))
            return ContinuousClock().measure { _ = SentenceCutter.sentences(scalars, flags, language) }
        }
        for part in ["1. ", ". 9 ", "[1]", ".)", "?! ", "a.", ".[", ". \u{A0}", "1.1", "X. ", ".” ", "“.”1 "] {
            #expect(try seconds(String(repeating: part, count: 20_000)) < .seconds(5))
        }
    }
}
