/// `glossary.html`: every term with all its mentions in their contexts.
struct GlossaryPage {
    /// Characters shown on each side of a mention.
    private static let contextLength = 24

    private let explainer: ResolvedExplainer
    private let definitions: [[UInt8]]
    private let places: PlaceLinks

    init(_ rendered: RenderedExplainer) {
        explainer = rendered.resolved
        definitions = rendered.definitions
        places = PlaceLinks(explainer: rendered.resolved)
    }

    /// - Parameter withContexts: whether each term gets the list of its mentions.
    func values(withContexts: Bool = true) -> PageContext.Values {
        var groups: [(initial: String, terms: [PageContext.Values])] = []
        for (index, term) in explainer.apparatus.terms.enumerated() {
            if groups.last?.initial != term.initial { groups.append((term.initial, [])) }
            groups[groups.count - 1].terms.append(values(of: term, definitions[index], withContexts: withContexts))
        }
        return ["groups": .list(groups.map { ["initial": .text($0.initial), "terms": .list($0.terms)] })]
    }

    private func values(
        of resolved: ResolvedTerm, _ definition: [UInt8], withContexts: Bool
    ) -> PageContext.Values {
        let term = resolved.term
        let strings = explainer.strings
        return [
            "id": .text("t-\(resolved.id)"), "name": .text(term.name.value), "reading": .text(optional: term.reading),
            "kind": .text(optional: term.kind.map { strings.name("termKind", $0) ?? $0 }),
            "translations": .list(term.translations.map(\.values)),
            "count": .text(strings.text(.mentionCount, count: resolved.mentions.count)),
            "variants": .list(variants(resolved)), "definition": .html(definition),
            "sources": .html(optional: SourceLinks.html(term.sources, explainer.apparatus)),
            "mentions": resolved.mentions.isEmpty || !withContexts
                ? .null : .object(["items": .list(resolved.mentions.map(mention))]),
        ]
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

    private func mention(_ index: Int) -> PageContext.Values {
        let mention = explainer.apparatus.mentions[index]
        let page = places.page(of: mention.part)
        let text = mention.text
        let context = TextContext(around: mention.place.range, in: text, count: Self.contextLength)
        return [
            "href": .text("\(page.page)#\(mention.anchor)"),
            "before": .utf8((context.isCutBefore ? Array("…".utf8) : []) + text[context.before]),
            "words": .utf8(mention.words),
            "after": .utf8(text[context.after] + (context.isCutAfter ? Array("…".utf8) : [])),
            "chapter": .text(page.title), "lang": .text(places.textLanguage.text),
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
