@testable import SiteGenerator

/// Made-up events for pictures.
struct RandomEvents {
    var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: seed) }

    /// Anything that a date can be, from a year on.
    mutating func date(from low: Int, to high: Int) -> String {
        let year = Int.random(in: low...high, using: &random)
        guard abs(year) <= 9800 else { return "Y\(year)" }
        let digits = String(abs(year))
        let text = (year < 0 ? "-" : "") + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        let (month, day) = (Int.random(in: 10...12, using: &random), Int.random(in: 10...28, using: &random))
        return switch Int.random(in: 0..<10, using: &random) {
        case 0...3: "\(text)-\(month)-\(day)"
        case 4: "\(text)-\(month)~"
        case 5: "\(text)?"
        case 6: "\(text)/.."
        case 7: "../\(text)"
        default: text
        }
    }

    mutating func event(_ date: String, _ number: Int) -> PictureEvent? {
        guard case .success(let edtf) = EDTFDate.parse(date) else { return nil }
        let titles = ["A storm", "国防省が基地の完全な引き継ぎを発表", "The coalition ends its mission and turns to advising", "Щит"]
        return PictureEvent(
            edtf, words: date, title: random.pick(titles), anchor: "e-\(number)",
            isContext: Int.random(in: 0..<3, using: &random) == 0)
    }

    /// Sorted as a picture has them.
    mutating func events(_ count: Int) -> [PictureEvent] {
        let low = random.pick([-200_000, -3000, -40, 1900, 2025])
        let high = low + random.pick([0, 3, 100, 3000, 9_999_999])
        return (0..<count).compactMap { event(date(from: low, to: high), $0) }.inOrderOfPoles
    }
}
