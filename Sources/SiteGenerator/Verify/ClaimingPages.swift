/// Pages in the output that nobody asked for and that mark text as an article's.
struct ClaimingPages {
    private let output: String
    private let known: Set<String>

    /// - Parameter known: paths of the pages that `Verify` reads.
    init(output: String, except known: Set<String>) {
        self.output = output
        self.known = known
    }

    /// Sorted. What cannot be read is left out, and links are not followed.
    func paths() -> [String] {
        var found: [String] = []
        var folders = [output]
        while let folder = folders.popLast() {
            for name in (try? Disk.names(in: folder)) ?? [] where !name.hasPrefix(".") {
                let path = folder + "/" + name
                switch Disk.kind(of: path) {
                case .folder where !Disk.isSymbolicLink(path): folders.append(path)
                case .file where !known.contains(path) && Self.isPage(name) && claims(path): found.append(path)
                default: break
                }
            }
        }
        return found.sorted()
    }

    private static func isPage(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) }
    }

    private func claims(_ path: String) -> Bool {
        guard let bytes = try? Disk.read(path) else { return false }
        var reader = HTMLReader(bytes)
        while let token = reader.next() {
            guard case .start(let tag) = token else { continue }
            if tag.has("data-src") || tag.has("data-article") { return true }
            reader.enterRawText(of: tag.name)
        }
        return false
    }
}
