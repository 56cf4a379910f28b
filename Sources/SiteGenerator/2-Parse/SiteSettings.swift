/// `content/site.yaml`: what holds for the whole site.
struct SiteSettings: Sendable {
    var title: String
    var language: LanguageTag
    var publisher: String?
    /// Absolute address of the folder the site is published in, without a slash at its end.
    var baseURL: String?
    /// What `base_url` was when the first feed was read, where the site has moved since.
    var firstURL: String?
    /// Licence of the site's own words.
    var licence: String?
    /// How years are counted on pages in Japanese, and the digits of dates.
    var years = EDTFDisplay.Years.common
    var digits = EDTFDisplay.Digits.ascii
    /// Kinds of notes besides the built-in ones, with their names by language.
    var kinds: [NoteKind]
    /// Which pages are made.
    var pages = PageChoice()
    /// How warnings are graded.
    var severities = SeverityRules()

    static let path = "content/site.yaml"
}

/// A kind of note that `site.yaml` adds.
struct NoteKind: Sendable {
    let id: String
    /// What readers see, by language tag.
    let names: [String: String]
}

struct SiteSettingsParser {
    /// The settings, with defaults for what is missing or wrong.
    static func parse(_ tree: SourceTree, _ log: inout DiagnosticLog) -> SiteSettings {
        var settings = SiteSettings(title: "", language: fallbackLanguage, kinds: [])
        guard let file = tree.file(at: SiteSettings.path) else {
            log.error(
                .missingFile, at: .path(SiteSettings.path), "a site needs this file",
                help: "write\n  title: …\n  language: en")
            return settings
        }
        guard var root = YAMLReader(file: file, bytes: tree[file].bytes).root(&log) else { return settings }
        settings.title = root.required("title", prose: true, &log)?.value ?? ""
        settings.language = root.required("language", &log).flatMap { language($0, &log) } ?? fallbackLanguage
        settings.publisher = root.text("publisher", prose: true, &log)?.value
        settings.baseURL = root.text("base_url", &log).flatMap { address($0, "base_url", &log) }
        settings.firstURL = root.text("first_url", &log).flatMap { address($0, "first_url", &log) }
        settings.licence = root.text("licence", prose: true, &log)?.value
        if var dates = root.mapping("dates", &log) {
            settings.years = dates.choice("years", of: EDTFDisplay.Years.self, &log) ?? .common
            settings.digits = dates.choice("digits", of: EDTFDisplay.Digits.self, &log) ?? .ascii
            dates.finish(&log)
        }
        settings.kinds = kinds(root.mapping("kinds", &log), &log)
        settings.pages = PageChoice.parse(root.mapping("pages", &log), &log)
        settings.severities = SeverityRules.parse(root.mapping("diagnostics", &log), &log)
        root.finish(&log)
        return settings
    }

    static func language(_ text: Spanned<String>, _ log: inout DiagnosticLog) -> LanguageTag? {
        if let tag = LanguageTag(text.value), tag.mayBeRegistered { return tag }
        let tag =
            Self.languageNames[text.value.lowercased()]
            ?? LanguageTag(text.value.replacing("_", with: "-")).flatMap { $0.mayBeRegistered ? $0.text : nil }
        let unseen = UnseenSign.remark(on: text.value) { LanguageTag($0)?.mayBeRegistered == true }
        let guess = tag.map { "did you mean `\($0)`? " }
        log.error(
            .badValue, at: text.span, "`\(text.value)` is not a language tag",
            help: unseen + (guess ?? "") + "write one of BCP 47: ja, en, zh-Hans")
        return nil
    }

    /// What languages are called, by themselves and in English.
    private static let languageNames: [String: String] = {
        let names = [
            "ar": "arabic العربية عربي", "cs": "czech čeština cz", "da": "danish dansk dk", "de": "german deutsch",
            "el": "greek ελληνικά gr", "en": "english gb us", "es": "spanish español castellano",
            "fa": "persian farsi فارسی", "fi": "finnish suomi", "fr": "french français", "he": "hebrew עברית",
            "hi": "hindi हिन्दी", "hu": "hungarian magyar", "id": "indonesian", "it": "italian italiano",
            "ja": "japanese 日本語 nihongo jp", "ko": "korean 한국어", "nl": "dutch nederlands", "no": "norwegian norsk",
            "pl": "polish polski", "pt": "portuguese português", "ru": "russian русский", "sv": "swedish svenska",
            "th": "thai ไทย", "tr": "turkish türkçe", "uk": "ukrainian українська ua", "ur": "urdu اردو",
            "vi": "vietnamese vn", "zh-Hans": "chinese mandarin 中文 简体中文 cn", "zh-Hant": "繁體中文 繁体中文 hk",
        ]
        var tags: [String: String] = [:]
        for (tag, words) in names { for word in words.split(separator: " ") { tags[String(word)] = tag } }
        return tags
    }()

    private static let fallbackLanguage = LanguageTag("en").unsafelyUnwrapped

    private static func address(_ text: Spanned<String>, _ key: String, _ log: inout DiagnosticLog) -> String? {
        guard text.value.hasPrefix("https://") || text.value.hasPrefix("http://") else {
            log.error(
                .badValue, at: text.span, "`\(key)` is not an absolute address",
                help: "write https://…, the folder that the site is published in")
            return nil
        }
        return text.value.hasSuffix("/") ? String(text.value.dropLast()) : text.value
    }

    private static func kinds(_ mapping: YAMLMapping?, _ log: inout DiagnosticLog) -> [NoteKind] {
        guard var mapping else { return [] }
        return mapping.keys.compactMap { key in
            guard Identifier.isValid(key.value) else {
                log.error(
                    .badIdentifier, at: key.span, "`\(key.value)` cannot name a kind",
                    help: "use ASCII letters, digits and `-`; readers see the names below it")
                return nil
            }
            guard var names = mapping.mapping(key.value, &log) else { return nil }
            var byLanguage: [String: String] = [:]
            for language in names.keys {
                byLanguage[language.value] = names.text(language.value, prose: true, &log)?.value
            }
            return NoteKind(id: key.value, names: byLanguage)
        }
    }
}
