/// `sitegen update NAME --from FILE --apply`: makes a new edition the article, keeps the one before, and writes down what
/// is to be decided.
struct EditionInstaller {
    /// A file to write, by its path from the site's folder.
    typealias Output = SourceFile

    let report: UpdateReport
    let sources: SourceTree
    /// Bytes of the new file.
    let newBytes: [UInt8]

    private var folder: String { "content/\(report.explainer)/" }

    /// In the order in which they are to be written: were it to end between two of them, nothing would be lost and no site
    /// built. Nil where an earlier edition is not decided yet.
    var outputs: [Output]? {
        if sources.file(at: folder + OpenUpdate.name) != nil { return nil }
        let article = report.old.article
        guard article.sha256 != report.new.article.sha256 else { return [] }
        let kept = sources[article.file]
        let suffix = kept.path[(kept.path.lastIndex(of: ".") ?? kept.path.endIndex)...]
        var outputs = [
            Output(path: folder + "editions/\(article.sha256.prefix(16))\(suffix)", bytes: kept.bytes)
        ]
        let open = report.updates.filter(\.verdict.isOpen)
        if !open.isEmpty {
            var update = OpenUpdate(edition: report.new.article.sha256, before: article.sha256)
            let place = Span(article.file, 0..<0)
            update.decisions = open.map { item in
                let facts = item.facts.map(UpdateWords.fact)
                return OpenUpdate.Decision(
                    id: Spanned(item.anchor.id, place),
                    why: ([UpdateWords.why(item)] + facts).joined(separator: "; "),
                    was: item.old.map(report.old.string),
                    write: item.passageStands || item.proposals.count != 1 ? nil : item.proposals[0].passage)
            }
            outputs.append(
                Output(path: folder + OpenUpdate.name, bytes: Array(update.text(report.explainer).utf8)))
        }
        outputs.append(Output(path: kept.path, bytes: newBytes))
        if let settings = withSum { outputs.append(settings) }
        return outputs
    }

    /// The settings with the new sum in place of the old one, where they name it.
    private var withSum: Output? {
        let article = report.old.article
        guard let sum = article.settings.sha256 else { return nil }
        let source = sources[sum.span.file]
        let wanted = Array(sum.value.utf8)
        guard
            let start = UTF8Text.firstOffset(
                of: wanted, in: source.bytes, sum.span.range.lowerBound..<source.bytes.count)
        else { return nil }
        var bytes = source.bytes
        bytes.replaceSubrange(start..<start + wanted.count, with: Array(report.new.article.sha256.utf8))
        return Output(path: source.path, bytes: bytes)
    }
}
