import CommonMark

extension Document {
    /// For each footnote, by its ordinal from 0, how often it is cited.
    func footnoteReferenceCounts() -> [Int] {
        var counts: [Int] = []
        for node in nodes where node.kind == .footnoteReference && node.ordinal > 0 {
            while counts.count < node.ordinal { counts.append(0) }
            counts[node.ordinal - 1] += 1
        }
        return counts
    }

    /// Ordinals of the footnotes in the order of their first citation when all definitions stand at the end: those that
    /// the text cites, then those that footnotes cite in turn.
    func footnoteOrder() -> [Int] {
        var inText: [Int] = []
        var inFootnote: [Int: [Int]] = [:]
        var definition: (ordinal: Int, end: Int)?
        for (index, node) in nodes.enumerated() {
            if let open = definition, index >= open.end { definition = nil }
            if node.kind == .footnoteDefinition { definition = (node.ordinal, Int(node.end)) }
            guard node.kind == .footnoteReference else { continue }
            if let definition {
                inFootnote[definition.ordinal, default: []].append(node.ordinal)
            } else {
                inText.append(node.ordinal)
            }
        }
        var order: [Int] = []
        var seen: Set<Int> = []
        for ordinal in inText where seen.insert(ordinal).inserted { order.append(ordinal) }
        var next = 0
        while next < order.count {
            for ordinal in inFootnote[order[next]] ?? [] where seen.insert(ordinal).inserted { order.append(ordinal) }
            next += 1
        }
        return order
    }

    /// For each footnote, by its ordinal, the node that defines it.
    var definitions: [Int: Int] {
        var definitions: [Int: Int] = [:]
        for (index, node) in nodes.enumerated()
        where node.kind == .footnoteDefinition && definitions[node.ordinal] == nil {
            definitions[node.ordinal] = index
        }
        return definitions
    }
}
