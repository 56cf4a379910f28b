/// What covers words of a text: a note, a mention of a term, the date of an event.
struct Coverage: Sendable, Equatable {
    /// A link that the words become where nothing before it in rank makes them one.
    struct Link: Sendable, Equatable {
        var address: String
        var className: String
        var role: String?
        /// Lower wins.
        var rank: Int
    }

    /// Of a note: gives the class `m-ID`. Nil for what is no note.
    var id: String?
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
}
