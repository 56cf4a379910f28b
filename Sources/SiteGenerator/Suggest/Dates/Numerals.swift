/// Numbers as texts write them: ASCII, full-width, Arabic-Indic and Han digits, and Han numerals (二十六, 廿六).
struct Numeral: Sendable {
    enum Form: Sendable { case digits, han }

    let value: Int
    /// Where it ends in the code points.
    let end: Int
    /// How many code points it has.
    let length: Int
    let form: Form

    /// The number that begins at `start`, to its end; at most eight code points long.
    static func read(_ scalars: [Unicode.Scalar], at start: Int) -> Numeral? {
        guard start < scalars.count else { return nil }
        if digit(scalars[start]) != nil {
            var value = 0
            var index = start
            while index < scalars.count, let digit = digit(scalars[index]) {
                guard index - start < 8 else { return nil }
                value = value * 10 + digit
                index += 1
            }
            return Numeral(value: value, end: index, length: index - start, form: .digits)
        }
        return han(scalars, at: start)
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x660...0x669: Int(scalar.value - 0x660)
        case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    /// 二〇二六 digit by digit, or 二千二十六, 十七, 廿三 by value.
    private static func han(_ scalars: [Unicode.Scalar], at start: Int) -> Numeral? {
        var index = start
        var isPositional = true
        while index < scalars.count, index - start < 9, let kind = kind(scalars[index]) {
            if case .digit = kind {} else { isPositional = false }
            index += 1
        }
        guard index > start, index - start < 9 else { return nil }
        var total = 0
        var current: Int?
        for scalar in scalars[start..<index] {
            switch kind(scalar) {
            case .digit(let digit):
                if isPositional {
                    total = total * 10 + digit
                } else {
                    // 一千零五: 零 stands for a place that is left out.
                    guard current == nil || current == 0 else { return nil }
                    current = digit
                }
            case .unit(let unit):
                total += (current ?? 1) * unit
                current = nil
            case .tens(let tens):
                guard current == nil || current == 0 else { return nil }
                total += tens
                current = nil
            case nil: return nil
            }
        }
        return Numeral(value: total + (current ?? 0), end: index, length: index - start, form: .han)
    }

    private enum Kind {
        case digit(Int)
        case unit(Int)
        /// 廿, 卅, 卌: tens in one character.
        case tens(Int)
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind? {
        switch scalar {
        case "〇", "零", "○", "◯": .digit(0)
        case "一", "壱": .digit(1)
        case "二", "弐": .digit(2)
        case "三", "参": .digit(3)
        case "四": .digit(4)
        case "五": .digit(5)
        case "六": .digit(6)
        case "七": .digit(7)
        case "八": .digit(8)
        case "九": .digit(9)
        case "十": .unit(10)
        case "廿": .tens(20)
        case "卅": .tens(30)
        case "卌": .tens(40)
        case "百": .unit(100)
        case "千": .unit(1000)
        default: nil
        }
    }
}
