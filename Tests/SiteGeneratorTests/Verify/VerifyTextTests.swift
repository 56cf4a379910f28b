import SiteGenerator
import Testing

/// Each element's visible text must be exactly the slice that it names.
@Suite struct VerifyTextTests {
    @Test func aGoodPageIsProved() {
        let report = proof(
            of: tide, in: "<p data-src=\"0-11\">Night fell.</p>\n<p data-src=\"13-27\">The tide rose.</p>")
        #expect(report.findings == [])
        #expect(report.isProved)
        #expect(report.bytesProved == 25)
        #expect(report.rangeCount == 2)
        #expect(report.pageCount == 2)
    }

    @Test func markupInsideALeafChangesNothing() {
        let html = """
            <p data-src="0-11">N<span class="m"><em>igh</em>t</span> <a href="x">fel<b>l</b></a>.<!-- no text --></p>
            <p data-src=13-27>The <time datetime="2026">tide</time> r<wbr>ose.</p>
            """
        #expect(codes(of: tide, in: html) == [])
    }

    @Test func whatIsOursDoesNotCount() {
        let html = """
            <h2 data-ours>An evening</h2>
            <p data-src="0-11">Night<span data-ours><sup><a href="#n1">1</a></sup></span> fell<del data-ours>[s]</del>.</p>
            <aside data-ours><p>Sunset was at six.</p></aside>
            <p data-src="13-27">The tide rose.</p>
            """
        #expect(codes(of: tide, in: html) == [])
    }

