import Testing

@testable import SiteGenerator

/// How a page is cut: shown as text, `<name attribute=value>`, `</name>` and `#` for what is no text.
@Suite struct HTMLReaderTests {
    private func dump(_ html: String) -> String {
        var reader = HTMLReader(Array(html.utf8))
        var dump = ""
        func show(_ range: Range<Int>) -> String { String(decoding: reader.bytes[range], as: UTF8.self) }
        while let token = reader.next() {
            switch token {
            case .text(let range): dump += show(range)
            case .scalars(let first, let second, _): dump += "\(first)\(second.map(String.init) ?? "")"
            case .skipped: dump += "#"
            case .end(let tag): dump += "</\(tag.name)>"
            case .start(let tag):
                let attributes = tag.attributes.map { " \($0.name)=\(show($0.value))" }.joined()
                dump += "<\(tag.name)\(attributes)\(tag.isSelfClosing ? "/" : "")>"
                reader.enterRawText(of: tag.name)
            }
        }
        return dump
    }

    @Test(arguments: [
        ("<P Class='A b' id=x hidden>", "<p class=A b id=x hidden=>"),
        ("<a href=x/>y</a >", "<a href=x/>y</a>"),
        ("<br/><br />", "<br/><br/>"),
        ("<br / >", "<br>"),
        ("<a b = \"c>d\" e='>'f>", "<a b=c>d e=> f=>"),
        ("<a =b c==d>", "<a =b= c==d>"),
        ("<a\tb\nc\u{0C}d\re>", "<a b= c= d= e=>"),
        ("<a b=>x", "<a b=>x"),
        ("<a b=\"c", "#"),
        ("<a <b>", "<a <b=>"),
        ("1 < 2 <3 <", "1 < 2 <3 <"),
        ("</>x</ >y</3>z</", "#x#y#z</"),
        ("<!-->x<!--->y<!---->z<!-- --!>w", "#x#y#z#w"),
        ("<!-- <!-- --!-->x<!-- -- > -- -->y", "#x#y"),
        ("<!--x", "#"),
        ("<!DOCTYPE html \"a>b\">x", "#b\">x"),
        ("<?php a>b<![CDATA[c>d]]>", "#b#d]]>"),
        ("<script>a</b>&amp;</SCRIPT >x", "<script>a</b>&amp;</script>x"),
        ("<script><!--<script></script>a--></script>b", "<script><!--<script></script>a--></script>b"),
        ("<script><!--<script>--></script><b>", "<script><!--<script>--></script><b>"),
        ("<style></stylex></style/>x", "<style></stylex></style>x"),
        ("<title>a&lt;<b></title>c", "<title>a<<b></title>c"),
        ("<textarea></title></textarea>", "<textarea></title></textarea>"),
        ("<plaintext></plaintext><b>", "<plaintext></plaintext><b>"),
        ("<title>a\0b</title>c\0d", "<title>a\u{FFFD}b</title>cd"),
        ("&am;&amp &lt;&LT;&ngt;", "&am;& <<\u{226F}"),
        ("a\r\r\nb\n", "a\n\nb\n"),
        ("\u{FEFF}a\u{FEFF}", "a\u{FEFF}"),
    ])
    func tokens(html: String, expected: String) {
        #expect(dump(html) == expected)
    }

    @Test func theFirstOfTwoAttributesCounts() throws {
        var reader = HTMLReader(Array("<p data-src=1-2 DATA-SRC=3-4>".utf8))
        guard case .start(let tag)? = reader.next() else { return #expect(Bool(false)) }
        #expect(tag.value(of: "data-src").map { String(decoding: reader.bytes[$0], as: UTF8.self) } == "1-2")
    }

    /// `String` calls the two spellings of é equal; a browser does not close one by the other.
    @Test func namesAreComparedInBytes() {
        #expect(HTMLReader.name(Array("x\u{E9}".utf8)[...]) != HTMLReader.name(Array("xe\u{301}".utf8)[...]))
        #expect(HTMLReader.name(Array("DATA-É".utf8)[...]) == HTMLReader.name(Array("data-É".utf8)[...]))
    }

    @Test func everyNamedReferenceIsKnown() {
        #expect(HTMLNamedReferences.scalars.count == 2125)
        #expect(HTMLNamedReferences.withoutSemicolon.count == 106)
        #expect(HTMLNamedReferences.withoutSemicolon.allSatisfy { HTMLNamedReferences.scalars[$0] != nil })
    }
}
