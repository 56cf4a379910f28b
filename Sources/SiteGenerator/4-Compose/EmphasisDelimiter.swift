import CommonMark

/// One run of `*` or `_` that opens or closes emphasis, and CommonMark's rule about what may stand beside it.
struct EmphasisDelimiter {
    var character: UInt8
    /// 1 for emphasis, 2 for strong emphasis.
    var length: Int
    /// Of one that opens: whether it could as well close, where it stands.
    var mightClose = false
    /// Bit `n`: a run of `n` characters, modulo three, inside it might have closed something and did not. The library
    /// (0.29.0.gfm.6) then looks no further back than there for what another run of such a length closes, even where
    /// that one could not open anything.
    private var barredLengths: UInt8 = 0

    init(character: UInt8, length: Int) {
        self.character = character
        self.length = length
    }

    /// Of one that is open: `inner` opens inside it.
    mutating func hold(_ inner: EmphasisDelimiter) {
        guard inner.mightClose, inner.character == character else { return }
        barredLengths |= 1 << (inner.length % 3)
    }

    static let star = UInt8(ascii: "*")
    static let underscore = UInt8(ascii: "_")

    /// Whether such a run can open emphasis between these two code points, in this library and in ones that count
    /// symbols as punctuation (CommonMark 0.31).
    func canOpen(after before: UInt32, before after: UInt32) -> Bool {
        let flanks = Flanks(before, after)
        guard flanks.surelyLeft else { return false }
        return character == Self.star || !flanks.maybeRight || Flanks.isPunctuation(before)
    }

    func canClose(after before: UInt32, before after: UInt32) -> Bool {
        let flanks = Flanks(before, after)
        guard flanks.surelyRight else { return false }
        return character == Self.star || !flanks.maybeLeft || Flanks.isPunctuation(after)
    }

    /// Whether a run that is meant to open could close one of `open` instead. A run that does both never closes one
    /// of another length: one and two make three, and CommonMark rules out multiples of three.
    func mightClose(anyOf open: [EmphasisDelimiter], after before: UInt32, before after: UInt32) -> Bool {
        mightClose(after: before, before: after)
            && open.contains { $0.character == character && $0.length == length }
    }

    func mightClose(after before: UInt32, before after: UInt32) -> Bool { Flanks(before, after).maybeRight }

    /// Whether closers side by side, which are one run, would leave one of them open: where the run might open, or what
    /// it closes might have closed, CommonMark bars lengths that come to a multiple of three; and the library bars some
    /// more (`barredLengths`).
    static func bar(_ closers: [EmphasisDelimiter], after before: UInt32, before after: UInt32) -> Bool {
        let length = closers.reduce(0) { $0 + $1.length }
        guard closers.count > 1 else { return false }
        if closers.contains(where: { $0.barredLengths & 1 << (length % 3) != 0 }) { return true }
        guard closers.contains(where: { ($0.length + length) % 3 == 0 }) else { return false }
        // A comment may be put behind the run.
        let mightOpen = Flanks(before, after).maybeLeft || Flanks(before, UInt32(UInt8(ascii: "<"))).maybeLeft
        return mightOpen || closers.contains { ($0.length + length) % 3 == 0 && $0.mightClose }
    }
}

/// CommonMark's left-flanking and right-flanking, each as what is sure and what is possible in some version.
private struct Flanks {
    let surelyLeft: Bool
    let maybeLeft: Bool
    let surelyRight: Bool
    let maybeRight: Bool

    init(_ before: UInt32, _ after: UInt32) {
        let spaceBefore = CharacterClass.isSpace(before)
        let spaceAfter = CharacterClass.isSpace(after)
        surelyLeft = !spaceAfter && (!Self.maybePunctuation(after) || spaceBefore || Self.isPunctuation(before))
        maybeLeft = !spaceAfter && (!Self.isPunctuation(after) || spaceBefore || Self.maybePunctuation(before))
        surelyRight = !spaceBefore && (!Self.maybePunctuation(before) || spaceAfter || Self.isPunctuation(after))
        maybeRight = !spaceBefore && (!Self.isPunctuation(before) || spaceAfter || Self.maybePunctuation(after))
    }

    static func isPunctuation(_ codePoint: UInt32) -> Bool { CharacterClass.isPunctuation(codePoint) }

    static func maybePunctuation(_ codePoint: UInt32) -> Bool {
        if CharacterClass.isPunctuation(codePoint) { return true }
        switch Unicode.Scalar(codePoint)?.properties.generalCategory {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
