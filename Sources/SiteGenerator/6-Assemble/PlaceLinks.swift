/// Where things stand on the pages of an explainer.
struct PlaceLinks {
    let explainer: ResolvedExplainer

    /// Name of the page that prints a part, and its title with its language.
    func page(of part: Part) -> (page: String, title: String, language: LanguageTag) {
        switch part {
        case .front: ("index.html", explainer.title, explainer.titleLanguage)
        case .chapter(let index):
            ("\(explainer.chapters[index].slug).html", explainer.chapters[index].title, language(ofTitle: index))
        }
    }

    func language(ofTitle index: Int) -> LanguageTag {
        let chapter = explainer.chapters[index]
        // A title may be one that `sitegen new` gave, in the interface's language.
        if chapter.isTitleOurs {
            return LanguageTag.of(
                chapter.title, among: [explainer.manifest.language, textLanguage, explainer.strings.language])
        }
        if !chapter.hasHeading { return explainer.titleLanguage }
        return explainer.article?.settings.language ?? explainer.manifest.language
    }

    /// Language of the text in which notes, mentions and events stand.
    var textLanguage: LanguageTag { explainer.article?.settings.language ?? explainer.manifest.language }
}
