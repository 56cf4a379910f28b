/// The date that somebody meant who wrote it otherwise than `2026-01-17`.
enum DateGuess {
    /// One reading of what was written.
    struct Reading: Hashable {
        let edtf: String
        /// What it says, where another reading says something else.
        var meaning: String?

        init(_ edtf: String, _ meaning: String? = nil) {
            self.edtf = edtf
            self.meaning = meaning
        }
    }

    /// One date, or those that the text may be; nil where it is not plain.
    ///
    /// - Parameter accepts: whether a date is one that can be written in this place.
    static func help(
        for text: String, accepts: (String) -> Bool = { (try? EDTFDate.parse($0).get()) != nil }
    ) -> String? {
        let written = text
        let text = asciiSigns(text)
        if let readings = SolarHijri.readings(written, numbers(in: text))?.filter({ accepts($0.edtf) }),
            !readings.isEmpty
        {
            return offer(readings)
        }
        if text != written, accepts(text) { return offer([Reading(text)]) }
        if isHijri(text) { return "this is the Hijri calendar; write the date of the Gregorian calendar" }
        let readings = candidates(text).filter { accepts($0.edtf) }
        return readings.isEmpty ? nil : offer(readings)
    }

    private static func offer(_ readings: [Reading]) -> String {
        "write " + readings.map { $0.edtf + ($0.meaning.map { " (\($0))" } ?? "") }.joined(separator: " or ")
    }

    private static func numbers(in text: String) -> [String] {
        text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    }

