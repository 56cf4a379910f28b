/// The date that somebody meant who wrote it otherwise than `2026-01-17`.
enum DateGuess {
    /// One date, or the two that the text may be; nil where it is not plain.
    ///
    /// - Parameter accepts: whether a date is one that can be written in this place.
    static func help(
        for text: String, accepts: (String) -> Bool = { (try? EDTFDate.parse($0).get()) != nil }
    ) -> String? {
        let dates = candidates(ValueGuess.asciiForms(text)).filter(accepts)
        return dates.isEmpty ? nil : "write " + dates.joined(separator: " or ")
    }

    private static func candidates(_ text: String) -> [String] {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        let hasOnlyDateSigns = text.unicodeScalars.allSatisfy { scalar in
            ("0"..."9").contains(scalar)
                || "-/. ,年月日\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{FF5E}\u{301C}~".unicodeScalars.contains(
                    scalar)
        }
        if !hasOnlyDateSigns { return words(text, numbers) }
        let years = numbers.indices.filter { numbers[$0].utf8.count == 4 }
        switch numbers.count {
        case 2 where years.count == 2: return ["\(numbers[0])/\(numbers[1])"]
        case 2 where years == [0]:
            return [interval(from: numbers[0], shortened: numbers[1]) ?? "\(numbers[0])-\(padded(numbers[1]))"]
        case 2 where years == [1]: return ["\(numbers[1])-\(padded(numbers[0]))"]
        case 3 where years == [0]: return ["\(numbers[0])-\(padded(numbers[1]))-\(padded(numbers[2]))"]
        case 3 where years == [2]:
            let dayFirst = "\(numbers[2])-\(padded(numbers[1]))-\(padded(numbers[0]))"
            if text.contains(".") || numbers[0] == numbers[1] { return [dayFirst] }
            return [dayFirst, "\(numbers[2])-\(padded(numbers[0]))-\(padded(numbers[1]))"]
        default: return []
        }
    }

    /// `2022/23`: two years, of which the second one is written without its century. EDTF would read 23 as autumn.
    private static func interval(from first: String, shortened second: String) -> String? {
        guard let year = Int(first), let rest = Int(second), second.utf8.count == 2, rest > 12 || rest == 0 else {
            return nil
        }
        let end = year - year % 100 + rest + (rest <= year % 100 ? 100 : 0)
        return "\(first)/\(end)"
    }

    // MARK: Words

    private static func words(_ text: String, _ numbers: [String]) -> [String] {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        func has(_ known: String) -> Bool {
            known.split(separator: " ").contains { word in
                words.contains { $0 == word } || !word.allSatisfy(\.isASCII) && text.contains(word)
            }
        }
        if let month = monthName(words, numbers) { return [month] }
        if let number = numbers.first, numbers.count == 1, (1...2).contains(number.utf8.count),
            let century = Int(number),
            has("century 世紀 世纪 القرن"), century > 0
        {
            return ["\(padded(String(century - 1)))XX"]
        }
        guard numbers.count == 1, let year = numbers.first, year.utf8.count == 4 else { return [] }
        if year.hasSuffix("0"), text.lowercased().contains(year + "s") || text.contains(year + "'s") || has("年代") {
            return [year.dropLast() + "X"]
        }
        if has("before until 以前 قبل") { return ["../\(year)"] }
        if has("after since from 以降 以后 以後 بعد منذ") { return ["\(year)/.."] }
        if has("c ca circa about around approx approximately roughly 頃 ごろ 約 大约 左右 حوالي نحو") { return ["\(year)~"] }
        if has("perhaps maybe possibly おそらく ربما") { return ["\(year)?"] }
        let seasons = [
            "spring 春 الربيع ربيع", "summer 夏 الصيف صيف", "autumn fall 秋 الخريف خريف", "winter 冬 الشتاء شتاء",
        ]
        if let season = seasons.firstIndex(where: has) { return ["\(year)-\(21 + season)"] }
        return []
    }

    /// `17 January 2026`, `January 2026`.
    private static func monthName(_ words: [String], _ numbers: [String]) -> String? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard let month = words.compactMap({ word in names.firstIndex { word.hasPrefix($0) } }).first,
            let year = numbers.first(where: { $0.utf8.count == 4 })
        else { return nil }
        let day = numbers.first { $0.utf8.count <= 2 }.map { "-" + padded($0) } ?? ""
        return "\(year)-\(padded(String(month + 1)))\(day)"
    }

    private static func padded(_ number: String) -> String { number.utf8.count == 1 ? "0" + number : number }
}
