import Testing

@testable import SiteGenerator

@Suite("Severity") struct SeverityTests {
    /// A site whose only message is that the rights are not known.
    private func messages(_ grades: String) -> String {
        MemorySite([
            "site.yaml": "title: Tides\nlanguage: en\n" + (grades.isEmpty ? "" : "diagnostics: \(grades)\n"),
            "tides/explainer.yaml": "format: 1\ntitle: Tides\narticle:\n  file: article.txt\n",
            "tides/article.txt": "The sea.\n",
        ]).diagnostics
    }

    @Test("a warning can be an error, or nothing")
    func grades() {
        #expect(messages("").contains(": warning: it is not known whether"))
        #expect(messages("{ rights-unknown: warning }").contains(": warning: it is not known whether"))
        #expect(messages("{ rights-unknown: error }").contains(": error: it is not known whether"))
        #expect(messages("{ rights-unknown: off }") == "")
    }

    @Test("what is always an error stays one, and says so")
    func errors() {
        expectText(
            messages("{ rights-unknown: off, dead-link: warning }"),
            """
            content/site.yaml:3:37: error: `dead-link` is always an error: what it speaks of would be printed wrongly, or not at all [bad-value]
              3 | diagnostics: { rights-unknown: off, dead-link: warning }
                |                                     ^^^^^^^^^
              help: remove the line, and mend what the message names; `sitegen explain dead-link` tells how
            """, sourceLocation: #_sourceLocation)
        #expect(messages("{ rights-unknown: off, dead-link: error }") == "")
    }

    @Test("an unknown code and an unknown grade are told the nearest")
    func unknown() {
        #expect(messages("{ right-unknown: off }").contains("did you mean `rights-unknown`? codes that can be graded:"))
        #expect(messages("{ rights-unknown: of }").contains("did you mean `off`? it is one of"))
    }

    @Test("where warnings count as errors nothing is published, what was edited in the output too")
    func strict() throws {
        let folder = try TemporaryFolder()
        for (path, bytes) in MemorySite.templates {
            try folder.write(UTF8Text.string(bytes), to: path)
        }
        for (path, bytes) in ExampleSite(files: []).contents { try folder.write(UTF8Text.string(bytes), to: path) }
        let output = folder.path + "/public"
        let strict = Pipeline(siteFolder: folder.path, output: output, isStrict: true)
        #expect(try strict.build().report != nil)
        try folder.write("mine", to: "public/ferry/notes.html")
        try folder.write("title: Boats\nlanguage: en\n", to: "content/site.yaml")
        let result = try strict.build()
        #expect(result.report == nil)
        #expect(result.log.diagnostics.map(\.code) == [.editedOutput])
        #expect(result.log.diagnostics.map(\.severity) == [.error])
        #expect(try !folder.files()["public/index.html", default: ""].contains("Boats"))
        let usual = try Pipeline(siteFolder: folder.path, output: output).build()
        #expect(usual.report?.written.contains("ferry/index.html") == true)
    }
}
