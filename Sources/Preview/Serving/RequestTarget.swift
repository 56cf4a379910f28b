/// The target of a request, taken apart and decoded once. What comes out names a file of the site by its path or is
/// nothing: there is no disk behind it that `..` could climb.
struct RequestTarget: Sendable, Equatable {
    /// Decoded, without the slash before it; `index.html` stands in for a folder. In bytes, since names are compared so.
    let path: [UInt8]
    /// Names and values, decoded, in order.
    let query: [Item]

    struct Item: Sendable, Equatable {
        let name: [UInt8]
        let value: [UInt8]
    }

    /// Nil for what names no file: no path from the root, a part that is empty, `.` or `..`, a NUL or a slash in one, or a
    /// `%` without two digits.
    init?(_ target: String) {
        let bytes = Array(target.utf8)
        guard bytes.first == UInt8(ascii: "/") else { return nil }
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        var parts: [[UInt8]] = []
        for part in bytes[1..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let decoded = Self.decoded(part) else { return nil }
            parts.append(decoded)
        }
        if parts.last == [] { parts[parts.count - 1] = Array("index.html".utf8) }
        for part in parts {
            guard !part.isEmpty, part != Array(".".utf8), part != Array("..".utf8),
                !part.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
            else { return nil }
        }
        path = Array(parts.joined(separator: [UInt8(ascii: "/")]))
        var query: [Item] = []
        for item in bytes[end...].dropFirst().split(separator: UInt8(ascii: "&")) {
            let halves = item.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]), let value = Self.decoded(halves.count > 1 ? halves[1] : []) else {
                return nil
            }
            query.append(Item(name: name, value: value))
        }
        self.query = query
    }

    func value(_ name: String) -> [UInt8]? { query.first { $0.name.elementsEqual(name.utf8) }?.value }

    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "%") {
                guard index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2])
                else { return nil }
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
