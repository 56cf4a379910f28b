/// What a code means, for `sitegen explain` and the manual.
public struct Explanation: Sendable {
    public let code: DiagnosticCode
    /// What is the matter, and what to do about it.
    let meaning: String
    /// Why it is a rule.
    let reason: String
    let wrong: ExampleSite
    let right: ExampleSite

    init(_ code: DiagnosticCode, _ meaning: String, why reason: String, wrong: ExampleSite, right: ExampleSite) {
        self.code = code
        self.meaning = meaning
        self.reason = reason
        self.wrong = wrong
        self.right = right
    }

    /// In the order of the codes.
    public static let all: [Explanation] = files + settings + entries + markdown + anchors + pages

    public static func of(_ code: DiagnosticCode) -> Explanation? { all.first { $0.code == code } }

    /// Severity as a person should know it.
    var severity: String {
        switch code {
        case .badValue, .unknownFile, .missingAlt: "an error, or a warning where nothing is lost by it"
        default: code.isGradable ? "a warning" : "an error"
        }
    }
}

/// A tiny site that shows one thing: the files of a site that has no mistakes, some of them replaced. Only those are
/// printed. A test builds every one of them.
struct ExampleSite: Sendable {
    enum Base: Sendable {
        /// An article of a ferry, with a note.
        case received
        /// The same as Markdown, with a log in a code block.
        case markdown
        /// A chapter that the editors wrote.
        case own
    }

    enum Command: String, Sendable { case build, verify }

    struct File: Sendable {
        /// Below the explainer's folder, or from the site's folder if it begins with `content/`, `templates/` or `public/`.
        let path: String
        /// `‹E9›` is the byte of that number, which no text can show.
        let text: String
        /// How often the text stands there.
        var times = 1

        var isOutput: Bool { path.hasPrefix("public/") }

        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            for (index, part) in text.split(separator: "‹", omittingEmptySubsequences: false).enumerated() {
                guard index > 0, let end = part.firstIndex(of: "›"), let byte = UInt8(part[..<end], radix: 16) else {
                    bytes += Array(part.utf8)
                    continue
                }
                bytes.append(byte)
                bytes += Array(part[part.index(after: end)...].utf8)
            }
            return Array(repeatElement(bytes, count: times).joined())
        }
    }

    var base = Base.received
    let files: [File]
    /// What is done once the site was built a first time and the files in `public/` were put there.
    var command = Command.build

    /// One file of the site with the article.
    static func file(_ path: String, _ text: String) -> ExampleSite {
        ExampleSite(files: [File(path: path, text: text)])
    }

    static func notes(_ text: String) -> ExampleSite { file("notes.md", text) }

    static func files(_ files: KeyValuePairs<String, String>) -> ExampleSite {
        ExampleSite(files: files.map { File(path: $0.key, text: $0.value) })
    }

    /// The chapter of the site of own writing.
    static func chapter(_ text: String) -> ExampleSite {
        ExampleSite(base: .own, files: [File(path: "chapters/1-fare.md", text: text)])
    }

    static func repeated(_ path: String, _ text: String, times: Int) -> ExampleSite {
        ExampleSite(files: [File(path: path, text: text, times: times)])
    }

    /// Every file of `content/` and `templates/`, by its path from the site's folder; the templates themselves are the
    /// caller's.
    var contents: [String: [UInt8]] {
        var all = ["content/site.yaml": Array("title: Ferries\nlanguage: en\n".utf8)]
        switch base {
        case .received:
            all["content/ferry/explainer.yaml"] = Array(Self.settings.utf8)
            all["content/ferry/article.txt"] = Array(Self.article.utf8)
            all["content/ferry/notes.md"] = Array("## {#hour}\n> every hour\n\nSince 1950.\n".utf8)
        case .markdown:
            all["content/ferry/explainer.yaml"] = Array(Self.settings.replacing(".txt", with: ".md").utf8)
            all["content/ferry/article.md"] = Array((Self.article + "\n    06:00 left the pier\n").utf8)
        case .own:
            all["content/ferry/explainer.yaml"] = Array("format: 1\ntitle: The ferry\n".utf8)
            all["content/ferry/chapters/1-fare.md"] = Array("# The fare\n\nTwo crowns.\n".utf8)
        }
        for file in files where !file.isOutput {
            let isWhole = file.path.hasPrefix("content/") || file.path.hasPrefix("templates/")
            all[isWhole ? file.path : "content/ferry/" + file.path] = file.bytes
        }
        return all
    }

    static let settings = """
        format: 1
        title: The ferry
        article:
          file: article.txt
          rights: { status: own }

        """

    static let article = """
        The ferry crosses every hour. In winter it crosses once a day.

        The fare is two crowns.

        Boats are hired at the pier.

        """
}
