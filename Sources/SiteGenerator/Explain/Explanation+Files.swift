// swift-format-ignore-file

extension Explanation {
    /// Codes about files.
    static let files: [Explanation] = [
        Explanation(
            .notUTF8,
            "A text file is not UTF-8. Save it as UTF-8, or convert it: `iconv -f SHIFT_JIS -t UTF-8 old > new`, with the name of what it is.",
            why: "Bytes of another encoding would be printed as rubbish, and nobody can guess which encoding was meant.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                Said in a caf‹E9›.

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Said in a café.

                """)),
        Explanation(
            .missingFile,
            "A file that the site needs, or that something names, is not there. Write it, or mend the name.",
            why: "What is named is meant to be read or printed; leaving it out in silence would change the site.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                ![The ferry at its pier](images/ferry.svg)

                """),
            right: .files(["notes.md": """
                ## {#hour}
                > every hour

                ![The ferry at its pier](images/ferry.svg)

                """, "images/ferry.svg": """
                <svg xmlns="http://www.w3.org/2000/svg"/>

                """])),
        Explanation(
            .unsafeImage,
            "A file in images/ is no picture, or an SVG picture that holds more than a drawing: a script, a handler, HTML, or the address of another file. Save it as plain SVG, or as PNG.",
            why: "Pictures are published as they are, and whoever opens one by itself opens a page of the site: what it holds would run there. Nothing is taken out of it in silence.",
            wrong: .files(["notes.md": """
                ## {#hour}
                > every hour

                ![The ferry at its pier](images/ferry.svg)

                """, "images/ferry.svg": """
                <svg xmlns="http://www.w3.org/2000/svg" onload="start()"/>

                """]),
            right: .files(["notes.md": """
                ## {#hour}
                > every hour

                ![The ferry at its pier](images/ferry.svg)

                """, "images/ferry.svg": """
                <svg xmlns="http://www.w3.org/2000/svg"/>

                """])),
        Explanation(
            .unknownFile,
            "A file stands in content/ or templates/ that sitegen does not read. Give it the name that the help tells, or take it out. A README.md may stand anywhere.",
            why: "A file with a wrong name, such as Notes.md, would be left out of the site, and nobody would see that.",
            wrong: .file("note.md", """
                ## {#fare}
                > two crowns

                Silver ones.

                """),
            right: .file("notes.md", """
                ## {#fare}
                > two crowns

                Silver ones.

                """)),
        Explanation(
            .emptyFile,
            "A file that must hold something is empty. Write what belongs there, or remove the file.",
            why: "An empty article or settings file is nearly always one that was not saved.",
            wrong: .files(["article.txt": "", "notes.md": ""]),
            right: .file("notes.md", "")),
        Explanation(
            .controlCharacter,
            "A character stands in the text that no web page can hold: a control character such as U+0001, or one that Unicode sets aside. Remove it. If the article was received so, tell of it in the preface.",
            why: "A browser drops or replaces such a character, so the page would not be what the file says.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                Since‹01› 1950.

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .byteOrderMark,
            "A file begins with a byte order mark, U+FEFF, which some editors on Windows write. Save the file as UTF-8 without it. The article may have one: it is not printed, and the file stays as it is.",
            why: "The mark is no text, but it stands before the first sign of the first line, so that `##` is no longer first.",
            wrong: .notes("""
                ‹EF›‹BB›‹BF›## {#hour}
                > every hour

                Since 1950.

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .carriageReturns,
            "A line ends in CR alone, as on very old systems. Save the file with line ends of Unix or of Windows; both are taken everywhere, and pages end every line in LF.",
            why: "To every other program the file would be one single line.",
            wrong: .notes("""
                ## {#hour}‹0D›> every hour‹0D›‹0D›Since 1950.‹0D›
                """),
            right: .notes("""
                ## {#hour}‹0D›
                > every hour‹0D›
                ‹0D›
                Since 1950.‹0D›

                """)),
        Explanation(
            .articleChanged,
            "A text is not the one whose SHA-256 stands in `article.sha256` or in `editions.yaml`. Restore the file. A corrected article is taken in with `sitegen update NAME --from FILE --apply`, which keeps the text before and says what it does to every note; where only the file was meant to be another, write its sum.",
            why: "Notes speak about the text as it was received. A text that changed under them must not be published by accident.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  sha256: fb8526
                  rights: { status: own }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  sha256: \(SHA256.hexadecimal(of: Array(ExampleSite.article.utf8)))
                  rights: { status: own }

                """)),
        Explanation(
            .updateOpen,
            "A new edition of the article was taken in, and something that hangs on its words is not decided. Look at both texts: `sitegen update NAME --accept ID` writes the passage that is proposed, or takes off the list what stands as it is.",
            why: "A note beside words that no longer say what they said would mislead readers, and nobody would see it.",
            wrong: .file("update.yaml", "format: 1\nopen:\n  - id: \"note:hour\"\n    why: \"the words changed\"\n"),
            right: .notes("## {#hour}\n> every hour\n\nSince 1950.\n")),
        Explanation(
            .textTooLarge,
            "A text is larger than the Markdown library can read safely. Cut it into several files or smaller chapters.",
            why: "Beyond that size the library's numbers overflow; the limit is far above any book.",
            wrong: ExampleSite(base: .own, files: [
                .init(path: "chapters/1-fare.md", text: """
                    # The fare


                    """),
                .init(path: "chapters/2-log.md", text: """
                    # Log

                    The ferry left in the morning and came back in the evening.


                    """, times: 1_100_000),
            ]),
            right: .chapter("""
                # The fare

                Two crowns.

                """)),
    ]
}
