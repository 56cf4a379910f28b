/// An entry of the bibliography, as CSL-JSON describes it. Every key of the item is kept; the properties below are those
/// that the site itself shows.
struct Source: Sendable {
    /// As it is written: any key that a reference manager gives out.
    let id: Spanned<String>
    /// What follows `s-` in its address: the id, where an address can hold it.
    let anchor: String
    /// Texts and numbers by their key in CSL 1.0.2, trimmed and never empty.
    var texts: [String: String] = [:]
    /// People and organisations by what they have to do with it: `author`, `editor`, …
    var names: [String: [SourceName]] = [:]
    var dates: [String: SourceDate] = [:]
    /// Of its title; nil where `language` is missing or is no language tag.
    var language: LanguageTag?
    /// Address of a copy in an archive: `archive_location` or `archive` where they hold one, or `archive-url` of
    /// `custom`.
    var archiveURL: String?

    init(id: Spanned<String>, anchor: String) {
        self.id = id
        self.anchor = anchor
    }

    /// The fragment of its address on the page of sources.
    var address: String { "s-" + anchor }

    /// What it may be cited by: its id, its key in the reference manager, its address.
    var citationKeys: [String] { [id.value] + [citationKey, anchor].compactMap { $0 }.filter { $0 != id.value } }

    var type: String? { texts["type"] }
    var citationKey: String? { texts["citation-key"] }
    /// With the little HTML that CSL has: see `CSLText`. So is `containerTitle`.
    var title: String? { texts["title"] }
    var titleShort: String? { texts["title-short"] }
    var containerTitle: String? { texts["container-title"] }
    var publisher: String? { texts["publisher"] }
    var publisherPlace: String? { texts["publisher-place"] }
    var authors: [SourceName] { names["author"] ?? [] }
    var editors: [SourceName] { names["editor"] ?? [] }
    var issued: SourceDate? { dates["issued"] }
    /// When an editor last read it there.
    var accessed: SourceDate? { dates["accessed"] }
    /// Begins with `https://` or `http://`.
    var url: String? { texts["URL"] }
    /// Bare: `10.1000/182`.
    var doi: String? { texts["DOI"] }
    var archive: String? { texts["archive"] }
    var archiveLocation: String? { texts["archive_location"] }
    var volume: String? { texts["volume"] }
    var issue: String? { texts["issue"] }
    var page: String? { texts["page"] }
    var edition: String? { texts["edition"] }
    var genre: String? { texts["genre"] }
    var number: String? { texts["number"] }
    var languageText: String? { texts["language"] }
    var note: String? { texts["note"] }
}

/// A person, or with `literal` alone an organisation.
struct SourceName: Sendable {
    var family: String?
    var given: String?
    /// `van` of Vincent van Gogh, where it goes with the given name.
    var droppingParticle: String?
    /// `van der` of van der Berg, a part of the family name.
    var nonDroppingParticle: String?
    /// `Jr.`
    var suffix: String?
    /// The whole name, not to be taken apart.
    var literal: String?
    /// Whether the family name stands first wherever the name is written, as in Hungarian or Vietnamese:
    /// `static-ordering`.
    var isFamilyFirst = false
}

extension Source {
    /// An address's part for an id: the id itself where it can be one; else the key of the reference manager; else what
    /// is readable of the id, and six characters of its hash, so that it depends on nothing but the id.
    static func anchor(id: String, citationKey: String?) -> String {
        if Identifier.isValid(id) { return id }
        if let citationKey, Identifier.isValid(citationKey) { return citationKey }
        // Zotero's ids are addresses, of which the last part tells items apart.
        let readable = id.utf8.contains(UInt8(ascii: "/")) ? id.split(separator: "/").last.map(String.init) ?? id : id
        return (Identifier.derived(from: readable).map { $0 + "-" } ?? "") + FNV1a.base32(id.utf8)
    }
}
