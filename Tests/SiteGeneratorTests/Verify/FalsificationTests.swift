import SiteGenerator
import Testing

/// The manual of what `sitegen verify` sees: ways to falsify a page, and what it says to each. The article is `tide`,
/// "Night fell." and "The tide rose."; the first column is what a forger does, the second the page that comes of it.
struct FalsificationTests {
    private static let first = "<p data-src=\"0-11\">Night fell.</p>"
    private static let second = "<p data-src=\"13-27\">The tide rose.</p>"

    // MARK: Words and their order

    static let words: [Falsification] = [
        .init("changes a word", "<p data-src=\"0-11\">Night felt.</p>\(second)", .differs, says: "the page has U+0074"),
        .init(
            "leaves a paragraph out", first, .missing, says: "“The tide rose.\\n” at 3:1 (byte 13) is printed nowhere"),
        .init("prints a paragraph twice", first + second + second, .doubled, says: "is printed twice"),
        .init("swaps two paragraphs", second + first, .moved, says: "is printed after what follows it"),
        .init(
            "swaps the words and leaves the ranges",
            "<p data-src=\"0-11\">The tide rose.</p><p data-src=\"13-27\">Night fell.</p>", .differs, .differs,
            says: "differs from the article at 1:1"),
        .init(
            "claims a shorter range, to hide what it drops",
            "<p data-src=\"0-5\">Night</p>\(second)", .missing, says: "“fell.\\n\\n” at 1:7 (byte 6)"),
        .init(
            "names a range that is not there", "<p data-src=\"0-99\">Night fell.</p>\(second)", .badRange, .missing,
            says: "goes beyond the article's 28 bytes"),
        .init("adds a paragraph", first + "<p>Dawn broke.</p>" + second, .stray, says: "“Dawn broke.”"),
        .init(
            "passes article text off as ours", "\(first)<p data-ours data-src=\"13-27\">The tide rose.</p>", .misplaced,
            .missing, says: "marked as ours"),
        .init(
            "passes words of ours off as the article's",
            "<p data-src=\"0-11\">Night <span data-ours>never </span>fell.</p>\(second)", .posing,
            says: "words of ours stand in the article's as if they were its own: “never ”"),
        .init(
            "sets them beside it in the same line",
            "<p><span data-src=\"0-11\">Night fell.</span> <b data-ours>Not so.</b></p>\(second)", .posing,
            says: "“Not so.”"),
        .init(
            "sets a reading of ours over the words",
            "<p><ruby><span data-src=\"0-11\">Night fell.</span><rt data-ours>Dawn broke.</rt></ruby></p>\(second)",
            .posing, says: "“Dawn broke.”"),
    ]

    // MARK: Characters

    static let characters: [Falsification] = [
        .init(
            "a Cyrillic е", "<p data-src=\"0-11\">Night fеll.</p>\(second)", .differs,
            says: "U+0065 LATIN SMALL LETTER E, the page has U+0435 CYRILLIC SMALL LETTER IE"),
        .init(
            "a combining mark", "<p data-src=\"0-11\">Night fe&#x301;ll.</p>\(second)", .differs,
            says: "U+0301 COMBINING ACUTE ACCENT"),
        .init(
            "a soft hyphen", "<p data-src=\"0-11\">Night fe&shy;ll.</p>\(second)", .differs, says: "U+00AD SOFT HYPHEN"),
        .init(
            "a zero-width space", "<p data-src=\"0-11\">Ni&#8203;ght fell.</p>\(second)", .differs,
            says: "U+200B ZERO WIDTH SPACE"),
        .init(
            "a full-width form", "<p data-src=\"0-11\">Night fell．</p>\(second)", .differs, says: "FULLWIDTH FULL STOP"),
        .init(
            "a bidi override", "<p data-src=\"0-11\">&#x202E;Night fell.</p>\(second)", .differs,
            says: "U+202E RIGHT-TO-LEFT OVERRIDE"),
        .init(
            "a bidi override that is marked as ours",
            "<p data-src=\"0-11\"><a data-ours href=\"#n\">1&#x202E;</a>Night fell.</p>\(second)", .restyled,
            says: "changes the article's text around it: U+202E"),
        .init(
            "a stroke through the letter before it, marked as ours",
            "<p data-src=\"0-11\">Night fell<a data-ours href=\"#n\">&#x338;</a>.</p>\(second)", .restyled,
            says: "U+0338 COMBINING LONG SOLIDUS OVERLAY"),
        .init(
            "a character reference", "<p data-src=\"0-11\">Night fe&lt;l.</p>\(second)", .differs,
            says: "LESS-THAN SIGN"),
    ]

