/// The date that somebody meant who wrote it otherwise than `2026-01-17`.
enum DateGuess {
    /// One date, or the two that the text may be; nil where it is not plain.
    static func help(for text: String) -> String? {
        let dates = candidates(ValueGuess.asciiForms(text)).filter { (try? EDTFDate.parse($0).get()) != nil }
        return dates.isEmpty ? nil : "write " + dates.joined(separator: " or ")
    }

    private static func candidates(_ text: String) -> [String] {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        let hasOnlyDateSigns = text.unicodeScalars.allSatisfy { scalar in
            ("0"..."9").contains(scalar)
                || "-/. ,年月日\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{FF5E}\u{301C}~".unicodeScalars.contains(
                    scalar)
        }
        if !hasOnlyDateSigns { return monthName(text, numbers).map { [$0] } ?? [] }
        let years = numbers.indices.filter { numbers[$0].utf8.count == 4 }
        switch numbers.count {
        case 2 where years.count == 2: return ["\(numbers[0])/\(numbers[1])"]
        case 2 where years == [0]: return ["\(numbers[0])-\(padded(numbers[1]))"]
        case 2 where years == [1]: return ["\(numbers[1])-\(padded(numbers[0]))"]
        case 3 where years == [0]: return ["\(numbers[0])-\(padded(numbers[1]))-\(padded(numbers[2]))"]
        case 3 where years == [2]:
            let dayFirst = "\(numbers[2])-\(padded(numbers[1]))-\(padded(numbers[0]))"
            if text.contains(".") || numbers[0] == numbers[1] { return [dayFirst] }
            return [dayFirst, "\(numbers[2])-\(padded(numbers[0]))-\(padded(numbers[1]))"]
        default: return []
        }
    }

    /// `17 January 2026`, `January 2026`.
    private static func monthName(_ text: String, _ numbers: [String]) -> String? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard let month = words.compactMap({ word in names.firstIndex { word.hasPrefix($0) } }).first,
            let year = numbers.first(where: { $0.utf8.count == 4 })
        else { return nil }
        let day = numbers.first { $0.utf8.count <= 2 }.map { "-" + padded($0) } ?? ""
        return "\(year)-\(padded(String(month + 1)))\(day)"
    }

    private static func padded(_ number: String) -> String { number.utf8.count == 1 ? "0" + number : number }
}
