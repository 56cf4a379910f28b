/// What a bibliography looks a source up by.
extension Source {
    /// Those it is by: authors, else editors. Who edited the book that a chapter stands in has not written the chapter.
    var creators: [SourceName] { authors.isEmpty && containerTitle == nil ? editors : authors }

    /// Laws and judgments are called by their titles, wherever they were printed.
    var isCalledByTitle: Bool {
        ["bill", "hearing", "legal_case", "legislation", "regulation", "treaty"].contains(type)
            && (titleShort ?? title) != nil
    }
}
