/// Writes composed chapters to a folder of the user's choice, for other tools.
struct KeptMarkdown {
    private let folder: String

    init(_ folder: String) { self.folder = folder }

    /// - Throws: `DiskError`.
    func write(_ explainer: ComposedExplainer) throws {
        let path = folder + "/" + explainer.resolved.name
        try Disk.makeFolder(path)
        for text in [explainer.front].compactMap({ $0 }) + explainer.chapters {
            try Disk.write(text.markdown, to: "\(path)/\(text.name).md")
        }
    }
}
