/// Turns the places of diagnostics into paths, lines and columns.
struct DiagnosticLocator {
    struct Location: Equatable {
        /// In the site's folder.
        let path: String
        /// The same from where the user stands.
        let shownPath: String
        /// From 1, with columns in code points; nil where a whole file or folder is meant.
        let start: (line: Int, column: Int)?
        /// The place right after the last code point that is meant.
        let end: (line: Int, column: Int)?

        static func == (left: Location, right: Location) -> Bool {
            left.path == right.path && left.start?.line == right.start?.line
                && left.start?.column == right.start?.column
                && left.end?.line == right.end?.line && left.end?.column == right.end?.column
        }

        /// `path:line:column`.
        var text: String { start.map { "\(shownPath):\($0.line):\($0.column)" } ?? shownPath }
    }

    let sources: SourceTree
    private var indexes: [FileID: LineIndex] = [:]

    init(_ sources: SourceTree) { self.sources = sources }

    mutating func location(of place: Diagnostic.Place) -> Location {
        switch place {
        case .path(let path):
            return Location(path: path, shownPath: sources.shown(path), start: nil, end: nil)
        case .page(let path, let line, let column):
            return Location(
                path: path, shownPath: sources.shown(path), start: (line, column), end: (line, column))
        case .span(let span):
            let index = index(of: span.file)
            let path = sources[span.file].path
            return Location(
                path: path, shownPath: sources.shown(path), start: index.position(at: span.range.lowerBound),
                end: index.position(at: span.range.upperBound))
        }
    }

    mutating func index(of file: FileID) -> LineIndex {
        if let index = indexes[file] { return index }
        let index = LineIndex(sources[file].bytes)
        indexes[file] = index
        return index
    }

    /// Each diagnostic once, sorted by path and position; at one place in the order in which they were found.
    func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.enumerated().filter { seen.insert($0.element).inserted }
            .map { (key: sortKey($0.element), offset: $0.offset, diagnostic: $0.element) }
            .sorted { ($0.key.path, $0.key.offset, $0.offset) < ($1.key.path, $1.key.offset, $1.offset) }
            .map(\.diagnostic)
    }

    private func sortKey(_ diagnostic: Diagnostic) -> (path: String, offset: Int) {
        switch diagnostic.place {
        case .span(let span): (sources[span.file].path, span.range.lowerBound)
        case .page(let path, let line, let column): (path, line << 20 + column)
        case .path(let path): (path, 0)
        }
    }
}
