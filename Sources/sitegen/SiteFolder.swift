import ArgumentParser
import SiteGenerator

/// What commands say and complete about a site's folder.
enum SiteFolder {
    static func isSite(_ folder: String) -> Bool { NewExplainer.isSite(folder) }

    static func missing(_ folder: String) -> String {
        "sitegen: error: there is no content/ in \(folder == "." ? "this folder" : folder)\n"
            + "  help: go to your site's folder, or name it with --site; to make a new site: sitegen init DIR\n"
    }

    /// The explainers of the site that the command line names, for the shell.
    static let explainers = CompletionKind.custom { words, _, _ in
        var site = "."
        for (index, word) in words.enumerated() {
            if word == "--site", index + 1 < words.count { site = words[index + 1] }
            if word.hasPrefix("--site=") { site = String(word.dropFirst("--site=".count)) }
        }
        return ExplainerFolders.names(siteFolder: site)
    }
}
