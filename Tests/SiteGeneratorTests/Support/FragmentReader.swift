/// Reads a fragment as a browser without a style sheet would: its text without what is ours, and what covers each byte.
struct FragmentReader {
    private(set) var text: [UInt8] = []
    /// Classes of the covering span, for each byte of `text`.
    private(set) var classes: [[String]] = []
    /// Offsets into `text` at which references stand.
    private(set) var references: [Int] = []
    /// What is wrong with the spans: empty, or around another element.
    private(set) var faults: [String] = []

    init(_ html: [UInt8]) {
        var index = 0
        var elements: [(name: String, isOurs: Bool, isSpan: Bool)] = []
        var covering: [String]?
        var coveredSince = 0
        while index < html.count {
            if html[index] == UInt8(ascii: "<") {
                let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
                let tag = string(html[(index + 1)..<end])
                index = end + 1
                if tag.hasPrefix("/") {
                    guard let element = elements.popLast(), tag == "/" + element.name else {
                        faults.append("unbalanced \(tag)")
                        continue
                    }
                    if element.isSpan {
                        if text.count == coveredSince { faults.append("empty span") }
                        covering = nil
                    }
                    continue
                }
                let name = String(tag.prefix { $0 != " " })
                if covering != nil, name != "br" { faults.append("\(tag) in a span") }
                if ["br", "hr", "img"].contains(name) { continue }
                let isOurs = elements.last?.isOurs == true || tag.contains(" data-ours")
                if tag.hasPrefix("span class=\"ref") { references.append(text.count) }
                let isSpan = tag.hasPrefix("span class=\"m ")
                if isSpan {
                    covering = tag.split(separator: "\"")[1].split(separator: " ").map(String.init)
                    coveredSince = text.count
                }
                elements.append((name, isOurs, isSpan))
                continue
            }
            let entities: [(String, UInt8)] = [("&amp;", 38), ("&lt;", 60), ("&gt;", 62), ("&quot;", 34)]
            let entity = entities.first { html[index...].starts(with: $0.0.utf8) }
            if elements.last?.isOurs != true, !elements.isEmpty {
                text.append(entity?.1 ?? html[index])
                classes.append(covering ?? [])
            }
            index += entity?.0.utf8.count ?? 1
        }
        if !elements.isEmpty { faults.append("unclosed \(elements)") }
    }

    /// The bytes that a coverage's spans hold, by offset.
    func offsets(of id: String) -> [Int] { classes.indices.filter { classes[$0].contains("m-" + id) } }
}
