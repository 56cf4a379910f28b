// swift-format-ignore-file

extension Explanation {
    /// Codes about settings and other data.
    static let settings: [Explanation] = [
        Explanation(
            .yamlSyntax,
            "A settings file is not YAML, or uses what sitegen does not take (anchors, tags, a key twice). The message names the place where reading failed; the cause often stands on the line before it: a quotation mark that is not closed, a tab, a missing space after the colon. When in doubt put the text in double quotes.",
            why: "YAML that can be read in two ways is read in the one that nobody meant.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry: a winter
                article:
                  file: article.txt
                  rights: { status: own }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: "The ferry: a winter"
                article:
                  file: article.txt
                  rights: { status: own }

                """)),
        Explanation(
            .jsonSyntax,
            "sources.json is not JSON. The message names the place. Export it again from Zotero (Better CSL JSON or CSL JSON), or mend the sign that is missing: a comma, a quotation mark, a bracket.",
            why: "A bibliography that is half read would leave sources out.",
            wrong: .file("sources.json", """
                [ { "id": "log", "type": "book" "title": "Log" } ]

                """),
            right: .files(["sources.json": """
                [ { "id": "log", "type": "book", "title": "Log" } ]

                """, "notes.md": """
                ## {#hour}
                sources: log
                > every hour

                Since 1950.

                """])),
        Explanation(
            .unknownKey,
            "A key or field is not one that is known there. The help names the nearest known one, and all of them.",
            why: "A mistyped key would otherwise be a setting that is silently not there.",
            wrong: .notes("""
                ## {#hour}
                veredict: consistent
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
            .missingKey,
            "A key or field is missing that must be there. The message names it: add the line.",
            why: "Where no value can be right for everyone, sitegen has no default. An event with a passage says what date the article itself gives, so that your research is never put into the author's mouth.",
            wrong: .file("timeline.md", """
                ## The ferry is late {#late}
                article_date: none
                > In winter

                """),
            right: .file("timeline.md", """
                ## The ferry is late {#late}
                date: 1950-12
                article_date: none
                > In winter

                """)),
        Explanation(
            .wrongType,
            "A value has another form than is expected there: a list where one text is meant, or one text where a list is meant.",
            why: "Of two forms one cannot be read, and to leave it out would change the site.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                deck: [Its times, its fares]
                article:
                  file: article.txt
                  rights: { status: own }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                deck: Its times, its fares
                article:
                  file: article.txt
                  rights: { status: own }

                """)),
        Explanation(
            .badValue,
            "A value is not one of those that are possible there: a word that is none of a few, a date that is no date. The help tells what can be written. Values are written in English and in small letters, whatever the language of the site; readers see them in theirs.",
            why: "A value that nobody knows would be left out or shown as it stands.",
            wrong: .notes("""
                ## {#hour}
                verdict: True
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
            .cutScalar,
            "In YAML a space and `#` begin a comment, so this text ends before them. Put the whole text in double quotes.",
            why: "Half of the title would be gone, and nothing would look wrong.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: Ferry #2
                article:
                  file: article.txt
                  rights: { status: own }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: "Ferry #2"
                article:
                  file: article.txt
                  rights: { status: own }

                """)),
        Explanation(
            .foldedScalar,
            "A text in YAML runs over several lines. YAML folds them into one with spaces between. Write it on one line, in double quotes.",
            why: "In Japanese and Chinese those spaces are wrong, and a quotation with one more space is no longer in the article.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The
                  ferry
                article:
                  file: article.txt
                  rights: { status: own }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: "The ferry"
                article:
                  file: article.txt
                  rights: { status: own }

                """)),
    ]
}
