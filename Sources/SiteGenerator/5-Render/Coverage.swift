/// What covers words of a text: a note, a mention of a term, the date of an event.
struct Coverage: Sendable, Equatable {
    /// A link that the words become where nothing before it in rank makes them one.
    struct Link: Sendable, Equatable {
        var address: String
        var className: String
        var role: String?
        /// Id of the element that says more about it.
        var description: String?
        /// Lower wins.
        var rank: Int
    }

    /// What the words are called by those who do not see how they look, such as a damaged passage; stands before them.
    struct Name: Sendable, Equatable {
        var text: String
        var language: String?
        var direction: String?
    }

    /// Of a note: gives the class `m-ID`, which its mark and its entry have too. Nil for what is no note.
    var id: String?
    var name: Name?
    /// Further classes: `doubt`, `corrupt`.
    var classes: [String] = []
    /// Language and direction of the words, where they are not the block's.
    var language: String?
    var direction: String?
    var link: Link?
    /// What HTML's `datetime` can carry.
    var dateTime: String?
    /// An id for the place where the words begin.
    var anchor: String?

    /// Whether something is written once where its words begin.
    var hasStart: Bool { anchor != nil || name != nil }
}
