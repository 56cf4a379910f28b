import Testing

@testable import SiteGenerator

/// `print.html` of whole sites in memory. That its ids are unique and its links lead somewhere is checked by the build
/// itself, and that it prints the article by `verifyFindings`.
struct PrintPageTests {
    /// A harbour in two chapters, with a note cited in both, a term, an event and a source.
    static let harbour = [
        "site.yaml": "title: Site\nlanguage: en\nbase_url: https://example.org\n",
        "harbour/explainer.yaml": """
        format: 1
        title: Harbour
        article:
          file: article.txt
          rights: { status: own }
          front: [ { role: dateline, quote: "1 May 1890" } ]
        chapters:
          - { slug: morning, title: Morning, quote: "The ferry" }
          - { slug: evening, title: Evening, quote: "At night" }

        """,
        "harbour/article.txt": """
        1 May 1890

        The ferry left the quay at six.

        At night the ferry lay at the quay again.

        """,
        "harbour/notes.md": """
        ## {#ferry}
        every: true
        > ferry

        A boat. See [the date](note:date), [evening](chapter:evening), [the quay](term:quay), [the departure](event:left),
        [@almanac], [the table](notes.html), [elsewhere](https://example.org/#n-date).

        ## {#date}
        > 1 May 1890

        A Thursday. See [the boat](note:ferry).

        ## {#night}
        > At ==night==

        After [six](note:ferry).

        """,
        "harbour/glossary.md": """
        ## quay
        sources: almanac

        Where [boats](note:ferry) lie.

        """,
        "harbour/timeline.md": """
        ## The ferry leaves {#left}
        date: 1890-05-01
        article_date: none
        > left the quay ==at six==

        From the [quay](term:quay).

        """,
        "harbour/sources.yaml": "- { id: almanac, type: book, title: Almanac, issued: 1890 }\n",
    ]

    private func page(_ files: [String: String], _ name: String = "harbour") throws -> String {
        let site = MemorySite(files)
        try #require(!site.log.hasErrors, "\(site.diagnostics)")
        #expect(site.verifyFindings() == [])
        return site.text("\(name)/print.html")
    }

    @Test("links between pages become links within the page; others stay as they are")
    func links() throws {
        let page = try page(Self.harbour)
        for link in [
            "<a href=\"#f-n-date\">the date</a>", "<a href=\"#c2\">evening</a>", "<a href=\"#t-quay\">the quay</a>",
            "<a href=\"#e-left\">the departure</a>", "<a href=\"#s-almanac\">", "<a href=\"notes.html\">the table</a>",
            "<a href=\"https://example.org/#n-date\">elsewhere</a>", "<a href=\"#c1-n-ferry\">the boat</a>",
            "<a href=\"#c1-n-ferry\">boats</a>", "<a href=\"#t-quay\">quay</a>", "<a href=\"#c1\">Morning</a>",
        ] {
            #expect(page.contains(link), "\(link)")
        }
    }

    @Test("a place that only the chapter's page has is looked up there")
    func placeOfTemplate() throws {
        var files = Self.harbour
        files["harbour/notes.md"]! += "## {#top}\n> the quay ==again==\n\n[Here](#top), [there](morning.html#top).\n"
        let chapter = """
            <meta charset="utf-8"><p id="top"><article data-article>{{{text}}}</article>{{#tips}}{{{.}}}{{/tips}}{{#endnotes}}{{{.}}}{{/endnotes}}
            """
        let site = MemorySite(files, templates: ["chapter.mustache": chapter])
        #expect(!site.log.hasErrors, "\(site.diagnostics)")
        let links = "<a href=\"evening.html#top\">Here</a>, <a href=\"morning.html#top\">there</a>"
        #expect(site.text("harbour/print.html").contains(links))
    }

    @Test("a note that two chapters cite is printed after each, with its own ways back")
    func noteInTwoChapters() throws {
        let page = try page(Self.harbour)
        #expect(page.contains("id=\"c1-n-ferry\"") && page.contains("id=\"c2-n-ferry\""))
        #expect(page.contains("href=\"#c1-r-ferry\"") && page.contains("id=\"c1-r-ferry\""))
        #expect(page.contains("href=\"#c2-r-ferry-2\"") && page.contains("id=\"c2-r-ferry-2\""))
    }

