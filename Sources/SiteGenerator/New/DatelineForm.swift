/// A line that has the form of a dateline in any language, whether or not its months are known: a place, the numbers of a day
/// and a year, and hardly a word more: İzmir, 14 Kasım 1978; Đà Lạt, ngày 14 tháng 10 năm 1993; चंबा, १४ अगस्त १९६८.
enum DatelineForm {
    static func has(_ text: String) -> Bool {
        let line = Array(text.trimmingBlanks.unicodeScalars)
        guard line.count <= 60, let last = line.last, !"!?！？;".unicodeScalars.contains(last),
            !line.contains(where: \.isUnspacedCJK)
        else { return false }
        let numbers = numbers(line)
        guard let first = numbers.first, let end = numbers.last, areDayAndYear(numbers) else { return false }
        let (head, tail) = (line[..<first.range.lowerBound], line[end.range.upperBound...])
        let between = zip(numbers, numbers.dropFirst()).flatMap {
            words(line[$0.range.upperBound..<$1.range.lowerBound])
        }
        // The month, and small words such as *de* and *of*; with the month's number, words for it and for the year.
        let long = between.count { $0 > 2 }
        guard between.count <= 3, long <= (numbers.count == 3 ? 3 : 1) else { return false }
        // For *year*, shortened perhaps: г., року, ዓ.ም.
        let after = words(tail)
        guard after.count <= 2, after.reduce(0, +) <= 6, last != "." || tail.first == "." || !after.isEmpty else {
            return false
        }
        guard let behindPlace = wordsBehindPlace(head) else {
            // Turku 14. lokakuuta 1993
            return words(head).count <= 1 && (words(head).isEmpty || first.sign == ".")
                && (numbers.count == 3 || long == 1)
        }
        return behindPlace <= 1 && (numbers.count == 3 || long == 1 || behindPlace == 1)
    }

    private struct Number {
        let value: Int
        let range: Range<Int>
        /// What stands right after it.
        let sign: Unicode.Scalar
    }

    /// Runs of digits of any script.
    private static func numbers(_ line: [Unicode.Scalar]) -> [Number] {
        var numbers: [Number] = []
        var index = 0
        while index < line.count {
            let start = index
            var value = 0
            while index < line.count, let digit = digit(line[index]), index - start < 9 {
                value = value * 10 + digit
                index += 1
            }
            if index > start {
                numbers.append(
                    Number(value: value, range: start..<index, sign: index < line.count ? line[index] : " "))
            } else {
                index += 1
            }
        }
        return numbers
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        scalar.properties.generalCategory == .decimalNumber ? scalar.properties.numericValue.map { Int($0) } : nil
    }

    /// A day and a year of four digits, in either order, and perhaps a month between or beside them.
    private static func areDayAndYear(_ numbers: [Number]) -> Bool {
        let years = numbers.filter { $0.range.count == 4 && (1000...2999).contains($0.value) }
        let others = numbers.filter { $0.range.count <= 2 && (1...31).contains($0.value) }
        guard years.count == 1, (1...2).contains(others.count), others.count + 1 == numbers.count else { return false }
        return others.count == 1 || others.contains { $0.value <= 12 }
    }

    /// How many words stand between the name of a place with its comma and the first number; nil where no place is named.
    private static func wordsBehindPlace(_ head: ArraySlice<Unicode.Scalar>) -> Int? {
        guard
            let comma = head.lastIndex(where: {
                !$0.isWhiteSpace && !$0.isContinuation && !$0.properties.isAlphabetic
                    && !"-‑'’.".unicodeScalars.contains($0)
            })
        else { return nil }
        let place = head[..<comma].split(whereSeparator: \.isWhiteSpace)
        let isName = place.enumerated().allSatisfy { number, word in
            guard let letter = word.first(where: { $0.properties.isAlphabetic }) else { return false }
            // Small words within a name: Rio de Janeiro.
            return !letter.properties.isCased || letter.properties.isUppercase || number > 0 && word.count <= 3
        }
        return (1...5).contains(place.count) && isName ? words(head[head.index(after: comma)...]).count : nil
    }

    /// How many letters each word has.
    private static func words(_ text: ArraySlice<Unicode.Scalar>) -> [Int] {
        text.split { !$0.properties.isAlphabetic && !$0.isContinuation }.map(\.count)
    }
}
