import CommonMark

/// What stands where in an explainer, looked up once for all of its texts.
struct ComposeIndex {
    /// Mentions and places of events, by part and block.
    private let things: [Part: [Int: [CoveredRange]]]
    /// Of a received article in Markdown: its block by node, the blocks of each of its footnotes, and the node that
    /// defines each.
    let blockOfNode: [Int: Int]
    let blocksOfFootnote: [Int: [Int]]
    let definitions: [Int: Int]

    init(_ explainer: ResolvedExplainer) {
        var things: [Part: [Int: [CoveredRange]]] = [:]
        for (index, mention) in explainer.apparatus.mentions.enumerated() {
            things[mention.part, default: [:]][mention.place.block, default: []].append(
                CoveredRange(range: mention.place.range, thing: .mention(index)))
        }
        for (index, place) in explainer.apparatus.eventPlaces.enumerated() {
            things[place.part, default: [:]][place.place.block, default: []].append(
                CoveredRange(range: place.place.range, thing: .event(index)))
        }
        self.things = things
        guard let article = explainer.article, let document = article.markdown else {
            (blockOfNode, blocksOfFootnote, definitions) = ([:], [:], [:])
            return
        }
        var blockOfNode: [Int: Int] = [:]
        var blocksOfFootnote: [Int: [Int]] = [:]
        for (index, block) in article.blocks.enumerated() {
            if let node = block.node, blockOfNode[node] == nil { blockOfNode[node] = index }
            if let footnote = block.footnote { blocksOfFootnote[footnote, default: []].append(index) }
        }
        self.blockOfNode = blockOfNode
        self.blocksOfFootnote = blocksOfFootnote
        definitions = document.definitions
    }

    /// By block.
    func things(in part: Part) -> [Int: [CoveredRange]] { things[part] ?? [:] }
}
