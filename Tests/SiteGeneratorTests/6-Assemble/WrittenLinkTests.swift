import Testing

@testable import SiteGenerator

/// A wrong relative link of ours is reported where it was written, and once.
struct WrittenLinkTests {
    private func site(_ note: String, preface: String = "Good: [all notes](notes.html).") -> String {
        MemorySite([
            "site.yaml": "title: Tests\nlanguage: en\n", "tides/article.txt": "The tide rose.\n",
            "tides/explainer.yaml":
                "format: 1\ntitle: Tides\narticle: { file: article.txt, rights: { status: own } }\n",
            "tides/preface.md": preface + "\n", "tides/notes.md": "## {#tide}\n> tide\n\n\(note)\n",
        ]).diagnostics
    }

    @Test func noFile() {
        expectText(
            site(
                "See [a](parts/öne.html#a). Again: [it](parts/öne.html#a).", preface: "Also [here](./parts/öne.html#a)."
            ),
            #"""
            content/tides/notes.md:4:9: error: the link `parts/%C3%B6ne.html#a` leads to no file of the site [dead-link]
              4 | See [a](parts/öne.html#a). Again: [it](parts/öne.html#a).
                |         ^^^^^^^^^^^^^^^^
              note: it stands in 1 more places
              help: did you mean tides/print.html? links are relative and name their file, such as index.html

            content/tides/preface.md:1:13: error: the link `./parts/%C3%B6ne.html#a` leads to no file of the site [dead-link]
              1 | Also [here](./parts/öne.html#a).
                |             ^^^^^^^^^^^^^^^^^^
              help: did you mean tides/print.html? links are relative and name their file, such as index.html
            """#, sourceLocation: #_sourceLocation)
    }

    @Test("an id of an entry is given to the entry, without its letter")
    func noEntry() {
        expectText(
            site("See [it](notes.html#n-nope)."),
            #"""
            content/tides/notes.md:4:10: error: the link `notes.html#n-nope` leads to no place on tides/notes.html [dead-link]
              4 | See [it](notes.html#n-nope).
                |          ^^^^^^^^^^^^^^^^^
              help: that page shows no note `nope`; mend the link, or give a note there that id
            """#, sourceLocation: #_sourceLocation)
    }

    @Test func noPlace() {
        expectText(
            site("Good: [a](notes.html), [b](#n-tide). See [the end](text.html#end)."),
            #"""
            content/tides/notes.md:4:52: error: the link `text.html#end` leads to no place on tides/text.html [dead-link]
              4 | …otes.html), [b](#n-tide). See [the end](text.html#end).
                |                                          ^^^^^^^^^^^^^
              help: give an element there the id `end`, or mend the link
            """#, sourceLocation: #_sourceLocation)
    }
}
