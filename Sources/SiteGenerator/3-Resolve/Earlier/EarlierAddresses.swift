/// What became of an address whose place is no longer there.
enum AddressFate: Hashable, Sendable {
    /// Here is what was there.
    case moved(to: PublishedAddress)
    case withdrawn(why: String, date: PartialDate)
    /// A later edition of the article has not this block any more: which edition, and its change on `changes.html`.
    case takenOut(edition: Int, change: String, date: PartialDate?)
}

/// The published addresses of an explainer that are not where they were, and what its pages say of them.
struct EarlierAddresses: Sendable {
    struct Line: Sendable {
        /// The id that links still have.
        let id: String
        let fate: AddressFate
    }

    /// A page of which only what became of it is left.
    struct GonePage: Sendable {
        let page: String
        /// Of the page as a whole; nil for one that held entries alone, such as a glossary.
        var fate: AddressFate?
        var lines: [Line] = []
    }

    /// Earlier ids that the entry at an address answers to.
    var ids: [PublishedAddress: [String]] = [:]
    /// For pages that are there: ids that were on them.
    var lines: [String: [Line]] = [:]
    /// By name.
    var gonePages: [GonePage] = []
    /// Names that the explainer's folder had, the oldest first.
    var folders: [String] = []
}