    @Test("a front line that the article has at its end stands first, and is proved")
    func frontLineFromTheEnd() throws {
        var files = Self.harbour
        files["harbour/article.txt"]! += "\nThe Gazette\n"
        files["harbour/explainer.yaml"] = Self.harbour["harbour/explainer.yaml"]!.replacing(
            "[ { role", with: "[ { role: credit, quote: The Gazette }, { role")
        #expect(try page(files).contains("The Gazette"))
    }

    @Test("a footnote of the author's stands once, after the chapter that cites it")
    func authorsFootnote() throws {
        var files = Self.harbour
        for name in ["article.txt", "notes.md", "glossary.md", "timeline.md", "sources.yaml"] {
            files["harbour/\(name)"] = nil
        }
        files["harbour/explainer.yaml"] =
            "format: 1\ntitle: H\narticle:\n  file: article.md\n  rights: { status: own }\n"
        files["harbour/article.md"] =
            "## One\n\nA.[^x] B.[^x]\n\n## Two\n\nC.[^y]\n\n[^x]: The first.\n\n[^y]: The second.\n"
        let page = try page(files)
        #expect(page.components(separatedBy: "The first.").count == 2)
        #expect(page.components(separatedBy: "href=\"#c1-a-1\"").count == 3)
        #expect(page.contains("id=\"c2-a-2\""))
    }

    @Test("nothing opens: no buttons, no popovers; what refers to an id refers to it under its new name")
    func noPopovers() throws {
        let page = try page(Self.harbour)
        #expect(!page.contains("<button") && !page.contains("popover"))
        #expect(page.contains("aria-labelledby=\"c1-label c1-notes-h\"") && page.contains("<h3 id=\"c1-notes-h\""))
    }

    @Test("search engines pass over it, whatever the rights")
    func noindex() throws {
        let page = try page(Self.harbour)
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/harbour/print.html\">"))
    }

    @Test("own writing has one too; headings stand one level lower")
    func ownWriting() throws {
        let page = try page(
            [
                "site.yaml": "title: Site\nlanguage: en\n", "own/explainer.yaml": "format: 1\ntitle: Own\n",
                "own/chapters/a.md": "# One\n\nText.[^1] See [two](chapter:b).\n\n## Part\n\nMore.\n\n[^1]: A note.\n",
                "own/chapters/b.md": "# Two\n\nText.[^1]\n\n[^1]: Another.\n",
            ], "own")
        #expect(page.contains("<h2") && page.contains(">One</h2>") && page.contains(">Part</h3>"))
        #expect(!page.contains(">One</h1>"))
        #expect(page.contains("<a href=\"#c2\">two</a>"))
    }

    @Test("text that looks like our markup stays text")
    func textLikeMarkup() throws {
        var files = Self.harbour
        let trap =
            "left \" href=\"evening.html\" id=\"n-ferry\" <button>x</button> <a href=\"#n-date\"> popover &lt; the quay"
        files["harbour/article.txt"] = Self.harbour["harbour/article.txt"]!.replacing("left the quay", with: trap)
        files["harbour/timeline.md"] = nil
        files["harbour/notes.md"] = """
            ## {#trap}
            > ferry ==\(trap)==

            Code: `<a href="evening.html" id="n-trap">` and <https://example.org/?a=" href="#x> and
            ![\\<button id="n-x">](images/x.png "t\\" id=\\"n-trap\\" href=\\"evening.html").

            """
        files["harbour/images/x.png"] = "x"
        files["harbour/glossary.md"] = nil
        files["harbour/sources.yaml"] = nil
        let page = try page(files)
        let escaped = "\" href=\"evening.html\" id=\"n-ferry\" <button>x</button> <a href=\"#n-date\"> popover &lt; the"
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
        #expect(page.contains(escaped))
        #expect(page.contains("<code>&lt;a href=&quot;evening.html&quot; id=&quot;n-trap&quot;&gt;</code>"))
        #expect(page.contains("title=\"t&quot; id=&quot;n-trap&quot; href=&quot;evening.html\""))
    }

    @Test("chapters that would leave their sheets half empty follow each other")
    func runsOn() throws {
        #expect(try page(Self.harbour).contains("(chapters run on)"))
        var files = Self.harbour
        let long = String(repeating: "It was a long day. ", count: 500)
        files["harbour/article.txt"]! += "\n\(long)\n"
        #expect(try !page(files).contains("(chapters run on)"))
    }
}
