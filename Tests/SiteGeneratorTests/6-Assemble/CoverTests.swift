import Testing

@testable import SiteGenerator

/// What the cover and the home page tell at first sight.
struct CoverTests {
    private static let notes = """
        ## One {#one}
        kind: contradiction
        verdict: contradicted
        > ==Low water==

        No.

        ## Two {#two}
        kind: corrupt
        > ==Nobody==

        Torn.

        ## Three {#three}
        verdict: consistent
        > ==shut==

        Yes.

        """

    @Test("who wrote what, what is doubtful, and how to check it")
    func brief() throws {
        let site = PublishedSite(
            EditionFiles.received(
                settings: ["authors: [ A. Editor ]", "published: 2026-02"],
                origin: ["author: C. Writer", "publisher: The Paper", "url: https://paper.example/1"], notes: Self.notes
            ))
        expectText(
            Self.brief(in: site),
            """
            Who wrote what
            Article C. Writer The Paper The original
            Notes A. Editor February 2026
            Read with care
            What the notes point out
            1 Contradicted
            1 Damaged text
            The holder of the rights and the terms of use could not be established.
            How to check
            The article is printed as received, and a copy of your own can be compared with it (SHA‑256). Provenance and verification
            """, sourceLocation: #_sourceLocation)
        let page = site.page("harbour/index.html")
        #expect(page.contains(#"<li class="contradicted"><a href="notes.html#f-v-contradicted"><b>1</b>"#))
        #expect(page.contains(##"<a href="#provenance">The holder"##))
        #expect(page.contains(#"<p class="start"><a href="water.html">"#))
    }

    @Test("where nothing is doubtful and nothing known, nothing is said of it")
    func bare() {
        let site = PublishedSite(EditionFiles.received(origin: ["rights: { status: own }"]))
        expectText(
            Self.brief(in: site),
            """
            Who wrote what
            Article Its origin is not stated
            How to check
            The article is printed as received, and a copy of your own can be compared with it (SHA‑256). Provenance and verification
            """, sourceLocation: #_sourceLocation)
    }

    @Test("own writing tells its authors and length, and has nothing to check")
    func ownWriting() {
        let site = PublishedSite(EditionFiles.own(settings: ["authors: [ A. Writer ]", "published: 2026"]))
        #expect(Self.brief(in: site, "guide") == "")
        let head = Self.words(of: site.page("guide/index.html"), from: "<header class=\"head\">", to: "</header>")
        #expect(
            head
                == "Reading tides A. Writer 2026 Start reading The moon 2 chapters 9 words about 1 min (without the notes) 1 note"
        )
    }

    @Test("the home page gives each date to those whose it is")
    func home() {
        let site = PublishedSite(
            EditionFiles.received(
                settings: ["deck: A morning.", "authors: [ A. Editor ]", "published: 2026-02"],
                origin: ["author: C. Writer", "publisher: The Paper", "published: 2026-01", "rights: { status: own }"]
            ).merging(EditionFiles.own(settings: ["authors: [ A. Writer ]"])) { first, _ in first })
        let entries = site.page("index.html").components(separatedBy: "<article class=\"entry\">").dropFirst().map {
            string(PlainText.of(Array($0.components(separatedBy: "</article>")[0].utf8)))
        }
        #expect(
            entries == [
                "Reading tides Author A. Writer 2 chapters 1 note",
                "Annotated article The harbour A morning. Article C. Writer The Paper January 2026 Notes A. Editor "
                    + "February 2026 2 chapters 1 note",
            ])
    }

    /// The words of the cover's band, a line each heading, row and item.
    private static func brief(in site: PublishedSite, _ folder: String = "harbour") -> String {
        let page = site.page("\(folder)/index.html")
        guard let start = page.range(of: "<div class=\"brief\">"),
            let end = page[start.upperBound...].range(of: "<section class=\"part\"")
        else { return "" }
        let ends = ["</h2>", "</dd>", "</li>", "</p>"]
        var lines: [String] = []
        for part in ends.reduce(
            [String(page[start.upperBound..<end.lowerBound])],
            { parts, tag in
                parts.flatMap { $0.components(separatedBy: tag) }
            })
        {
            let words = string(PlainText.of(Array(part.utf8)))
            if !words.isEmpty { lines.append(words) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func words(of page: String, from start: String, to end: String) -> String {
        let parts = page.components(separatedBy: start)
        return parts.count == 2 ? string(PlainText.of(Array(parts[1].components(separatedBy: end)[0].utf8))) : ""
    }
}
