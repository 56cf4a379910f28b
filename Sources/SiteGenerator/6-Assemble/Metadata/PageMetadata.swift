/// What the head of a page tells machines that read it.
struct PageMetadata {
    /// OpenGraph's type.
    var type = "article"
    /// For those who cite the page.
    var citation: CitationTags?
    /// Descriptions in the vocabulary of schema.org.
    var structuredData: [JSONValue] = []

    /// The JSON of `<script type="application/ld+json">`; empty without descriptions.
    var json: [UInt8] {
        if structuredData.isEmpty { return [] }
        return JSONValue.object(["@context": .string("https://schema.org"), "@graph": .list(structuredData)]).bytes
    }
}

extension LanguageTag {
    /// As OpenGraph writes a language: `ja_JP`. Where the tag names no region, that of most of its readers (the likely
    /// subtags of CLDR 45); the language alone where that is not listed here.
    var openGraphLocale: String {
        let subtags = text.split(separator: "-").dropFirst()
        let region = subtags.first { $0.utf8.count == 2 && $0.utf8.allSatisfy { ($0 | 0x20) >= 0x61 } }
        if let region { return "\(primary)_\(region.uppercased())" }
        let isTraditional = subtags.contains { $0.lowercased() == "hant" }
        if primary == "zh" { return isTraditional ? "zh_TW" : "zh_CN" }
        return Self.likelyRegions[primary].map { "\(primary)_\($0)" } ?? primary
    }

    private static let likelyRegions = [
        "ar": "EG", "bn": "BD", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES", "fa": "IR",
        "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hu": "HU", "id": "ID", "it": "IT", "ja": "JP", "ko": "KR",
        "nb": "NO", "nl": "NL", "pl": "PL", "pt": "BR", "ro": "RO", "ru": "RU", "sv": "SE", "th": "TH", "tr": "TR",
        "uk": "UA", "ur": "PK", "vi": "VN",
    ]
}
