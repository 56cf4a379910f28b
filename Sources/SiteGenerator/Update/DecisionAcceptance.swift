/// `sitegen update NAME --accept ID…`: writes the passages that an editor accepted, and takes them off the list.
public struct DecisionAcceptance {
    public enum Outcome: Equatable {
        /// What was decided; how many are left.
        case accepted([String], left: Int)
        /// Nothing was written. Each line tells of one id.
        case refused([String])
    }

    private let siteFolder: String
    private let name: String
    private let ids: [String]

    public init(siteFolder: String, name: String, ids: [String]) {
        self.siteFolder = siteFolder
        self.name = name
        self.ids = ids
    }

    /// - Throws: `DiskError` when content cannot be read or written.
    public func run() throws -> Outcome {
        let sources = try Loader(siteFolder: siteFolder).load()
        let (outcome, files, isDone) = Self.decide(name, ids, sources)
        for file in files { try Disk.replace(siteFolder + "/" + file.path, with: file.bytes) }
        if isDone { try Disk.removeFile(siteFolder + "/content/\(name)/" + OpenUpdate.name) }
        return outcome
    }

    /// What is to be written, and whether the list is done with.
    static func decide(
        _ name: String, _ ids: [String], _ sources: SourceTree
    ) -> (outcome: Outcome, files: [SourceFile], isDone: Bool) {
        let path = "content/\(name)/" + OpenUpdate.name
        guard let file = sources.file(at: path) else {
            return (.refused(["\(path) is not there: nothing is to be decided"]), [], false)
        }
        var log = DiagnosticLog()
        var update = OpenUpdate.parse(file, sources[file], &log)
        var refused: [String] = []
        var edits: [Edit] = []
        guard let (anchors, mistaken) = Self.anchors(name, sources) else {
            // Else all its notes would look as if they had been taken out.
            return (
                .refused(ids.map { "\($0): \(name) cannot be read: mend first what sitegen build says" }), [], false
            )
        }
        let listed = ListedPassages(anchors, update.decisions, sources, path: path)
        var seen: Set<String> = []
        var refusedIDs: Set<String> = []
        func refuse(_ id: String, _ why: String) {
            refused.append("\(id): \(why)")
            refusedIDs.insert(id)
        }
        /// Nothing of it is written; what could be is said.
        func refusal() -> Outcome {
            let others = ids.filter { !refusedIDs.contains($0) }
            guard !others.isEmpty else { return .refused(refused) }
            return .refused(
                refused + [
                    "nothing was decided; what is not refused here is decided by "
                        + "sitegen update \(name) --accept \(others.joined(separator: " "))"
                ])
        }
        for id in ids where seen.insert(id).inserted {
            guard let decision = update.decisions.first(where: { $0.id.value == id }) else {
                let nearest = NearMiss.closest(to: id, among: update.decisions.map(\.id.value))
                refuse(id, "\(path) does not list it" + (nearest.map { "; did you mean \($0)?" } ?? ""))
                continue
            }
            let index: Int
            var isMended = false
            switch listed.find(decision) {
            case .takenOut:
                // A note that its editor took out is decided; one that has a mistake may only look as if it were gone.
                if let mistaken {
                    refuse(
                        id,
                        "it is not found, and mistakes in \(mistaken) may hide it: mend them first, see sitegen check")
                }
                continue
            case .unsure(let why):
                refuse(id, why)
                continue
            case .mended(let found):
                index = found
                isMended = true
            case .listed(let found): index = found
            }
            let (anchor, places) = (anchors[index].anchor, anchors[index].places)
            let place = sources[anchor.span.file]
            if TextEncoding.problem(in: place) != nil {
                // Places are counted in what can be read of it.
                refuse(id, "\(place.path) is no text that can be edited here: see sitegen check")
            } else if let stale = decision.articleDate?.value, anchor.articleDate?.edtf == stale {
                let isKnown = decision.articleDateNow != nil
                refuse(
                    id,
                    "its `article_date` is \(stale), and the words \(isKnown ? "" : "may ")no longer say so: write "
                        + "`article_date: \(decision.articleDateNow ?? "…")` in \(place.path), then accept it"
                        + (isKnown ? "" : "; if it is still right, remove the entry from \(path)"))
            } else if isMended {
                guard let mistaken else { continue }
                refuse(
                    id,
                    "its passage is not found as it was listed, and mistakes in \(mistaken) may hide it: mend them first, "
                        + "see sitegen check")
            } else if edits.contains(where: { $0.anchor == index }) {
                refuse(id, "another entry of \(path) speaks about the same passage: mend it by hand")
            } else if let write = decision.write {
                edits.append(Edit(id: id, anchor: index, span: anchor.span, text: write, isQuote: anchor.beginsBlock))
            } else if places != 1 {
                let choices = decision.writtenChoices
                refuse(
                    id,
                    "the article holds its passage \(places) times, and "
                        + (choices.isEmpty
                            ? "no passage is proposed: mend it by hand, then accept it"
                            : "one place is to be chosen: write one of these in \(place.path), then accept it\n"
                                + choices.joined(separator: "\n")))
            }
        }
        if !refused.isEmpty { return (refusal(), [], false) }
        // The files are read again: what is written must be found. Anchors are told by their order, since a note without
        // an id of its own has another one as soon as its words are others.
        var written = Self.edited(edits, sources)
        var after = Self.anchors(name, sources.replacing(written))?.held ?? []
        let keptIDs = Self.kept(edits, anchors.map(\.anchor), after.map(\.anchor), sources)
        if !keptIDs.isEmpty {
            written = Self.edited(edits + keptIDs, sources)
            after = Self.anchors(name, sources.replacing(written))?.held ?? []
        }
        let isReadAsWritten = after.count == anchors.count + edits.reduce(0) { $0 + $1.added }
        for edit in edits {
            let id = edit.id
            let first = Self.index(edit.anchor, after: edits)
            guard isReadAsWritten, after[first...first + edit.added].allSatisfy({ $0.places == 1 }) else {
                refuse(id, "what is proposed is not found once in the article: mend it by hand")
                continue
            }
            let cited = after[first...first + edit.added].flatMap(\.words)
            let lost = anchors[edit.anchor].words.count { words in !cited.contains { $0.overlaps(words) } }
            if anchors[edit.anchor].anchor.isEvery, lost > 0 {
                refuse(
                    id,
                    "what is proposed would take it from \(MessageReport.count(lost, "place")) where it stands: "
                        + "mend it by hand, remove `write` of its entry in \(path), then accept it")
            }
        }
        if !refused.isEmpty { return (refusal(), [], false) }
        update.decisions.removeAll { ids.contains($0.id.value) }
        for index in update.decisions.indices {
            // Behind a passage that was added, the others of its entry have the next numbers.
            guard case .listed(let anchor) = listed.find(update.decisions[index]) else { continue }
            update.decisions[index].id = Spanned(
                after[Self.index(anchor, after: edits)].anchor.id, update.decisions[index].id.span)
        }
        var files = written.sorted { $0.key < $1.key }.map { SourceFile(path: sources[$0.key].path, bytes: $0.value) }
        let isDone = update.decisions.isEmpty
        if !isDone { files.append(SourceFile(path: path, bytes: Array(update.text(name).utf8))) }
        return (.accepted(ids, left: update.decisions.count), files, isDone)
    }

