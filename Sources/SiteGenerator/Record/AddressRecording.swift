/// `sitegen record`: adds to each explainer's record the addresses that its pages have now. Nothing is ever taken out.
public struct AddressRecording {
    public enum Outcome {
        case recorded([Count])
        /// There is no such explainer.
        case unknown(String, nearest: String?, names: [String])
        /// The site cannot be built, and so not be published.
        case refused
    }

    public struct Count: Equatable {
        /// Of the record.
        public let path: String
        public let added: Int
        public let total: Int
    }

    public struct Result {
        public let sources: SourceTree
        public let log: DiagnosticLog
        public let outcome: Outcome
    }

    private let siteFolder: String
    private let names: [String]

    /// - Parameter names: explainers; none for all.
    public init(siteFolder: String, names: [String]) {
        self.siteFolder = siteFolder
        self.names = names
    }

    /// - Throws: `DiskError` when content cannot be read or a record cannot be written.
    public func run() throws -> Result {
        let pipeline = Pipeline(siteFolder: siteFolder, output: siteFolder + "/public")
        let (site, build, _) = try pipeline.check(observe: { _ in })
        let folders = SuggestionListing.folders(build.sources)
        if let name = names.first(where: { !folders.contains($0) }) {
            let nearest = NearMiss.closest(to: name, among: folders)
            return Result(
                sources: build.sources, log: build.log,
                outcome: .unknown(name, nearest: nearest, names: folders))
        }
        if build.log.hasErrors { return Result(sources: build.sources, log: build.log, outcome: .refused) }
        var counts: [Count] = []
        for explainer in site.explainers where names.isEmpty || names.contains(explainer.name) {
            let record = Self.record(of: explainer)
            if record.count.added > 0 { try Disk.replace(siteFolder + "/" + record.count.path, with: record.bytes) }
            counts.append(record.count)
        }
        return Result(sources: build.sources, log: build.log, outcome: .recorded(counts))
    }

    /// The record with what is there now.
    ///
    /// The explainer's folder is one of the addresses.
    static func record(of explainer: ResolvedExplainer) -> (count: Count, bytes: [UInt8]) {
        let record = explainer.parsed.record ?? AddressRecord()
        let before = Set(record.entries.map(\.address))
        let all = before.union(CurrentAddresses(explainer).all)
        let foldersBefore = Set(record.folders.map(\.value))
        let folders = foldersBefore.union(explainer.folderNames)
        let path = explainer.parsed.folder + AddressRecord.name
        return (
            Count(
                path: path, added: all.count - before.count + folders.count - foldersBefore.count,
                total: all.count + folders.count),
            Array(AddressRecord.text(all, in: folders).utf8)
        )
    }
}
