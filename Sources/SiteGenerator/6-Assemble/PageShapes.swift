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
        "print": common.adding(explainerCommon).adding(print),
        "changes": common.adding(explainerCommon).adding(ChangesPage.shape),
        "search": common.adding(explainerCommon).adding(SearchPage.shape),
        "moved": common.adding(explainerCommon).adding(EarlierLines.page),
    ]

    /// On every page.
    static let common: ObjectShape = [
        "page": .object([
            "title": .text, "description": .optional(.text), "lang": .text, "dir": .text, "root": .text,
            "canonical": .optional(.text), "noindex": .flag, "style": .optional(.text), "kind": .text,
            "address": .optional(.text), "type": .text,
            "name": .text, "locale": .text, "structuredData": .optional(.html),
            "cite": .optional(
                .object([
                    "title": .text, "container": .optional(.text), "itemType": .optional(.text), "authors": .texts,
                    "editors": .texts, "date": .optional(.text), "publisher": .optional(.text), "language": .text,
                    "address": .optional(.text),
                ])),
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
            "title": .text, "voice": .text, "isTitleOurs": .flag, "lang": .text, "dir": .text, "href": .text,
            "notesHref": .optional(.text),
            "noteCount": .optional(.text), "glossaryHref": .optional(.text), "timelineHref": .optional(.text),
            "sourcesHref": .optional(.text), "changesHref": .optional(.text), "printHref": .optional(.text),
            "searchHref": .optional(.text),
        ]),
        "earlier": EarlierLines.shape,
    ]

    private static let home: ObjectShape = [
        "feedHref": .optional(.text),
        "explainers": .list([
            "title": .text, "voice": .text, "lang": .text, "dir": .text, "href": .text, "deck": .optional(.text),
            "deckLang": .text, "deckDir": .text, "authors": .optional(.text), "authorNames": .optional(.html),
            "published": date, "chapterCount": .text, "noteCount": .optional(.text),
            "received": .optional(
                .object([
                    "author": .optional(.text), "publisher": .optional(.text), "published": date, "isAttributed": .flag,
                ])),
        ]),
    ]

    private static let date: Shape = .optional(.object(["iso": .text, "text": .text]))
    private static let filters: Shape = .list([
        "name": .text, "legend": .text, "all": .object(["id": .text, "label": .text]),
        "choices": .list(["id": .text, "label": .text, "count": .text]),
    ])
    private static let counts: Shape = .list(["name": .text, "count": .text])

    private static let explainer: ObjectShape = [
        "deck": .optional(.text),
        "edition": .optional(
            .object(["authors": .optional(.text), "authorNames": .optional(.html), "published": date])),
        "points": .optional(.object(["items": .texts])),
        "chapters": .list([
            "number": .text, "title": .text, "voice": .text, "lang": .text, "dir": .text, "isOurs": .flag,
            "isCutOurs": .flag,
            "href": .text, "length": .text, "time": .optional(.text), "notes": .optional(.text),
        ]),
        "noteKinds": counts, "verdicts": counts, "preface": .optional(.html), "changes": ChangesPage.summaryShape,
        "received": .optional(
            .object([
                "publisher": .optional(.text), "url": .optional(.text), "author": .optional(.text), "published": date,
                "isAttributed": .flag, "file": .text, "sha256": .text, "rights": .text, "statement": .optional(.text),
                "copyHref": .optional(.text), "lang": .text, "dir": .text,
                "front": .optional(.object(["items": .list(["role": .text, "html": .html])])),
            ])),
        "endnotes": .optional(.html),
        "citations": .object([
            "work": .html, "chapter": .optional(.html), "note": .optional(.html), "article": .optional(.html),
        ]),
        "start": .optional(
            .object(["title": .optional(.text), "voice": .text, "lang": .text, "dir": .text, "href": .text])),
        "total": .object(["chapters": .text, "length": .text, "time": .optional(.text)]),
        "careful": .optional(
            .object([
                "counts": .optional(
                    .object(["items": .list(["name": .text, "id": .text, "count": .text, "href": .text])])),
                "rights": .optional(.text),
            ])),
        "sourceCount": .optional(.object(["text": .text, "href": .text])),
    ]

    private static let neighbour: Shape = .optional(
        .object(["label": .text, "title": .text, "voice": .text, "lang": .text, "dir": .text, "href": .text]))

    private static let chapter: ObjectShape = [
        "number": .text, "label": .text, "total": .text, "heading": .optional(.html), "title": .optional(.text),
        "titleTag": .optional(.object(["lang": .text, "dir": .text])),
        "text": .html, "isReceived": .flag, "lang": .text, "dir": .text, "isPoem": .flag,
        "isOurs": .flag, "isCutOurs": .flag, "hasOwnIndent": .flag,
        "endnotes": .optional(.html), "tips": .optional(.html), "isMarked": .flag, "hasDamage": .flag,
        "noteSummary": .optional(.text), "length": .text,
        "dates": .optional(
            .object([
                "items": .list([
                    "href": .text, "words": .text, "lang": .text, "dir": .text, "title": .text, "eventHref": .text,
                    "edtf": .text, "dates": eventDates, "articleDate": articleDate,
                ])
            ])),
        "time": .optional(.text), "citation": .html,
        "strip": .optional(.html),
        "contents": .list([
            "number": .text, "title": .text, "voice": .text, "lang": .text, "dir": .text, "href": .text,
            "isCurrent": .flag, "isAfterGap": .flag,
        ]),
        "previous": neighbour, "next": neighbour,
        "received": .optional(
            .object([
                "author": .optional(.text), "publisher": .optional(.text), "url": .optional(.text), "published": date,
                "sha256": .text,
                "indexHref": .text,
            ])),
    ]

    private static let notes: ObjectShape = [
        "rows": .list([
            "number": .text, "href": .text, "title": .optional(.text), "words": .text, "wordsLang": .text,
            "wordsDir": .text, "kind": .optional(.text), "kindID": .optional(.text), "verdict": .optional(.text),
            "verdictID": .optional(.text), "confidence": .optional(.text), "place": .text, "placeHref": .text,
            "placeLang": .text, "placeDir": .text, "sources": .optional(.html), "classes": .text,
            "draft": .optional(.text),
        ]),
        "filters": filters, "filterStyle": .optional(.text),
    ]

    private static let translations: Shape = .list(["lang": .text, "dir": .text, "text": .text])

    private static let glossary: ObjectShape = [
        "filters": filters, "filterStyle": .optional(.text),
        "groups": .list([
            "initial": .text,
            "terms": .list([
                "id": .text, "earlierIDs": .texts, "classes": .text, "name": .text, "reading": .optional(.text),
                "kind": .optional(.text),
                "translations": translations, "count": .text,
                "variants": .list(["form": .text, "lang": .text, "dir": .text, "count": .text]), "definition": .html,
                "sources": .optional(.html),
                "mentions": .optional(
                    .object(["items": mentions, "more": .optional(.object(["summary": .text, "items": mentions]))])),
            ]),
        ]),
    ]

    private static let mentions: Shape = .list([
        "href": .text, "before": .text, "words": .text, "after": .text, "chapter": .text, "lang": .text, "dir": .text,
        "runsAgainstLine": .flag, "beforeWord": .text, "wordStart": .text, "wordEnd": .text, "afterWord": .text,
        "chapterLang": .text,
        "chapterDir": .text,
    ])
    private static let eventDates: Shape = .list(["datetime": .optional(.text), "text": .text])
    private static let articleDate: Shape = .optional(
        .object(["text": .text, "datetime": .optional(.text), "other": .text]))

    private static let timeline: ObjectShape = [
        "picture": .optional(.html),
        "years": .list([
            "label": .text,
            "events": .list([
                "id": .text, "earlierIDs": .texts, "title": .text, "isContext": .flag,
                "dates": eventDates, "edtf": .text, "articleDate": articleDate,
                "places": .list([
                    "href": .text, "words": .text, "lang": .text, "dir": .text, "chapter": .text, "chapterLang": .text,
                    "chapterDir": .text,
                ]),
                "translations": translations, "body": .optional(.html), "sources": .optional(.html),
            ]),
        ]),
    ]

    private static let sources: ObjectShape = [
        "entries": .list([
            "id": .text, "authors": .optional(.text), "authorNames": .optional(.html), "title": .optional(.html),
            "titleLang": .text, "titleDir": .text,
            "container": .optional(.text), "publisher": .optional(.text), "date": .optional(.text),
            "datetime": .optional(.text), "details": .optional(.text), "detailParts": .optional(.html),
            "url": .optional(.text),
            "archive": .optional(.text), "language": .optional(.text), "shownURL": .optional(.text),
            "shownArchive": .optional(.text),
            "uses": .optional(.object(["items": .list(["href": .text, "text": .text])])),
        ])
    ]

    /// What `print.html` has of the cover, and of each chapter's page.
    static let coverOnPaper = [
        "deck", "edition", "preface", "received", "endnotes", "citations", "chapters",
    ]
    private static let chapterOnPaper = [
        "number", "label", "heading", "title", "titleTag", "text", "isReceived", "lang", "dir", "isPoem", "isOurs",
        "isCutOurs",
        "hasOwnIndent", "endnotes", "noteSummary", "length",
    ]

    private static let print: ObjectShape = explainer.only(coverOnPaper).adding([
        "texts": .list(chapter.only(chapterOnPaper).adding(["id": .text])), "runsOn": .flag,
        "timeline": .optional(.object(timeline)), "glossary": .optional(.object(glossary)),
        "bibliography": .optional(.object(sources)),
    ])

    private static let strings = ObjectShape(
        Dictionary(
            StringKey.allCases.filter(\.isPlain).map { ($0.rawValue, Shape.text) },
            uniquingKeysWith: { first, _ in first }))
}
