/// What a bibliography looks a source up by.
extension Source {
    /// What its entry begins with, what a text calls it, and where it stands in the list.
    enum Heading: Sendable {
        case names([SourceName])
        case title(String)
        case container(String)
        case publisher(String)
        /// Of something that nothing more is told about.
        case id(String)

        /// What it is sorted by.
        var sortText: String {
            switch self {
            case .names(let names): names.map { BibliographyNames.text($0) }.joined(separator: " ")
            case .title(let text), .container(let text): CSLText(text).plain
            case .publisher(let text), .id(let text): text
            }
        }
    }

    var heading: Heading {
        let title = (titleShort ?? title).map(Heading.title)
        if !creators.isEmpty { return .names(creators) }
        return (isCalledByTitle ? title : nil) ?? containerTitle.map(Heading.container)
            ?? publisher.map(Heading.publisher) ?? title ?? .id(id.value)
    }

    /// Those it is by: authors, else editors. Who edited the book that a chapter stands in has not written the chapter.
    var creators: [SourceName] { authors.isEmpty && containerTitle == nil ? editors : authors }

    /// Laws and judgments are called by their titles, wherever they were printed.
    var isCalledByTitle: Bool { isLaw && (titleShort ?? title) != nil }

    var isLaw: Bool {
        ["bill", "hearing", "legal_case", "legislation", "regulation", "treaty"].contains(type)
    }
}
