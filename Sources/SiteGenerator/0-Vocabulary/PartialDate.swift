/// A day, a month or a year of the Gregorian calendar, as ISO 8601 writes it: `2026-01-17`, `2026-01`, `2026`.
struct PartialDate: Hashable, Sendable {
    let year: Int
    let month: Int?
    let day: Int?

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = parts.map(\.utf8.count)
        guard [[4], [4, 2], [4, 2, 2]].contains(lengths),
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        year = numbers[0]
        month = numbers.count > 1 ? numbers[1] : nil
        day = numbers.count > 2 ? numbers[2] : nil
        if let month, !(1...12).contains(month) { return nil }
        if let day, let month, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether it is earlier, whatever is left open of either.
    func isBefore(_ other: PartialDate) -> Bool { iso < other.iso && !other.iso.hasPrefix(iso) }

    /// As ISO 8601 writes it.
    var iso: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return ([padded(year, 4)] + [month, day].compactMap { $0 }.map { padded($0, 2) }).joined(separator: "-")
    }
}
