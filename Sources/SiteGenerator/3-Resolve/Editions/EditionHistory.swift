/// What became of an article from edition to edition, for its readers: changes in its text and in its notes, the
/// addresses of its blocks, and which blocks bear a mark.
struct EditionHistory: Sendable {
    /// From the second edition on; empty where the article never changed.
    var steps: [Step] = []
    /// Of the published article, by block.
    var blockIDs: [String]
    /// The latest change of blocks of the published article.
    var marks: [Int: Mark] = [:]
    /// What became of blocks that have no place of their own any more, by address, in the order in which they stood.
    var formerBlocks: [FormerBlock] = []

    /// From one edition to the next.
    struct Step: Sendable {
        let edition: Edition
        let changes: [Change]
        let notes: [NoteChange]
    }

    struct Change: Sendable {
        /// `c-2-1`: of edition 2, the first.
        let id: String
        let severity: Edition.Severity
        /// Nil for what is new.
        let old: String?
        /// Nil for what is gone.
        let new: String?
        let isMoved: Bool
        /// Where it stands in the published article, or where it stood; nil where that is not there any more.
        let block: Int?
    }

    struct Mark: Sendable {
        let severity: Edition.Severity
        let date: PartialDate?
        let change: String
    }

    struct FormerBlock: Sendable {
        enum Fate: Sendable, Equatable {
            /// Its text is in this block now.
            case within(Int)
            /// It is gone: the change that took it out, and the block of the published article that stands where it stood.
            case gone(change: String, edition: Int, near: Int?)
        }

        let id: String
        let fate: Fate
    }
}
