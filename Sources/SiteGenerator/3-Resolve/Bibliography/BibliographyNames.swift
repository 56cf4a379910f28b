/// Names apart from each other, and the words of the interface around them that say what they did.
struct NameList: Sendable {
    let names: [String]
    /// With a place `names`; nil where they stand by themselves.
    let frame: StringKey?

    func text(_ strings: InterfaceStrings) -> String {
        let names = names.joined(separator: strings[.sourceNameSeparator])
        return frame.map { strings.text($0, ["names": names]) } ?? names
    }
}

/// How a bibliography writes names: family name first, so that entries can be looked up by it.
struct BibliographyNames {
    /// All of them, in order; nil where there are none.
    static func text(_ names: [SourceName], _ strings: InterfaceStrings) -> String? {
        names.isEmpty ? nil : names.map(text).joined(separator: strings[.sourceNameSeparator])
    }

    static func list(_ names: [SourceName], frame: StringKey? = nil) -> NameList? {
        names.isEmpty ? nil : NameList(names: names.map(text), frame: frame)
    }

    /// `van der Berg, Jan`, `King, Martin Luther, Jr.`, `吉岡明子`, `Reuters`.
    static func text(_ name: SourceName) -> String {
        if let literal = name.literal { return literal }
        guard let family = family(name) else {
            return joined([name.given, name.suffix])
        }
        guard let given = name.given else { return joined([family, name.suffix]) }
        if isFamilyFirst(family), isEastAsian(given) { return family + given + (name.suffix ?? "") }
        let givens = [given, name.droppingParticle].compactMap { $0 }.joined(separator: " ")
        return joined([family, givens, name.suffix])
    }

    /// With the comma of the name's own script: `دي طرازي، فيليب`.
    private static func joined(_ parts: [String?]) -> String {
        let parts = parts.compactMap { $0 }
        let isArabic = parts.first?.unicodeScalars.contains { $0.wordClass == .arabic } ?? false
        return parts.joined(separator: isArabic ? "، " : ", ")
    }

    /// How much of a name a mention in running text has.
    enum Length {
        /// The family name, or the organisation.
        case family
        case full
    }

    /// For a mention of the source in running text: one name, two, or the first of more.
    static func short(_ names: [SourceName], _ strings: InterfaceStrings, _ length: Length = .family) -> String? {
        let texts = names.prefix(2).compactMap { name in
            length == .full ? text(name) : name.literal ?? family(name) ?? name.given
        }
        guard let first = texts.first else { return nil }
        if names.count > 2 { return strings.text(.sourceOthers, ["name": first]) }
        return texts.count == 1 ? first : strings.text(.sourceTwo, ["first": first, "second": texts[1]])
    }

    private static func family(_ name: SourceName) -> String? {
        guard let family = name.family else { return nil }
        guard let particle = name.nonDroppingParticle else { return family }
        return particle + (particle.hasSuffix("'") || particle.hasSuffix("’") ? "" : " ") + family
    }

    /// Whether a family name of this script stands before the given name, with nothing between. A name in katakana alone
    /// is one of another language, and which part comes first cannot be seen.
    private static func isFamilyFirst(_ family: String) -> Bool {
        isEastAsian(family) && !family.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
    }

    /// Han, kana and hangul only.
    private static func isEastAsian(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.isUnspacedCJK || (0xAC00...0xD7A3).contains($0.value) }
    }
}
