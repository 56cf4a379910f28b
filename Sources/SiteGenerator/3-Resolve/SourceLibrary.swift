/// The sources that an explainer may cite: its own and those that all explainers share. Its own entry wins.
struct SourceLibrary: Sendable {
    /// Its own in the order of their file, then the shared ones.
    let byOrder: [Source]
    /// Whether it holds all that the files tell of: what is not in it may else stand in what was refused.
    let isWhole: Bool
    /// Places in `byOrder`, by everything a source may be cited by.
    private let places: [[UInt8]: Int]

    init(own: [Source], shared: [Source], isWhole: Bool = true) {
        self.isWhole = isWhole
        var byOrder: [Source] = []
        var places: [[UInt8]: Int] = [:]
        for source in own + shared {
            let keys = source.citationKeys.map { Array($0.utf8) }
            guard keys.allSatisfy({ places[$0] == nil }) else { continue }
            for key in keys { places[key] = byOrder.count }
            byOrder.append(source)
        }
        self.byOrder = byOrder
        self.places = places
    }

    /// By id, by the key of the reference manager, or by the part of its address.
    subscript(key: String) -> Source? { places[Array(key.utf8)].map { byOrder[$0] } }

    /// What was meant by a key that leads nowhere.
    func closest(to key: String) -> String? {
        NearMiss.closest(to: key, among: byOrder.flatMap(\.citationKeys))
    }
}
