/// The explainers of a site by name, for the shell to complete.
public enum ExplainerFolders {
    /// Folders of `content/`, sorted; none where there is no site.
    public static func names(siteFolder: String) -> [String] {
        let content = siteFolder + "/content"
        let names = (try? Disk.names(in: content)) ?? []
        return names.filter { !$0.hasPrefix(".") && Disk.kind(of: "\(content)/\($0)") == .folder }
    }
}
