/// `sitegen check`: everything that a build would say, and what is still open; nothing is written.
public struct SiteCheck {
    public struct Result {
        public let build: Pipeline.Result
        /// Nil where mistakes leave the site incomplete.
        let coverage: [ExplainerCoverage]?
        let site: ResolvedSite
        /// Empty where mistakes leave the site incomplete.
        let unrecorded: [UnrecordedAddresses]

        public var isComplete: Bool { coverage != nil }

        public func table(_ style: TextStyle, showsAll: Bool) -> String {
            var printer = CoverageTablePrinter(build.sources, style: style, showsAll: showsAll)
            let lines = unrecorded.map { $0.line(build.sources) }.joined()
            return printer.text(coverage ?? []) + (lines.isEmpty ? "" : lines + "\n")
        }

        /// Every mention of every term in its context.
        public var mentions: String { MentionListing.text(of: site) }

        public func json(siteFolder: String) -> String {
            let members =
                RunJSON.counts(build)
                + (coverage.map {
                    [
                        .init(name: "coverage", value: CoverageJSON.value($0, build.sources)),
                        .init(name: "unrecorded", value: .list(unrecorded.map(\.json))),
                    ]
                } ?? [])
            return RunJSON.text(siteFolder, build.sources, build.log, members)
        }
    }

    private let pipeline: Pipeline

    /// - Parameters:
    ///   - output: where messages say that pages are.
    ///   - isStrict: whether warnings count as errors.
    ///   - threads: how many work at the same time; nil is one for each processor.
    public init(siteFolder: String, output: String, isStrict: Bool = false, threads: Int? = nil) {
        pipeline = Pipeline(siteFolder: siteFolder, output: output, isStrict: isStrict, threads: threads)
    }

    /// - Throws: `DiskError` when content cannot be read.
    public func run(observe: @escaping BuildObserver = { _ in }) throws -> Result {
        let (site, build, isComplete) = try pipeline.check(observe: observe)
        return Result(
            build: build, coverage: isComplete ? CoverageFinder.coverage(of: site) : nil, site: site,
            unrecorded: isComplete ? UnrecordedAddresses.all(site) : [])
    }
}
