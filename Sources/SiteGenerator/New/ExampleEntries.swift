/// The files that editors write into, each with its format as a comment: lines before the first entry that begin with
/// `# ` are passed over.
enum ExampleEntries {
    static func files(words: String?) -> [(name: String, text: String)] {
        let passage = words ?? Placeholder.formPassage.english
        return [
            (
                "notes.md",
                """
                # Notes, in any order: each is bound to words of the article. The form, without the `# ` before it:

                # ## \(Placeholder.formTitle.english) {#an-id}
                # kind: context
                # > \(passage)
                # \(Placeholder.formBlankLine.english)
                # \(Placeholder.formNote.english)

                # kind: definition, context, source, correction, contradiction, translation or corrupt. After `> ` stands
                # the article's text; `==` before and after words of it marks those that are meant.

                """
            ),
            (
                "glossary.md",
                """
                # Terms: every place where one is mentioned is found. The form, without the `# ` before it:

                # ## \(Placeholder.formTerm.english)
                # also: \(Placeholder.formSpelling.english)
                # \(Placeholder.formBlankLine.english)
                # \(Placeholder.formDefinition.english)

                """
            ),
            (
                "timeline.md",
                """
                # Events. `date` is what you hold to be right, in EDTF; `article_date` what the article's words say:
                # a date, `same` or `none`. The form, without the `# ` before it:

                # ## \(Placeholder.formEvent.english)
                # date: 2026-01-31
                # article_date: same
                # > \(passage)
                # \(Placeholder.formBlankLine.english)
                # \(Placeholder.formEventText.english)

                """
            ),
        ]
    }
}
