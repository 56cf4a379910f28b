// swift-format-ignore-file

extension Explanation {
    /// Codes about templates, pages and the output.
    static let pages: [Explanation] = [
        Explanation(
            .template,
            "A page template has a mistake: a tag that is not closed, a name that the page does not have, a partial that is not there. The help names the nearest known one; templates/README.md lists them all.",
            why: "Mustache prints an unknown name as nothing, and a part of the page would silently be gone.",
            wrong: .file("templates/home.mustache", """
                <!DOCTYPE html>
                <html lang="en">
                <title>{{page.tittle}}</title>
                <p><a href="ferry/index.html">The ferry</a></p>
                </html>

                """),
            right: .file("templates/home.mustache", """
                <!DOCTYPE html>
                <html lang="en">
                <title>{{page.title}}</title>
                <p><a href="ferry/index.html">The ferry</a></p>
                </html>

                """)),
        Explanation(
            .strings,
            "A file of templates/strings has a text with a place that nothing fills, is not named by a language, or the site's own language has no such file.",
            why: "A place that nothing fills would be printed as it stands.",
            wrong: .file("templates/strings/en (1).yaml", """
                search: Find

                """),
            right: ExampleSite(files: [])),
        Explanation(
            .deadLink,
            "A link of a finished page leads to no file or place of the site. Mend it where it was written: in your text, or in a template.",
            why: "Nothing of the site's own may lead nowhere.",
            wrong: .notes("""
                ## {#hour}
                > every hour

                See [the rest](texts.html).

                """),
            right: .notes("""
                ## {#hour}
                > every hour

                See [the rest](text.html).

                """)),
        Explanation(
            .duplicateAddress,
            "An id stands twice on a page. Ids of the text are unique by themselves, so it comes from a template: change it there.",
            why: "A link to the id would lead to one of the two, by chance.",
            wrong: .file("templates/home.mustache", """
                <!DOCTYPE html>
                <html lang="en">
                <title>Ferries</title>
                <p id="top">One</p>
                <p id="top">Two</p>
                </html>

                """),
            right: .file("templates/home.mustache", """
                <!DOCTYPE html>
                <html lang="en">
                <title>Ferries</title>
                <p id="top">One</p>
                <p id="end">Two</p>
                </html>

                """)),
        Explanation(
            .editedOutput,
            "A file of the output folder was edited after sitegen wrote it, and is left as it is. What is to last belongs in content/ or templates/. Delete the file to have it written again.",
            why: "sitegen never destroys somebody's work, but the page is no longer what the content says.",
            wrong: .file("public/index.html", """
                <!DOCTYPE html>
                <title>Mine</title>

                """),
            right: .file("content/site.yaml", """
                title: Mine
                language: en

                """)),
        Explanation(
            .foreignOutput,
            "A file or folder that sitegen did not write stands where a page is to be written. Move it away, or choose another folder with --output.",
            why: "sitegen never overwrites what it did not write.",
            wrong: .files(["public/ferry/sources.html": """
                Mine

                """, "sources.yaml": """
                - { id: log, type: book, title: Log }

                """, "notes.md": """
                ## {#hour}
                sources: log
                > every hour

                Since 1950.

                """]),
            right: .files(["public/ferry/mine.html": """
                Mine

                """, "sources.yaml": """
                - { id: log, type: book, title: Log }

                """, "notes.md": """
                ## {#hour}
                sources: log
                > every hour

                Since 1950.

                """])),
        Explanation(
            .fidelity,
            "`sitegen verify` found that a page does not print the article as received: something is missing, changed, moved, doubled or hidden. Build again; if it stays, look at the templates that print the page.",
            why: "The site promises that the article stands there as received, and this is the proof of it.",
            wrong: ExampleSite(files: [.init(path: "public/ferry/text.html", text: """
                <!DOCTYPE html>
                <meta charset="utf-8">
                <title>The ferry</title>
                <p>The ferry crosses every day.</p>

                """)], command: .verify),
            right: ExampleSite(files: [], command: .verify)),
    ]
}
