/// What has been seen of the parts that a document has once. A browser merges a second `<html>` or `<body>` into the first,
/// with its attributes, and one of those may be `hidden`.
struct DocumentState {
    private var hasTag = false
    private var bodyHasBegun = false
    /// Byte range of the page that names the encoding, when one was named where browsers look for it.
    var encoding: Range<Int>?

    private static let headTags: Set = [
        "html", "head", "base", "link", "meta", "title", "style", "script", "noscript", "template",
    ]

    /// Why a browser would not take this start tag as it stands, or nil.
    mutating func complaint(_ tag: HTMLTag, in parent: OpenElement?) -> String? {
        defer { hasTag = true }
        if parent?.inside.contains(.head) == true, !Self.headTags.contains(tag.name) {
            bodyHasBegun = true
            return "<\(tag.name)> ends the <head> around it"
        }
        switch tag.name {
        case "html":
            return hasTag ? "<html> does not come first, and its attributes change what was begun" : nil
        case "body":
            defer { bodyHasBegun = true }
            let isInPlace = !bodyHasBegun && (parent == nil || parent?.name == "html")
            return isInPlace ? nil : "<body> stands in the body, and its attributes change it"
        default:
            if !bodyHasBegun, !Self.headTags.contains(tag.name), parent?.inside.contains(.hides) != true {
                bodyHasBegun = true
            }
            return nil
        }
    }

    mutating func readText(isBlank: Bool, in parent: OpenElement?) {
        if !isBlank, parent?.inside.contains(.hides) != true { bodyHasBegun = true }
    }
}
