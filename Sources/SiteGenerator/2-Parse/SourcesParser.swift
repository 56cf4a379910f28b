/// Reads the files of sources of one folder: `sources.json`, CSL-JSON as Zotero exports it, and `sources.yaml` with the
/// same keys.
///
/// A file is a list of sources; or a mapping by id; or either of them under the one key `references`, as Better BibTeX
/// and Pandoc write it.
struct SourcesParser {
    /// The sources in the order of the files, those left out that have no id or one that stands before; and whether that
    /// is all that the files tell of: no file and no source of them was refused.
    static func parse(
        _ files: [FileID], _ tree: SourceTree, _ log: inout DiagnosticLog
    ) -> (sources: [Source], areWhole: Bool) {
        let parsed = files.flatMap { parse($0, tree[$0], &log) }
        return (withoutDuplicates(parsed.compactMap(\.self), &log), !parsed.contains { $0 == nil })
    }

    /// Nil for each source that is refused, and for a file that is.
    private static func parse(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> [Source?] {
        let isJSON = source.path.hasSuffix(".json")
        let root =
            isJSON
            ? JSONReader.read(file, source.bytes, &log) : YAMLReader(file: file, bytes: source.bytes).data(&log)
        guard let items = root.flatMap({ items($0, &log) }) else { return [nil] }
        return items.map { SourceParser.parse($0.node, key: $0.key, &log) }
    }

    private static func items(
        _ root: DataNode, _ log: inout DiagnosticLog
    ) -> [(key: Spanned<String>?, node: DataNode)]? {
        if let list = root.list { return list.map { (nil, $0) } }
        guard let pairs = root.mapping else {
            log.error(
                .wrongType, at: root.span, "here a list of sources is expected, and this is \(root.description)",
                help: "write [ { \"id\": \"smith2020\", … } ]")
            return nil
        }
        if pairs.count == 1, pairs[0].key.value == "references" { return items(pairs[0].value, &log) }
        if let pair = pairs.first(where: { CSLKeys.kinds[$0.key.value] != nil && $0.value.mapping == nil }) {
            log.error(
                .wrongType, at: pair.key.span, "this is one source, and here a list of sources is expected",
                help: "put it into a list, also when there is only one: [ { \"id\": \"smith2020\", … } ]")
            return nil
        }
        return pairs.map { ($0.key, $0.value) }
    }

    private static func withoutDuplicates(_ sources: [Source], _ log: inout DiagnosticLog) -> [Source] {
        // Keys are compared in bytes: two spellings of one character are two ids.
        var first: [[UInt8]: Source] = [:]
        return sources.filter { source in
            for key in source.citationKeys {
                guard let other = first[Array(key.utf8)] else { continue }
                let isSame = other.id.value.utf8.elementsEqual(source.id.value.utf8)
                log.error(
                    .duplicateIdentifier, at: source.id.span,
                    isSame
                        ? "the id `\(source.id.value)` stands twice"
                        : "two sources can be cited as `\(key)`",
                    notes: [.init(isSame ? "here too" : "the other one", at: other.id.span)],
                    help: isSame
                        ? "remove one of the two, or give it another id" : "change `id` or `citation-key` of one")
                return false
            }
            for key in source.citationKeys { first[Array(key.utf8)] = source }
            return true
        }
    }
}
