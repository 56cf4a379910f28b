/// What `update.yaml` of an explainer lists, with what both editions say of it: the one before, which `editions/` keeps,
/// and the one that is the article now.
struct OpenDecisions {
    struct Item {
        let decision: OpenUpdate.Decision
        /// Nil where the edition before, or the passage that was listed, is no longer there to be compared.
        let update: AnchorUpdate?

        var id: String { decision.id.value }
    }

    enum Reading {
        case open(OpenDecisions)
        /// The explainer has no such list.
        case none
        case unknown(nearest: String?, names: [String])
        /// Its files have mistakes that leave nothing to compare.
        case unreadable
    }

    let name: String
    let items: [Item]
    let report: UpdateReport?
    let sources: SourceTree

    static func read(_ name: String, _ sources: SourceTree) -> Reading {
        var log = DiagnosticLog()
        let parsed = SiteParser.parse(sources, &log)
        let names = SuggestionListing.folders(sources)
        guard names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
            return .unknown(nearest: NearMiss.closest(to: name, among: names), names: names)
        }
        guard let file = sources.file(at: "content/\(name)/" + OpenUpdate.name) else { return .none }
        let site = Resolver.resolve(parsed, &log)
        guard let explainer = site.explainers.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
            return .unreadable
        }
        var ignored = DiagnosticLog()
        let list = OpenUpdate.parse(file, sources[file], &ignored)
        let report = explainer.article.flatMap { compare(explainer, site, $0, since: list.before) }
        let updates = report?.updates ?? []
        let entries = AnchorsByEntry(updates.map(\.anchor))
        let items = list.decisions.map { decision in
            let own = entries.ofEntry(named: decision.id.value).map { updates[$0] }
            return Item(
                decision: decision,
                update: own.first { $0.anchor.isListed(as: decision) }
                    ?? (decision.passage == nil ? own.first { $0.anchor.id == decision.id.value } : nil))
        }
        return .open(OpenDecisions(name: name, items: items, report: report, sources: site.parsed.tree))
    }

    /// - Parameter sum: SHA-256 of the edition before; where a list names none, the one edition that is kept is meant.
    private static func compare(
        _ explainer: ResolvedExplainer, _ site: ResolvedSite, _ article: Article, since sum: String?
    ) -> UpdateReport? {
        let tree = site.parsed.tree
        let suffix = tree[article.file].path.split(separator: ".").last ?? ""
        let kept = tree.files(below: explainer.parsed.folder + "editions/").filter { file in
            tree[file].path.hasSuffix(".\(suffix)")
                && SHA256.hexadecimal(of: tree[file].bytes) != article.sha256
        }
        let file =
            sum.map { sum in kept.first { SHA256.hexadecimal(of: tree[$0].bytes) == sum } }
            ?? (kept.count == 1 ? kept[0] : nil)
        guard let file else { return nil }
        var settings = article.settings
        settings.sha256 = nil
        var log = DiagnosticLog()
        let before = ArticleParser.parse(file, tree[file], settings: settings, &log)
        if log.hasErrors { return nil }
        return UpdateReport.make(
            explainer, site, EditionText(before, file: tree[file].bytes),
            EditionText(article, file: tree[article.file].bytes), newPath: tree[article.file].path)
    }

    /// Ids of what was only moved, in the order of the list.
    var moved: [String] {
        guard let report else { return [] }
        return items.filter { $0.update.map { $0.isOnlyMoved(report) } ?? false }.map(\.id)
    }
}

extension AnchorUpdate {
    /// Whether nothing but its place is to be decided: the words, and all of their sentences, are the same byte for byte;
    /// no fact differs; the sentence ends with a full stop or its like and refers to none before it; and one place is
    /// proposed. What begins a block is only moved with the whole block.
    func isOnlyMoved(_ report: UpdateReport) -> Bool {
        guard verdict == .changed, reason == .passage || reason == .surroundings || reason == .elsewhere, facts.isEmpty,
            !remarks.contains(.count),
            let old, let new, passageStands || proposals.count == 1 && proposals[0].passage != nil
        else { return false }
        let (before, after) = (report.old, report.new)
        guard before.bytes[old] == after.bytes[new] else { return false }
        if anchor.beginsBlock {
            let oldBlock = before.search.range(of: before.search.block(at: old.lowerBound))
            let newBlock = after.search.range(of: after.search.block(at: new.lowerBound))
            return before.bytes[oldBlock] == after.bytes[newBlock]
        }
        let sentence = before.withSentences(old)
        return before.bytes[sentence] == after.bytes[after.withSentences(new)] && !before.endsOpen(sentence)
            && !ReferringWords.stand(in: before.string(sentence))
    }
}
