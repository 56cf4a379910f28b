/// Diagnostics as workflow commands, which GitHub shows beside the lines that they speak of:
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
enum GitHubAnnotations {
    /// - Parameter folder: the site's folder as seen from the repository's root, for paths of content and templates.
    static func text(_ diagnostics: [Diagnostic], _ sources: SourceTree, folder: String) -> String {
        var locator = DiagnosticLocator(sources)
        return diagnostics.map { diagnostic in
            let location = locator.location(of: diagnostic.place)
            let isOfSite = location.path.hasPrefix("content/") || location.path.hasPrefix("templates/")
            let path = isOfSite && folder != "." && !folder.isEmpty ? folder + "/" + location.path : location.path
            var properties = "file=" + property(path)
            if let start = location.start { properties += ",line=\(start.line),col=\(start.column)" }
            properties += ",title=" + property(diagnostic.code.rawValue)
            var message = diagnostic.message
            for note in diagnostic.notes {
                let place = note.place.map { locator.location(of: $0).text + ": " } ?? ""
                message += "\nnote: \(place)\(note.message)"
            }
            if let help = diagnostic.help { message += "\nhelp: " + help }
            return "::\(diagnostic.severity.rawValue) \(properties)::\(data(message))\n"
        }.joined()
    }

    /// The runner takes these escapes back, and no others.
    static func data(_ text: String) -> String { escaped(text, Array("%\r\n".utf8)) }

    static func property(_ text: String) -> String { escaped(text, Array("%\r\n:,".utf8)) }

    /// Works on bytes: to Swift, CR LF is one character.
    private static func escaped(_ text: String, _ signs: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if signs.contains(byte) {
                let digits = String(byte, radix: 16, uppercase: true)
                result += Array("%\(byte < 0x10 ? "0" : "")\(digits)".utf8)
            } else {
                result.append(byte)
            }
        }
        return UTF8Text.string(result)
    }
}
