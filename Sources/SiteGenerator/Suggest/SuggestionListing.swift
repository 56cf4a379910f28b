/// `sitegen suggest NAME`: what an explainer's article itself gives an editor to write about.
public struct SuggestionListing {
    public struct Result {
        public let sources: SourceTree
        public let log: DiagnosticLog
        public let outcome: Outcome
    }

    public enum Outcome {
        case found(Findings)
        /// There is no such explainer.
        case unknown(nearest: String?, names: [String])
        /// It is own writing.
        case noArticle
        /// Its files have mistakes that leave nothing to read; the log tells them.
        case unreadable
    }

    public struct Findings {
        let report: SuggestionReport
        public var text: String { SuggestionPrinter(report).text }
        public var json: String { SuggestionJSON.text(report) }
    }

    private let siteFolder: String
    private let name: String

    public init(siteFolder: String, name: String) {
        self.siteFolder = siteFolder
        self.name = name
    }

    /// - Throws: `DiskError` when content cannot be read.
    public func run() throws -> Result {
        let sources = try Loader(siteFolder: siteFolder).load()
        var log = DiagnosticLog()
        let outcome = Self.outcome(name, sources, &log)
        return Result(sources: SiteParser.readable(sources), log: log, outcome: outcome)
    }

    static func outcome(_ name: String, _ sources: SourceTree, _ log: inout DiagnosticLog) -> Outcome {
        let parsed = SiteParser.parse(sources, &log)
        let folders = folders(sources)
        guard folders.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
            return .unknown(nearest: NearMiss.closest(to: name, among: folders), names: folders)
        }
        let site = Resolver.resolve(parsed, &log)
        guard let explainer = site.explainers.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
            return .unreadable
        }
        return Suggester.report(explainer, of: site).map { .found(Findings(report: $0)) } ?? .noArticle
    }

    /// Folders of `content/`, whether or not they can be read.
    static func folders(_ sources: SourceTree) -> [String] {
        var names: [String] = []
        for file in sources.files(below: "content/") {
            let parts = sources[file].path.split(separator: "/")
            if parts.count > 2, names.last != String(parts[1]) { names.append(String(parts[1])) }
        }
        return names
    }
}
