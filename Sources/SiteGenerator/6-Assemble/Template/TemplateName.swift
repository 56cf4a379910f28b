/// A name as written in a tag: `title`, `author.name`, `.`, or `.name` for one of the innermost object only.
struct TemplateName {
    /// Between the dots; none for `.`.
    let parts: [String]
    let beginsWithDot: Bool
    /// Bytes in the template.
    let range: Range<Int>

    init(_ range: Range<Int>, in bytes: [UInt8]) {
        parts = bytes[range].split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
        beginsWithDot = bytes[range].first == UInt8(ascii: ".")
        self.range = range
    }

    /// The name up to and with a part, as it is written.
    func prefix(through part: Int) -> String {
        (beginsWithDot ? "." : "") + parts[...part].joined(separator: ".")
    }

    var text: String { parts.isEmpty ? "." : prefix(through: parts.count - 1) }

    /// What is wrong with the spelling of a tag's name, or nil.
    static func mistake(in name: ArraySlice<UInt8>, of kind: TemplateTag.Kind) -> TemplateMistake? {
        let text = String(decoding: name, as: UTF8.self)
        switch kind {
        case .comment, .close:
            return nil
        case .partial, .layout:
            if name.first == UInt8(ascii: "*") { return .dynamicName }
            let rule = "a template's name has ASCII letters, digits, `_`, `-`, `.` and `/`"
            return isWord(name, and: "./") ? nil : .badName(text, rule: rule)
        case .block:
            return isWord(name) ? nil : .badName(text, rule: "a block's name has ASCII letters, digits, `_` and `-`")
        case .escaped, .raw, .section, .inverted:
            let dot = UInt8(ascii: ".")
            let parts = (name.first == dot ? name.dropFirst() : name).split(
                separator: dot, omittingEmptySubsequences: false)
            if name.elementsEqual([dot]) || parts.allSatisfy({ isWord($0) }) { return nil }
            let rule =
                "a tag has one name, of ASCII letters, digits, `_` and `-`, with dots between parts: `author.name`"
            return .badName(text, rule: rule)
        }
    }

    private static func isWord(_ bytes: ArraySlice<UInt8>, and others: String = "") -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: others.utf8.contains(byte)
                }
            }
    }
}
