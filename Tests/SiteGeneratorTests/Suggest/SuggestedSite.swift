@testable import SiteGenerator

/// What is proposed for an article of which nothing is known but its language and, perhaps, its date.
struct SuggestedSite {
    let site: SmallSite
    let report: SuggestionReport

    init(
        _ article: String, language: String, published: String? = nil, ours: String? = nil,
        file: String = "article.txt",
        cut: [String] = [], files: [String: String] = [:]
    ) {
        var all: [String: String] = [:]
        let lines =
            ["format: 1", "title: Tides", "language: \(ours ?? (language == "ja" ? "ja" : "en"))", "article:"]
            + ["  file: \(file)", "  language: \(language)", "  rights: { status: own }"]
            + (published.map { ["  published: \($0)"] } ?? []) + cut.map { "  " + $0 }
        all["explainer.yaml"] = lines.map { $0 + "\n" }.joined()
        all[file] = article
        all.merge(files) { $1 }
        let site = SmallSite(all)
        self.site = site
        let report = site.resolved.explainers.first.flatMap { Suggester.report($0, of: site.resolved) }
        self.report = report ?? SuggestionReport(explainer: "", article: "")
    }

    func all(_ kind: Suggestion.Kind) -> [Suggestion] { report.suggestions.filter { $0.kind == kind } }

    /// Words and EDTF of everything that is a date, in order of the text.
    var dates: [String] { all(.date).map { "\($0.words) = \($0.date ?? "")" } }

    /// Headings and other spellings of the names that are written in several ways.
    var families: [String] {
        all(.spelling).map { suggestion in
            (suggestion.paste ?? "").split(separator: "\n").filter { $0.hasPrefix("## ") || $0.hasPrefix("also: ") }
                .map { $0.drop { $0 != " " }.dropFirst() }.joined(separator: " | ")
        }
    }
}

extension SuggestedSite {
    /// Pasted into files of their own, or below `article:`: what is proposed, as it is.
    func pasted(_ article: String, language: String, file: String = "article.txt", cut: [String] = []) -> SmallSite {
        var files: [String: String] = [:]
        for suggestion in report.suggestions {
            guard let target = suggestion.target, target != .settings, let paste = suggestion.paste else { continue }
            files[target.rawValue, default: ""] += paste + "\n"
        }
        let settings = report.suggestions.filter { $0.target == .settings }.compactMap(\.paste)
        return SuggestedSite(
            article, language: language, file: file,
            cut: cut + settings.map { $0.trimmingPrefix("  ").description }, files: files
        ).site
    }
}
