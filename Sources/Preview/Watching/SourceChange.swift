/// What has changed in a site's files, as far as it is known.
enum SourceChange: Equatable, Sendable {
    /// These files, which were there before, have been written or replaced, and nothing else happened. Canonical paths.
    case files(Set<String>)
    /// Files or folders may have come, gone or been renamed.
    case anything

    /// Both together.
    func and(_ other: SourceChange) -> SourceChange {
        guard case .files(let paths) = self, case .files(let others) = other else { return .anything }
        return .files(paths.union(others))
    }
}
