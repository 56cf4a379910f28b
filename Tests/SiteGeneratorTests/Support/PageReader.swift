/// Reads a finished page as a browser would, for what tests ask of it: its links with what they stand in, and the
/// article's text with the places that links may lead to. It shares no code with what makes pages.
struct PageReader {
    struct Link {
        let href: String
        var text: [UInt8] = []
        let classes: [String]
        /// Of the elements around it, from outside.
        let ancestors: [Element]
        /// Whether it stands on words of the article.
        let isArticle: Bool

        /// The nearest element around it that has an id.
        var owner: String? { ancestors.last { $0.attributes["id"] != nil }?.attributes["id"] }
    }

    struct Element {
        let name: String
        let attributes: [String: String]
        let isArticle: Bool
        let isOurs: Bool

        var classes: [String] { attributes["class"]?.split(separator: " ").map(String.init) ?? [] }
    }

    /// A place in the text of a block.
    struct Place: Hashable {
        let block: Int
        let offset: Int
    }

    private(set) var ids: Set<String> = []
    private(set) var links: [Link] = []
    /// Text of each element that prints a part of the article, without what is ours.
    private(set) var blocks: [[UInt8]] = []
    /// Where elements with an id begin in the article.
    private(set) var places: [String: Place] = [:]

    private static let void = ["br", "hr", "img", "meta", "link", "input", "!DOCTYPE"]
    private static let references: [(String, String)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]

    init(_ html: [UInt8]) {
        var open: [Element] = []
        var openLinks: [(depth: Int, link: Link)] = []
        var index = 0
        while index < html.count {
            if html[index] == UInt8(ascii: "<") {
                let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
                let tag = string(html[(index + 1)..<end])
                index = end + 1
                if tag.hasPrefix("/") {
                    open.removeLast()
                    if let link = openLinks.last, link.depth == open.count { links.append(openLinks.removeLast().link) }
                    continue
                }
                let element = Self.element(tag, in: open.last)
                if let id = element.attributes["id"] {
                    ids.insert(id)
                    if !blocks.isEmpty, element.isArticle {
                        places[id] = Place(block: blocks.count - 1, offset: blocks[blocks.count - 1].count)
                    }
                }
                if element.attributes["data-src"] != nil { blocks.append([]) }
                if Self.void.contains(element.name) { continue }
                if element.name == "a", let href = element.attributes["href"] {
                    openLinks.append(
                        (
                            open.count,
                            Link(
                                href: href, classes: element.classes, ancestors: open,
                                isArticle: element.isArticle && !element.isOurs)
                        ))
                }
                open.append(element)
                if ["script", "style"].contains(element.name) {
                    while !html[index...].starts(with: "</\(element.name)".utf8) { index += 1 }
                }
                continue
            }
            let reference = Self.references.first { html[index...].starts(with: $0.0.utf8) }
            let text = reference.map { bytes($0.1) } ?? [html[index]]
            index += reference?.0.utf8.count ?? 1
            for link in openLinks.indices { openLinks[link].link.text += text }
            if let element = open.last, element.isArticle, !element.isOurs,
                open.contains(where: { $0.attributes["data-src"] != nil })
            {
                blocks[blocks.count - 1] += text
            }
        }
    }

    private static func element(_ tag: String, in parent: Element?) -> Element {
        var attributes: [String: String] = [:]
        let name = String(tag.prefix { $0 != " " && $0 != "\n" })
        var rest = tag.dropFirst(name.count).drop { $0 == " " || $0 == "/" }
        while !rest.isEmpty {
            let key = String(rest.prefix { $0 != "=" && $0 != " " })
            rest = rest.dropFirst(key.count)
            if rest.hasPrefix("=\"") {
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                attributes[key] = references.reduce(String(value)) { $0.replacing($1.0, with: $1.1) }
                rest = rest.dropFirst(value.count + 3)
            } else {
                attributes[key] = ""
            }
            rest = rest.drop { $0 == " " || $0 == "/" }
        }
        return Element(
            name: name, attributes: attributes,
            isArticle: parent?.isArticle ?? false || attributes["data-article"] != nil,
            isOurs: parent?.isOurs ?? false || attributes["data-ours"] != nil)
    }
}
