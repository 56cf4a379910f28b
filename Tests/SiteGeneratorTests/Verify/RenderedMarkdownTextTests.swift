import SiteGenerator
import Testing

/// The text of a Markdown article is what cmark renders, without tags and without what the renderer added to footnotes.
@Suite struct RenderedMarkdownTextTests {
    private func text(_ html: String) -> String {
        String(decoding: visibleText(ofRenderedMarkdown: Array(html.utf8)), as: UTF8.self)
    }

    @Test func tagsOffEntitiesDecoded() {
        #expect(text("<p>a &lt;b&gt; &amp;amp; &quot;<em>c</em>&quot;<br />\nd</p>\n") == "a <b> &amp; \"c\"\nd\n")
        #expect(text("<pre><code>x\n y\n</code></pre>\n<!-- raw HTML omitted -->\n") == "x\n y\n\n\n")
        #expect(text("<p><img src=\"a.png\" alt=\"A\" /></p>") == "")
    }

    /// As cmark-gfm 0.29.0.gfm.6 renders `A[^x] b[^y] c[^x]` with two definitions.
    @Test func footnotes() {
        let html = """
            <p>A<sup class="footnote-ref"><a href="#fn-x" id="fnref-x" data-footnote-ref>1</a></sup> b<sup \
            class="footnote-ref"><a href="#fn-y" id="fnref-y" data-footnote-ref>2</a></sup> c<sup>2</sup>.</p>
            <section class="footnotes" data-footnotes>
            <ol>
            <li id="fn-x">
            <p>First. <a href="#fnref-x" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a> \
            <a href="#fnref-x-2" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩<sup \
            class="footnote-ref">2</sup></a></p>
            </li>
            </ol>
            </section>

            """
        let rendered = RenderedMarkdownText(Array(html.utf8))
        #expect(String(decoding: rendered.bytes, as: UTF8.self) == "A b c2.\n\n\n\nFirst.  \n\n\n\n")
        #expect(rendered.footnoteStart == 8)
        #expect(RenderedMarkdownText([]).footnoteStart == nil)
    }
}
