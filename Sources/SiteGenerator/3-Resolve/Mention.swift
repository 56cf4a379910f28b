/// A place in a text where a term is mentioned.
struct Mention: Hashable, Sendable {
    /// Bytes of the text: the form's own characters, without a particle written before them, with the optional signs
    /// among and after them.
    let range: Range<Int>
    let term: Int
    /// Which of the forms that the finder was given stands here.
    let form: Int
    /// Whether a longer mention of another term holds it: it counts, but no link may stand on it.
    let isInsideLonger: Bool
    /// Whether a link may stand here: it is inside no longer mention, and overlaps neither a longer one that may be linked
    /// nor one of its length before it.
    let mayLink: Bool
}
