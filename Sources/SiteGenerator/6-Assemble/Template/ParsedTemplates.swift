/// All templates of a site, found by name.
struct ParsedTemplates {
    private let templates: [ParsedTemplate]
    private let indices: [String: Int]
    /// Of each template, the blocks that a page which extends it can fill: its own, and those of all it includes.
    private let blocks: [Set<String>]

    /// Of templates with the same name the first is taken.
    init(_ templates: [ParsedTemplate]) {
        self.templates = templates
        let indices = Dictionary(templates.indices.map { (templates[$0].name, $0) }) { first, _ in first }
        self.indices = indices
        blocks = templates.indices.map { start in
            var reached: Set<Int> = [start]
            var waiting = [start]
            while let next = waiting.popLast() {
                for index in templates[next].includes.compactMap({ indices[$0] }) where reached.insert(index).inserted {
                    waiting.append(index)
                }
            }
            return Set(reached.flatMap { templates[$0].blocks.map(\.name) })
        }
    }

    subscript(index: Int) -> ParsedTemplate { templates[index] }

    var names: [String] { templates.map(\.name) }

    func index(of name: String) -> Int? { indices[name] }

    func blockNames(in index: Int) -> Set<String> { blocks[index] }
}
