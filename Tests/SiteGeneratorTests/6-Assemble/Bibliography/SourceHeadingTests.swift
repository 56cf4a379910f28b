import Foundation
import Testing

@testable import SiteGenerator

@Suite("An entry begins with what texts call it, and stands there in the list") struct SourceHeadingTests {
    @Test("names, newspapers, publishers and titles")
    func headings() {
        checkEntries(
            ofSources: #"""
                [{ "id": "news", "type": "article-newspaper", "title": "Judge gives September 31 days",
                   "container-title": "The Gazette", "issued": "1987-10-01" },
                 { "id": "play", "type": "broadcast", "title": "The Ferryman’s House", "publisher": "BBC Radio 4",
                   "publisher-place": "London", "container-title": "Saturday Night Theatre", "issued": "1983-02-12" },
                 { "id": "radio", "type": "broadcast", "title": "It is with the greatest sorrow…",
                   "publisher": "BBC Home Service", "publisher-place": "London", "issued": "1952-02-06" },
                 { "id": "act", "type": "regulation", "title": "Regulation (EU) 2019/12", "container-title": "OJ",
                   "issued": "2019" },
                 { "id": "ai", "type": "legislation", "title": "Regulation (EU) 2024/1689", "title-short": "AI Act",
                   "issued": "2024" },
                 { "id": "plan", "type": "map", "title": "Plan 2" }]
                """#,
            gives: """
                #s-news (The Gazette 1987)
                  authors: The Gazette
                  title: Judge gives September 31 days
                  date: 1 October 1987 [1987-10-01]
                #s-play (Saturday Night Theatre 1983)
                  authors: Saturday Night Theatre
                  title: The Ferryman’s House
                  publisher: BBC Radio 4, London
                  date: 12 February 1983 [1983-02-12]
                #s-radio (BBC Home Service 1952)
                  authors: BBC Home Service
                  title: It is with the greatest sorrow…
                  publisher: London
                  date: 6 February 1952 [1952-02-06]
                #s-act (Regulation (EU) 2019/12)
                  title: Regulation (EU) 2019/12
                  container: OJ
                  date: 2019 [2019]
                #s-ai (AI Act 2024)
                  authors: AI Act
                  title: Regulation (EU) 2024/1689
                  date: 2024 [2024]
                #s-plan (Plan 2)
                  title: Plan 2
                """)
    }

    @Test("chapters of own writing, and the preface, are among what cites a source")
    func uses() {
        var files = EditionFiles.own()
        files["guide/chapters/01-moon.md"] = "# The moon\n\nIt pulls [@pell, 3].[^1]\n\n[^1]: Newton.\n"
        files["guide/chapters/02-sun.md"] = "# The sun\n\nIt pulls less.[^1]\n\n[^1]: [@pell]; and [@pell].\n"
        files["guide/preface.md"] = "After [@pell].\n"
        files["guide/sources.json"] = #"[{ "id": "pell", "type": "book", "author": [{ "literal": "Pell" }] }]"#
        let site = PublishedSite(files)
        let page = site.page("guide/sources.html")
        let links = [
            #"<a href="index.html">About this edition</a>"#, #"<a href="moon.html">The moon</a>"#,
            #"<a href="sun.html">The sun</a>"#,
        ]
        for link in links { #expect(page.components(separatedBy: link).count == 2, "\(link) \(site.diagnostics)") }
    }
}
