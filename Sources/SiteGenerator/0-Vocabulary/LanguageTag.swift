/// A BCP 47 language tag, and what its script means for layout.
struct LanguageTag: Hashable, Sendable {
    let text: String

    /// Nil unless the tag is well formed: subtags of one to eight ASCII letters or digits, the first of letters alone.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter),
            parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } })
        else { return nil }
        self.text = text
    }

    /// The language itself: `zh` of `zh-Hans`.
    var primary: String { String(text.prefix { $0 != "-" }).lowercased() }

    /// The subtag that names a script, in small letters: `hant` of `zh-Hant-TW`.
    var script: String? {
        text.lowercased().split(separator: "-").dropFirst().first { $0.utf8.count == 4 && $0.allSatisfy(\.isLetter) }
            .map(String.init)
    }

    /// What tells apart the ways in which one language is written: its script where the tag names one, or the script that
    /// its region has by CLDR's likely subtags, for Chinese alone.
    var writing: String? {
        if let script { return script }
        guard primary == "zh" else { return nil }
        let subtags = text.lowercased().split(separator: "-").dropFirst()
        return subtags.contains { ["tw", "hk", "mo"].contains($0) } ? "hant" : "hans"
    }

    /// `rtl` or `ltr`, for the attribute `dir`.
    var direction: String {
        if let script { return Self.rightToLeftScripts.contains(script) ? "rtl" : "ltr" }
        return Self.rightToLeftLanguages.contains(primary) ? "rtl" : "ltr"
    }

    private static let rightToLeftScripts: Set<String> = [
        "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
    ]
    private static let rightToLeftLanguages: Set<String> = [
        "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sam",
        "sd", "syr", "ug", "ur", "yi",
    ]
}
