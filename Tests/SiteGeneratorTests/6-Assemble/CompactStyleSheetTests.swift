import Testing

@testable import SiteGenerator

struct CompactStyleSheetTests {
    @Test(
        arguments: [
            ("", ""),
            ("a {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}\n"),
            ("/* one */\na, b > c { } /* two */", "a,b > c{}\n"),
            // A blank before a colon parts two selectors, and so does a comment two names.
            ("a :hover{}a:hover{}", "a :hover{}a:hover{}\n"), ("a/**/b{}", "a/**/b{}\n"),
            ("a/**/:hover{}", "a/**/:hover{}\n"),
            ("a /**/ b{}", "a b{}\n"),
            (
                "@media screen and (min-width: 40em) { a { width: calc(1em + 2px) } }",
                "@media screen and (min-width:40em){a{width:calc(1em + 2px)}}\n"
            ),
            // Strings and addresses are as they were.
            (#"a::before { content: "a ;  } /* \" */" }"#, #"a::before{content:"a ;  } /* \" */"}"# + "\n"),
            ("a { b: url( x;y  /*z ) }", "a{b:url( x;y  /*z )}\n"), ("a { b: url( 'x  y' ) }", "a{b:url('x  y')}\n"),
            (#".a\:b { }"#, #".a\:b{}"# + "\n"), (#".a\  b { }"#, #".a\  b{}"# + "\n"),
            // What is broken stays broken, and is not read past its end.
            ("a { b: 'c\n}", "a{b:'c\n}\n"), ("a { /* b", "a{\n"), ("a\\", "a\\\n"), ("url(", "url(\n"), ("\"", "\"\n"),
            ("--x: ;", "--x:;\n"), ("a{;; }", "a{}\n"), (#".a\, b{c:\;;}"#, #".a\, b{c:\;}"# + "\n"),
        ]) func compact(css: String, expected: String)
    {
        #expect(string(CompactStyleSheet.bytes(of: bytes(css))) == expected)
    }

    /// Doing it again changes nothing.
    @Test func twiceIsOnce() throws {
        var random = SeededGenerator(seed: 3)
        let pieces = [
            "a", " ", "\n", ":", ";", "{", "}", "(", ")", ",", "/*", "*/", "\"", "'", "\\", "url(", "漢", ">", "+",
        ]
        for _ in 0..<3000 {
            let css = bytes((0..<Int.random(in: 0...14, using: &random)).map { _ in random.pick(pieces) }.joined())
            let once = CompactStyleSheet.bytes(of: css)
            #expect(CompactStyleSheet.bytes(of: once) == once, "\(string(css))")
        }
    }
}
