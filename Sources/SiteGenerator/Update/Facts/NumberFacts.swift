/// Numbers with their magnitudes, and the units that stand beside them.
enum NumberFacts {
    static func facts(in scalars: [Unicode.Scalar]) -> [Fact] {
        var facts: [Fact] = []
        var index = 0
        while index < scalars.count {
            guard let number = FactNumber.read(scalars, at: index) else {
                index += 1
                continue
            }
            let range = index..<number.end
            facts.append(Fact(kind: .number, value: number.value, words: string(scalars, range), range: range))
            if let unit = FactUnits.unit(beside: range, in: scalars) { facts.append(unit) }
            index = number.end
        }
        return facts
    }

    private static func string(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}

/// One number as a text writes it.
struct FactNumber {
    /// Decimal digits without zeros in front, and what follows a decimal point: never rounded.
    let value: String
    let end: Int

    static func read(_ scalars: [Unicode.Scalar], at start: Int) -> FactNumber? {
        digits(scalars, at: start) ?? han(scalars, at: start) ?? words(scalars, at: start) ?? sign(scalars, at: start)
    }

    // MARK: Digits

    /// 3, 1,000, 3.5, ３億, ٣ ملايين, 3億5000万, 4 million.
    private static func digits(_ scalars: [Unicode.Scalar], at start: Int) -> FactNumber? {
        guard decimal(scalars[start]) != nil else { return nil }
        var total = Decimal()
        var index = start
        var isFirst = true
        // 3億5000万: digits after a magnitude go on with the same number, if their own magnitude is smaller.
        var last = Int.max
        while index < scalars.count, decimal(scalars[index]) != nil {
            let (text, end) = plain(scalars, at: index)
            guard let magnitude = magnitude(scalars, at: end) else {
                if isFirst { return FactNumber(value: Decimal(text).text, end: end) }
                total.add(Decimal(text))
                return FactNumber(value: total.text, end: end)
            }
            guard magnitude.power < last else { break }
            total.add(Decimal(text, power: magnitude.power))
            last = magnitude.power
            index = magnitude.end
            isFirst = false
        }
        return FactNumber(value: total.text, end: index)
    }

    /// Any decimal digit of Unicode.
    static func decimal(_ scalar: Unicode.Scalar) -> Int? {
        if (0x30...0x39).contains(scalar.value) { return Int(scalar.value - 0x30) }
        guard scalar.value > 0x7F, scalar.properties.generalCategory == .decimalNumber,
            let value = scalar.properties.numericValue
        else { return nil }
        return Int(value)
    }

    private static func plain(_ scalars: [Unicode.Scalar], at start: Int) -> (text: String, end: Int) {
        var text = ""
        var index = start
        var hasPoint = false
        while index < scalars.count {
            if let digit = decimal(scalars[index]) {
                text += String(digit)
                index += 1
            } else if ",，٬'’".unicodeScalars.contains(scalars[index]), !hasPoint, groupOfThree(scalars, index + 1) {
                index += 1
            } else if ".．٫".unicodeScalars.contains(scalars[index]), !hasPoint, index + 1 < scalars.count,
                decimal(scalars[index + 1]) != nil
            {
                text += "."
                hasPoint = true
                index += 1
            } else {
                break
            }
        }
        return (text, index)
    }

    private static func groupOfThree(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        guard start + 3 <= scalars.count, scalars[start..<start + 3].allSatisfy({ decimal($0) != nil }) else {
            return false
        }
        return start + 3 == scalars.count || decimal(scalars[start + 3]) == nil
    }

    private static func magnitude(_ scalars: [Unicode.Scalar], at start: Int) -> (power: Int, end: Int)? {
        guard start < scalars.count else { return nil }
        if let power = hanMagnitudes[scalars[start]] {
            var end = start + 1
            var sum = power
            // 千万, 百万: powers that follow one another multiply.
            while end < scalars.count, let next = hanMagnitudes[scalars[end]], next > power || power < 4 {
                sum += next
                end += 1
            }
            return (sum, end)
        }
        var index = start
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\u{A0}" || scalars[index] == "-" {
            index += 1
        }
        guard index < scalars.count, index - start <= 1,
            let word = FactWord.words(in: Array(scalars[index...].prefix(16))).first,
            word.range.lowerBound == 0, let power = wordMagnitudes[word.text]
        else { return nil }
        return (power, index + word.range.upperBound)
    }