    // MARK: Elements

    static let elements: [Falsification] = [
        .init("hidden", "\(first)<div hidden>\(second)</div>", .hidden, says: "hidden by `hidden` on <div>"),
        .init("aria-hidden", "\(first)<div aria-hidden=\"true\">\(second)</div>", .hidden, says: "`aria-hidden`"),
        .init("inert", "\(first)<div inert>\(second)</div>", .hidden, says: "`inert`"),
        .init("<details>", "\(first)<details>\(second)</details>", .hidden, says: "<details> without `open`"),
        .init("<template>", "\(first)<template>\(second)</template>", .hidden, says: "<template>"),
        .init("<noscript>", "\(first)<noscript>\(second)</noscript>", .hidden, says: "<noscript>"),
        .init(
            "<noscript> that ends sooner where scripts run",
            "<noscript><b title=\"</noscript><p>Dawn broke.</p>\"></b></noscript>\(first)\(second)", .untrusted,
            says: "<noscript> ends elsewhere where scripts run"),
        .init(
            "<textarea>", "\(first)<textarea data-src=\"13-27\">The tide rose.</textarea>", .hidden, says: "<textarea>"),
        .init(
            "<select>", "\(first)<select><option data-src=\"13-27\">The tide rose.</option></select>", .hidden,
            says: "<"),
        .init(
            "words in a <textarea> of its own", "\(first)<textarea>Dawn broke.</textarea>\(second)", .stray,
            says: "“Dawn broke.”"),
        .init(
            "words in a picture of its own", "\(first)<svg><text>Dawn broke.</text></svg>\(second)", .stray,
            says: "“Dawn broke.”"),
        .init(
            "an image with words", "\(first)<img src=\"dawn.png\" alt=\"\">\(second)", .stray,
            says: "<img> in the article"),
        .init("an input with words", "\(first)<input value=\"Dawn broke.\">\(second)", .stray, says: "<input>"),
        .init(
            "words that a screen reader does not skip", "\(first)<p aria-hidden=\"true\">Dawn broke.</p>\(second)",
            .stray, says: "“Dawn broke.”"),
        .init("a comment", "\(first)<!--\(second)-->", .missing, says: "printed nowhere"),
        .init("<del>", "<p data-src=\"0-11\">Night <del>fell</del>.</p>\(second)", .struck, says: "looks withdrawn"),
        .init("<sup>", "<p data-src=\"0-11\">Night <sup>fell</sup>.</p>\(second)", .restyled, says: "<sup>"),
        .init(
            "emphasis that the author did not set", "<p data-src=\"0-11\">Night <em>fell</em>.</p>\(second)", .restyled,
            says: "<em>"),
        .init("<q>", "<p data-src=\"0-11\"><q>Night fell.</q></p>\(second)", .restyled, says: "<q>"),
        .init("<bdo>", "<p data-src=\"0-11\"><bdo dir=rtl>Night fell.</bdo></p>\(second)", .restyled, says: "<bdo>"),
        .init(
            "dir=rtl", "<p data-src=\"0-11\"><span dir=\"rtl\">Night fell.</span></p>\(second)", .restyled,
            says: "`dir=rtl` stands on text of the other direction"),
        .init(
            "a line break in a sentence", "<p data-src=\"0-11\">Night<br> fell.</p>\(second)", .differs,
            says: "<br> breaks a line that the article does not break"),
        .init(
            "style", "<p data-src=\"0-11\" style=\"display:none\">Night fell.</p>\(second)", .restyled,
            says: "`style` on <p>"),
        .init(
            "other words for those who listen",
            "<p data-src=\"0-11\" aria-label=\"Dawn broke.\">Night fell.</p>\(second)",
            .hidden, says: "`aria-label` on <p>"),
        .init("a role that silences", "\(first)<div role=\"img\">\(second)</div>", .hidden, says: "`role` on <div>"),
        .init(
            "a table whose foot stands first",
            "<table><tfoot><tr><td data-src=\"0-11\">Night fell.</td></tr></tfoot><tbody><tr><td data-src=\"13-27\">The tide rose.</td></tr></tbody></table>",
            .restyled, says: "<tfoot>"),
        .init(
            "a <summary> after the text",
            "<details open>\(first)<summary data-src=\"13-27\">The tide rose.</summary></details>", .untrusted,
            says: "<summary> is shown before what precedes it"),
        .init(
            "an element that is not closed", "<p data-src=\"0-11\">Night fell.<div>\(second)</div>", .untrusted,
            .nested, .missing,
            says: "<div> ends the <p> around it"),
    ]

