import Testing

@testable import SiteGenerator

@Suite("In which encoding a text is that is not UTF-8") struct EncodingGuessTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        /// As `iconv` calls it.
        let encoding: String
        /// What the bytes say.
        let text: String
        let hexadecimal: String

        var testDescription: String { encoding }

        var bytes: [UInt8] {
            let digits = hexadecimal.compactMap(\.hexDigitValue)
            return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        }
    }

    @Test("a sentence or two are enough", arguments: samples)
    func sentence(_ sample: Sample) { #expect(EncodingGuess.names(sample.bytes).first == sample.encoding) }

    @Test(
        "what stands before them in ASCII changes nothing, nor does a byte that is of no encoding", arguments: samples)
    func longer(_ sample: Sample) {
        let line = Array("A line of plain English stands here.\n".utf8)
        let text = line + line + sample.bytes + line + sample.bytes + [0x0A]
        #expect(EncodingGuess.names(text + text + [0xFF, 0x0A]).first == sample.encoding)
    }

    @Test("a word tells little: the encodings of two bytes that it may be in")
    func word() {
        // 日本 in Shift_JIS, in EUC-JP, and é.
        #expect(EncodingGuess.names([0x93, 0xFA, 0x96, 0x7B]).first == "CP932")
        #expect(EncodingGuess.names([0xC6, 0xFC, 0xCB, 0xDC]).first == "EUC-JP")
        #expect(EncodingGuess.names([0x63, 0x61, 0x66, 0xE9]) == ["WINDOWS-1252"])
    }

    @Test("an article that is not UTF-8 is told once, and nothing is said of what hangs on its words")
    func article() throws {
        let folder = try TemporaryFolder()
        try folder.write("title: S\nlanguage: zh-Hans\n", to: "content/site.yaml")
        try folder.write(
            """
            format: 1
            article:
              file: article.txt
              sha256: \(String(repeating: "0", count: 64))
              rights: { status: own }
              front: [ { role: title, quote: 东岭港 } ]
            """, to: "content/z/explainer.yaml")
        try folder.write("## {#a}\n> 民国\n\nBody.\n\n## {#b}\n", to: "content/z/notes.md")
        try Disk.write(Self.samples[0].bytes, to: folder.path + "/content/z/article.txt")
        let result = try Pipeline(siteFolder: folder.path, output: folder.path + "/public").build()
        var printer = DiagnosticPrinter(sources: result.sources)
        let printed = printer.print(result.log.diagnostics).replacing(folder.path + "/", with: "")
        let messages = printed.split(separator: "\n").filter { $0.contains(": error: ") || $0.contains("help: ") }
        expectText(
            messages.joined(separator: "\n"),
            """
            content/z/article.txt:1:1: error: byte 0 (0xb6) is not UTF-8 [not-utf-8]
              help: save the file as UTF-8, or convert it: iconv -f GB18030 -t UTF-8 (or what it is) old > new
            content/z/notes.md:6:1: error: a note speaks about words of the article, and this one names none [entry-grammar]
              help: after the fields write `> ` and the words, copied from the article
            content/z/notes.md:6:1: error: the note has no text [empty-entry]
              help: write it after the passage and a blank line
            """, sourceLocation: #_sourceLocation)
    }

    private static let samples = [
        Sample(
            encoding: "GB18030", text: "东岭港🚢的历史可以追溯到民国二十三年。当时只有两座木质栈桥，是在海边的沙地上建起来的。",
            hexadecimal: """
                B6ABC1EBB8DB95308E38B5C4C0FACAB7BFC9D2D4D7B7CBDDB5BDC3F1B9FAB6FECAAEC8FDC4EAA1A3B5B1CAB1D6
                BBD3D0C1BDD7F9C4BED6CAD5BBC7C5A3ACCAC7D4DABAA3B1DFB5C4C9B3B5D8C9CFBDA8C6F0C0B4B5C4A1A3
                """),
        Sample(
            encoding: "BIG5", text: "東嶺港的歷史可以追溯到民國二十三年。當時只有兩座木質棧橋，是在海邊的沙地上建起來的。",
            hexadecimal: """
                AA46C0ADB4E4AABABEFAA576A569A548B06CB7B9A8ECA5C1B0EAA447A451A454A67EA143B7EDAEC9A575A6B3A8
                E2AE79A4ECBDE8B4CCBEF4A141AC4FA662AEFCC3E4AABAA846A661A457ABD8B05FA8D3AABAA143
                """),
        Sample(
            encoding: "CP949", text: "한강의 마지막 나루터에는 배가 한 척 남아 있다. 사공은 서른 해를 이곳에서 일했다.",
            hexadecimal: """
                C7D1B0ADC0C720B8B6C1F6B8B720B3AAB7E7C5CDBFA1B4C220B9E8B0A120C7D120C3B420B3B2BEC620C0D6B4D9
                2E20BBE7B0F8C0BA20BCADB8A520C7D8B8A620C0CCB0F7BFA1BCAD20C0CFC7DFB4D92E
                """),
        Sample(
            encoding: "EUC-JP", text: "港の時計は明治四年に据えられ、三十年のあいだ十里四方でただ一つの時計だった。",
            hexadecimal: """
                B9C1A4CEBBFEB7D7A4CFCCC0BCA3BBCDC7AFA4CBBFF8A4A8A4E9A4ECA1A2BBB0BDBDC7AFA4CEA4A2A4A4A4C0BD
                BDCEA4BBCDCAFDA4C7A4BFA4C0B0ECA4C4A4CEBBFEB7D7A4C0A4C3A4BFA1A3
                """),
        Sample(
            encoding: "CP932", text: "港の時計は明治四年に据えられ、三十年のあいだ十里四方でただ一つの時計だった①。",
            hexadecimal: """
                8D6082CC8E9E8C7682CD96BE8EA18E6C944E82C9909882A682E782EA81418E4F8F5C944E82CC82A082A282BE8F
                5C97A28E6C95FB82C582BD82BE88EA82C282CC8E9E8C7682BE82C182BD87408142
                """),
        Sample(
            encoding: "WINDOWS-1251",
            text: "Последний паром ушёл в субботу утром. Никто из жителей не ждал, что он вернётся.",
            hexadecimal: """
                CFEEF1EBE5E4EDE8E920EFE0F0EEEC20F3F8B8EB20E220F1F3E1E1EEF2F320F3F2F0EEEC2E20CDE8EAF2EE20E8
                E720E6E8F2E5EBE5E920EDE520E6E4E0EB2C20F7F2EE20EEED20E2E5F0EDB8F2F1FF2E
                """),
        Sample(
            encoding: "KOI8-R",
            text: "Последний паром ушёл в субботу утром. Никто из жителей не ждал, что он вернётся.",
            hexadecimal: """
                F0CFD3CCC5C4CEC9CA20D0C1D2CFCD20D5DBA3CC20D720D3D5C2C2CFD4D520D5D4D2CFCD2E20EEC9CBD4CF20C9
                DA20D6C9D4C5CCC5CA20CEC520D6C4C1CC2C20DED4CF20CFCE20D7C5D2CEA3D4D3D12E
                """),
        Sample(
            encoding: "CP866", text: "Последний паром ушёл в субботу утром. Никто из жителей не ждал, что он вернётся.",
            hexadecimal: """
                8FAEE1ABA5A4ADA8A920AFA0E0AEAC20E3E8F1AB20A220E1E3A1A1AEE2E320E3E2E0AEAC2E208DA8AAE2AE20A8
                A720A6A8E2A5ABA5A920ADA520A6A4A0AB2C20E7E2AE20AEAD20A2A5E0ADF1E2E1EF2E
                """),
        Sample(
            encoding: "WINDOWS-1253",
            text: "Το τελευταίο πλοίο έφυγε το Σάββατο το πρωί και κανείς δεν περίμενε να γυρίσει.",
            hexadecimal: """
                D4EF20F4E5EBE5F5F4E1DFEF20F0EBEFDFEF20DDF6F5E3E520F4EF20D3DCE2E2E1F4EF20F4EF20F0F1F9DF20EA
                E1E920EAE1EDE5DFF220E4E5ED20F0E5F1DFECE5EDE520EDE120E3F5F1DFF3E5E92E
                """),
        Sample(
            encoding: "WINDOWS-1255", text: "המעבורת האחרונה יצאה בשבת בבוקר, ואיש מתושבי הכפר לא ציפה שתחזור.",
            hexadecimal: """
                E4EEF2E1E5F8FA20E4E0E7F8E5F0E420E9F6E0E420E1F9E1FA20E1E1E5F7F82C20E5E0E9F920EEFAE5F9E1E920
                E4EBF4F820ECE020F6E9F4E420F9FAE7E6E5F82E
                """),
        Sample(
            encoding: "WINDOWS-1256", text: "غادرت العبارة الأخيرة صباح السبت ولم يتوقع أحد من أهل القرية أن تعود.",
            hexadecimal: """
                DBC7CFD1CA20C7E1DAC8C7D1C920C7E1C3CEEDD1C920D5C8C7CD20C7E1D3C8CA20E6E1E320EDCAE6DEDA20C3CD
                CF20E3E420C3E5E120C7E1DED1EDC920C3E420CADAE6CF2E
                """),
        Sample(
            encoding: "WINDOWS-874", text: "ตลาดน้ำคลองบางหลวงเปิดมาตั้งแต่ปีก่อน ชาวบ้านเรียกกันสั้นๆ ว่าตลาดน้ำ",
            hexadecimal: """
                B5C5D2B4B9E9D3A4C5CDA7BAD2A7CBC5C7A7E0BBD4B4C1D2B5D1E9A7E1B5E8BBD5A1E8CDB920AAD2C7BAE9D2B9
                E0C3D5C2A1A1D1B9CAD1E9B9E620C7E8D2B5C5D2B4B9E9D3
                """),
        Sample(
            encoding: "WINDOWS-1252",
            text:
                "Le dernier bac a traversé la rivière à l’aube, où personne ne l’attendait plus. “Voilà”, dit le maire.",
            hexadecimal: """
                4C65206465726E6965722062616320612074726176657273E9206C612072697669E8726520E0206C9261756265
                2C206FF920706572736F6E6E65206E65206C92617474656E6461697420706C75732E2093566F696CE0942C2064
                6974206C65206D616972652E
                """),
    ]
}
