// swift-format-ignore-file

extension Explanation {
    /// Codes about what one file says of another.
    static let anchors: [Explanation] = [
        Explanation(
            .passageNotFound,
            "The words of a passage are not in the article. The message shows the nearest words and where they begin to differ: often an invisible character, another dash, a line end. Copy the passage from the article's file; the help has it ready.",
            why: "A note is bound to exact words. Near enough is a guess, and sitegen never guesses.",
            wrong: .notes("""
                ## {#hour}
                > every hours

                Since 1950.

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .passageAmbiguous,
            "The words of a passage stand in the article more than once. Write a longer passage that only the meant place has, with `==` around the words meant; the notes propose one for each place. Or write `every: true` if the note belongs to all of them.",
            why: "Which of the places is meant only you can know.",
            wrong: .notes("""
                ## {#cross}
                > crosses

                By rowing.

                """),
            right: .notes("""
                ## {#cross}
                > The ferry ==crosses==

                By rowing.

                """)),
        Explanation(
            .passageAcrossBlocks,
            "A passage runs over the end of a paragraph or heading. Write one passage for each paragraph, with a blank line between them: the note is then cited from both.",
            why: "A mark cannot begin in one paragraph and end in another.",
            wrong: .notes("""
                ## {#fare}
                > once a day.
                >
                > The fare

                It was dearer in winter.

                """),
            right: .notes("""
                ## {#fare}
                > once a day.

                > The fare

                It was dearer in winter.

                """)),
        Explanation(
            .passageInCode,
            "A passage stands in a code block of a Markdown article. Choose words of a paragraph before or after it.",
            why: "Code is printed sign for sign, and cannot carry a mark.",
            wrong: ExampleSite(base: .markdown, files: [.init(path: "notes.md", text: """
                ## {#left}
                > left the pier

                In the log.

                """)]),
            right: ExampleSite(base: .markdown, files: [.init(path: "notes.md", text: """
                ## {#left}
                > at the pier

                As in the log.

                """)])),
        Explanation(
            .quoteNotFound,
            "A `quote` of explainer.yaml is not the beginning of a paragraph or heading of the article. Copy the first words of the one that is meant.",
            why: "Chapters, headings and front lines are cut where a block begins; the quote is how the block is named.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: All, quote: "A ferry" }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: All, quote: "The ferry" }

                """)),
        Explanation(
            .quoteAmbiguous,
            "Several blocks of the article begin with the words of a `quote`. Quote more of the one that is meant.",
            why: "Which of them is meant only you can know.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: All, quote: "The f" }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: All, quote: "The ferry" }

                """)),
        Explanation(
            .blockUnclaimed,
            "Text of the article stands before the first chapter, and is no front line. Begin the first chapter with it, or name it under `article.front`.",
            why: "Every block of the article is printed once; this one would be printed nowhere.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: Fares, quote: "The fare" }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: Times, quote: "The ferry" }
                  - { title: Fares, quote: "The fare" }

                """)),
        Explanation(
            .blockClaimedTwice,
            "A block of the article is named twice: two chapters begin at it, or it is a front line and something else too. Remove one of the two.",
            why: "Every block of the article is printed once, in one place.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: Times, quote: "The ferry" }
                  - { title: Hours, quote: "The ferry crosses" }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: Times, quote: "The ferry" }
                  - { title: Fares, quote: "The fare" }

