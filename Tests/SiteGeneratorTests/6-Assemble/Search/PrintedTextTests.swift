import Testing

@testable import SiteGenerator

/// Fragments in, what is searched out: each passage on a line as `anchor: text`.
@Suite("The text of a fragment") struct PrintedTextTests {
    @Test(
        "blocks, notes, and what is left out",
        arguments: [
            ("<p id=\"b-1\">潮が満ちた。</p>\n<p id=\"b-2\">b</p>\n", ["b-1: 潮が満ちた。", "b-2: b"]),
            // Marks of notes are no text; words that they part are whole again.
            (
                "<p id=\"b-1\">潮<span class=\"m m-x\">が</span><span class=\"ref\" id=\"r-x\" data-ours><a href=\"#n-x\">1</a>"
                    + "<button type=\"button\">1</button></span>満ちた</p>", ["b-1: 潮が満ちた"]
            ),
            // What only looks like a class that is left out.
            ("<pre id=\"b-1\"><code class=\"language-ref\">x  y\n z\n</code></pre>", ["b-1: x  y\n z\n"]),
            // The line feed after a line break is the line end.
            ("<p id=\"b-1\">one<br />\n  two</p>", ["b-1: one\n  two"]),
            (
                "<p id=\"b-1\">&lt;p id=&quot;b-2&quot;&gt; &amp;lt; &#39;x&#39; &copy; &</p>",
                ["b-1: <p id=\"b-2\"> &lt; 'x' &copy; &"]
            ),
            // A tag may hold `>` between quotes.
            ("<p id=\"b-1\"><a href=\"x\" title=\"a > b id=\" id=\"m-1\">c</a></p>", ["b-1: c"]),
            (
                "<ul>\n<li><span id=\"b-1\">a</span>\n<ul>\n<li><span id=\"b-2\">b</span></li>\n</ul>\n</li>\n</ul>",
                ["b-1: a", "b-2: b"]
            ),
            ("<table><tr><td id=\"b-1\">a</td><td id=\"b-2\">b</td></tr></table>", ["b-1: a", "b-2: b"]),
            ("<p>a</p>\n<hr />\n<p>b <img src=\"x\" alt=\"c\" /></p>", [": a\nb "]),
            // A note is one passage, without the line that says what it is about and the ways back.
            (
                "<section class=\"notes\"><h2 id=\"notes-h\">Notes</h2><ol><li class=\"note\" id=\"n-x\" popover>\n"
                    + "<button class=\"close\">×</button>\n<p class=\"about\"><b>9</b> <q>潮</q></p>\n<div class=\"body\">\n"
                    + "<p>One.</p>\n<ul>\n<li>two</li>\n</ul>\n</div>\n<p class=\"src\"><span>Sources</span> <a><bdi>A</bdi></a></p>\n"
                    + "<p class=\"backs\"><a>↩</a></p>\n</li>\n</ol></section>",
                [": Notes", "n-x: One.\ntwo\nSources A"]
            ),
            // The block in a footnote of the author's belongs to the footnote.
            ("<ol><li id=\"a-1\"><p class=\"about\">1</p><div><p id=\"b-9\">x</p></div></li></ol>", ["a-1: x"]),
            ("<a href=\"s\">A; B</a>, p. 3", [": A; B, p. 3"]), ("", []), ("\n \n", []), ("a < b", [": a < b"]),
        ])
    func table(html: String, expected: [String]) {
        let passages = PrintedText(bytes(html)).passages
        #expect(passages.map { ($0.anchor ?? "") + ": " + string($0.text) } == expected)
    }
}
