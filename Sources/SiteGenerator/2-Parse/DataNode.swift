import Yams

/// A value of a data file, JSON or YAML, and where it stands.
struct DataNode: Sendable {
    enum Content: Sendable {
        case text(String)
        /// A number of JSON, as it is written. In YAML every scalar is text.
        case number(String)
        case flag(Bool)
        case null
        case list([DataNode])
        /// In the order of the file, each key once.
        case mapping([Pair])
    }

    struct Pair: Sendable {
        let key: Spanned<String>
        let value: DataNode
    }

    let content: Content
    let span: Span

    init(_ content: Content, _ span: Span) {
        self.content = content
        self.span = span
    }

    var list: [DataNode]? { if case .list(let items) = content { items } else { nil } }
    var mapping: [Pair]? { if case .mapping(let pairs) = content { pairs } else { nil } }

    /// For messages: what it is.
    var description: String {
        switch content {
        case .text: "a text"
        case .number: "a number"
        case .flag: "true or false"
        case .null: "empty"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension YAMLReader {
    /// The file as data; nil, with a diagnostic, where it holds nothing or no YAML.
    func data(_ log: inout DiagnosticLog) -> DataNode? {
        guard let node = node(&log) else { return nil }
        // No YAML of this size has more values than that, but for aliases that stand for aliases.
        var room = bytes.count * 2 + 16
        var hasWideSign = false
        let data = data(node, &room, &hasWideSign, &log)
        // What is missing in it stands in a key.
        if hasWideSign { return nil }
        guard room >= 0 else {
            log.error(
                .yamlSyntax, at: span(at: node.mark, length: 1), "aliases make more of this file than sitegen reads",
                help: "write out what `*…` stands for")
            return nil
        }
        return data
    }

    private func data(
        _ node: Node, _ room: inout Int, _ hasWideSign: inout Bool, _ log: inout DiagnosticLog
    ) -> DataNode {
        room -= 1
        let span = span(at: node.mark, length: 1)
        guard room >= 0 else { return DataNode(.null, span) }
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, scalar.string.isEmpty { return DataNode(.null, span) }
            let text = text(scalar, prose: true, &log)
            return DataNode(.text(text.value), text.span)
        case .sequence(let items): return DataNode(.list(items.map { data($0, &room, &hasWideSign, &log) }), span)
        case .mapping(let mapping):
            var pairs: [DataNode.Pair] = []
            for (key, value) in mapping {
                let value = data(value, &room, &hasWideSign, &log)
                let keySpan = self.span(at: key.mark, length: key.scalar?.string.utf8.count ?? 1)
                if let name = key.scalar?.string {
                    if reportWideSign(inKey: name, at: key.mark, &log) { hasWideSign = true }
                    pairs.append(DataNode.Pair(key: Spanned(name, keySpan), value: value))
                } else {
                    log.error(
                        .wrongType, at: keySpan, "a key is one text, not a list or a mapping",
                        help: "write `key: value`")
                }
            }
            return DataNode(.mapping(pairs), span)
        case .alias: return DataNode(.null, span)
        }
    }
}
