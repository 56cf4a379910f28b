/// A character that cannot be seen in what somebody typed, where every other one can: a mark of direction, a joiner, a
/// space that is no ASCII space.
struct UnseenSign: Hashable {
    let scalar: Unicode.Scalar
    private let place: String

    /// The first one of a text; nil where all of it can be seen.
    init?(in text: some StringProtocol) {
        let scalars = Array(text.unicodeScalars)
        guard let index = scalars.firstIndex(where: Self.isUnseen) else { return nil }
        scalar = scalars[index]
        let isLast = scalars[index...].allSatisfy(Self.isUnseen)
        place =
            index == 0
            ? "at its beginning"
            : isLast ? "at its end" : "in it, behind `\(String(String.UnicodeScalarView(scalars[..<index])))`"
    }

    /// `U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands at its end`: of a word that the message names.
    var remark: String { "\(scalar.codePointName), which cannot be seen, stands \(place)" }

    /// The remark on a text that is nothing known, and would be without such signs; empty for another one. A Persian word may
    /// well hold a joiner.
    static func remark(on text: some StringProtocol, where isKnown: (String) -> Bool) -> String {
        guard let unseen = UnseenSign(in: text), isKnown(removed(from: text)) else { return "" }
        return unseen.remark + "; "
    }

    /// The text without any of them.
    static func removed(from text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnseen($0) }))
    }

    /// ASCII spaces and line ends are known for what they are.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII
            && (scalar.properties.generalCategory == .format || scalar.isWhiteSpace && scalar != "\u{3000}")
    }
}
