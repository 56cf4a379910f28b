import CommonMark

/// Writes the texts of an explainer as Markdown.
struct Composer {
    /// - Parameters:
    ///   - threads: how many may work at the same time.
    ///   - chapterDone: is told of each chapter.
    static func compose(
        _ explainer: ResolvedExplainer, threads: Int = 1, _ log: inout DiagnosticLog, chapterDone: () -> Void = {}
    ) -> ComposedExplainer {
        let links = LinkDestinations(explainer)
        let index = ComposeIndex(explainer)
        let front =
            explainer.front.isEmpty
            ? nil : TextComposer(explainer, links, index, part: .front, name: "index").compose(&log)
        var chapters: [ComposedText] = []
        OrderedWork.run(explainer.chapters.count, threads: threads) { number in
            var log = DiagnosticLog()
            let name = explainer.chapters[number].slug
            return (TextComposer(explainer, links, index, part: .chapter(number), name: name).compose(&log), log)
        } take: { _, composed in
            chapters.append(composed.0)
            log.merge(composed.1)
            chapterDone()
        }
        func markdown(_ text: MarkdownText, from part: Part? = nil) -> [UInt8] {
            var writer = MarkdownWriter()
            _ = writer.blocks(of: text.document, options: links.options(from: part))
            return writer.finished
        }
        return ComposedExplainer(
            resolved: explainer, front: front, chapters: chapters,
            preface: explainer.parsed.preface.map { markdown($0, from: .front) } ?? [],
            definitions: explainer.apparatus.terms.map { markdown($0.term.body) },
            eventBodies: explainer.apparatus.events.map { markdown($0.event.body) })
    }
}

/// Turns links by id into relative addresses.
struct LinkDestinations: Sendable {
    private let explainer: ResolvedExplainer

    init(_ explainer: ResolvedExplainer) { self.explainer = explainer }

    /// How Markdown of ours is written on the page of a part, or on a page of the apparatus.
    func options(from part: Part?, label: @escaping @Sendable (Int) -> String = { "n\($0)" }) -> MarkdownTreeOptions {
        var options = MarkdownTreeOptions()
        options.policy.joinsWideLines = true
        options.label = label
        options.citations = explainer.apparatus.labels
        options.source = { id in destination(Array("source:\(id)".utf8)[...], from: part) }
        options.destination = { url, isImage in isImage ? url : destination(url, from: part) }
        return options
    }

    private func destination(_ url: ArraySlice<UInt8>, from part: Part?) -> ArraySlice<UInt8> {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")) else { return url }
        let id = UTF8Text.string(url[url.index(after: colon)...])
        switch UTF8Text.string(url[..<colon]) {
        case MarkdownText.Reference.Kind.note.rawValue:
            guard let note = explainer.addresses.notes[id] else { return url }
            let parts = explainer.notes[note].citations.map { explainer.citations[$0].part }
            guard let target = parts.first(where: { $0 == part }) ?? parts.first else { return url }
            let page = target == part ? "" : page(target)
            return Array("\(page)#n-\(explainer.notes[note].id)".utf8)[...]
        case MarkdownText.Reference.Kind.chapter.rawValue:
            guard let chapter = explainer.addresses.chapters[id] else { return url }
            return Array(page(.chapter(chapter)).utf8)[...]
        case MarkdownText.Reference.Kind.term.rawValue: return Array("glossary.html#t-\(id)".utf8)[...]
        case MarkdownText.Reference.Kind.event.rawValue: return Array("timeline.html#e-\(id)".utf8)[...]
        case MarkdownText.Reference.Kind.source.rawValue:
            guard let source = explainer.apparatus.sourceIndexes[id] else { return url }
            return Array("sources.html#\(explainer.apparatus.sources[source].entry.address)".utf8)[...]
        default: return url
        }
    }

    private func page(_ part: Part) -> String {
        switch part {
        case .front: "index.html"
        case .chapter(let index): "\(explainer.chapters[index].slug).html"
        }
    }
}
