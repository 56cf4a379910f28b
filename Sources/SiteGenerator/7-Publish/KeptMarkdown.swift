/// Keeps composed chapters, and writes them to a folder of the user's choice when the site is published.
struct KeptMarkdown {
    private let folder: String
    private var texts: [(path: String, markdown: [UInt8])] = []

    /// - Throws: `DiskError` where the folder is one that sitegen must not write to.
    init(_ folder: String, siteFolder: String) throws {
        try OutputFolder.refuseProtected(folder, siteFolder: siteFolder)
        self.folder = folder
    }

    mutating func add(_ explainer: ComposedExplainer) {
        for text in [explainer.front].compactMap({ $0 }) + explainer.chapters {
            texts.append(("\(explainer.resolved.name)/\(text.name).md", text.markdown))
        }
    }

    /// - Throws: `DiskError`.
    func write() throws {
        for text in texts {
            let path = folder + "/" + text.path
            if let slash = path.lastIndex(of: "/") { try Disk.makeFolder(String(path[..<slash])) }
            try Disk.write(text.markdown, to: path)
        }
    }
}
