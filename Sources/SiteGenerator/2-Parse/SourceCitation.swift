/// `S09, p. 3` of a `sources:` field.
struct SourceCitation: Sendable {
    let id: Spanned<String>
    /// Page, section, minute: as written.
    let locator: String?

    /// How it is written, where signs of another script were typed for the ASCII ones of a citation.
    var withASCIISigns: String? {
        guard id.value.contains(where: { "、，،；؛".contains($0) }) else { return nil }
        return written(mark: "@")
    }

    /// Id and locator with ASCII signs, and with a mark before each id; nil where they tell of no sources and locators.
    func written(mark: String) -> String? { Self.meant(id.value + (locator.map { ", \($0)" } ?? ""), mark: mark) }

    /// `S09, p. 3; S14`: sources parted by semicolons, each with what follows its first comma as locator.
    static func list(_ value: Spanned<String>, _ log: inout DiagnosticLog) -> [SourceCitation] {
        var citations: [SourceCitation] = []
        var start = value.span.range.lowerBound
        for part in value.value.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            defer { start += part.count + 1 }
            let pieces = part.split(separator: UInt8(ascii: ","), maxSplits: 1, omittingEmptySubsequences: false)
            let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
            let lead = pieces[0].prefix(while: blank).count
            let id = UTF8Text.string(Array(pieces[0].drop(while: blank)).trimmedEnd)
            let span = Span(value.span.file, start + lead..<start + lead + id.utf8.count)
            guard Identifier.isValid(id) else {
                log.error(
                    .badValue, at: id.isEmpty ? value.span : span,
                    id.isEmpty ? "a `;` parts two sources, and one is missing" : "`\(id)` is not the id of a source",
                    help: UnseenSign.remark(on: id, where: Identifier.isValid)
                        + "write `sources: \(meant(id) ?? spaced(id) ?? "ID; ID, p. 3")`: ids parted by `;`, a locator after a comma"
                )
                for id in cited(in: id) { citations.append(SourceCitation(id: Spanned(id, span), locator: nil)) }
                if pieces.count > 1 {
                    for id in ids(in: UTF8Text.string(pieces[1])) {
                        citations.append(SourceCitation(id: Spanned(id, span), locator: nil))
                    }
                }
                continue
            }
            let locator = pieces.count > 1 ? UTF8Text.string(Array(pieces[1].drop(while: blank)).trimmedEnd) : ""
            citations.append(SourceCitation(id: Spanned(id, span), locator: locator.isEmpty ? nil : locator))
        }
        return citations
    }

    /// The same with the sign that is missing behind an id: `log, p. 3` for `log p. 3`, `log; book` for `log book`. Nil
    /// where that is not what it is.
    private static func spaced(_ text: String) -> String? {
        guard let end = text.firstIndex(of: " "), Identifier.isValid(String(text[..<end])) else { return nil }
        let rest = text[end...].drop { $0 == " " }
        let isID = Identifier.isValid(String(rest)) && rest.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == false
        return "\(text[..<end])\(isID ? ";" : ",") \(rest)"
    }

    /// Ids behind signs that do not belong there: `@log`, `[log`, `log；book`.
    private static func ids(in text: String) -> [String] {
        let parts = text.split { "@[]()（）［］＠；؛、，،;,".contains($0) }
            .map { UnseenSign.removed(from: $0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        return parts.allSatisfy(Identifier.isValid) ? parts : []
    }

    /// What is cited all the same, so that nobody is told that nothing cites it.
    private static func cited(in text: String) -> [String] {
        let all = ids(in: text)
        let first = String(text.prefix { !"、，،".contains($0) })
        return all.isEmpty && Identifier.isValid(first) ? [first] : all
    }

    /// The same with the signs that part ids and locators in ASCII: `log; book, 12頁` for `log；book、12頁`. Nil where
    /// that is not what it is.
    ///
    /// - Parameter mark: what stands before each id.
    static func meant(_ text: String, mark: String = "") -> String? {
        var items: [String] = []
        for part in text.split(whereSeparator: { "；؛;".contains($0) }) {
            let comma = part.firstIndex { "、，،,".contains($0) }
            let rest = comma.map { part[part.index(after: $0)...].drop { $0 == " " || $0 == "\u{3000}" } } ?? ""
            // Behind a comma stands a locator, unless it may be an id and no number: `log、book` are two.
            let isLocator = rest.utf8.first.map { (0x30...0x39).contains($0) } == true
            if let comma, isLocator || !rest.allSatisfy({ "、，،,@[] ".contains($0) || Identifier.isValid(String($0)) }) {
                let id = ids(in: String(part[..<comma]))
                guard id.count == 1, !rest.contains(where: { "、，،".contains($0) }) else { return nil }
                items.append("\(mark)\(id[0]), \(rest)")
            } else {
                let ids = ids(in: String(part))
                if ids.isEmpty { return nil }
                items += ids.map { mark + $0 }
            }
        }
        return items.isEmpty ? nil : items.joined(separator: "; ")
    }
}

extension Array where Element == UInt8 {
    /// Without spaces and tabs at its end.
    fileprivate var trimmedEnd: ArraySlice<UInt8> {
        self[..<((lastIndex { $0 != 0x20 && $0 != 0x09 } ?? -1) + 1)]
    }
}
