/// `sitegen update NAME --accept-moved`: decides whatever was only moved.
public struct MovedAcceptance {
    public enum Outcome: Equatable {
        case accepted([String], left: Int)
        case refused([String])
        /// Nothing is to be decided.
        case none
        /// The edition before is not in `editions/`, so that nothing shows what was moved.
        case noEdition
        case unknown(nearest: String?, names: [String])
        case unreadable
    }

    private let siteFolder: String
    private let name: String

    public init(siteFolder: String, name: String) {
        self.siteFolder = siteFolder
        self.name = name
    }

    /// - Throws: `DiskError` when content cannot be read or written.
    public func run() throws -> Outcome {
        switch OpenDecisions.read(name, try Loader(siteFolder: siteFolder).load()) {
        case .none: return .none
        case .unreadable: return .unreadable
        case .unknown(let nearest, let names): return .unknown(nearest: nearest, names: names)
        case .open(let open):
            guard open.report != nil else { return .noEdition }
            let ids = open.moved
            if ids.isEmpty { return .accepted([], left: open.items.count) }
            switch try DecisionAcceptance(siteFolder: siteFolder, name: name, ids: ids).run() {
            case .accepted(let ids, let left): return .accepted(ids, left: left)
            case .refused(let lines): return .refused(lines)
            }
        }
    }
}