    @Test func oneCharacterChanged() throws {
        let html = "<p data-src=\"0-11\">Night fell.</p><p data-src=\"13-27\">The tide r<b>i</b>se.</p>"
        let report = proof(of: tide, in: html)
        let finding = try #require(report.findings.first)
        #expect(report.codes == [.differs])
        #expect(finding.page == "1.html")
        #expect(finding.articleOffset == 23)
        #expect(
            finding.message == """
                the text differs from the article at 3:11 (byte 23): the article has U+006F LATIN SMALL LETTER O, \
                the page has U+0069 LATIN SMALL LETTER I; article: “…e tide r⟨o⟩se.\\n”, page: “…e tide r⟨i⟩se.”
                """)
        #expect(
            Array(document("<article data-article>\n\(html)\n</article>").utf8)[finding.offset] == UInt8(ascii: "i"))
        #expect(report.bytesProved == 11)
    }

    @Test(arguments: [
        // article, page, what the message says
        (
            "caf\u{E9}", "cafe\u{301}",
            "U+00E9 LATIN SMALL LETTER E WITH ACUTE, the page has U+0065 LATIN SMALL LETTER E, which"
        ),
        (
            "cafe\u{301}", "caf\u{E9}",
            "U+0065 LATIN SMALL LETTER E, the page has U+00E9 LATIN SMALL LETTER E WITH ACUTE, which"
        ),
        ("a-b", "a\u{2010}b", "U+002D HYPHEN-MINUS, the page has U+2010 HYPHEN"),
        ("か\u{3099}", "が", "U+304B HIRAGANA LETTER KA, the page has U+304C HIRAGANA LETTER GA, which looks the same"),
        ("ア", "ｱ", "U+30A2 KATAKANA LETTER A, the page has U+FF71 HALFWIDTH KATAKANA LETTER A"),
        ("ab", "a\u{200F}b", "U+0062 LATIN SMALL LETTER B, the page has U+200F RIGHT-TO-LEFT MARK"),
        ("a b", "a&nbsp;b", "U+0020 SPACE, the page has U+00A0 NO-BREAK SPACE"),
        ("か", "き", "U+304B HIRAGANA LETTER KA, the page has U+304D HIRAGANA LETTER KI"),
        ("👩\u{200D}🚀", "👩🚀", "U+200D ZERO WIDTH JOINER, the page has U+1F680 ROCKET"),
        ("abc", "ab", "U+0063 LATIN SMALL LETTER C, the page has the end of the element"),
        ("ab", "abc", "the article has the end of the range, the page has U+0063 LATIN SMALL LETTER C"),
        ("one\ntwo", "one two", "U+000A LINE FEED, the page has U+0020 SPACE"),
    ])
    func lookAlikesAreNamed(article: String, printed: String, said: String) {
        let report = proof(of: article, in: "<p data-src=\"0-\(article.utf8.count)\">\(printed)</p>")
        #expect(report.codes == [.differs])
        #expect(report.messages.first?.contains(said) == true, "\(report.messages)")
    }

    @Test(arguments: [
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ("a & b", "a & b"),
        ("AT&T & co.", "AT&T &#38; co&period;"),
        ("\"it's\"", "&quot;it&apos;s&#x22;"),
        ("\u{A0}\u{2009}é", "&nbsp;&thinsp;&#XE9;"),
        ("&unknown; &", "&unknown; &"),
        ("©2 ¬it ∉", "&copy2 &notit &notin;"),
        ("\u{2242}\u{338}", "&NotEqualTilde;"),
        ("€\u{FFFD}\u{FFFD}\u{FFFD}", "&#128;&#0;&#xD800;&#99999999999999999999;"),
        ("&#; &#x; &#xg;", "&#; &#x; &#xg;"),
        ("a < b <3 <", "a < b <3 <"),
        ("one\ntwo\nthree", "one\r\ntwo\rthree"),
        ("one\ntwo", "one<br>\ntwo"),
        ("x", "<code>x</code>"),
        ("\r", "&#13;"),
        ("العربية ‏(نص)‎ 👩‍👩‍👧‍👦 n\u{303}\u{323}", "العربية ‏(نص)‎ 👩‍👩‍👧‍👦 n\u{303}\u{323}"),
    ])
    func textIsReadAsABrowserReadsIt(article: String, printed: String) {
        #expect(codes(of: article, in: "<p data-src=\"0-\(article.utf8.count)\">\(printed)</p>") == [])
    }

    @Test func aReferenceForgottenToBeEscapedIsFound() {
        #expect(codes(of: "&hearts; &copy2", in: "<p data-src=\"0-15\">&hearts; &copy2</p>") == [.differs])
        #expect(codes(of: "a <b> c", in: "<p data-src=\"0-7\">a <b> c</b></p>") == [.differs])
    }

    @Test func aLineEndAfterPreIsNotShown() {
        #expect(codes(of: "one", in: "<pre data-src=\"0-3\">\none</pre>") == [])
        #expect(codes(of: "one", in: "<pre data-src=\"0-3\">\r\none</pre>") == [])
        #expect(codes(of: "one", in: "<pre data-src=\"0-3\">\n\none</pre>") == [.differs])
        #expect(codes(of: "\none", in: "<pre data-src=\"0-4\">\none</pre>") == [.differs])
        #expect(codes(of: "\none", in: "<pre><code data-src=\"0-4\">\none</code></pre>") == [])
    }

    @Test func severalRangesInOneLeaf() {
        let article = "夜が\n来た。\n"
        #expect(codes(of: article, in: "<p data-src=\"0-6 7-16\">夜が来た。</p>") == [])
        #expect(codes(of: article, in: "<p data-src=\"0-6 7-16\">夜が\n来た。</p>") == [.differs])
        #expect(codes(of: article, in: "<p data-src=\"0-16\">夜が来た。</p>") == [.differs])
        // Only line ends may be left out in a paragraph.
        #expect(codes(of: "夜が 来た。", in: "<p data-src=\"0-6 7-16\">夜が来た。</p>").first == .badRange)
    }

    @Test func theFirstDifferenceOfEachLeafIsReported() {
        let report = proof(
            of: tide, in: "<p data-src=\"0-11\">Nicht fehl.</p><p data-src=\"13-27\">The tied rises.</p>")
        #expect(report.findings.map(\.articleOffset) == [2, 19])
    }

    @Test func aLongListIsCut() {
        let article = String(repeating: "x\n", count: 80)
        let leaves = (0..<80).map { "<p data-src=\"\($0 * 2)-\($0 * 2 + 1)\">y</p>" }.joined()
        let report = proof(of: article, in: leaves)
        #expect(report.findings.count == 50)
        #expect(report.unlisted == 30)
        #expect(report.unlistedMessage == "50 of 80 findings are shown; sitegen verify --verbose shows all")
    }
}
