/// What a letter tells about the language that it stands in.
enum LetterKind: Sendable {
    case kana, han, hangul
    /// Any other letter.
    case other
    case none

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x41: self = .none
        case 0x41...0x5A, 0x61...0x7A: self = .other
        case 0x5B..<0xAA: self = .none
        // ・ and ー are met in Chinese too.
        case 0x30FB, 0x30FC: self = .none
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x31F0...0x31FF, 0xFF66...0xFF6F, 0xFF71...0xFF9D: self = .kana
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .hangul
        default: self = scalar.properties.isAlphabetic ? .other : .none
        }
    }

    var isEastAsian: Bool {
        switch self {
        case .kana, .han, .hangul: true
        case .other, .none: false
        }
    }
}
