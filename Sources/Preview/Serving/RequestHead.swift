/// The head of an HTTP/1.1 request, read strictly by RFC 9112: what could be understood in two ways is refused.
struct RequestHead: Sendable, Equatable {
    /// Every limit in bytes, but that of the headers, which is their number.
    enum Limit {
        static let head = 16_384
        static let target = 8_000
        static let method = 16
        static let headers = 100
    }

    let method: String
    let target: String
    let host: String?
    let origin: String?
    /// Whether a body follows. No request that the preview answers has one, so that it is never read.
    let hasBody: Bool
    /// Whether the client wants to go on with the same connection.
    let staysOpen: Bool

    /// Why a head is refused; the status that is answered.
    enum Refusal: Int, Error {
        case malformed = 400
        case targetTooLong = 414
        case tooLarge = 431
        case version = 505
    }

    /// - Parameter bytes: the request line and the headers, each with its line end, without the empty line after them.
    init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == Byte.lineFeed {
            guard index > start, bytes[index - 1] == Byte.carriageReturn else { throw .malformed }
            lines.append(bytes[start..<index - 1])
            start = index + 1
            guard lines.count <= Limit.headers + 1 else { throw .tooLarge }
        }
        guard start == bytes.endIndex, let first = lines.first else { throw .malformed }
        let (method, target, minorVersion) = try Self.requestLine(first)
        var fields = Fields()
        for line in lines.dropFirst() { try fields.read(line) }
        if fields.lengths > 0, fields.hasEncoding { throw .malformed }
        self.method = method
        self.target = target
        host = fields.host
        origin = fields.origin
        hasBody = fields.hasEncoding || fields.hasLength
        let wishes = String(decoding: fields.connection, as: UTF8.self).lowercased().split { $0 == "," || $0 == " " }
        staysOpen = minorVersion == 1 && !wishes.contains("close")
    }

    private static func requestLine(_ line: ArraySlice<UInt8>) throws(Refusal) -> (String, String, Int) {
        let parts = line.split(separator: Byte.space, omittingEmptySubsequences: false)
        guard parts.count == 3, (1...Limit.method).contains(parts[0].count), parts[0].allSatisfy(Byte.isToken) else {
            throw .malformed
        }
        guard parts[1].count <= Limit.target else { throw .targetTooLong }
        guard !parts[1].isEmpty, parts[1].allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .malformed }
        let version = Array(parts[2])
        guard version.count == 8, version.starts(with: "HTTP/".utf8), Byte.isDigit(version[5]),
            version[6] == UInt8(ascii: "."), Byte.isDigit(version[7])
        else { throw .malformed }
        guard version[5] == UInt8(ascii: "1"), version[7] <= UInt8(ascii: "1") else { throw .version }
        return (
            String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self),
            Int(version[7] - UInt8(ascii: "0"))
        )
    }

    private struct Fields {
        var host: String?
        var origin: String?
        var connection: [UInt8] = []
        var hasEncoding = false
        var hasLength = false
        var lengths = 0

        mutating func read(_ line: ArraySlice<UInt8>) throws(Refusal) {
            // Neither a name with blanks behind it nor a line that goes on with the one before.
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy(Byte.isToken)
            else { throw .malformed }
            let value = Byte.trimmed(line[(colon + 1)...])
            guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
            let name = line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            switch String(decoding: name, as: UTF8.self) {
            case "host":
                guard host == nil else { throw .malformed }
                host = String(decoding: value, as: UTF8.self)
            case "origin":
                guard origin == nil else { throw .malformed }
                origin = String(decoding: value, as: UTF8.self)
            case "connection":
                connection += Array(value) + [Byte.space]
            case "content-length":
                guard lengths == 0, (1...18).contains(value.count), value.allSatisfy(Byte.isDigit) else {
                    throw .malformed
                }
                lengths += 1
                hasLength = value.contains { $0 != UInt8(ascii: "0") }
            case "transfer-encoding":
                guard !hasEncoding, String(decoding: value, as: UTF8.self).lowercased() == "chunked" else {
                    throw .malformed
                }
                hasEncoding = true
            default: break
            }
        }
    }

    /// Where the empty line after a head ends, and the head before it: `nil` until it is there.
    ///
    /// - Parameter start: from where on it is looked for; what stands before was looked through already.
    static func end(in bytes: [UInt8], from start: Int) -> Int? {
        var index = max(3, start)
        while index < bytes.count {
            if bytes[index] == Byte.lineFeed, bytes[index - 1] == Byte.carriageReturn,
                bytes[index - 2] == Byte.lineFeed,
                bytes[index - 3] == Byte.carriageReturn
            {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    private enum Byte {
        static let lineFeed: UInt8 = 0x0A
        static let carriageReturn: UInt8 = 0x0D
        static let space: UInt8 = 0x20

        static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

        static func isToken(_ byte: UInt8) -> Bool {
            (0x41...0x5A).contains(byte & 0xDF) || isDigit(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }

        static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            var bytes = bytes
            while let byte = bytes.first, byte == space || byte == 0x09 { bytes.removeFirst() }
            while let byte = bytes.last, byte == space || byte == 0x09 { bytes.removeLast() }
            return bytes
        }
    }
}
