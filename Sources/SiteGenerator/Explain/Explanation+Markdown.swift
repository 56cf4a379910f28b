// swift-format-ignore-file

extension Explanation {
    /// Codes about Markdown of ours.
    static let markdown: [Explanation] = [
        Explanation(
            .rawHTML,
            "HTML stands in text of yours. Write Markdown; for the sign `<` itself write `\\<`.",
            why: "Pages stay correct and safe because sitegen alone writes their HTML.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                Since <b>1950</b>.

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                Since **1950**.

                """)),
        Explanation(
            .linkScheme,
            "A link or image has an address that is not taken. Links are `https:`, `http:`, `mailto:`, `tel:`, by id (`note:`, `term:`, `event:`, `source:`, `chapter:`), or relative to the explainer's folder; images lie in images/.",
            why: "An address from the root, or one without its scheme, breaks when the site is moved or opened from a disk; a picture from elsewhere would ask a third party about every reader.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                See the [fares](/fares.html).

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                See the [fares](https://example.org/fares.html).

                """)),
        Explanation(
            .missingAlt,
            "An image has no words for those who do not see it. Write `![what it shows](images/…)`. In the article's own Markdown it is a warning, since that text is not yours to change.",
            why: "Without them the picture is nothing to readers who listen to the page, or whose connection is slow.",
            wrong: .files(["notes.md": """
                ## {#hour}
                > every hour

                ![](images/ferry.svg)

                """, "images/ferry.svg": """
                <svg xmlns="http://www.w3.org/2000/svg"/>

                """]),
            right: .files(["notes.md": """
                ## {#hour}
                > every hour

                ![The ferry at its pier](images/ferry.svg)

                """, "images/ferry.svg": """
                <svg xmlns="http://www.w3.org/2000/svg"/>

                """])),
        Explanation(
            .notPrinted,
            "Something of a Markdown article is not printed as its author meant it: an image that is not in `images/`, in whose place its words stand, a footnote that nothing cites, or a link that leads nowhere from here. Save the image there, under the name it has in the article; give the article's `url`, which relative links begin at; or keep the article as plain text, of which every byte is printed.",
            why: "Pages ask no third party for images, and Markdown leaves out what is not cited; readers should not miss it unawares.",
            wrong: ExampleSite(base: .markdown, files: [.init(path: "article.md", text: """
                The ferry crosses every hour.

                ![The pier](https://example.org/pier.svg)

                """)]),
            right: ExampleSite(base: .markdown, files: [
                .init(path: "article.md", text: """
                    The ferry crosses every hour.

                    ![The pier](https://example.org/pier.svg)

                    """),
                .init(path: "images/pier.svg", text: """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 5h9"/></svg>

                    """)])),
        Explanation(
            .headingLevel,
            "A heading in text of yours has a level that the page needs for itself. In notes, terms and events headings start with `###`; a chapter of own writing begins with its title, `# Title`, and goes on with `##`.",
            why: "Headings are how readers who listen to a page find their way: each level must stand below the one that holds it.",
            wrong: .chapter("""
                The fare

                Two crowns.

                """),
            right: .chapter("""
                # The fare

                Two crowns.

                """)),
        Explanation(
            .footnote,
            "A footnote of own writing does not work: it has no definition, nothing cites it, it is defined twice, or its signs are not the ASCII ones. Write `[^label]` in the text and `[^label]: words` on a line of its own.",
            why: "A footnote that is not understood would be printed as signs, or vanish.",
            wrong: .chapter("""
                # The fare

                Two crowns.[^silver]

                """),
            right: .chapter("""
                # The fare

                Two crowns.[^silver]

                [^silver]: Silver ones.

                """)),
        Explanation(
            .citationGrammar,
            "A citation is not written as it must be, and would be printed as signs: `[@id]`, `[@id, p. 3]`, `[@one; @two]`, in ASCII. In the field `sources:` ids stand without `@`, parted by `;`. For brackets that are meant write `\\[`.",
            why: "Readers would see an id that means nothing to them, and the bibliography would not list the source for the note.",
            wrong: .files(["notes.md": """
                ## {#hour}
                sources: log
                > every hour

                Since 1950 [log].

                """, "sources.yaml": """
                - { id: log, type: book, title: Log }

                """]),
            right: .files(["notes.md": """
                ## {#hour}
                > every hour

                Since 1950 [@log].

                """, "sources.yaml": """
                - { id: log, type: book, title: Log }

                """])),
        Explanation(
            .tableTooLarge,
            "A table has more columns or cells than the Markdown library can read safely. Cut it into smaller ones.",
            why: "The library counts columns in 16 bits, and a table beyond that would lose cells.",
            wrong: ExampleSite(base: .own, files: [
                .init(path: "chapters/1-fare.md", text: """
                    # The fare

                    | a |
                    | - |

                    """),
                .init(path: "chapters/2-table.md", text: """
                    # Table


                    """ + String(repeating: "|a", count: 1_100) + "|\n" + String(repeating: "|-", count: 1_100) + "|\n"),
            ]),
            right: .chapter("""
                # The fare

                | a | b |
                | - | - |
                | 1 | 2 |

                """)),
        Explanation(
            .nestingTooDeep,
            "Lists or quotations stand in one another more than a hundred deep. Nest less.",
            why: "Such a text is nearly always an accident, and some browsers cannot show it.",
            wrong: .chapter("""
                # The fare


                """ + String(repeating: "> ", count: 120) + """
                Two crowns.

                """),
            right: .chapter("""
                # The fare

                > Two crowns.

                """)),
    ]
}
