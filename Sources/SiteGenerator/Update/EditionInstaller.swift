/// `sitegen update NAME --from FILE --apply`: makes a new edition the article, keeps the one before with its notes, and
/// writes down what is to be decided.
struct EditionInstaller {
    /// A file to write, by its path from the site's folder.
    typealias Output = SourceFile

    let report: UpdateReport
    let sources: SourceTree
    /// Bytes of the new file.
    let newBytes: [UInt8]
    let details: EditionDetails
    /// Editions so far; empty where the article never changed.
    let editions: [Edition]

    private var folder: String { "content/\(report.explainer)/" }
    private var article: Article { report.old.article }

    /// In the order in which they are to be written: were it to end between two of them, nothing would be lost and no site
    /// built.
    var outputs: [Output] {
        guard article.sha256 != report.new.article.sha256 else { return [] }
        var outputs = kept
        let open = report.updates.filter(\.verdict.isOpen)
        if !open.isEmpty {
            var update = OpenUpdate(edition: report.new.article.sha256, before: article.sha256)
            let place = Span(article.file, 0..<0)
            update.decisions = open.map { item in
                let date = item.staleDate.map { [UpdateWords.staleDate($0)] } ?? []
                let facts = item.facts.map(UpdateWords.fact) + date
                return OpenUpdate.Decision(
                    id: Spanned(item.anchor.id, place),
                    why: ([UpdateWords.why(item)] + facts).joined(separator: "; "),
                    was: item.old.map { _ in UTF8Text.string(item.anchor.text[item.anchor.meant]) },
                    passage: UTF8Text.string(item.anchor.text),
                    write: item.passageStands || item.proposals.count != 1 ? nil : item.proposals[0].passage,
                    choices: item.passageStands || item.proposals.count < 2 ? [] : item.proposals.compactMap(\.passage),
                    articleDate: item.staleDate.map { Spanned($0.written, place) },
                    articleDateNow: item.staleDate?.proposal)
            }
            outputs.append(
                Output(path: folder + OpenUpdate.name, bytes: Array(update.text(report.explainer).utf8)))
        }
        outputs.append(list)
        outputs.append(Output(path: sources[article.file].path, bytes: newBytes))
        if let settings = withSum { outputs.append(settings) }
        return outputs
    }

    /// The text and the notes that were published until now.
    private var kept: [Output] {
        let place = "\(folder)\(EditionsParser.folder)\(max(1, editions.count))/"
        let notes = sources.files(below: folder).filter {
            sources[$0].path == folder + "notes.md" || sources[$0].path.hasPrefix(folder + "notes/")
        }
        let kept = notes.map {
            Output(path: place + sources[$0].path.dropFirst(folder.utf8.count), bytes: sources[$0].bytes)
        }
        return [
            Output(path: place + EditionsParser.articleName(article, sources), bytes: sources[article.file].bytes)
        ]
            // An empty file says that there were none.
            + (kept.isEmpty ? [Output(path: place + "notes.md", bytes: [])] : kept)
    }

    /// `editions.yaml` with the new edition at its end; what editors wrote into it stays.
    private var list: Output {
        var text = sources.file(at: folder + EditionsParser.name).map { UTF8Text.string(sources[$0].bytes) } ?? ""
        if text.isEmpty {
            text = """
                # The texts of the article, oldest first: the last one is published, the others are in editions/.
                format: 1
                editions:
                  - sha256: \(article.sha256)

                """
            if let date = article.settings.published { text += "    date: \(date.iso)\n" }
        }
        if !text.hasSuffix("\n") { text += "\n" }
        text += """
              - sha256: \(report.new.article.sha256)
                date: \(details.date.iso)
                severity: \(details.severity.rawValue)

            """
        if let remark = details.remark { text += "    remark: \(YAMLText.quoted(remark))\n" }
        return Output(path: folder + EditionsParser.name, bytes: Array(text.utf8))
    }

    /// The settings with the new sum in place of the old one, where they name it.
    private var withSum: Output? {
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
