/// Where a browser would not nest elements as a page writes them. `Verify` does not imitate what it does instead: pages of
/// ours close each element in its place, and a page that does not cannot be trusted.
enum HTMLNesting {
    /// Why a start tag would not become a child of the innermost open element, or nil. These count everywhere on a page,
    /// since they move text or change what stands around it.
    static func pageComplaint(_ tag: HTMLTag, _ traits: HTMLTraits, in parent: OpenElement?) -> String? {
        let name = parent?.name ?? ""
        if let parent, parent.inside.contains(.foreign) {
            if traits.contains(.endsForeign) { return "<\(tag.name)> ends the <svg> or <math> that it stands in" }
            return parent.inside.contains(.integrates) ? "<\(tag.name)> stands in <\(name)> of <svg> or <math>" : nil
        }
        if let parent, parent.traits.contains(.tablePart), children[name]?.contains(tag.name) == false {
            return "<\(tag.name)> in <\(name)> is moved in front of the table"
        }
        guard traits.contains(.dependent) else { return nil }
        if tag.name == "frameset" { return "a <frameset> takes the place of the whole body" }
        if tag.name == "template", tag.has("shadowrootmode") {
            return "a shadow tree is shown in place of what stands beside the <template>"
        }
        if let allowed = tableParents[tag.name], !allowed.contains(name) {
            return "<\(tag.name)> is dropped outside \(list(allowed))"
        }
        return nil
    }

    /// The same for what only matters around article text: a browser closes an open element first.
    static func articleComplaint(_ tag: HTMLTag, _ traits: HTMLTraits, in parent: OpenElement?) -> String? {
        let inside = parent?.inside ?? []
        let name = parent?.name ?? ""
        if inside.contains(.foreign) { return nil }
        if inside.contains(.paragraph), traits.contains(.endsParagraph) {
            return "<\(tag.name)> ends the <p> around it"
        }
        if let parent, parent.traits.contains(.heading), traits.contains(.heading) {
            return "<\(tag.name)> ends the <\(name)> around it"
        }
        if !inside.intersection(traits).isDisjoint(with: [.link, .button, .form]) {
            return "<\(tag.name)> ends the <\(tag.name)> around it"
        }
        if let parent, parent.hasContent {
            if tag.name == "thead", name == "table" { return "<thead> is shown before what precedes it in the table" }
            if tag.name == "summary", name == "details" { return "<summary> is shown before what precedes it" }
        }
        guard traits.contains(.dependent) else { return nil }
        if let allowed = listParents[tag.name], !allowed.contains(name) {
            return "<\(tag.name)> stands outside \(list(allowed))"
        }
        return onlyOutside.contains(tag.name) ? "<\(tag.name)> is dropped or merged here" : nil
    }

    private static let scripts: Set = ["script", "style", "template"]
    private static let rows = scripts.union(["tr"])

    private static let children: [String: Set<String>] = [
        "table": rows.union(["caption", "colgroup", "thead", "tbody", "tfoot"]),
        "thead": rows, "tbody": rows, "tfoot": rows,
        "tr": scripts.union(["td", "th"]),
        "colgroup": ["col", "template"],
    ]

    private static let tableParents: [String: [String]] = [
        "caption": ["table"], "colgroup": ["table"], "col": ["colgroup"],
        "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
        "tr": ["table", "thead", "tbody", "tfoot"],
        "td": ["tr"], "th": ["tr"],
    ]

    private static let listParents: [String: [String]] = [
        "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"],
        "rt": ["ruby"], "rp": ["ruby"], "rb": ["ruby"], "rtc": ["ruby"],
    ]

    private static let onlyOutside: Set = ["html", "head", "body", "frame", "image", "nobr"]

    private static func list(_ names: [String]) -> String { names.map { "<\($0)>" }.joined(separator: ", ") }
}
