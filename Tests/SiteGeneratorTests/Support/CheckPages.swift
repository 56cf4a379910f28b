import Testing

@testable import SiteGenerator

/// Checks the links of finished files: what is said about them.
func checkPages(
    _ pages: KeyValuePairs<String, String>, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    var log = DiagnosticLog()
    var check = LinkCheck(shownFolder: "public")
    for (path, html) in pages { check.add(OutputFile(path: path, bytes: Array(html.utf8)), &log) }
    check.check(&log)
    var printer = DiagnosticPrinter(sources: SourceTree(files: []))
    expectText(printer.print(log.diagnostics), expected, sourceLocation: sourceLocation)
}
