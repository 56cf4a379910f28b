/// Something that was recognised in a text, and what speaks for it.
struct Guess<Value: Sendable>: Sendable {
    let value: Value
    /// One line, for a comment.
    let evidence: String

    init(_ value: Value, _ evidence: String) {
        self.value = value
        self.evidence = evidence
    }
}
