/// The files of a small explainer, for tests of what its pages say about themselves.
enum EditionFiles {
    static let article = "The harbour\n\nLow water came early. Nobody was there.\n\nThe gate\n\nIt was shut.\n"

    /// - Parameters:
    ///   - site: lines of `site.yaml` besides title and language.
    ///   - settings: lines of `explainer.yaml` besides format, article file and chapters.
    ///   - origin: lines below `article:`.
    ///   - notes: `notes.md`.
    static func received(
        site: [String] = [], language: String = "en", settings: [String] = [], origin: [String] = [],
        notes: String = "## Tide {#tide}\n> ==Low water==\n\nThe tide tables say so.\n"
    ) -> [String: String] {
        let lines =
            ["format: 1"] + settings + ["article:", "  file: article.txt"] + origin.map { "  " + $0 }
            + [
                "  front:", "    - { role: title, quote: \"The harbour\" }", "chapters:",
                "  - { slug: water, title: \"Water\", quote: \"Low water\" }",
                "  - { slug: gate, quote: \"The gate\" }",
            ]
        return [
            "site.yaml": (["title: Tides", "language: \(language)"] + site).joined(separator: "\n"),
            "harbour/explainer.yaml": lines.joined(separator: "\n"), "harbour/article.txt": article,
            "harbour/notes.md": notes,
        ]
    }

    static func own(site: [String] = [], language: String = "en", settings: [String] = []) -> [String: String] {
        [
            "site.yaml": (["title: Tides", "language: \(language)"] + site).joined(separator: "\n"),
            "guide/explainer.yaml": (["format: 1", "title: Reading tides"] + settings).joined(separator: "\n"),
            "guide/chapters/01-moon.md": "# The moon\n\nIt pulls.[^1]\n\n[^1]: Newton.\n",
            "guide/chapters/02-sun.md": "# The sun\n\nIt pulls less.\n",
        ]
    }
}