                """)),
        Explanation(
            .chapterOrder,
            "Chapters stand in another order than the article, or one begins inside a list, quotation or table. Sort them, or begin the chapter at a block that stands by itself.",
            why: "The article is printed as received, in order.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: Times, quote: "The ferry" }
                  - { title: Boats, quote: "Boats" }
                  - { title: Fares, quote: "The fare" }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { title: Times, quote: "The ferry" }
                  - { title: Fares, quote: "The fare" }

                """)),
        Explanation(
            .addressTaken,
            "Two things want the same address: two chapters of one slug, a chapter named like a page that sitegen writes (notes, glossary, timeline …), two folders that differ only in case. Give one of them another name.",
            why: "One file would overwrite the other.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { slug: notes, title: All, quote: "The ferry" }

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: own }
                chapters:
                  - { slug: times, title: All, quote: "The ferry" }

                """)),
        Explanation(
            .unknownReference,
            "A citation `[@id]`, a `sources:` field or a link by id names something that is not there. Mend the id, or write the source, note, term or event.",
            why: "Nothing of the site's own may lead nowhere.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                Since 1950, see [the fare](note:fare).

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950, see [the fare](note:fare).

                ## {#fare}
                > two crowns

                Silver ones.

                """)),
        Explanation(
            .formClaimedTwice,
            "Two terms have the same name or spelling. Remove it from one of them, or make both one term with `also:`.",
            why: "A mention would lead to one of the two, by chance.",
            wrong: .file("glossary.md", """
                ## ferry

                A boat.

                ## crown
                also: ferry

                A coin.

                """),
            right: .file("glossary.md", """
                ## ferry

                A boat.

                ## crown
                also: crowns

                A coin.

                """)),
        Explanation(
            .termNotMentioned,
            "The text never mentions a term of its own glossary. Add the spelling that the text uses as `also: …`, or remove the term.",
            why: "Mostly the term is there in another spelling, and its mentions are not found.",
            wrong: .file("glossary.md", """
                ## harbour

                Where boats land.

                """),
            right: .file("glossary.md", """
                ## ferry

                A boat.

                """)),
        Explanation(
            .variantNotFound,
            "A spelling given as `also: …` or `not: …` never stands in the text. Remove the line, or mend the spelling.",
            why: "It is mostly mistyped, and the spelling that was meant is not found, or not kept from being a mention.",
            wrong: .file("glossary.md", """
                ## ferry
                also: ferries

                A boat.

                """),
            right: .file("glossary.md", """
                ## ferry

                A boat.

                """)),
        Explanation(
            .articleDate,
            "The passage of an event says another date than its `article_date`. Write there what the article says; `date` is for what you found out. Or mend the slip.",
            why: "`article_date: same` would put a date into the author's mouth that the article does not say.",
            wrong: .files(["article.txt": """
                The ferry

                The ferry left on 5 June 1976 for the last time.

                """, "timeline.md": """
                ## The last ferry
                date: 1977-06-05
                article_date: same
                > on 5 June 1976

                """, "notes.md": """
                ## {#last}
                > the last time

                It did.

                """]),
            right: .files(["article.txt": """
                The ferry

                The ferry left on 5 June 1976 for the last time.

                """, "timeline.md": """
                ## The last ferry
                date: 1977-06-05
                article_date: 1976-06-05
                > on 5 June 1976

                """, "notes.md": """
                ## {#last}
                > the last time

                It did.

                """])),
        Explanation(
            .sourceNotCited,
            "A source of the explainer is cited by nothing. Cite it in `sources:` or as `[@id]`, or remove it.",
            why: "A bibliography shows what the notes rest on.",
            wrong: .file("sources.yaml", """
                - { id: log, type: book, title: Log }

                """),
            right: .files(["sources.yaml": """
                - { id: log, type: book, title: Log }

                """, "notes.md": """
                ## {#hour}
                sources: log
                > every hour

                Since 1950.

                """])),
        Explanation(
            .rightsUnknown,
            "It is not known whether the article may be printed. Find out, and say so under `article.rights`. Until then pages ask search engines to pass them over, and the file itself is not copied.",
            why: "To publish somebody else's text needs a right to do so, and readers should see which.",
            wrong: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt

                """),
            right: .file("explainer.yaml", """
                format: 1
                title: The ferry
                article:
                  file: article.txt
                  rights: { status: licensed, statement: "CC BY 4.0" }

                """)),
        Explanation(
            .interfaceLanguage,
            "There are no interface words in the explainer's language; pages speak the site's language around the text. Translate templates/strings/en.yaml into a file of that language.",
            why: "Readers meet buttons and headings in a language that they may not read.",
            wrong: .file("explainer.yaml", """
                format: 1
                language: cy
                title: Y fferi
                article:
                  file: article.txt
                  language: en
                  rights: { status: own }

                """),
            right: .file("explainer.yaml", """
                format: 1
                language: en
                title: The ferry
                article:
                  file: article.txt
                  language: en
                  rights: { status: own }

                """)),
        Explanation(
            .draftSkipped,
            "A note is a draft and is not published. Remove `status: draft` when it is ready.",
            why: "You should know what is left out.",
            wrong: .notes("""
                ## {#hour}
                status: draft
                > every hour

                Since 1950?

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since 1950.

                """)),
        Explanation(
            .addressRecord,
            "A line of addresses.txt is no address. `sitegen record` writes this file; where two versions of it were merged, keep the lines of both, in any order.",
            why: "A line that cannot be read would let an address die unseen.",
            wrong: .file("addresses.txt", "text.html#n-hour\n"),
            right: .file("addresses.txt", "text.html n-hour\n")),
        Explanation(
            .addressLost,
            "An address was published, as addresses.txt tells, and nothing has it now. Where another entry took its place, write `was:` with the earlier id among its fields; where it was withdrawn, say so in retired.yaml; where the explainer's folder was renamed, write `was:` with the earlier name in explainer.yaml. A line of addresses.txt is never removed.",
            why: "Somebody may have cited the address. It must lead to what became of the place, not to the top of a page or nowhere.",
            wrong: .file("addresses.txt", "text.html n-timetable\n"),
            right: .files([
                "addresses.txt": "text.html n-timetable\n",
                "notes.md": "## {#hour}\nwas: timetable\n> every hour\n\nSince 1950.\n",
            ])),
        Explanation(
            .addressClaim,
            "A line says what became of an address that is still there, was never published, or has another line that says it too. Keep the line that is right.",
            why: "A link can lead to one place; and an earlier id that is mistyped would leave the real one without any.",
            wrong: .files([
                "addresses.txt": "text.html n-hour\n",
                "notes.md": "## {#hour}\nwas: timetable\n> every hour\n\nSince 1950.\n",
            ]),
            right: .files([
                "addresses.txt": "text.html n-timetable\n",
                "notes.md": "## {#hour}\nwas: timetable\n> every hour\n\nSince 1950.\n",
            ])),
    ]
}
