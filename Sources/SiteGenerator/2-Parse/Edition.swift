/// One text of a received article, as `editions.yaml` tells of it. The last is the one that is published.
struct Edition: Sendable {
    /// How grave readers are told a change is.
    enum Severity: String, CaseIterable, Sendable {
        /// What was said was wrong.
        case correction
        /// Something is said that was not.
        case addition
        /// The same is said in other words.
        case wording

        /// From 0, the gravest.
        var rank: Int {
            switch self {
            case .correction: 0
            case .addition: 1
            case .wording: 2
            }
        }
    }

    /// The text as it was first received is number 1.
    let number: Int
    let sha256: Spanned<String>
    /// When it was received or published, as the editor tells.
    var date: PartialDate?
    /// Of its changes, but for exceptions; nil for the first, which changes nothing.
    var severity: Severity?
    /// What readers are told about it.
    var remark: String?
    /// Changes of another severity, by words of theirs.
    var exceptions: [(severity: Severity, words: Spanned<String>)] = []
    /// An earlier text; nil for the one that is published.
    var kept: Kept?

    /// An earlier text of the article with the notes that stood beside it when the next one was taken in.
    struct Kept: Sendable {
        let article: Article
        /// Nil where no file of notes was kept.
        let notes: [Note]?
    }
}
