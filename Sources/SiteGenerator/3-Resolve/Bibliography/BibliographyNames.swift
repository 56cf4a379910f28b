/// Names apart from each other, and the words of the interface around them that say what they did.
struct NameList: Sendable {
    let names: [String]
    /// With a place `names`, and where there is a work a place `title`; nil where they stand by themselves.
    let frame: StringKey?
    /// The title of what they made.
    var work: String?

    func text(_ strings: InterfaceStrings) -> String {
        let names = names.joined(separator: strings[.sourceNameSeparator])
        return frame.map { strings.text($0, ["names": names, "title": work ?? ""]) } ?? names
    }
}

/// How a bibliography writes names: at the beginning of an entry the family name first, so that it can be looked up by
/// it; elsewhere as people say them.
struct BibliographyNames {
    enum Order {
        /// `King, Martin Luther, Jr.`
        case familyFirst
        /// `Martin Luther King Jr.`
        case natural
    }

    /// Nil where there are none.
    static func list(_ names: [SourceName], _ order: Order, frame: StringKey? = nil) -> NameList? {
        names.isEmpty ? nil : NameList(names: names.map { text($0, order) }, frame: frame)
    }

    /// `van der Berg, Jan`, `King, Martin Luther, Jr.`, `吉岡明子`, `Reuters`.
    static func text(_ name: SourceName, _ order: Order = .familyFirst) -> String {
        if let literal = name.literal { return literal }
        guard let family = family(name) else { return joined([name.given, name.suffix], order) }
        guard let given = name.given else { return joined([family, name.suffix], order) }
        if isFamilyFirst(family), isEastAsian(given) { return family + given + (name.suffix ?? "") }
        let particle = name.droppingParticle
        if order == .familyFirst {
            if name.isFamilyFirst { return joined(["\(family) \(given)", name.suffix], order) }
            return joined([family, [given, particle].compactMap { $0 }.joined(separator: " "), name.suffix], order)
        }
        if name.isFamilyFirst || isFamilyFirst(family) { return joined([family, given, name.suffix], order) }
        // A name of another language in katakana, whose parts a middle dot parts.
        let parts = [
            given, particle.map { $0.hasSuffix("'") || $0.hasSuffix("’") ? $0 + family : "\($0) \(family)" } ?? family,
        ]
        if parts.allSatisfy(isEastAsian) { return parts.joined(separator: "・") + (name.suffix ?? "") }
        return joined(parts + [name.suffix], order)
    }

    /// With the comma of the name's own script where the family name stands first: `دي طرازي، فيليب`.
    private static func joined(_ parts: [String?], _ order: Order) -> String {
        let parts = parts.compactMap { $0 }
        if order == .natural { return parts.joined(separator: " ") }
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

    /// Whether a family name of this script stands before the given name. A name in katakana alone is one of another
    /// language, and which part comes first cannot be seen.
    private static func isFamilyFirst(_ family: String) -> Bool {
        isEastAsian(family) && !family.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
    }

    /// Han, kana and hangul only.
    private static func isEastAsian(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.isUnspacedCJK || (0xAC00...0xD7A3).contains($0.value) }
    }
}