    // MARK: The page around the article

    private static let article = "<main><article data-article>\(first)\(second)</article></main>"

    static let pages: [Falsification] = [
        .init(
            "the whole page hidden", body: "<div hidden>\(article)</div>", .hidden, .hidden, says: "`hidden` on <div>"),
        .init(
            "a page that leads elsewhere at once", head: "<meta http-equiv=refresh content=\"0;url=dawn.html\">",
            .untrusted, says: "leads readers to another page"),
        .init(
            "<base>", head: "<base href=\"https://example.org/\">", .untrusted,
            says: "makes every address of the page lead elsewhere"),
        .init(
            "a frame over the text", body: "<iframe src=\"dawn.html\"></iframe>\(article)", .untrusted,
            says: "<iframe> shows another document"),
        .init(
            "an object over the text", body: "<object data=\"dawn.html\"></object>\(article)", .untrusted,
            says: "<object> shows another document"),
        .init(
            "a dialog over the text", body: "<dialog open>Dawn broke.</dialog>\(article)", .untrusted,
            says: "<dialog open> lies over the page"),
        .init(
            "a shadow tree", body: "<div><template shadowrootmode=open>Dawn broke.</template>\(article)</div>",
            .untrusted,
            says: "a shadow tree is shown in place"),
        .init(
            "a script", body: "\(article)<script>document.body.textContent = 'Dawn broke.'</script>", .script,
            says: "a script stands in the page"),
        .init(
            "a script of another site", head: "<script src=\"https://example.org/dawn.js\"></script>", .script,
            says: "a script of another site runs here"),
        .init(
            "the site's script, edited", head: "<script src=\"assets/site.js\"></script>", .script,
            says: "public/assets/site.js is not the file that the templates hold"),
        .init(
            "an event handler", body: "<div onclick=\"x()\">\(article)</div>", .script,
            says: "`onclick` on <div> runs a script"),
        .init(
            "an address that runs", body: "<a href=\"&#x6A;ava\tscript:x()\">Next</a>\(article)", .script,
            says: "`href` on <a> runs a script"),
        .init("another encoding", head: "<meta charset=\"shift_jis\">", .encoding, says: "shift_jis"),
    ]

    // MARK: Style sheets

    static let styles: [Falsification] = [
        .init(
            "display: none", css: "p { color: red }\n.text > p { display: none }", .styleSheet,
            says:
                "article text in <p> is hidden by “display: none” in line 2 of public/assets/site.css, under “.text > p”"
        ),
        .init(
            "the same in the page", head: "<style>[data-src='13-27'] { display: none }</style>", .styleSheet,
            says: "line 1 of <style>"),
        .init("written in escapes", css: ".te\\78t { d\\69splay: none }", .styleSheet, says: "“display: none”"),
        .init(
            "under a condition", css: "@media print { @supports (top: 0) { main { p { visibility: hidden } } } }",
            .styleSheet,
            says: "“visibility: hidden”"),
        .init(
            "in a sheet that the sheet takes in", css: "@import 'more.css';", .styleSheet,
            says: "public/assets/more.css"),
        .init(
            "of another site", head: "<link rel=stylesheet href=\"//example.org/a.css\">", .styleSheet,
            says: "a style sheet is not a file of the site"),
        .init("opacity", css: "article { opacity: .01 }", .styleSheet, says: "“opacity: .01”"),
        .init("a size of nothing", css: "article p:first-child { font-size: 0 }", .styleSheet, says: "“font-size: 0”"),
        .init("clipping", css: "article { clip-path: inset(50%) }", .styleSheet, says: "clip-path"),
        .init("out of sight", css: "article p { margin-left: -9999px }", .styleSheet, says: "moved from its place"),
        .init(
            "words before", css: ".text p::before { content: 'It is not true that ' }", .styleSheet,
            says: "given words that are not the article's"),
        .init("words from an attribute", css: "p::after { content: attr(title) }", .styleSheet, says: "attr(title)"),
        .init("another order", css: "p:nth-of-type(2) { order: -1 }", .styleSheet, says: "“order: -1”"),
        .init(
            "upside down", css: ".text { display: flex; flex-flow: column-reverse }", .styleSheet,
            says: "column-reverse"),
        .init("laid over each other", css: "p + p { position: absolute }", .styleSheet, says: "“position: absolute”"),
        .init(
            "backwards", css: "p { unicode-bidi: bidi-override; direction: rtl }", .styleSheet, .styleSheet,
            says: "bidi-override"),
        .init(
            "capitals", css: "main { text-transform: uppercase }", .styleSheet, says: "shown otherwise than received"),
        .init("struck through", css: "p { text-decoration: line-through }", .styleSheet, says: "struck through"),
        .init("no colour", css: ":root { color: transparent }", .styleSheet, says: "“color: transparent”"),
        .init("cut after a line", css: "article { -webkit-line-clamp: 1 }", .styleSheet, says: "line-clamp"),
        .init("disks for letters", css: "p { -webkit-text-security: disc }", .styleSheet, says: "text-security"),
    ]

