/// Pages of the site as the preview hands them out: their own bytes, with a script and a style added to the head, and a
/// policy that lets these in.
enum PreviewPage {
    /// Where the preview's own files are.
    static let folder = ".sitegen/"

    /// - Parameter version: of the page, so that its script sees when it is an old one.
    static func page(_ html: [UInt8], version: Int) -> [UInt8] {
        var result = html
        let tags = HeadTags(html)
        // From the end on, so that the places before stay right.
        result.insert(contentsOf: additions(version: version), at: tags.headEnd ?? html.count)
        for policy in tags.policies.reversed() {
            let text = HTMLText.escaped(ContentPolicy.allowingPreview(policy.text))
            result.replaceSubrange(policy.range, with: Array("\"\(text)\"".utf8))
        }
        return result
    }

    static func additions(version: Int) -> [UInt8] {
        Array(
            ("<link rel=\"stylesheet\" href=\"/\(folder)preview.css\">\n"
                + "<script src=\"/\(folder)preview.js\" data-version=\"\(version)\" defer></script>\n").utf8)
    }

    /// A page of the preview's own.
    static func own(title: String, version: Int, main: String) -> [UInt8] {
        Array(
            ("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(title))</title>
            <link rel="icon" href="data:,">

            """ + String(decoding: additions(version: version), as: UTF8.self) + """
                </head>
                <body class="sitegen-own">
                <main>
                \(main)
                </main>
                </body>
                </html>

                """).utf8)
    }

    /// Sent with the preview's own pages.
    static let ownPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'"

    /// In place of a page while there is no good build yet.
    static func problems(_ problems: [String], version: Int) -> [UInt8] {
        let items = problems.map { "<li><pre tabindex=\"0\">\(HTMLText.escaped($0))</pre></li>\n" }.joined()
        return own(
            title: "Not built yet", version: version,
            main: """
                <h1>The site cannot be built yet</h1>
                <p>Mend this, and the page comes by itself.</p>
                <ol class="sitegen-problems">
                \(items)</ol>
                """)
    }

    /// - Parameter near: paths of pages that may be meant.
    static func missing(_ path: String, near: [String], hasHome: Bool, version: Int) -> [UInt8] {
        func link(_ path: String) -> String {
            let href = "/" + path.utf8.map(encoded).joined()
            return "<li><a href=\"\(HTMLText.escaped(href))\">\(HTMLText.escaped(path))</a></li>\n"
        }
        let meant =
            near.isEmpty ? "" : "<p>These may be meant:</p>\n<ul>\n\(near.map(link).joined())</ul>\n"
        let home = hasHome ? "<p><a href=\"/index.html\">The site's home page</a></p>" : ""
        return own(
            title: "No such page", version: version,
            main: """
                <h1>The site has no page <code>\(HTMLText.escaped(path))</code></h1>
                <p>When a build makes it, it comes by itself.</p>
                \(meant)\(home)
                """)
    }

    private static func encoded(_ byte: UInt8) -> String {
        let isPlain =
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._~/".utf8.contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
}
