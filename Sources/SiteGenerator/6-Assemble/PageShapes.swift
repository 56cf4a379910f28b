/// The names that templates may use, and what stands behind each.
enum PageShapes {
    static let all: [String: ObjectShape] = [
        "home": common.adding(home),
        "explainer": common.adding(explainerCommon).adding(explainer),
        "chapter": common.adding(explainerCommon).adding(chapter),
        "notes": common.adding(explainerCommon).adding(notes),
        "glossary": common.adding(explainerCommon).adding(glossary),
        "timeline": common.adding(explainerCommon).adding(timeline),
        "sources": common.adding(explainerCommon).adding(sources),
        "search": common.adding(explainerCommon).adding(SearchPage.shape),
    ]

    /// On every page.
    static let common: ObjectShape = [
        "page": .object([
            "title": .text, "description": .optional(.text), "lang": .text, "dir": .text, "root": .text,
            "canonical": .optional(.text), "noindex": .flag, "kind": .text,
        ]),
        "ui": .optional(.object(["lang": .text, "dir": .text])),
        "site": .object([
            "title": .text, "lang": .text, "dir": .text, "href": .text, "publisher": .optional(.text),
            "licence": .optional(.text),
        ]),
        "t": .object(strings),
    ]

    /// On every page of an explainer.
    static let explainerCommon: ObjectShape = [
        "explainer": .object([
            "title": .text, "lang": .text, "dir": .text, "href": .text, "notesHref": .optional(.text),
            "noteCount": .optional(.text), "glossaryHref": .optional(.text), "timelineHref": .optional(.text),
            "sourcesHref": .optional(.text),
        ])
    ]

    private static let home: ObjectShape = [
        "explainers": .list([
            "title": .text, "lang": .text, "dir": .text, "href": .text, "deck": .optional(.text),
            "date": .optional(.text), "datetime": .optional(.text), "source": .optional(.text),
        ])
    ]

    private static let date: Shape = .optional(.object(["iso": .text, "text": .text]))
    private static let counts: Shape = .list(["name": .text, "count": .text])

    private static let explainer: ObjectShape = [
        "deck": .optional(.text), "authors": .optional(.text), "published": date,
        "points": .optional(.object(["items": .texts])),
        "chapters": .list([
            "number": .text, "title": .text, "lang": .text, "dir": .text, "isOurs": .flag, "isCutOurs": .flag,
            "href": .text,
            "length": .text, "notes": .optional(.text),
        ]),
        "noteKinds": counts, "verdicts": counts, "preface": .optional(.html),
        "received": .optional(
            .object([
                "publisher": .optional(.text), "url": .optional(.text), "author": .optional(.text), "published": date,
                "file": .text, "sha256": .text, "rights": .text, "statement": .optional(.text),
                "copyHref": .optional(.text), "lang": .text, "dir": .text,
                "front": .optional(.object(["items": .list(["role": .text, "html": .html])])),
            ])),
        "endnotes": .optional(.html), "citation": .html,
    ]

    private static let neighbour: Shape = .optional(
        .object(["label": .text, "title": .text, "lang": .text, "dir": .text, "href": .text]))

    private static let chapter: ObjectShape = [
        "number": .text, "label": .text, "total": .text, "heading": .optional(.html), "title": .optional(.text),
        "text": .html, "isReceived": .flag, "lang": .text, "dir": .text, "isPoem": .flag,
        "isOurs": .flag, "isCutOurs": .flag, "hasOwnIndent": .flag,
        "endnotes": .optional(.html), "noteSummary": .optional(.text), "length": .text,
        "contents": .list([
            "number": .text, "title": .text, "lang": .text, "dir": .text, "href": .text, "isCurrent": .flag,
        ]),
        "previous": neighbour, "next": neighbour,
        "received": .optional(
            .object([
                "publisher": .optional(.text), "url": .optional(.text), "published": date, "sha256": .text,
                "indexHref": .text,
            ])),
    ]

    private static let notes: ObjectShape = [
        "rows": .list([
            "number": .text, "href": .text, "title": .optional(.text), "words": .text, "wordsLang": .text,
            "wordsDir": .text, "kind": .optional(.text), "kindID": .optional(.text), "verdict": .optional(.text),
            "verdictID": .optional(.text), "confidence": .optional(.text), "place": .text, "placeHref": .text,
            "placeLang": .text, "placeDir": .text, "sources": .optional(.html),
        ]),
        "noteKinds": counts, "verdicts": counts,
    ]

    private static let translations: Shape = .list(["lang": .text, "dir": .text, "text": .text])

    private static let glossary: ObjectShape = [
        "groups": .list([
            "initial": .text,
            "terms": .list([
                "id": .text, "name": .text, "reading": .optional(.text), "kind": .optional(.text),
                "translations": translations, "count": .text,
                "variants": .list(["form": .text, "lang": .text, "dir": .text, "count": .text]), "definition": .html,
                "sources": .optional(.html),
                "mentions": .optional(
                    .object([
                        "items": .list([
                            "href": .text, "before": .text, "words": .text, "after": .text, "chapter": .text,
                            "lang": .text, "dir": .text,
                        ])
                    ])),
            ]),
        ])
    ]

    private static let timeline: ObjectShape = [
        "years": .list([
            "label": .text,
            "events": .list([
                "id": .text, "title": .text, "isContext": .flag,
                "dates": .list(["datetime": .optional(.text), "text": .text]), "edtf": .text,
                "articleDate": .optional(.object(["text": .text, "datetime": .optional(.text)])),
                "places": .list(["href": .text, "words": .text, "lang": .text, "dir": .text, "chapter": .text]),
                "translations": translations, "body": .optional(.html), "sources": .optional(.html),
            ]),
        ])
    ]

    private static let sources: ObjectShape = [
        "entries": .list([
            "id": .text, "authors": .optional(.text), "title": .optional(.html), "titleLang": .text, "titleDir": .text,
            "container": .optional(.text), "publisher": .optional(.text), "date": .optional(.text),
            "datetime": .optional(.text), "details": .optional(.text), "url": .optional(.text),
            "archive": .optional(.text), "language": .optional(.text),
            "uses": .optional(.object(["items": .list(["href": .text, "text": .text])])),
        ])
    ]

    private static let strings = ObjectShape(
        Dictionary(
            StringKey.allCases.filter(\.isPlain).map { ($0.rawValue, Shape.text) },
            uniquingKeysWith: { first, _ in first }))
}
