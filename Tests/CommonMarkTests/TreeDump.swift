import CommonMark

/// A tree as indented lines, for tests to compare and people to read.
func dump(_ document: Document) -> String {
    var lines: [String] = []
    var ends: [Int] = []
    for (index, node) in document.nodes.enumerated() {
        while let end = ends.last, end <= index { ends.removeLast() }
        var line = String(repeating: "  ", count: ends.count) + "\(node.kind)"
        switch node.kind {
        case .text, .code, .htmlInline, .htmlBlock: line += " " + quoted(node.literal)
        case .codeBlock: line += " " + quoted(node.literal) + (node.info.isEmpty ? "" : " info " + quoted(node.info))
        case .link, .image: line += " " + quoted(node.url) + (node.title.isEmpty ? "" : " title " + quoted(node.title))
        case .heading: line += " \(node.level)"
        case .list:
            line += node.isOrdered ? " \(node.start) \(node.delimiter)" : ""
            line += node.isTight ? " tight" : " loose"
        case .footnoteDefinition, .footnoteReference: line += " \(node.ordinal)"
        case .tableCell: line += (node.isHeader ? " header" : "") + " \(node.alignment)"
        default: break
        }
        lines.append(line)
        ends.append(Int(node.end))
    }
    return lines.joined(separator: "\n")

    func quoted(_ slice: Node.Slice) -> String {
        "\"" + String(decoding: document.bytes(of: slice), as: UTF8.self).replacingLineFeeds + "\""
    }
}

extension String {
    fileprivate var replacingLineFeeds: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    }
}

func parse(_ text: String, repairingEmphasis: Bool = false) throws -> Document {
    try Document(parsing: Array(text.utf8), repairingEmphasis: repairingEmphasis)
}
