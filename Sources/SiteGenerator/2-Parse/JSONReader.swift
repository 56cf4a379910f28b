/// A JSON file (RFC 8259) read with the places of its values. YAML's reader will not do: it takes no `\ud83d\ude00`,
/// which is how many programs write what lies outside the first 65,536 code points, and no tabs before a key.
///
/// The first mistake of syntax ends the reading. A key that stands twice, and half a surrogate pair, do not.
struct JSONReader {
    private let file: FileID
    let bytes: [UInt8]
    var offset = 0
    private var depth = 0
    private static let maximumDepth = 100

    /// What the file holds; nil, with a diagnostic, where it is empty or no JSON.
    static func read(_ file: FileID, _ bytes: [UInt8], _ log: inout DiagnosticLog) -> DataNode? {
        var reader = JSONReader(file: file, bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.offset = 3 }
        reader.skipSpace()
        guard reader.next != nil else {
            log.error(.emptyFile, at: reader.span(0), "the file is empty", help: "write `[]`, or remove the file")
            return nil
        }
        guard let node = reader.value(&log) else { return nil }
        reader.skipSpace()
        guard reader.next == nil else {
            log.error(
                .jsonSyntax, at: reader.span(reader.offset, 1), "something stands after the end of the data",
                help: "a file holds one value; put several into one list, `[ … , … ]`")
            return nil
        }
        return node
    }

    private init(file: FileID, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func span(_ start: Int, _ length: Int = 0) -> Span { Span(file, start..<min(bytes.count, start + length)) }

    func fail(_ message: String, help: String, at start: Int? = nil, _ log: inout DiagnosticLog) {
        log.error(.jsonSyntax, at: span(start ?? offset, 1), "this is not JSON: \(message)", help: help)
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value(_ log: inout DiagnosticLog) -> DataNode? {
        let start = offset
        let content: DataNode.Content?
        switch next {
        case UInt8(ascii: "{"): content = mapping(&log)
        case UInt8(ascii: "["): content = list(&log)
        case UInt8(ascii: "\""): content = text(&log).map { .text($0.value) }
        case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: content = number(&log)
        default: content = word(&log)
        }
        return content.map { DataNode($0, Span(file, start..<offset)) }
    }

    private mutating func list(_ log: inout DiagnosticLog) -> DataNode.Content? {
        guard enter(&log) else { return nil }
        var items: [DataNode] = []
        if take(UInt8(ascii: "]")) { return leave(.list(items)) }
        while let item = value(&log) {
            items.append(item)
            guard let isLast = separator(UInt8(ascii: "]"), &log) else { return nil }
            if isLast { return leave(.list(items)) }
        }
        return nil
    }

    private mutating func mapping(_ log: inout DiagnosticLog) -> DataNode.Content? {
        guard enter(&log) else { return nil }
        var pairs: [DataNode.Pair] = []
        var places: [[UInt8]: Span] = [:]
        if take(UInt8(ascii: "}")) { return leave(.mapping(pairs)) }
        while true {
            guard next == UInt8(ascii: "\"") else {
                fail("here a key in double quotes is expected", help: "write `\"title\": \"…\"`", &log)
                return nil
            }
            guard let key = text(&log) else { return nil }
            skipSpace()
            guard take(UInt8(ascii: ":")) else {
                fail("after a key a colon is expected", help: "write `\"title\": \"…\"`", &log)
                return nil
            }
            skipSpace()
            guard let value = value(&log) else { return nil }
            if let first = places.updateValue(key.span, forKey: Array(key.value.utf8)) {
                places[Array(key.value.utf8)] = first
                log.error(
                    .jsonSyntax, at: key.span, "the key `\(key.value)` stands twice in one mapping",
                    notes: [.init("here too", at: first)], help: "keep one of the two")
            } else {
                pairs.append(DataNode.Pair(key: key, value: value))
            }
            guard let isLast = separator(UInt8(ascii: "}"), &log) else { return nil }
            if isLast { return leave(.mapping(pairs)) }
        }
    }

    private mutating func enter(_ log: inout DiagnosticLog) -> Bool {
        guard depth < Self.maximumDepth else {
            fail("more than \(Self.maximumDepth) lists in lists", help: "no source needs that many", &log)
            return false
        }
        depth += 1
        offset += 1
        skipSpace()
        return true
    }

    private mutating func leave(_ content: DataNode.Content) -> DataNode.Content {
        depth -= 1
        return content
    }

    /// After an item: true at the end, false after a comma with another item behind it, nil where neither stands.
    private mutating func separator(_ close: UInt8, _ log: inout DiagnosticLog) -> Bool? {
        skipSpace()
        if take(close) { return true }
        let sign = UTF8Text.string([close])
        guard take(UInt8(ascii: ",")) else {
            let message = next == nil ? "the file ends before its `\(sign)`" : "here a comma or `\(sign)` is expected"
            fail(message, help: "part items by commas, and close what was opened", &log)
            return nil
        }
        let comma = offset - 1
        skipSpace()
        guard next != close else {
            fail("nothing follows this comma", help: "remove it", at: comma, &log)
            return nil
        }
        return false
    }
}