    private static let hanMagnitudes: [Unicode.Scalar: Int] = [
        "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "億": 8, "亿": 8, "兆": 12, "京": 16,
    ]

    private static let wordMagnitudes: [String: Int] = [
        "hundred": 2, "thousand": 3, "million": 6, "millions": 6, "mn": 6, "billion": 9, "billions": 9, "bn": 9,
        "trillion": 12, "tn": 12, "ألف": 3, "آلاف": 3, "الف": 3, "مليون": 6, "ملايين": 6, "مليونا": 6, "مليار": 9,
        "مليارات": 9, "مليارا": 9, "تريليون": 12, "millionen": 6, "milliarden": 9, "milliarde": 9, "milliards": 9,
        "milliard": 9, "millones": 6, "mille": 3, "mil": 3, "тысяч": 3, "миллион": 6, "миллионов": 6, "млн": 6,
        "миллиард": 9, "миллиардов": 9, "млрд": 9, "만": 4, "억": 8, "조": 12,
    ]

    // MARK: Han numerals

    /// 二十六, 三億, 二〇二六, 第三; one character alone only where something that is counted follows.
    private static func han(_ scalars: [Unicode.Scalar], at start: Int) -> FactNumber? {
        guard hanDigit(scalars[start]) != nil || "十百千".unicodeScalars.contains(scalars[start]) else { return nil }
        var end = start
        while end < scalars.count, hanDigit(scalars[end]) != nil || hanMagnitudes[scalars[end]] != nil { end += 1 }
        let counted = end < scalars.count && FactUnits.isApproximate(scalars, end) ? end + 1 : end
        let isCounted = counted < scalars.count && FactUnits.counters.contains(scalars[counted])
        let isOrdinal = start > 0 && scalars[start - 1] == "第"
        guard end - start > 1 || isCounted || isOrdinal else { return nil }
        let isPositional = scalars[start..<end].allSatisfy { hanDigit($0) != nil }
        if isPositional {
            let text = scalars[start..<end].compactMap(hanDigit).map(String.init).joined()
            return FactNumber(value: Decimal(text).text, end: end)
        }
        var total = Decimal()
        // Below 10,000, and what of it has no power yet.
        var section = 0
        var current: Int?
        for scalar in scalars[start..<end] {
            if let digit = hanDigit(scalar) {
                current = (current ?? 0) * 10 + digit
            } else if let power = hanMagnitudes[scalar], power < 4 {
                section += (current ?? 1) * [1, 10, 100, 1000][power]
                current = nil
            } else if let power = hanMagnitudes[scalar] {
                section += current ?? 0
                total.add(Decimal(String(section == 0 ? 1 : section), power: power))
                section = 0
                current = nil
            }
        }
        total.add(Decimal(String(section + (current ?? 0))))
        return FactNumber(value: total.text, end: end)
    }

