import Testing

@testable import SiteGenerator

struct RunningHeadsTests {
    @Test("titles are strings of CSS, whatever they hold")
    func escaping() {
        let heads = RunningHeads(title: "A \"b\" \\ c\n</style> 日本", parts: [("c1", "One\"; } body { display: none")])
        expectText(
            string(heads.css),
            #"""
            @charset "utf-8";
            @page :left { @top-left { content: "A \"b\" \\ c </style> 日本"; } }
            @page c1:right { @top-right { content: "One\"; } body { display: none"; } }
            #c1 { page: c1; }
            @page :first { @top-left { content: none; } @top-right { content: none; } }

            """#, sourceLocation: #_sourceLocation)
    }

    @Test("without parts the title stands on every page but the first")
    func noParts() {
        expectText(
            string(RunningHeads(title: "T", parts: []).css),
            """
            @charset "utf-8";
            @page { @top-right { content: "T"; } }
            @page :first { @top-left { content: none; } @top-right { content: none; } }

            """, sourceLocation: #_sourceLocation)
    }
}

struct SpelledAddressTests {
    @Test(
        "letters are spelled, all else stays as it was written",
        arguments: [
            ("https://e.com/a", "https://e.com/a"),
            ("https://e.com/%D8%B9%D9%8A%D9%86-%D8%A7", "https://e.com/عين-ا"),
            ("https://e.com/caf%c3%a9?x=%E6%97%A5", "https://e.com/café?x=日"),
            // Signs of the address itself, blanks, marks of direction, dashes, no UTF-8, halves.
            ("https://e.com/a%2Fb%20c%25", "https://e.com/a%2Fb%20c%25"),
            ("https://e.com/%E2%80%8F%E2%80%AE%E2%80%99%C2%A0", "https://e.com/%E2%80%8F%E2%80%AE%E2%80%99%C2%A0"),
            ("https://e.com/%FF%D8", "https://e.com/%FF%D8"), ("https://e.com/%D8%", "https://e.com/%D8%"),
            ("https://e.com/%D8%B9%20%D9%8A", "https://e.com/ع%20ي"),
            // A combining mark would be composed when it is typed.
            ("https://e.com/%E3%81%8B%E3%82%99", "https://e.com/か%E3%82%99"),
        ])
    func spelling(address: String, shown: String) {
        #expect(SpelledAddress.text(address).utf8.elementsEqual(shown.utf8))
    }
}