    /// Ids that notes without one are given, so that they keep the one that was made of their earlier words: it is an
    /// address that readers may have, and what `update.yaml` lists.
    private static func kept(
        _ edits: [Edit], _ before: [Anchor], _ after: [Anchor], _ sources: SourceTree
    ) -> [Edit] {
        guard after.count == before.count + edits.reduce(0, { $0 + $1.added }) else { return [] }
        var seen: Set<Span> = []
        return edits.compactMap { edit in
            guard let id = before[edit.anchor].derivedID,
                after[Self.index(edit.anchor, after: edits)].derivedID?.value != id.value,
                seen.insert(id.span).inserted
            else { return nil }
            let bytes = sources[id.span.file].bytes
            var end = id.span.range.upperBound
            while end > id.span.range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
            return Edit(
                id: edit.id, anchor: edit.anchor, span: Span(id.span.file, end..<end), text: " {#\(id.value)}",
                isQuote: false)
        }
    }

    private struct Edit {
        /// What the list calls it.
        let id: String
        /// Index in `anchors`.
        let anchor: Int
        let span: Span
        let text: String
        let isQuote: Bool

        /// How many passages it writes besides the one that it replaces.
        var added: Int {
            isQuote ? 0 : text.ranges(of: AnchorUpdate.Proposal.separator).count
        }
    }

