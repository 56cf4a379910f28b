/// The report for people: what is to be decided, each with both passages and what may be written; then what stands.
struct UpdatePrinter {
    private let report: UpdateReport
    private let sources: SourceTree
    private let style: TextStyle

    init(_ report: UpdateReport, _ sources: SourceTree, _ style: TextStyle) {
        self.report = report
        self.sources = sources
        self.style = style
    }

    var text: String {
        var text = head
        for verdict in [AnchorUpdate.Verdict.orphaned, .ambiguous, .changed] {
            for update in report.updates where update.verdict == verdict { text += entry(update) }
        }
        let noted = report.updates.filter { !$0.verdict.isOpen && !$0.remarks.isEmpty }
        if !noted.isEmpty {
            text += "Nothing to decide here, but worth a look:\n"
            for update in noted {
                let remarks = update.remarks.map(UpdateWords.remark).joined(separator: "; ")
                text += "  \(update.anchor.id) (\(place(update.anchor))): \(remarks)\n"
            }
            text += "\n"
        }
        return text + closing
    }

    private var head: String {
        let (old, new) = report.changedSentences
        var text = "\(report.explainer): \(report.keptPath) as it is kept, and \(report.newPath)\n"
        text += "  kept SHA-256 \(report.old.article.sha256)\n  new  SHA-256 \(report.new.article.sha256)\n"
        if report.old.article.sha256 == report.new.article.sha256 {
            text += "  the two files are the same\n"
        } else {
            text += "  \(MessageReport.count(old, "sentence")) of the kept text changed or gone, "
            text += "\(MessageReport.count(new, "sentence")) of the new one changed or new\n"
        }
        return text + "\n"
    }

    private var closing: String {
        let open = report.updates.count { $0.verdict.isOpen }
        let counts = AnchorUpdate.Verdict.allCases.map { "\($0.rawValue) \(report.count($0))" }
        let decision = open == 0 ? "nothing to decide" : "\(open) to decide"
        return "\(decision); \(counts.joined(separator: ", "))\n"
    }

    private func place(_ anchor: Anchor) -> String {
        let file = sources[anchor.span.file]
        return "\(file.path):\(LineIndex(file.bytes).line(at: anchor.span.range.lowerBound) + 1)"
    }

    /// One anchor that is to be decided: both passages, and what may be written.
    func entry(_ update: AnchorUpdate) -> String {
        let anchor = update.anchor
        let verdict = style.text(update.verdict.rawValue, as: update.verdict == .changed ? .warning : .error)
        let title = anchor.title.isEmpty ? "" : " “\(anchor.title)”"
        var text = "\(verdict) \(style.text(anchor.id, as: .place))\(title) (\(place(anchor)))\n"
        text += "  \(UpdateWords.why(update))\n"
        for fact in update.facts { text += "  \(style.text(UpdateWords.fact(fact), as: .warning))\n" }
        if let date = update.staleDate { text += "  \(style.text(UpdateWords.staleDate(date), as: .warning))\n" }
        text += passages(update) + addedPlaces(update)
        if update.passageStands, let new = update.new {
            return text + "  to write (line \(report.new.line(new.lowerBound))): nothing, if it is still right\n\n"
        }
        for (number, proposal) in update.proposals.enumerated() {
            let line = report.new.line(proposal.words.lowerBound)
            let which = update.proposals.count > 1 ? " for place \(number + 1)" : ""
            guard let passage = proposal.passage else {
                text += "  line \(line): no passage tells this place from others\n"
                continue
            }
            let written = anchor.beginsBlock ? "quote: \"\(passage)\"" : "> \(passage)"
            text += "  to write\(which) (line \(line)):\n"
            for part in written.split(separator: "\n", omittingEmptySubsequences: false) {
                text += "    \(style.text(String(part), as: .help))\n"
            }
        }
        return text + "\n"
    }

    private func passages(_ update: AnchorUpdate) -> String {
        guard let old = update.old else {
            return "  passage: \(Self.short(UTF8Text.string(update.anchor.text)))\n"
        }
        var text = ""
        let shown = update.shownText(report)
        if shown.old != report.old.string(old) { text += "  words: \(Self.short(report.old.string(old)))\n" }
        let difference = DifferenceLines(TextDifference(shown.old, shown.new ?? shown.old))
        func add(_ label: String, _ line: Int, _ lines: [String]) {
            text += "  \(label) (line \(line)):\n" + lines.map { "    \($0)\n" }.joined()
        }
        add("was", report.old.line(old.lowerBound), difference.lines(isNew: false))
        if let new = update.new, shown.new != nil {
            add("now", report.new.line(new.lowerBound), difference.lines(isNew: true))
        } else if let instead = update.instead {
            let text = report.new.string(instead)
            add(
                "in its place", report.new.line(instead.lowerBound),
                DifferenceLines(TextDifference(text, text)).lines(isNew: true))
        }
        return text
    }

    /// How many places are shown of what is cited wherever it stands, and how many code points beside each.
    private static let mostPlaces = 5
    private static let besidePlace = 30

    private func addedPlaces(_ update: AnchorUpdate) -> String {
        let places = update.addedPlaces
        let shown = places.prefix(Self.mostPlaces).map { words -> String in
            let sentence = report.new.withSentences(words)
            let before = report.new.string(sentence.lowerBound..<words.lowerBound).unicodeScalars
            let after = report.new.string(words.upperBound..<sentence.upperBound).unicodeScalars
            var text = before.count > Self.besidePlace ? "…" : ""
            text += String(String.UnicodeScalarView(before.suffix(Self.besidePlace)))
            text += report.new.string(words)
            text += String(String.UnicodeScalarView(after.prefix(Self.besidePlace)))
            if after.count > Self.besidePlace { text += "…" }
            let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isWhiteSpace ? " " : $0 }))
            return "  stands here now (line \(report.new.line(words.lowerBound))):\n    \(line)\n"
        }
        let rest = places.count - shown.count
        return shown.joined() + (rest > 0 ? "  and in \(MessageReport.count(rest, "place")) more\n" : "")
    }

    private static func short(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { $0.isWhiteSpace ? " " : $0 }
        return "“" + String(String.UnicodeScalarView(scalars.prefix(60))) + (scalars.count > 60 ? "…”" : "”")
    }
}

extension AnchorUpdate {
    /// What a reader compares: the sentences of the words; of blocks that begin with them, the words; where sentences refer
    /// to the one before, that one too.
    func shownText(_ report: UpdateReport) -> (old: String, new: String?) {
        guard let old else { return ("", nil) }
        if anchor.beginsBlock { return (report.old.string(old), new.map { report.new.string($0) }) }
        var (left, right) = (report.old.withSentences(old), new.map { report.new.withSentences($0) })
        if let sentences { (left, right) = (sentences.old, sentences.new) }
        if reason == .before, let sentence = right {
            left = (report.old.sentence(before: left)?.lowerBound ?? left.lowerBound)..<left.upperBound
            right = (report.new.sentence(before: sentence)?.lowerBound ?? sentence.lowerBound)..<sentence.upperBound
        }
        if reason == .passage, let sentence = right {
            let oldBlock = report.old.search.range(of: report.old.search.block(at: old.lowerBound))
            let newBlock = report.new.search.range(of: report.new.search.block(at: sentence.lowerBound))
            (left, right) = (oldBlock, newBlock)
        }
        return (report.old.string(left), right.map { report.new.string($0) })
    }
}
