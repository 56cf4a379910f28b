/// Writes `explainer.yaml` of a new explainer: every guess with its evidence in a comment above it.
struct ManifestWriter {
    let draft: ExplainerDraft
    let origin: NewExplainer.Origin
    /// Of the file that the article came from.
    let shownFile: String

    var text: String {
        let article = draft.article
        var lines = [
            "# Written by `sitegen new` from \(YAMLText.quoted(shownFile)).",
            "# What it recognised stands here, each with what speaks for it in the comment above. Mend what is wrong.",
            "format: 1",
            "# language: of your own words, where it is not that of the site",
        ]
        if let title = draft.title {
            lines += ["# \(title.evidence)", "title: \(YAMLText.quoted(title.value))"]
        } else {
            lines.append("# title: of yours; without it, the article's own is taken (the role `title` below)")
        }
        lines += [
            "# deck: \"\(Placeholder.deck.english)\"",
            "# summary: [ \"\(Placeholder.keyPoint.english)\", \"\(Placeholder.secondKeyPoint.english)\" ]",
            "# authors: [ \"\(Placeholder.editor.english)\" ]",
            "# published: 2026-01-31    the day this explainer is published",
            "article:", "  file: \(article.settings.file.value)", "  # \(draft.language.evidence)",
            "  language: \(draft.language.value.text)",
        ]
        if let layout = draft.layout {
            lines += ["  # \(layout.paragraphs.evidence)", "  paragraphs: \(layout.paragraphs.value.rawValue)"]
            if let kept = layout.lines { lines += ["  # \(kept.evidence)", "  lines: \(kept.value.rawValue)"] }
        }
        lines += ["  # of the file as received; another file then stops the build", "  sha256: \(article.sha256)"]
        if let author = draft.author {
            let names = Byline.names(in: author.value).map(YAMLText.quoted)
            lines += [
                "  # from \(author.evidence)",
                "  author: " + (names.count == 1 ? names[0] : "[ \(names.joined(separator: ", ")) ]"),
            ]
        } else {
            lines.append("  # author: \"\(Placeholder.author.english)\"")
        }
        lines.append(
            origin.publisher.map { "  publisher: \(YAMLText.quoted($0))" }
                ?? "  # publisher: \"\(Placeholder.publisher.english)\"")
        lines.append(origin.url.map { "  url: \(YAMLText.quoted($0))" } ?? "  # url: https://… where it was published")
        if let published = origin.published {
            lines.append("  published: \(published)")
        } else if let published = draft.published {
            lines += ["  # from \(published.evidence)", "  published: \(published.value.iso)"]
        } else {
            lines.append("  # published: 2026-01-31    when")
        }
        lines += rights + front + chapters
        return lines.map { $0 + "\n" }.joined()
    }

    private var rights: [String] {
        let status = origin.rights ?? .unknown
        return [
            "  # own, licensed, public-domain, or unknown; while it is unknown, pages ask search engines to pass them over",
            "  rights: { status: \(status.rawValue) }    # and statement: \"…\", which is printed",
        ]
    }

    private var front: [String] {
        guard !draft.frontLines.isEmpty else {
            return ["  # front: no line at the beginning was recognised as title, byline or date"]
        }
        return ["  front:"]
            + draft.frontLines.flatMap { role, quote, evidence in
                ["    # \(evidence)", "    - { role: \(role), quote: \(YAMLText.quoted(quote)) }"]
            }
    }

    private var headings: [String] {
        guard !draft.innerHeadings.isEmpty else { return [] }
        return ["# short lines that stand alone, below the headings that begin chapters", "headings:"]
            + draft.innerHeadings.map { "  - \(YAMLText.quoted($0))" }
    }

    private var chapters: [String] {
        guard !draft.chapters.isEmpty else {
            return headings + ["# chapters: one for the whole text; \(draft.headings.evidence)"]
        }
        return headings + ["# \(draft.headings.evidence)", "chapters:"]
            + draft.chapters.map { chapter in
                let title = chapter.title.map { "title: \(YAMLText.quoted($0)), " } ?? ""
                return "  - { slug: \(chapter.slug), \(title)quote: \(YAMLText.quoted(chapter.quote)) }"
            }
    }
}
