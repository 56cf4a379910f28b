import Testing

@testable import SiteGenerator

@Suite("References with a sign that cannot be seen") struct UnseenSignTests {
    @Test("name it where the reference is known without it")
    func references() {
        var files = SmallSite.files(
            article: "The pier was closed.\n",
            notes: "## Pier {#pier}\n> The pier\n\n[@S09\u{200E}, 12] and [a note](note:pi\u{200F}er).\n")
        files["sources.yaml"] = "- id: S09\n  type: book\n  title: Piers\n"
        let help = SmallSite(files).log.diagnostics.compactMap(\.help)
        #expect(
            help == [
                "U+200E LEFT-TO-RIGHT MARK, which cannot be seen, stands at its end; did you mean `S09`?",
                "U+200F RIGHT-TO-LEFT MARK, which cannot be seen, stands in it, behind `pi`; did you mean `note:pier`?",
            ])
    }
}