    /// With ASCII digits for those of every script, and an ASCII question mark for the Arabic one; without signs that
    /// cannot be seen.
    private static func asciiSigns(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in UnseenSign.removed(from: ValueGuess.asciiForms(text)).unicodeScalars {
            if scalar == "؟" {
                result.append("?")
            } else if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                result.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether it says that no date is known.
    static func isUnknown(_ text: String) -> Bool {
        [
            "unknown", "undated", "unclear", "n.d.", "nd", "none", "?", "??", "tbd", "不明", "未知", "不详", "不詳", "未詳",
            "غير معروف",
            "مجهول", "unbekannt", "inconnu", "desconocido",
        ].contains(ValueGuess.plain(text))
    }

    private static func candidates(_ text: String) -> [Reading] {
        let numbers = numbers(in: text)
        if let year = BeforeChrist.year(text, numbers) { return year }
        if let date = EraYear.date(text, numbers) { return [Reading(date)] }
        // 198X年
        if text.hasSuffix("年"), numbers.count == 1, case let rest = String(text.dropLast()),
            rest.utf8.count == 4, rest.allSatisfy(\.isASCII)
        {
            return [Reading(rest)]
        }
        if let year = unreadable(text) { return year }
        let hasOnlyDateSigns = text.unicodeScalars.allSatisfy { scalar in
            ("0"..."9").contains(scalar)
                || "-/. ,年月日\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{FF5E}\u{301C}~".unicodeScalars.contains(
                    scalar)
        }
        if !hasOnlyDateSigns { return words(text, numbers) }
        let years = numbers.indices.filter { numbers[$0].utf8.count == 4 }
        switch numbers.count {
        case 1: return number(numbers[0], of: text)
        case 2 where years.count == 2: return [Reading("\(numbers[0])/\(numbers[1])")]
        case 2 where years == [0]: return yearAndNumber(numbers[0], numbers[1], text)
        case 2 where years == [1]: return [Reading("\(numbers[1])-\(padded(numbers[0]))")]
        case 3 where years == [0]: return [Reading("\(numbers[0])-\(padded(numbers[1]))-\(padded(numbers[2]))")]
        case 3 where years == [2]:
            let dayFirst = Reading("\(numbers[2])-\(padded(numbers[1]))-\(padded(numbers[0]))")
            if text.contains(".") || numbers[0] == numbers[1] { return [dayFirst] }
            return [dayFirst, Reading("\(numbers[2])-\(padded(numbers[0]))-\(padded(numbers[1]))")]
        default: return []
        }
    }

    /// `476`, `12000`, `20260117`.
    private static func number(_ number: String, of text: String) -> [Reading] {
        guard text == number else { return [] }
        switch number.utf8.count {
        case 1...3: return [Reading(padded(number, 4))]
        case 6: return [Reading("\(number.prefix(4))-\(number.suffix(2))")]
        case 8: return [Reading("\(number.prefix(4))-\(number.dropFirst(4).prefix(2))-\(number.suffix(2))")]
        case 4: return []
        default: return number.hasPrefix("0") ? [] : [Reading("Y" + number)]
        }
    }

    /// `18?5`, `185?`: a year with question marks in the places of digits. EDTF has an `X` there, and here only where all
    /// that follows is unknown too.
    private static func unreadable(_ text: String) -> [Reading]? {
        let known = text.prefix { $0.isASCII && $0.isNumber }
        guard text.utf8.count == 4, !known.isEmpty, known.utf8.count < 4, text.contains("?"),
            text.allSatisfy({ $0 == "?" || $0.isASCII && $0.isNumber })
        else { return nil }
        let year = Reading(
            known + String(repeating: "X", count: 4 - known.utf8.count), "a digit that cannot be read, and all after it"
        )
        guard known.utf8.count == 3 else { return [year] }
        return [year, Reading("0\(text)", "perhaps the year \(known)")]
    }

    /// `2026.1`; `2022/23`, two years of which the second one is written without its century, where EDTF would read 23 as
    /// autumn; `1711/12`, which may be either.
    private static func yearAndNumber(_ first: String, _ second: String, _ text: String) -> [Reading] {
        let month = Reading("\(first)-\(padded(second))")
        guard let year = Int(first), let rest = Int(second), second.utf8.count == 2, !text.contains("月"),
            !text.contains(".")
        else { return [month] }
        let century = year - year % 100
        // 1999/00. Nobody shortens a span that ends in the next century otherwise.
        let end = rest > year % 100 ? century + rest : rest == (year + 1) % 100 ? century + 100 + rest : nil
        guard let end else { return [month] }
        let span = "\(first)/\(padded(String(end), 4))"
        return (1...12).contains(rest)
            ? [Reading(span, "the two years"), Reading(month.edtf, "the month")] : [Reading(span)]
    }

    // MARK: Words

    private static func words(_ text: String, _ numbers: [String]) -> [Reading] {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        func has(_ known: String) -> Bool {
            known.split(separator: " ").contains { word in
                words.contains { $0 == word } || !word.allSatisfy(\.isASCII) && text.contains(word)
            }
        }
        let years = numbers.filter { $0.utf8.count == 4 }
        if years.count == 1, let month = monthName(text, numbers) { return [Reading(month)] }
        let isAbout = isAbout(text)
        // Between 1914 and 1918; 1914年至1918年.
        if numbers.count == 2, years.count == 2, months(in: text).isEmpty, !has("or oder ou 或 أو") {
            return [Reading(years[0] + (isAbout ? "~/" : "/") + years[1])]
        }
        guard numbers.count == 1, let number = numbers.first else { return [] }
        let isOrdinal = has("st nd rd th")
        if (1...2).contains(number.utf8.count), let century = Int(number), century > 0,
            has("century cent jahrhundert siècle siglo 世紀 世纪 القرن") || isOrdinal && has("c")
        {
            return [Reading("\(padded(String(century - 1)))XX")]
        }
        // AD 79
        if has("ad ce 公元 西元 西暦 م ميلادية ميلادي"), number.utf8.count <= 4 { return [Reading(padded(number, 4))] }
        guard number.utf8.count == 4 else { return [] }
        if number.hasSuffix("0"), text.lowercased().contains(number + "s") || text.contains(number + "'s") || has("年代")
        {
            let decade = String(number.dropLast()) + "X"
            guard number.hasSuffix("00") else { return [Reading(decade)] }
            let first = String(number.dropLast(2))
            return [
                Reading(first + "XX", "the hundred years \(first)00 to \(first)99"),
                Reading(decade, "the ten years \(first)00 to \(first)09"),
            ]
        }
        if has("before until 以前 قبل") { return [Reading("../\(number)")] }
        if has("after since from 以降 以后 以後 بعد منذ") { return [Reading("\(number)/..")] }
        if isAbout { return [Reading("\(number)~")] }
        if has("perhaps maybe possibly おそらく ربما") { return [Reading("\(number)?")] }
        let seasons = [
            "spring 春 الربيع ربيع", "summer 夏 الصيف صيف", "autumn fall 秋 الخريف خريف", "winter 冬 الشتاء شتاء",
        ]
        if let season = seasons.firstIndex(where: has) { return [Reading("\(number)-\(21 + season)")] }
        return []
    }

    private static func isHijri(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains { ["ah", "hijri", "هـ", "ه", "هجرية", "هجري", "للهجرة"].contains($0) }
            && text.contains { $0.isNumber }
    }

    /// Whether it says that a date is not exact.
    static func isAbout(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        return ["c", "ca", "circa", "about", "around", "approx", "approximately", "roughly"].contains(
            where: words.contains)
            || ["頃", "ごろ", "約", "约", "左右", "حوالي", "نحو", "حدود", "تقريبا"].contains(where: text.contains)
    }

    private static func months(in text: String) -> [Int] {
        let named = MonthNames.months(in: text)
        if !named.isEmpty { return named }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return text.lowercased().split { !$0.isLetter }.compactMap { word in
            names.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
        }
    }

    /// `17 January 2026`, `January 2026`.
    private static func monthName(_ text: String, _ numbers: [String]) -> String? {
        guard let month = months(in: text).first, let year = numbers.first(where: { $0.utf8.count == 4 }) else {
            return nil
        }
        let day = numbers.first { $0.utf8.count <= 2 }.map { "-" + padded($0) } ?? ""
        return "\(year)-\(padded(String(month)))\(day)"
    }

    static func padded(_ number: String, _ width: Int = 2) -> String {
        String(repeating: "0", count: max(0, width - number.utf8.count)) + number
    }
}
