/// Words whose language is not known, names above all: each in a `<bdi>` of its own. Of two names in a right-to-left
/// script, or in two scripts, each keeps its parts together, and the row keeps the order of the line it stands in.
enum Isolated {
    static func html(_ text: String) -> [UInt8] {
        var html = Array("<bdi>".utf8)
        html.appendEscapedHTML(text)
        html += "</bdi>".utf8
        return html
    }

    static func html(_ texts: [String], separator: String) -> [UInt8] {
        var between: [UInt8] = []
        between.appendEscapedHTML(separator)
        return Array(texts.map(html).joined(separator: between))
    }
}

extension InterfaceStrings {
    /// A text of the interface with fragments in its places.
    func html(_ key: StringKey, _ fragments: [String: [UInt8]]) -> [UInt8] {
        var html: [UInt8] = []
        var rest = self[key][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            html.appendEscapedHTML(String(rest[..<open]))
            html += fragments[String(rest[rest.index(after: open)..<close])] ?? []
            rest = rest[rest.index(after: close)...]
        }
        html.appendEscapedHTML(String(rest))
        return html
    }
}

extension NameList {
    func html(_ strings: InterfaceStrings) -> [UInt8] {
        let names = Isolated.html(names, separator: strings[.sourceNameSeparator])
        return frame.map { strings.html($0, ["names": names, "title": work.map { Isolated.html($0) } ?? []]) } ?? names
    }
}
