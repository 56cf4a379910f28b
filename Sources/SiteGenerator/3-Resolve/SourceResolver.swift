/// Checks every citation, and gathers what rests on each source.
struct SourceResolver {
    private let library: SourceLibrary
    /// Places in the library.
    private var indexes: [String: Int] = [:]
    private let ownCount: Int
    private var notes: [[Int]]
    private var events: [[Int]]
    private var terms: [[Int]]
    private var chapters: [[Int]]
    private var prefaces: [Bool]
    private var isCited: [Bool]
    private var isMissingReported = false

    init(_ library: SourceLibrary, ownCount: Int) {
        self.library = library
        self.ownCount = ownCount
        for (index, source) in library.byOrder.enumerated() {
            for key in source.citationKeys where indexes[key] == nil { indexes[key] = index }
        }
        notes = Array(repeating: [], count: library.byOrder.count)
        events = notes
        terms = notes
        chapters = notes
        isCited = Array(repeating: false, count: library.byOrder.count)
        prefaces = isCited
    }

    enum User {
        case note(Int), event(Int), term(Int), chapter(Int), preface
    }

    mutating func cite(_ citations: [SourceCitation], by user: User, _ log: inout DiagnosticLog) {
        if library.byOrder.isEmpty {
            reportMissing(citations, &log)
            return
        }
        for citation in citations {
            guard let index = indexes[citation.id.value] else {
                if let meant = citation.withASCIISigns {
                    log.error(
                        .citationGrammar, at: citation.id.span,
                        "a citation has an ASCII `,` before a page and an ASCII `;` between sources",
                        help: "write `[\(meant)]`")
                    continue
                }
                let unseen = UnseenSign.remark(on: citation.id.value) { indexes[$0] != nil }
                let closest = library.closest(to: UnseenSign.removed(from: citation.id.value)).map {
                    "\(unseen)did you mean `\($0)`?"
                }
                if closest == nil, !library.isWhole { continue }
                log.error(
                    .unknownReference, at: citation.id.span, "there is no source `\(citation.id.value)`",
                    help: closest ?? "add it to the explainer's sources")
                continue
            }
            isCited[index] = true
            checkLocator(citation, &log)
            switch user {
            case .note(let note): if notes[index].last != note { notes[index].append(note) }
            case .event(let event): if events[index].last != event { events[index].append(event) }
            case .term(let term): if terms[index].last != term { terms[index].append(term) }
            case .chapter(let chapter): if chapters[index].last != chapter { chapters[index].append(chapter) }
            case .preface: prefaces[index] = true
            }
        }
    }

    /// A source behind a comma, or behind a semicolon of another script, is taken for a page or section. A number may be
    /// one.
    private func checkLocator(_ citation: SourceCitation, _ log: inout DiagnosticLog) {
        guard let locator = citation.locator else { return }
        let parts = locator.unicodeScalars.split(whereSeparator: Self.separators.contains).map {
            String($0.first == "@" ? $0.dropFirst() : $0)
        }
        let isSource = { (id: String) in indexes[id] != nil && Int(id) == nil }
        if let sign = Self.semicolon(in: locator, before: isSource) {
            let text = citation.written(mark: "@").map { "`[\($0)]`" } ?? "`[@one, p. 3; @two]`"
            let field = citation.written(mark: "").map { "`\($0)`" } ?? "`one, p. 3; two`"
            log.error(
                .citationGrammar, at: citation.id.span,
                "sources are parted by an ASCII `;`, and `\(sign)` is taken for a part of the page or section",
                help: locator.contains("@") ? "write \(text)" : "write \(field), or in a text \(text)")
            return
        }
        guard let other = parts.first(where: isSource) else { return }
        log.error(
            .citationGrammar, at: citation.id.span,
            "`\(other)` is a source, and stands after a comma, where a page or section stands",
            help:
                "part sources by `;`: `\(citation.id.value); \(other)`, or in a text `[@\(citation.id.value); @\(other)]`"
        )
    }

    private static let separators = Set(",;；؛、，، ".unicodeScalars)

    /// The semicolon of another script that a source follows: an `@`, or the id of one.
    private static func semicolon(in locator: String, before isSource: (String) -> Bool) -> Character? {
        guard locator.unicodeScalars.contains(where: { $0 == "；" || $0 == "؛" }) else { return nil }
        for index in locator.indices where "；؛".contains(locator[index]) {
            let rest = locator[locator.index(after: index)...].drop { $0 == " " || $0 == "\u{3000}" }
            let id = rest.prefix { !",;；؛、，،@[] ".contains($0) }
            if rest.first == "@" || isSource(String(id)) { return locator[index] }
        }
        return nil
    }

    /// Said once, not for every citation; and not where there is one that was refused.
    private mutating func reportMissing(_ citations: [SourceCitation], _ log: inout DiagnosticLog) {
        guard let first = citations.first, library.isWhole, !isMissingReported else { return }
        isMissingReported = true
        log.error(
            .unknownReference, at: first.id.span, "sources are cited, and there is no bibliography",
            help: "save it as sources.json (CSL-JSON, as Zotero exports it) or sources.yaml in the explainer's folder")
    }

    /// The sources of the explainer and those it cites, in order of the bibliography, and their places by everything
    /// they may be cited by.
    ///
    /// - Parameters:
    ///   - articleAddress: of the received article, which is cited by being printed.
    ///   - language: of the bibliography.
    func resolve(
        articleAddress: String?, _ called: SourceLabels, language: LanguageTag, _ strings: InterfaceStrings,
        _ log: inout DiagnosticLog
    ) -> (sources: [ResolvedSource], indexes: [String: Int]) {
        // What has a mistake may cite it.
        for (source, isCited) in zip(library.byOrder.prefix(ownCount), isCited) where !isCited && !log.hasErrors {
            if let articleAddress, source.url == articleAddress { continue }
            let key = source.citationKeys.first(where: Identifier.isValid) ?? source.id.value
            log.warning(
                .sourceNotCited, at: source.id.span, "nothing cites the source `\(source.id.value)`",
                help: "cite it in `sources:` or as [@\(key)], or remove it")
        }
        let listed = library.byOrder.indices.filter { $0 < ownCount || isCited[$0] }.map { library.byOrder[$0] }
        var positions: [String: Int] = [:]
        let sources = BibliographyOrder.sorted(listed, language: language).enumerated().map { position, source in
            for key in source.citationKeys where positions[key] == nil { positions[key] = position }
            let index = indexes[source.id.value] ?? 0
            return ResolvedSource(
                source: source,
                entry: BibliographyEntry(source, strings, label: called.labels[index], mark: called.marks[index]),
                notes: notes[index], events: events[index], terms: terms[index], chapters: chapters[index],
                isInPreface: prefaces[index])
        }
        return (sources, positions)
    }
}
