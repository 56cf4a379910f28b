// swift-format-ignore-file

extension Explanation {
    /// Codes about notes.md, glossary.md and timeline.md.
    static let entries: [Explanation] = [
        Explanation(
            .entryGrammar,
            "An entry of notes.md, glossary.md or timeline.md does not have its form: a heading `## Title {#id}`, then fields, then passages, then the text. The heading begins with two ASCII `#` and a space, at the first column. One with more of them is a heading in an entry's text, and no field or passage stands right below it.",
            why: "A line that fits nowhere would become part of another note, or of none.",
            wrong: .notes("""
                # The hour
                > every hour

                Since 1950.

                """),
            right: .notes("""
                ## The hour
                > every hour

                Since 1950.

                """)),
        Explanation(
            .fieldGrammar,
            "A field is not written `key: value`, with an ASCII colon, right after the heading and before any blank line; or it stands twice, or has no value.",
            why: "A field in another place would be printed as text, or silently not count.",
            wrong: .notes("""
                ## {#hour}
                verdict：consistent
                > every hour

                Since 1950.

                """),
            right: .notes("""
                ## {#hour}
                verdict: consistent
                > every hour

                Since 1950.

                """)),
        Explanation(
            .passageGrammar,
            "A passage is not written as it must be: every line begins with `>` and one space at the first column, `==` marks one stretch of words and is closed, and a blank line parts the passage from the text after it. For two equals signs of the article write `\\==`.",
            why: "After `> ` stands the article's text, byte for byte; a sign too many or too few would make it another text.",
            wrong: .notes("""
                ## {#hour}
                > The ferry crosses ==every hour

                Since 1950.

                """),
            right: .notes("""
                ## {#hour}
                > The ferry crosses ==every hour==

                Since 1950.

                """)),
        Explanation(
            .emptyEntry,
            "A note has no text, or a term no definition. Write it after the passage or fields and a blank line.",
            why: "Readers would follow a mark to nothing.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .placeholder,
            "Words that `sitegen new`, `sitegen suggest` or the preview put where yours belong still stand there, such as `(Write the note here.)`. Write your own, or leave the line out where nothing has to stand.",
            why: "They would be published.",
            wrong: .notes("""
                ## (Heading, may be left out) {#hour}
                > every hour

                (Write the note here.)

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .badIdentifier,
            "An id, slug or folder cannot be part of an address. Use ASCII letters, digits, `-` and `_`, and write an id as `{#id}` at the end of the heading.",
            why: "Addresses that need escapes break when they are copied, and differ between systems.",
            wrong: .notes("""
                ## The hour {#毎時}
                > every hour

                Since 1950.

                """),
            right: .notes("""
                ## The hour {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .duplicateIdentifier,
            "Two entries have the same id. Give one of them another.",
            why: "A link to the id would lead to one of the two, by chance.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                ## {#hour}
                > two crowns

                Silver ones.

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                ## {#fare}
                > two crowns

                Silver ones.

                """)),
    ]
}