    // MARK: What verify does not see

    static let unseen: [Falsification] = [
        .init("the colour of the paper", css: "p { color: #fff; background: #fff }", says: ""),
        .init(
            "a font that draws other letters",
            css: "@font-face { font-family: f; src: url(f.woff2) } p { font-family: f }", says: ""),
        .init("something of ours laid over it", css: "nav { position: fixed; inset: 0; background: #fff }", says: ""),
        .init("hidden while a reader points at it", css: "p:hover { display: none }", says: ""),
        .init("a false paragraph before the article", body: "<p>Dawn broke.</p>\(article)", says: ""),
        .init("a false paragraph that says it is ours", "\(first)<p data-ours>Dawn broke.</p>\(second)", says: ""),
        .init("a false headline", head: "<title>Dawn broke</title>", says: ""),
        .init("a false answer of the server", says: ""),
    ]

    private func report(_ way: Falsification) -> VerifyReport {
        let html = """
            <!DOCTYPE html><html lang="en"><head>\(way.head)<meta charset="utf-8">
            <link rel="stylesheet" href="assets/site.css"></head><body><nav>Contents</nav>
            \(way.body)
            </body></html>
            """
        let css = Array(way.css.utf8)
        let files = PageFiles(
            file: { path in
                switch path {
                case "public/assets/site.css": css
                case "public/assets/more.css": Array("p { display: none }".utf8)
                case "public/assets/site.js": Array("edited()".utf8)
                default: nil
                }
            },
            template: { $0 == "public/assets/site.js" ? Array("written()".utf8) : nil })
        return verify(
            PrintedArticle(
                text: Array(tide.utf8), isMarkdown: false, frontPage: page("", path: "public/index.html"),
                chapterPages: [HTMLPage(path: "public/1.html", bytes: Array(html.utf8))]),
            files: files)
    }

    @Test(arguments: words + characters + elements + pages + styles)
    func seen(way: Falsification) {
        let report = report(way)
        #expect(report.codes == way.codes, "\(report.messages)")
        #expect(report.messages.contains { $0.contains(way.says) }, "\(report.messages)")
    }

    /// When one of these fails, verify sees more than it did: move it up.
    @Test(arguments: unseen)
    func notSeen(way: Falsification) {
        #expect(report(way).messages == [])
    }

    @Test(arguments: [
        ".poem br { display: none } .ref { position: absolute } [data-ours]::before { content: 'x' }",
        "body:has(#fold:checked) p { display: none } p:not(article > p) { display: none }",
        "a[href]::after { content: ' (' attr(href) ')'; direction: ltr } p::before { content: '' }",
        "p { text-indent: 1em; margin-top: -.5em; position: relative; color: var(--ink) }",
        "@keyframes a { from { opacity: 0 } } @page { margin: 0 } @font-face { font-family: x; src: url(x) }",
        "/* p { display: none } */ x { content: 'p { display: none }' } .other p, main > p { display: none }",
        "article { --x: { display: none }; color: red } }} nav { display: none }", "@media {", "p{", "p:not(", "\\",
        "@",
        "p { display: block !important; opacity: 1; visibility: visible; order: 0; clip-path: none }",
    ])
    func usualStyleIsNoFalsification(css: String) {
        #expect(report(Falsification("style", css: css, says: "")).messages == [])
    }
}
