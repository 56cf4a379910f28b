/// `search.html`: where the panel of `assets/site.js` stands by itself, and what to do without it.
struct SearchPage {
    static let shape: ObjectShape = [
        "pages": .list(["href": .text, "title": .text, "voice": .text, "lang": .text, "dir": .text])
    ]

    private let explainer: ResolvedExplainer
    private let places: PlaceLinks

    init(_ explainer: ResolvedExplainer) {
        self.explainer = explainer
        places = PlaceLinks(explainer: explainer)
    }

    /// The chapters; the pages beside them have their links at the top of every page.
    func values() -> PageContext.Values {
        [
            "pages": .list(
                explainer.chapters.indices.map { index in
                    let language = places.language(ofTitle: index)
                    return [
                        "href": .text("\(explainer.chapters[index].slug).html"),
                        "title": .text(explainer.chapters[index].title), "lang": .text(language.text),
                        "dir": .text(language.direction), "voice": .text(explainer.voice(ofChapter: index)),
                    ]
                })
        ]
    }
}
