import Testing

@testable import SiteGenerator

@Suite("Picture of a timeline: lines of a label")
struct LabelLinesTests {
    static let titles = [
        "国防省が基地の完全な引き継ぎを発表", "The coalition announces the end of its combat mission and turns to advising",
        "カーディシーヤ基地（現アイン・アサド基地）の建設", "إعلان انسحاب القوات من القاعدة", "기지 반환을 발표", "गठबंधन ने समाप्ति की घोषणा की",
        "ลงนามในสนธิสัญญา", "Подписание договора о взаимопомощи", "x", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 é̂é̂é̂",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ]

    @Test("no line is wider than the measure, and together they are the text", arguments: titles)
    func whole(title: String) {
        for measure in stride(from: 60.0, through: 300, by: 20) {
            let lines = LabelLines.lines(of: title, size: 13, measure: measure, limit: 100)
            for line in lines { #expect(TextWidths.width(line, size: 13) <= measure) }
            #expect(lines.joined().replacing(" ", with: "") == title.replacing(" ", with: ""))
        }
    }

    @Test("what is too long ends in …", arguments: titles)
    func clipped(title: String) {
        let long = String(repeating: title + " ", count: 40)
        let lines = LabelLines.lines(of: long, size: 13, measure: 120, limit: 3)
        #expect(lines.count == 3 && lines[2].hasSuffix("…"))
        for line in lines { #expect(TextWidths.width(line, size: 13) <= 120) }
    }

    @Test("a word of a script with spaces stays whole; no line of Japanese begins with what must not begin one")
    func breaks() {
        let english = LabelLines.lines(of: "Iraq declares victory over the group", size: 13, measure: 90, limit: 9)
        #expect(english.joined(separator: " ") == "Iraq declares victory over the group")
        for measure in stride(from: 60.0, through: 160, by: 5) {
            let lines = LabelLines.lines(of: "米軍、撤収。「終わり」ーと、首相。", size: 13, measure: measure, limit: 9)
            for line in lines { #expect(!"、。」ー".contains(line.first ?? " ") && line.last != "「", "\(lines)") }
        }
    }

    @Test("a range of dates breaks behind its dash")
    func ranges() {
        for range in ["1868年1月1日—1869年5月27日", "1868年1月—1869年5月"] {
            let lines = LabelLines.lines(of: range, size: 13, bold: true, measure: 130, limit: 4)
            #expect(lines.joined() == range && lines[0].hasSuffix("—"), "\(lines)")
        }
    }

    @Test("days and their numbers, and the units that they lie in")
    func days() {
        #expect(DayNumber.of(year: 1970) == 0 && DayNumber.of(year: 2000, month: 3, day: 1) == 11_017)
        for number in [-800_000_000, -719_469, -719_468, -1, 0, 59, 60, 11_016, 3_652_000_000, 365_000_000_000_000_000]
        {
            #expect(DayNumber.of(DayNumber.date(number)) == number)
            for unit in TimeUnit.all {
                let start = unit.start(of: number)
                #expect(start <= number && number < unit.next(after: start), "\(unit) \(number)")
                #expect(unit.start(of: start) == start && unit.startNotBefore(start) == start)
                #expect(unit.isDark(start) != unit.isDark(unit.next(after: start)), "\(unit) \(number)")
            }
        }
        // Blocks of years are those that people write: 100 BCE to 1 BCE, 1 to 99, 100 to 199.
        let century = TimeUnit.years(100)
        #expect(DayNumber.date(century.start(of: DayNumber.of(year: 0))).year == -99)
        #expect(DayNumber.date(century.next(after: DayNumber.of(year: -99))).year == 1)
        #expect(DayNumber.date(century.next(after: DayNumber.of(year: 1))).year == 100)
    }
}
