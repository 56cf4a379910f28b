/// What a new edition does to one anchor.
struct AnchorUpdate {
    enum Verdict: String, CaseIterable {
        /// The same words at the same place.
        case same
        /// The same words in the same sentence, at a place that the alignment of both editions leads to.
        case moved
        /// Words, their sentence, or what tells their place is not what it was.
        case changed
        /// The passage stands at several places.
        case ambiguous
        /// Nothing like it is left.
        case orphaned

        /// Whether an editor has to decide.
        var isOpen: Bool { self != .same && self != .moved }
    }

    /// Why an editor has to decide.
    enum Reason: String {
        /// The words are others.
        case words
        /// The words differ in spelling alone.
        case spelling
        /// The words are the same, and something in their sentence is not.
        case sentence
        /// The sentence is the same, and refers to one before it that is not.
        case before
        /// The words and their sentence are the same, and the longer passage that tells their place is not.
        case passage
        /// The same words stand elsewhere, and nothing shows that they are these words.
        case elsewhere
        /// The sentence stands where it might, and nothing around it is as it was.
        case surroundings
        /// The words are the same, and a new paragraph begins among them.
        case split
        /// What is cited wherever it stands no longer stands as often, or stands elsewhere too.
        case count
        /// The article that is kept does not hold the passage, or holds it several times.
        case kept
    }

    /// What a careful reader would like to know, and need not decide.
    enum Remark: String {
        /// The whole paragraph stands in another place of the text.
        case carried
        /// The rest of the sentence differs in spelling alone.
        case spelling
        /// The sentence before or after it is new, gone or changed.
        case neighbours
        /// The rest of the block that begins with these words changed.
        case block
        /// It stands more often or less often than it did.
        case count
    }

    let anchor: Anchor
    var verdict: Verdict
    var reason: Reason?
    var remarks: [Remark] = []
    /// The words in the kept edition, in bytes of its search text.
    var old: Range<Int>?
    /// The words in the new edition, or what may stand for them; from the first to the last of `parts` where there are any.
    var new: Range<Int>?
    /// Where the words were parted: those of each block.
    var parts: [Range<Int>] = []
    /// Of what is cited wherever it stands: places in the new edition whose words are others.
    var otherPlaces: [Range<Int>] = []
    /// Of what is cited wherever it stands: places in the new edition where nothing shows that it stood before.
    var addedPlaces: [Range<Int>] = []
    /// Of what is cited wherever it stands: how often it does in each edition.
    var counts: (old: Int, new: Int)?
    /// Of what is cited wherever it stands: a place where the passage, as it is written, still stands.
    var standingPlace: Int?
    /// The sentences of both editions that were compared, where they are more than those of the words.
    var sentences: (old: Range<Int>, new: Range<Int>)?
    /// Where nothing like the words is left: what stands in the place of their sentence.
    var instead: Range<Int>?
    /// Facts of the words that differ, then those of their sentences.
    var facts: [FactDifference] = []
    /// Of an event: the date that the new words no longer give.
    var staleDate: StaleDate?
    var proposals: [Proposal] = []
    /// Whether the passage, as it is written, is found in the place that is proposed.
    var passageStands = false

    /// A passage that the editor may write.
    struct Proposal {
        /// The words in the new edition.
        let words: Range<Int>
        /// As it is written after `> `, or as a quote of the settings; nil where no passage tells this place from others.
        /// It may be several passages, with a blank line between.
        let passage: String?

        /// What stands between two passages of one proposal.
        static let separator = "\n\n> "
    }
}

/// What a new edition does to an explainer.
struct UpdateReport {
    let explainer: String
    /// The kept article's file, and the new one's as it was named.
    let keptPath: String
    let newPath: String
    let old: EditionText
    let new: EditionText
    /// In the order of the anchors.
    let updates: [AnchorUpdate]
    /// Sentences of the kept edition that changed or are gone, and of the new one that changed or are new.
    let changedSentences: (old: Int, new: Int)

    var isDecided: Bool { !updates.contains { $0.verdict.isOpen } }
    func count(_ verdict: AnchorUpdate.Verdict) -> Int { updates.count { $0.verdict == verdict } }
}
