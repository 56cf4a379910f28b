@testable import SiteGenerator

/// Publishing without a site.
enum PublishRun {
    /// Publishes files to `public` as a build does: what was written and removed, and what was said.
    static func publish(
        _ files: KeyValuePairs<String, String>, in folder: TemporaryFolder, output: String = "public",
        failing: Bool = false
    ) throws -> String {
        var log = DiagnosticLog()
        let publisher = try Publisher(OutputFolder(folder.path + "/" + output, siteFolder: folder.path + "/site"))
        for (path, text) in files {
            try publisher.stage(publisher.preparation(OutputFile(path: path, bytes: Array(text.utf8))), &log)
        }
        var text = ""
        if failing || log.hasErrors {
            text = "failed\n"
        } else {
            try publisher.findStale(&log)
            let report = try publisher.publish()
            text = "written \(report.written) unchanged \(report.unchanged) removed \(report.removed)\n"
        }
        var printer = DiagnosticPrinter(sources: SourceTree(files: []))
        return (text + printer.print(log.diagnostics)).replacing(folder.path, with: "")
    }
}
