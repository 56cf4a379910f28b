/// Which form of a text a language uses for a number of things: the cardinal rules of Unicode's CLDR for whole numbers
/// (`supplemental/plurals.xml`, version 46), of the languages that have more than the forms for one and for others.
struct PluralRule: Sendable {
    /// The names that CLDR gives to forms.
    enum Category: String, CaseIterable, Sendable {
        case zero, one, two, few, many, other
    }

    private let language: String

    init(_ language: LanguageTag) { self.language = language.primary }

    /// - Parameter count: zero or more.
    func category(_ count: Int) -> Category {
        let (ten, hundred) = (count % 10, count % 100)
        switch language {
        case "ja", "zh", "yue", "ko", "vi", "th", "lo", "my", "km", "id", "ms", "jv", "bo", "ig", "yo", "wo":
            return .other
        case "fr", "pt", "hy", "kab", "ff", "am", "as", "bn", "fa", "gu", "hi", "kn", "zu", "ln", "mg", "pa", "ti",
            "ak":
            return count < 2 ? .one : .other
        case "ar", "ars":
            switch (count, hundred) {
            case (0, _): return .zero
            case (1, _): return .one
            case (2, _): return .two
            case (_, 3...10): return .few
            case (_, 11...): return .many
            default: return .other
            }
        case "he", "iw", "iu", "se", "sat":
            return count == 1 ? .one : count == 2 ? .two : .other
        case "ru", "uk", "be":
            return Self.eastSlavic(ten, hundred, rest: .many)
        case "sr", "hr", "bs", "sh":
            return Self.eastSlavic(ten, hundred, rest: .other)
        case "pl":
            return count == 1 ? .one : (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : .many
        case "cs", "sk":
            return count == 1 ? .one : (2...4).contains(count) ? .few : .other
        case "sl":
            return hundred == 1 ? .one : hundred == 2 ? .two : (3...4).contains(hundred) ? .few : .other
        case "lt":
            if (11...19).contains(hundred) { return .other }
            return ten == 1 ? .one : ten > 1 ? .few : .other
        case "lv":
            if ten == 0 || (11...19).contains(hundred) { return .zero }
            return ten == 1 ? .one : .other
        case "ro", "mo":
            return count == 1 ? .one : count == 0 || (1...19).contains(hundred) ? .few : .other
        case "mt":
            switch (count, hundred) {
            case (1, _): return .one
            case (2, _): return .two
            case (0, _), (_, 3...10): return .few
            case (_, 11...19): return .many
            default: return .other
            }
        case "ga":
            return count == 1
                ? .one : count == 2 ? .two : (3...6).contains(count) ? .few : (7...10).contains(count) ? .many : .other
        case "cy":
            switch count {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            case 3: return .few
            case 6: return .many
            default: return .other
            }
        case "is", "mk":
            return ten == 1 && hundred != 11 ? .one : .other
        default: return count == 1 ? .one : .other
        }
    }

    /// The forms that whole numbers have.
    var categories: [Category] {
        let used = Set((0...120).map(category))
        return Category.allCases.filter { $0 == .other || used.contains($0) }
    }

    private static func eastSlavic(_ ten: Int, _ hundred: Int, rest: Category) -> Category {
        if ten == 1, hundred != 11 { return .one }
        return (2...4).contains(ten) && !(12...14).contains(hundred) ? .few : rest
    }
}
