/// Keeps composed chapters, and writes them to a folder of the user's choice when the site is published. The folder is
/// treated as that of the pages is: what sitegen did not write there is never written over.
struct KeptMarkdown {
    private let publisher: Publisher
    private var texts: [OutputFile] = []

    /// - Throws: `DiskError` where the folder is one that sitegen must not write to.
    init(_ folder: String, siteFolder: String, pages: OutputFolder) throws {
        let option = "--keep-markdown"
        guard Disk.canonical(folder) != pages.path else {
            throw DiskError("keep chapters in", folder, reason: "the pages are there; choose another with \(option)")
        }
        publisher = try Publisher(OutputFolder(folder, siteFolder: siteFolder, option: option))
    }

    mutating func add(_ explainer: ComposedExplainer) {
        for text in [explainer.front].compactMap({ $0 }) + explainer.chapters {
            texts.append(OutputFile(path: "\(explainer.resolved.name)/\(text.name).md", bytes: text.markdown))
        }
    }

    /// Compares all with what is there. Call it when all were added.
    ///
    /// - Throws: `DiskError`.
    func stage(_ log: inout DiagnosticLog) throws {
        for text in texts { try publisher.stage(publisher.preparation(text), &log) }
        try publisher.findStale(&log)
    }

    /// - Throws: `DiskError`.
    func publish() throws { _ = try publisher.publish() }
}
