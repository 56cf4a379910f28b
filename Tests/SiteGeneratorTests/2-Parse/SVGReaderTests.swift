import Testing

@testable import SiteGenerator

/// Which SVG files are taken.
struct SVGReaderTests {
    private func problem(_ text: String) -> String? {
        var reader = SVGReader(Array(text.utf8))
        return reader.problem()?.message
    }

    private func svg(_ inner: String, _ attributes: String = "") -> String {
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink=\"http://www.w3.org/1999/xlink\" \(attributes)>\(inner)</svg>"
    }

    @Test(arguments: [
        "<rect width='9' height='9' fill='url(#a)'/>", "<style>.a { fill: url(\"#a\"); color: red }</style>",
        "<style><![CDATA[ .a > .b { fill: red } ]]></style>", "<a href='https://example.org/'><text>x</text></a>",
        "<use xlink:href='#a'/>", "<image href='data:image/png;base64,iVBORw0KGgo='/>", "<!-- <script> --><g/>",
        "<text>on &lt;script&gt;</text>", "<animate attributeName='x' from='1' to='2' dur='1s'/>",
        "<title>a &gt; b</title>",
        "<metadata><rdf:RDF xmlns:rdf='x'><dc:title/></rdf:RDF></metadata>", "<rect style='fill:red;opacity:.5'/>",
    ])
    func taken(inner: String) {
        #expect(problem(svg(inner)) == nil)
        #expect(problem("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg>\n" + svg(inner)) == nil)
        let public11 =
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
        #expect(problem("\u{FEFF}" + public11 + svg(inner)) == nil)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<SCRIPT/>", "<svg:script/>", "<script href='x'/>", "<g onclick='x'/>",
        "<g ONLOAD='x'/>",
        "<g\nonload = \"x\"/>", "<foreignObject><p/></foreignObject>", "<iframe/>",
        "<p xmlns='http://www.w3.org/1999/xhtml'/>",
        "<g xmlns:h='http://www.w3.org/1999/xhtml'/>", "<g xmlns:h='http://www.w3.org/1999/x&#104;tml'/>",
        "<a href='javascript:x'/>", "<a xlink:href='java&#x09;script:x'/>", "<a href=' data:text/html,x'/>",
        "<a href='//x'/>",
        "<use href='x.svg#a'/>", "<use href='data:image/svg+xml,x#a'/>", "<image href='https://example.org/x.png'/>",
        "<image href='x.png'/>", "<feImage href='//x/y'/>", "<rect fill='url(//x)'/>",
        "<rect style='fill:url( \"//x\" )'/>",
        "<style>@import 'x';</style>", "<style>a { fill: url(x) }</style>", "<style>a { fill: u\\72l(x) }</style>",
        "<style><![CDATA[ @import 'x'; ]]></style>", "<style>@im<![CDATA[port]]>'x'; @import 'y'</style>",
        "<animate attributeName='href' to='javascript:x'/>", "<set attributeName='onclick' to='x'/>", "<g x=y/>",
        "<g x/>", "<g 'x'>",
        "<!-- ", "<g", "<g a='", "<![CDATA[", "<?x", "<", "<>", "< g>",
    ])
    func refused(inner: String) {
        #expect(problem(svg(inner)) != nil)
    }

    @Test(arguments: [
        "", "x", "<html/>", "<x><svg/></x>", "<!DOCTYPE html><svg/>", "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>&x;</svg>",
        "<?xml-stylesheet href='x'?><svg/>", "<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>", "<svg onload='x'/>",
        "<svg>\0</svg>",
    ])
    func refusedWhole(text: String) {
        #expect(problem(text) != nil)
    }

    @Test func notUTF8() {
        var reader = SVGReader([0xFF, 0xFE] + Array("<svg/>".utf8))
        #expect(reader.problem()?.message == "the SVG file is not UTF-8")
    }

    @Test func filesOfImages() {
        for (name, text, isTaken) in [
            ("a.svg", "<svg/>", true), ("A.SVG", "<svg onload='x'/>", false), ("a.png", "x", true),
            ("a.png", " <html>", false),
            ("a.html", "x", false), ("a.xhtml", "x", false), ("a.js", "x", false), ("png", "x", false),
            ("a.svgz", "x", false),
            ("a.png.html", "x", false),
        ] {
            var log = DiagnosticLog()
            let source = SourceFile(path: "content/a/images/" + name, bytes: Array(text.utf8))
            ImageFile.check(FileID(index: 0), source, &log)
            #expect(log.hasErrors == !isTaken, "\(name)")
        }
    }
}
