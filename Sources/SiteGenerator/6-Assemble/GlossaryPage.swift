/// `glossary.html`: every term with all its mentions in their contexts.
struct GlossaryPage {
    /// Characters shown on each side of a mention.
    private static let contextLength = 24
    /// Mentions shown at once; more are folded.
    private static let openMentions = 3

    private let explainer: ResolvedExplainer
    private let definitions: [[UInt8]]
    private let places: PlaceLinks
    /// Kinds of its terms, by name.
    private let kinds: [String]
    private let filter: PageFilter?

    init(_ rendered: RenderedExplainer) {
        explainer = rendered.resolved
        definitions = rendered.definitions
        places = PlaceLinks(explainer: rendered.resolved)
        let strings = rendered.resolved.strings
        var counts: [String: Int] = [:]
        for kind in rendered.resolved.apparatus.terms.compactMap(\.term.kind) { counts[kind, default: 0] += 1 }
        let kinds = counts.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        self.kinds = kinds
        filter = PageFilter(
            name: "term", legend: strings[.filterKind],
            kinds.enumerated().map {
                .init(id: Self.filterID($0), label: strings.name("termKind", $1) ?? $1, count: counts[$1] ?? 0)
            })
    }

    /// Kinds of terms are the editor's words, which cannot be class names.
    private static func filterID(_ kind: Int) -> String { "f-t-\(kind + 1)" }

    /// Rules of the explainer's style sheet.
    var rules: [String] { filter?.rules ?? [] }

    /// - Parameter withContexts: whether each term gets the list of its mentions.
    func values(withContexts: Bool = true) -> PageContext.Values {
        var groups: [(initial: String, terms: [PageContext.Values])] = []
        for (index, term) in explainer.apparatus.terms.enumerated() {
            if groups.last?.initial != term.initial { groups.append((term.initial, [])) }
            groups[groups.count - 1].terms.append(values(of: term, definitions[index], withContexts: withContexts))
        }
        return [
            "filters": .list([filter].compactMap { $0?.values(all: explainer.strings[.filterAll]) }),
            "filterStyle": .text(optional: rules.isEmpty ? nil : PageFilter.fileName),
            "groups": .list(groups.map { ["initial": .text($0.initial), "terms": .list($0.terms)] }),
        ]
    }

    private func values(
        of resolved: ResolvedTerm, _ definition: [UInt8], withContexts: Bool
    ) -> PageContext.Values {
        let term = resolved.term
        let strings = explainer.strings
        let classes = term.kind.flatMap { kinds.firstIndex(of: $0) }.map { "filtered \(Self.filterID($0))" }
        return [
            "id": .text("t-\(resolved.id)"),
            "earlierIDs": .texts(
                explainer.earlier.ids[
                    PublishedAddress(CurrentAddresses.glossary, CurrentAddresses.id(resolved))] ?? []),
            "classes": .text(classes ?? "filtered"),
            "name": .text(term.name.value), "reading": .text(optional: term.reading),
            "kind": .text(optional: term.kind.map { strings.name("termKind", $0) ?? $0 }),
            "translations": .list(term.translations.map(\.values)),
            "count": .text(strings.text(.mentionCount, count: resolved.mentions.count)),
            "variants": .list(variants(resolved)), "definition": .html(definition),
            "sources": .html(optional: SourceLinks.html(term.sources, explainer)),
            "mentions": withContexts ? mentions(resolved) : .null,
        ]
    }

    private func mentions(_ term: ResolvedTerm) -> TemplateValue {
        if term.mentions.isEmpty { return .null }
        let rest = term.mentions.dropFirst(Self.openMentions)
        return .object([
            "items": .list(term.mentions.prefix(Self.openMentions).map(mention)),
            "more": rest.isEmpty
                ? .null
                : .object([
                    "summary": .text(explainer.strings.text(.moreMentions, count: rest.count)),
                    "items": .list(rest.map(mention)),
                ]),
        ])
    }

    /// The spellings found, in order of their first place, with their counts.
    private func variants(_ term: ResolvedTerm) -> [PageContext.Values] {
        var forms: [[UInt8]] = []
        var counts: [[UInt8]: Int] = [:]
        for mention in term.mentions {
            let words = explainer.apparatus.mentions[mention].words
            if counts[words] == nil { forms.append(words) }
            counts[words, default: 0] += 1
        }
        return forms.map { form in
            [
                "form": .utf8(form), "lang": .text(places.textLanguage.text),
                "dir": .text(places.textLanguage.direction), "count": .text(String(counts[form] ?? 0)),
            ]
        }
    }

    /// Whether a word is of the other direction than the article, as a Latin name in an Arabic sentence: with its
    /// neighbours it is one phrase, which no cells may part.
    private func runsAgainstLine(_ word: [UInt8]) -> Bool {
        guard let first = UTF8Text.string(word[...]).unicodeScalars.first(where: \.properties.isAlphabetic) else {
            return false
        }
        return first.isRightToLeft != (places.textLanguage.direction == "rtl")
    }

    private func mention(_ index: Int) -> PageContext.Values {
        let mention = explainer.apparatus.mentions[index]
        let page = places.page(of: mention.part)
        let context = TextContext(around: mention.place.range, in: mention.text, count: Self.contextLength)
        let place = mention.place.range
        func shown(_ start: Int, _ end: Int) -> [UInt8] { mention.shown(start..<end) }
        // In one line with single blanks, as text is set: the layout keeps those at the edges of its cells.
        func inOneLine(_ text: [UInt8]) -> TemplateValue {
            let line: [UInt8] = text.reduce(into: []) { line, byte in
                let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
                if !isBlank { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
            }
            return .utf8(line)
        }
        let beforeWord =
            (context.isCutBefore ? Array("…".utf8) : []) + shown(context.before.lowerBound, context.word.lowerBound)
        let wordStart = shown(context.word.lowerBound, place.lowerBound)
        let wordEnd = shown(place.upperBound, context.word.upperBound)
        let afterWord =
            shown(context.word.upperBound, context.after.upperBound) + (context.isCutAfter ? Array("…".utf8) : [])
        return [
            "href": .text("\(page.page)#\(mention.anchor)"),
            "before": .utf8(beforeWord + wordStart), "words": .utf8(mention.words), "after": .utf8(wordEnd + afterWord),
            "runsAgainstLine": .flag(runsAgainstLine(wordStart + mention.words + wordEnd)),
            "beforeWord": inOneLine(beforeWord), "wordStart": .utf8(wordStart), "wordEnd": .utf8(wordEnd),
            "afterWord": inOneLine(afterWord),
            "chapter": .text(page.title), "chapterLang": .text(page.language.text),
            "chapterDir": .text(page.language.direction), "lang": .text(places.textLanguage.text),
            "dir": .text(places.textLanguage.direction),
        ]
    }
}

extension Translation {
    /// What templates are given of it.
    var values: PageContext.Values {
        ["lang": .text(language.text), "dir": .text(language.direction), "text": .text(text)]
    }
}