    private static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一", "壱", "壹": 1
        case "二", "弐", "两", "兩", "贰", "貳": 2
        case "三", "参", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }

    // MARK: Words

    /// three, twenty-five, two hundred; ثلاثة.
    private static func words(_ scalars: [Unicode.Scalar], at start: Int) -> FactNumber? {
        if start > 0 {
            switch scalars[start - 1].wordClass {
            case .alphabet, .arabic, .mark: return nil
            default: break
            }
        }
        guard scalars[start].wordClass == .alphabet || scalars[start].wordClass == .arabic else { return nil }
        let words = FactWord.words(in: Array(scalars[start...].prefix(60)))
        guard let first = words.first, first.range.lowerBound == 0, let value = small[first.text] else { return nil }
        var total = Decimal()
        var current = value
        var end = first.range.upperBound
        var previousEnd = end
        for word in words.dropFirst() {
            guard word.range.lowerBound - previousEnd == 1 else { break }
            if let next = small[word.text], next < 10, current % 100 >= 20, current % 10 == 0 {
                current += next
            } else if let power = wordMagnitudes[word.text] {
                if power == 2 {
                    current *= 100
                } else {
                    total.add(Decimal(String(current), power: power))
                    current = 0
                }
            } else {
                break
            }
            end = word.range.upperBound
            previousEnd = end
        }
        total.add(Decimal(String(current)))
        return FactNumber(value: total.text, end: start + end)
    }

    private static let small: [String: Int] = {
        var result: [String: Int] = [
            "zero": 0, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
            "ninety": 90, "dozen": 12, "once": 1, "twice": 2, "first": 1, "second": 2, "third": 3, "fourth": 4,
            "fifth": 5, "single": 1, "both": 2, "half": 0,
        ]
        let english =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        for (index, word) in english.split(separator: " ").enumerated() { result[String(word)] = index + 1 }
        let arabic = [
            ["واحد", "واحدة"], ["اثنان", "اثنين", "اثنتان", "اثنتين"], ["ثلاثة", "ثلاث"], ["أربعة", "أربع", "اربعة"],
            ["خمسة", "خمس"], ["ستة", "ست"], ["سبعة", "سبع"], ["ثمانية", "ثماني", "ثمان"], ["تسعة", "تسع"],
            ["عشرة", "عشر"],
        ]
        for (index, forms) in arabic.enumerated() { for form in forms { result[form] = index + 1 } }
        for (index, form) in ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"].enumerated() {
            result[form] = (index + 2) * 10
            result[form.replacingLast(2, by: "ين")] = (index + 2) * 10
        }
        result["مئة"] = 100
        result["مائة"] = 100
        result["مئتان"] = 200
        result["مئتين"] = 200
        return result
    }()

    // MARK: Signs

    /// ², ½, ①, Ⅳ, ㊿: each is a number of its own.
    private static func sign(_ scalars: [Unicode.Scalar], at start: Int) -> FactNumber? {
        guard scalars[start].value > 0x7F else { return nil }
        switch scalars[start].properties.generalCategory {
        case .otherNumber, .letterNumber:
            return FactNumber(value: "U+" + String(scalars[start].value, radix: 16), end: start + 1)
        default: return nil
        }
    }
}

extension String {
    fileprivate func replacingLast(_ count: Int, by end: String) -> String {
        String(String.UnicodeScalarView(unicodeScalars.dropLast(count))) + end
    }
}

/// A number of any size, as its digits.
private struct Decimal {
    /// Digits before the point without zeros in front; empty for zero.
    private var whole: [Int] = []
    private var fraction: [Int] = []

    init() {}

    /// - Parameters:
    ///   - text: ASCII digits with at most one point.
    ///   - power: how many places the point moves to the right.
    init(_ text: String, power: Int = 0) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        whole = parts[0].compactMap(\.wholeNumberValue)
        fraction = parts.count > 1 ? parts[1].compactMap(\.wholeNumberValue) : []
        for _ in 0..<power { whole.append(fraction.isEmpty ? 0 : fraction.removeFirst()) }
        normalise()
    }

    mutating func add(_ other: Decimal) {
        let places = max(fraction.count, other.fraction.count)
        var left = whole + fraction + Array(repeating: 0, count: places - fraction.count)
        var right = other.whole + other.fraction + Array(repeating: 0, count: places - other.fraction.count)
        let count = max(left.count, right.count)
        left = Array(repeating: 0, count: count - left.count) + left
        right = Array(repeating: 0, count: count - right.count) + right
        var sum: [Int] = []
        var carry = 0
        for index in (0..<count).reversed() {
            let digit = left[index] + right[index] + carry
            sum.append(digit % 10)
            carry = digit / 10
        }
        if carry > 0 { sum.append(carry) }
        sum.reverse()
        fraction = Array(sum.suffix(places))
        whole = Array(sum.dropLast(places))
        normalise()
    }

    private mutating func normalise() {
        whole = Array(whole.drop { $0 == 0 })
        while fraction.last == 0 { fraction.removeLast() }
    }

    var text: String {
        let digits = whole.isEmpty ? "0" : whole.map(String.init).joined()
        return fraction.isEmpty ? digits : digits + "." + fraction.map(String.init).joined()
    }
}
