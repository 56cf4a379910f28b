/// Finds every mention of an explainer's terms, and puts the terms in order.
struct GlossaryResolver {
    private let terms: [Term]
    private let ids: [String]
    /// Of our own words.
    private let language: LanguageTag
    private let tree: SourceTree

    /// - Parameters:
    ///   - own: the explainer's terms, which win over shared ones of the same id or name.
    init(own: [Term], shared: [Term], language: LanguageTag, _ tree: SourceTree, _ log: inout DiagnosticLog) {
        let names = Set(own.map { Array($0.name.value.utf8) })
        let taken = Set(own.compactMap { $0.id?.value.lowercased() })
        terms =
            own
            + shared.filter { term in
                !names.contains(Array(term.name.value.utf8))
                    && !(term.id.map { taken.contains($0.value.lowercased()) } ?? false)
            }
        ids = EntryIDs.assign(terms.map { ($0.id, $0.name.value) }, &log)
        self.language = language
        self.tree = tree
    }

    /// The terms of the glossary in order, and their mentions in order of the text.
    func resolve(
        _ texts: TextBlocks, language: LanguageTag, damage: [TextPlace], _ log: inout DiagnosticLog
    ) -> (terms: [ResolvedTerm], mentions: [TermMention]) {
        guard let finder = makeFinder(&log) else { return ([], []) }
        var (mentions, stops) = find(texts, finder, language, damage)
        let byTerm = Dictionary(grouping: mentions.indices) { mentions[$0].term }
        var equivalents = EquivalentForms(texts, language)
        report(byTerm, mentions, texts, &equivalents, &log)
        report(othersThan: stops, byTerm, texts, &equivalents, &log)
        let listed = terms.indices.filter { !terms[$0].isShared || byTerm[$0] != nil }
        let isByReading = isOrderedByReading(listed)
        let keys = listed.map {
            CollationKey(
                term: terms[$0].name.value, reading: isByReading ? terms[$0].reading : nil, sort: terms[$0].sort,
                language: self.language)
        }
        let order = listed.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var newIndex: [Int: Int] = [:]
        for (position, index) in order.enumerated() { newIndex[listed[index]] = position }
        let resolved = order.map { index in
            let term = listed[index]
            return ResolvedTerm(
                id: ids[term], term: terms[term], mentions: byTerm[term] ?? [], initial: keys[index].initial)
        }
        for (old, indexes) in byTerm {
            for (number, index) in indexes.enumerated() {
                mentions[index].term = newIndex[old] ?? 0
                mentions[index].anchor = "m-\(ids[old])-\(number + 1)"
            }
        }
        return (resolved, mentions)
    }

    /// Chinese readings say how a rare character is spoken, and may stand at a few terms. Those would stand apart, under
    /// Latin letters, from the ones without: the order is by reading where all have one.
    private func isOrderedByReading(_ listed: [Int]) -> Bool {
        language.primary != "zh"
            || listed.allSatisfy { index in
                let term = terms[index]
                return term.reading != nil || term.sort != nil
                    || !term.name.value.unicodeScalars.contains(where: \.properties.isIdeographic)
            }
    }

    private func makeFinder(_ log: inout DiagnosticLog) -> MentionFinder? {
        var forms: [(form: [UInt8], term: Int)] = []
        var spans: [Span] = []
        for (index, term) in terms.enumerated() {
            for form in term.forms {
                forms.append((Array(form.value.utf8), index))
                spans.append(form.span)
            }
        }
        let stops = terms.enumerated().flatMap { index, term in
            term.not.map { (stop: Array($0.value.utf8), term: index) }
        }
        let finder = MentionFinder(forms: forms, stops: stops)
        if let crowded = finder.crowded {
            log.error(
                .formClaimedTwice, at: spans[crowded],
                "this form ends with more than \(MentionFinder.mostEndings) other forms",
                help: "remove what no text has")
            return nil
        }
        for conflict in finder.conflicts {
            let names = conflict.terms.map { "`\(terms[$0].name.value)`" }.joined(separator: " and ")
            log.error(
                .formClaimedTwice, at: spans[conflict.forms[1]],
                "`\(UTF8Text.string(conflict.form))` is a form of two terms, \(names)",
                notes: [.init("the other one", at: spans[conflict.forms[0]])],
                help: "a form stands for one term: remove it from one of them, or make both one term with `also:`")
        }
        return finder
    }

    /// Every mention, and which of the terms' stop strings the text has.
    private func find(
        _ texts: TextBlocks, _ finder: MentionFinder, _ language: LanguageTag, _ damage: [TextPlace]
    ) -> (mentions: [TermMention], stops: Set<Int>) {
        var mentions: [TermMention] = []
        var stops: Set<Int> = []
        var linked: Set<[Int]> = []
        let damaged = Dictionary(grouping: damage, by: \.block)
        for block in texts.blocks {
            let barred = BarredStretches(merging: block.links + (damaged[block.index] ?? []).map(\.range))
            let text = MentionText(block.text, lineEnds: block.lineEnds, code: block.code)
            for found in finder.mentions(in: text, language: language, stopFound: { stops.insert($0) }) {
                var mention = TermMention(
                    term: found.term, form: found.form, part: block.part,
                    place: TextPlace(block: block.index, range: found.range), anchor: "", text: block.text,
                    lineEnds: block.lineEnds)
                if case .chapter(let chapter) = block.part, block.isParagraph, found.mayLink,
                    !barred.overlaps(found.range)
                {
                    mention.isLinked = linked.insert([chapter, found.term]).inserted
                }
                mentions.append(mention)
            }
        }
        return (mentions, stops)
    }

