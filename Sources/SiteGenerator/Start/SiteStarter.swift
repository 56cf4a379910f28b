import BuiltInFiles

/// `sitegen init`: makes a site from what the binary carries.
public struct SiteStarter {
    public enum Outcome: Sendable {
        /// What was written, by path in the folder.
        case made([String])
        /// What is in the way, by name. Nothing was written.
        case occupied([String])
        case notAFolder
    }

    private let folder: String
    private let title: String?
    private let language: String

    /// - Parameters:
    ///   - folder: where the site is to be; it need not be there.
    ///   - title: of the site; nil for that of the starter.
    ///   - language: of the interface, one of `languages`.
    public init(folder: String, title: String?, language: String) {
        self.folder = folder
        self.title = title
        self.language = language
    }

    /// Languages that the built-in interface speaks.
    public static var languages: [String] { BuiltInTemplates.languages }

    /// That of the interface's languages that is meant by a language tag or a POSIX locale: `zh-Hant` by `zh_TW.UTF-8`.
    public static func language(for text: String) -> String? {
        let name = String(text.prefix { $0 != "." && $0 != "@" }).replacing("_", with: "-")
        return LanguageTag(name).flatMap {
            InterfaceLibrary.best(for: $0, of: languages.compactMap(LanguageTag.init))
        }.map { languages[$0] }
    }

    /// Writes the site into a folder that is empty or not there. The folder of a version control system is no content.
    ///
    /// - Throws: `DiskError` when the disk refuses.
    public func run() throws -> Outcome {
        switch Disk.kind(of: folder) {
        case .folder:
            let inTheWay = try Disk.names(in: folder).filter { ![".git", ".hg", ".jj", ".DS_Store"].contains($0) }
            if !inTheWay.isEmpty { return .occupied(inTheWay) }
        case .file, .other: return .notAFolder
        case nil: break
        }
        let files = self.files
        for file in files {
            let path = folder + "/" + file.path
            try Disk.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
            try Disk.replace(path, with: file.bytes)
        }
        return .made(files.map(\.path))
    }

    /// Files of the new site, sorted by path.
    var files: [SourceFile] {
        let prefix = "starter/"
        return BuiltInFile.all.compactMap { file -> SourceFile? in
            if file.path == BuiltInTemplates.readme { return SourceFile(path: file.path, bytes: file.bytes) }
            guard file.path.hasPrefix(prefix) else { return nil }
            let path = String(file.path.dropFirst(prefix.utf8.count))
            return SourceFile(path: path, bytes: settled(file.bytes, path))
        }
    }

    /// The file with the title and the language that were asked for.
    private func settled(_ bytes: [UInt8], _ path: String) -> [UInt8] {
        var lines = UTF8Text.string(bytes).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        switch path {
        case SiteSettings.path:
            for index in lines.indices {
                if lines[index].hasPrefix("language:") { lines[index] = "language: " + language }
                if let title, lines[index].hasPrefix("title:") { lines[index] = "title: " + YAMLText.quoted(title) }
            }
        case "README.md":
            if let title { lines[0] = "# " + title }
        default: return bytes
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
