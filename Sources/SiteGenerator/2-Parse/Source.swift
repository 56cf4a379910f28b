struct Source: Sendable {
    var id: Spanned<String>
    var url: String?
    var shortLabel: String { id.value }
    static func bibliographyOrder(_ sources: [Source]) -> [Int] { Array(sources.indices) }
}
struct SourcesParser {
    static func parse(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> [Source] { [] }
}
