import Testing

@testable import SiteGenerator

@Suite("The check of finished pages") struct LinkCheckTests {
    @Test("links to files and places that are there are fine")
    func fine() {
        checkPages(
            [
                "index.html": """
                <a href="tides/index.html">a</a> <a href="#top" id="top">b</a> <a href="">c</a> <a href="?x=1">d</a>
                <a href="https://example.org/none">e</a> <a href="mailto:a@b">f</a> <a href="//example.org">g</a>
                <a href="tides/a%20b.html#%E6%BD%AE">h</a> <a href=tides/index.html>i</a> <img src='tides/x.png'>
                <a href="./tides/../index.html">j</a> <a href="tides/index.html?q&amp;r#n">k</a>
                """,
                "tides/index.html": "<p id='n'><a href=\"../index.html#top\">a</a><label for=n>b</label>",
                "tides/a b.html": "<p id=\"潮\">", "tides/x.png": "<a href=\"none\">",
            ],
            gives: #"""
                """#)
    }

    @Test("a link to no file, with the nearest that is there")
    func deadFile() {
        checkPages(
            [
                "tides/index.html":
                    "<p>潮\n  <a class=x href=\"indx.html\">a</a> <img src=\"quay.png\"> <a href=\".\">b</a>",
                "index.html": "<a href=\"tides/\">a</a> <a href=\"/index.html\">b</a> <a href=\"tides\">c</a>",
            ],
            gives: #"""
                public/index.html:1:10: error: the link `tides/` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html

                public/index.html:1:33: error: the link `/index.html` leads to no file of the site [dead-link]
                  help: did you mean index.html? links are relative and name their file, such as index.html

                public/index.html:1:61: error: the link `tides` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html

                public/tides/index.html:2:20: error: the link `indx.html` leads to no file of the site [dead-link]
                  help: did you mean tides/index.html? links are relative and name their file, such as index.html

                public/tides/index.html:2:47: error: the link `quay.png` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html

                public/tides/index.html:2:67: error: the link `.` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html
                """#)
    }

    @Test("a link to no place on a page")
    func deadAnchor() {
        checkPages(
            [
                "a.html": "<a href=\"#none\">a</a> <a href=\"b.html#nono\">b</a> <p aria-labelledby=\"x y\" id=\"x\">",
                "b.html": "<p id=\"none\"><button popovertarget=\"n-1\">",
            ],
            gives: #"""
                public/a.html:1:10: error: the link `#none` leads to no place on a.html [dead-link]
                  help: give an element there the id `none`, or mend the link

                public/a.html:1:32: error: the link `b.html#nono` leads to no place on b.html [dead-link]
                  help: give an element there the id `nono`, or mend the link

                public/a.html:1:73: error: the link `#y` leads to no place on a.html [dead-link]
                  help: give an element there the id `y`, or mend the link

                public/b.html:1:37: error: the link `#n-1` leads to no place on b.html [dead-link]
                  help: give an element there the id `n-1`, or mend the link
                """#)
    }

    @Test("a link out of the site")
    func outside() {
        checkPages(
            [
                "tides/a.html": "<a href=\"../../index.html\">a</a> <a href=\"%2e%2e/index.html\">b</a>",
                "index.html": "<a href=\"../index.html\">c</a>",
            ],
            gives: #"""
                public/index.html:1:10: error: the link `../index.html` leads to no file of the site [dead-link]
                  help: did you mean index.html? links are relative and name their file, such as index.html

                public/tides/a.html:1:10: error: the link `../../index.html` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html

                public/tides/a.html:1:43: error: the link `%2e%2e/index.html` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html
                """#)
    }

    @Test("an id that stands twice on a page")
    func duplicates() {
        checkPages(
            ["a.html": "<p id=\"n-1\">潮<p id='n-1'><P ID=n-1>", "b.html": "<p id=\"n-1\">"],
            gives: #"""
                public/a.html:1:21: error: the id `n-1` stands twice on this page [duplicate-address]
                  help: ids are unique on a page: change it in the template

                public/a.html:1:32: error: the id `n-1` stands twice on this page [duplicate-address]
                  help: ids are unique on a page: change it in the template
                """#)
    }

    @Test("names of elements and attributes may be in capitals")
    func capitals() {
        checkPages(
            ["a.html": "<A HREF=\"none.html\">a</A><P ID=\"x\"><a href=\"#x\">b</a><SCRIPT>'<a href=\"y\">'</SCRIPT>"],
            gives: #"""
                public/a.html:1:10: error: the link `none.html` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html
                """#)
    }

    @Test("comments, scripts, styles and text are no links")
    func ignored() {
        checkPages(
            [
                "a.html": """
                <!-- <a href="none"> --> <!--> <script>'<a href="none">'</script><style>/* <a href="none"> */</style>
                &lt;a href="none"> < a href="none"> <3 href="none"> </a href="none"> <!doctype href="none">
                """
            ],
            gives: #"""
                """#)
    }

    @Test("a link that many pages share is told once")
    func shared() {
        checkPages(
            [
                "a.html": "<a href=\"none.html\">a</a>",
                "b.html": "\n<a href=\"none.html\">a</a><a href=\"none.html#x\">b</a>",
            ],
            gives: #"""
                public/a.html:1:10: error: the link `none.html` leads to no file of the site [dead-link]
                  note: it stands in 1 more places
                  help: links are relative and name their file, such as index.html

                public/b.html:2:35: error: the link `none.html#x` leads to no file of the site [dead-link]
                  help: links are relative and name their file, such as index.html
                """#)
    }

    @Test("a thousand wrong links are told in bounded time")
    func many() {
        var log = DiagnosticLog()
        var check = LinkCheck(shownFolder: "public")
        for number in 0..<1000 {
            let html = "<a href=\"m\(number).html\">a</a>"
            check.add(OutputFile(path: "e/\(number).html", bytes: Array(html.utf8)), &log)
        }
        let start = ContinuousClock.now
        check.check(&log)
        #expect(log.diagnostics.count == 1000)
        #expect(ContinuousClock.now - start < .seconds(30))
    }
}