    private func report(
        _ byTerm: [Int: [Int]], _ mentions: [TermMention], _ texts: TextBlocks, _ equivalents: inout EquivalentForms,
        _ log: inout DiagnosticLog
    ) {
        let forms = terms.flatMap(\.forms)
        // Looked for all at once, and only where a form was not found.
        lazy var inText = Self.held(forms.map(Self.compared), in: texts.blocks.lazy.map(\.compared))
        for (index, term) in terms.enumerated() where !term.isShared {
            guard let found = byTerm[index] else {
                let other = equivalents.find(term.name.value)
                log.warning(
                    .termNotMentioned, at: term.span,
                    "the text never mentions `\(term.name.value)`" + (other.map { ": \($0.difference.summary)" } ?? ""),
                    label: other?.difference.label,
                    help: other.map { "add the spelling it uses:\nalso: \($0.form)" }
                        ?? "add the spelling it uses as `also: …`, or remove the term")
                continue
            }
            // Forms that differ in optional signs alone find the same places, unless the signs contradict the text's.
            let written = Set(found.map { Self.compared(forms[mentions[$0].form]) })
            func isContradicted(_ form: Spanned<String>) -> Bool {
                let signs = LetterSigns.ofForm(MentionText(Array(form.value.utf8)))
                guard !signs.isEmpty else { return false }
                let same = found.lazy.map { MentionText(Array(mentions[$0].text[mentions[$0].place.range])) }
                    .filter { $0.bytes == Self.compared(form) }
                return !same.isEmpty && same.allSatisfy { !$0.agrees(with: signs, endingAt: $0.bytes.count) }
            }
            let missing = term.also.filter { !written.contains(Self.compared($0)) || isContradicted($0) }
            let marked = missing.isEmpty ? [] : Self.held(missing.map(Self.compared), in: written)
            for form in missing {
                if written.contains(Self.compared(form)) {
                    log.warning(
                        .variantNotFound, at: form.span,
                        "the text has the letters of `\(form.value)` only with other signs",
                        help: "mend the signs, or remove the line")
                    continue
                }
                if marked.contains(Self.compared(form)) { continue }
                guard inText.contains(Self.compared(form)) else {
                    report(unfound: form, key: "also", &equivalents, &log)
                    continue
                }
                log.warning(
                    .variantNotFound, at: form.span,
                    "the text has `\(form.value)` only inside other words, which are no mention of the term",
                    help: "write the whole word as `also: …`, or remove the line")
            }
        }
    }

    /// A stop string that no text has keeps nothing from being a mention: what was meant is one.
    private func report(
        othersThan stops: Set<Int>, _ byTerm: [Int: [Int]], _ texts: TextBlocks, _ equivalents: inout EquivalentForms,
        _ log: inout DiagnosticLog
    ) {
        var unfound: [Spanned<String>] = []
        var number = 0
        for (index, term) in terms.enumerated() {
            for stop in term.not {
                if !stops.contains(number), !term.isShared, byTerm[index] != nil { unfound.append(stop) }
                number += 1
            }
        }
        guard !unfound.isEmpty else { return }
        // In code nothing is a mention, but the text has it.
        let written = Self.held(unfound.map { Array($0.value.utf8) }, in: texts.blocks.lazy.map(\.text))
        for stop in unfound where !written.contains(Array(stop.value.utf8)) {
            report(unfound: stop, key: "not", &equivalents, &log)
        }
    }

    private func report(
        unfound form: Spanned<String>, key: String, _ equivalents: inout EquivalentForms, _ log: inout DiagnosticLog
    ) {
        let other = equivalents.find(form.value)
        let isList = form.value.contains(where: { ",、，;；/".contains($0) })
        log.warning(
            .variantNotFound, at: form.span,
            "the text never has `\(form.value)`" + (other.map { ": \($0.difference.summary)" } ?? ""),
            label: other?.difference.label,
            help: other.map { "write the spelling it uses:\n\(key): \($0.form)" }
                ?? (isList
                    ? "a line gives one spelling: write a line `\(key): …` for each"
                    : "mend the spelling, or remove the line"))
    }

    /// Those of some forms that one of some texts holds.
    private static func held(_ forms: [[UInt8]], in texts: some Sequence<[UInt8]>) -> Set<[UInt8]> {
        let distinct = Set(forms.filter { !$0.isEmpty }).sorted { $0.lexicographicallyPrecedes($1) }
        let automaton = ByteAutomaton(distinct)
        var held = [Bool](repeating: false, count: distinct.count)
        for text in texts { automaton.scan(text) { pattern, _ in held[pattern] = true } }
        return Set(zip(distinct, held).filter(\.1).map(\.0))
    }

    /// A form as it is looked for.
    private static func compared(_ form: Spanned<String>) -> [UInt8] { MentionText(Array(form.value.utf8)).bytes }
}

extension TextBlocks.Block {
    /// Its text as forms are looked for in it.
    fileprivate var compared: [UInt8] { MentionText(text, lineEnds: lineEnds, code: code).bytes }
}
