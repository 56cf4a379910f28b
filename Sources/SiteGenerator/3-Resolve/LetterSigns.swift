/// The signs that a letter of Arabic or Hebrew bears, as far as they tell words apart. A text may leave any of them out:
/// two letters contradict each other where both bear a sign of one sort, and not the same one.
struct LetterSigns: Hashable, Sendable {
    private enum Vowel: UInt8 { case none, a, i, u, e, o, silent, fathatan, kasratan, dammatan }
    private enum Doubling: UInt8 { case unknown, single, doubled }

    private var vowel = Vowel.none
    private var doubling = Doubling.unknown
    /// The sign that makes another letter of it, by its code point: a hamza above or below, the dot of shin or sin.
    private var letter: UInt32 = 0

    static let none = LetterSigns()

    func contradicts(_ other: LetterSigns) -> Bool {
        vowel != .none && other.vowel != .none && vowel != other.vowel
            || doubling != .unknown && other.doubling != .unknown && doubling != other.doubling
            || letter != 0 && other.letter != 0 && letter != other.letter
    }

    /// Of two forms with the same letters.
    static func contradict(_ left: [LetterSigns], _ right: [LetterSigns]) -> Bool {
        zip(left, right).contains { $0.contradicts($1) }
    }

    /// Whether every sign of the other one stands here too.
    func bears(_ other: LetterSigns) -> Bool {
        (other.vowel == .none || vowel == other.vowel) && (other.doubling != .doubled || doubling == .doubled)
            && (other.letter == 0 || letter == other.letter)
    }

    /// Whether it is the ending of the indefinite accusative: عقدًا.
    var isAccusative: Bool { vowel == .fathatan }

    /// A vowel sign without a shadda says that the letter is not doubled.
    mutating func add(_ sign: Unicode.Scalar) {
        switch sign.value {
        case 0x651: doubling = .doubled
        case 0x653...0x655, 0x5C1, 0x5C2: letter = sign.value
        default:
            guard let vowel = Self.vowel(sign) else { return }
            self.vowel = vowel
            if (0x64B...0x652).contains(sign.value), doubling == .unknown { doubling = .single }
        }
    }

    /// Hebrew vowels by their sound: which of two signs for one sound stands there depends on the stress. Nil for what is
    /// no vowel, or may be two: the small qamats is often written as the great one.
    private static func vowel(_ sign: Unicode.Scalar) -> Vowel? {
        switch sign.value {
        case 0x64E, 0x670: .a
        case 0x650, 0x656: .i
        case 0x64F, 0x657: .u
        case 0x652: .silent
        case 0x64B: .fathatan
        case 0x64C: .dammatan
        case 0x64D: .kasratan
        case 0x5B0: .silent
        case 0x5B1, 0x5B5, 0x5B6: .e
        case 0x5B2, 0x5B7, 0x5B8: .a
        case 0x5B4: .i
        case 0x5B3, 0x5B9, 0x5BA: .o
        case 0x5BB: .u
        default: nil
        }
    }

    /// For each letter of a form its signs, without those that the sentence decides and not the word: what the last letter
    /// bears is an ending, and the letter behind the article may be doubled by it. Empty where nothing is left.
    static func ofForm(_ form: MentionText) -> [LetterSigns] {
        var offset = 0
        var all: [LetterSigns] = []
        while offset < form.bytes.count {
            all.append(form.signs(at: offset))
            offset += UTF8Text.scalar(in: form.bytes, at: offset).1
        }
        guard all.contains(where: { $0 != .none }) else { return [] }
        all[0].doubling = .unknown
        if all.count > 2, form.bytes.starts(with: "ال".utf8) { all[2].doubling = .unknown }
        all[all.count - 1].vowel = .none
        all[all.count - 1].doubling = .unknown
        return all.contains { $0 != .none } ? all : []
    }
}