    /// The index of an anchor when passages were added before it.
    private static func index(_ anchor: Int, after edits: [Edit]) -> Int {
        edits.reduce(anchor) { $1.anchor < anchor ? $0 + $1.added : $0 }
    }

    /// Every anchor, and where its passage stands in the article; beside them the first of the explainer's files that
    /// could not be read whole. Nil where the explainer cannot be read.
    private static func anchors(
        _ name: String, _ sources: SourceTree
    ) -> (held: [HeldAnchor], mistaken: String?)? {
        var log = DiagnosticLog()
        let parsed = SiteParser.parse(sources, &log)
        let mistaken = log.diagnostics.lazy.compactMap { diagnostic -> String? in
            guard diagnostic.severity == .error, case .span(let span) = diagnostic.place else { return nil }
            let path = sources[span.file].path
            return path.hasPrefix("content/\(name)/") ? path : nil
        }.first
        let site = Resolver.resolve(parsed, &log)
        guard let explainer = site.explainers.first(where: { $0.name.utf8.elementsEqual(name.utf8) }),
            let article = explainer.article
        else { return nil }
        let search = SearchText(article)
        let anchors = Anchor.all(of: explainer, in: search)
        let found = PassageFinder(anchors.map(\.text)).offsets(in: search.bytes)
        let held = zip(anchors, found).map { anchor, offsets in
            let places = offsets.filter { offset in
                !anchor.beginsBlock || search.range(of: search.block(at: offset)).lowerBound == offset
            }
            return HeldAnchor(
                anchor: anchor,
                places: anchor.isEvery || anchor.kind == .not ? min(places.count, 1) : places.count,
                words: places.map { $0 + anchor.meant.lowerBound..<$0 + anchor.meant.upperBound })
        }
        return (held, mistaken)
    }

    /// Files with what is written, by their places in the tree.
    private static func edited(_ edits: [Edit], _ sources: SourceTree) -> [FileID: [UInt8]] {
        var files: [FileID: [UInt8]] = [:]
        for (file, edits) in Dictionary(grouping: edits, by: \.span.file) {
            var bytes = sources[file].bytes
            for edit in edits.sorted(by: { $0.span.range.lowerBound > $1.span.range.lowerBound }) {
                var range = edit.span.range
                var text = edit.text
                if edit.isQuote {
                    // The span may or may not take in the quotation marks.
                    let marks: [UInt8] = [0x22, 0x27]
                    if range.lowerBound > 0, marks.contains(bytes[range.lowerBound - 1]),
                        range.upperBound < bytes.count,
                        bytes[range.upperBound] == bytes[range.lowerBound - 1]
                    {
                        range = range.lowerBound - 1..<range.upperBound + 1
                    }
                    text = YAMLText.quoted(text)
                }
                bytes.replaceSubrange(range, with: Array(text.utf8))
            }
            files[file] = bytes
        }
        return files
    }
}
