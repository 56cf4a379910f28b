/// A value of JSON that a page carries inside `<script type="application/ld+json">`.
enum JSONValue: Sendable, Equatable {
    case string(String)
    case number(Int)
    case list([JSONValue])
    /// In the order in which it is written.
    case object([Member])

    struct Member: Sendable, Equatable {
        let name: String
        let value: JSONValue
    }

    /// An object of what is there: a member without a value is left out.
    static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { member in member.value.map { Member(name: member.key, value: $0) } })
    }

    /// As RFC 8259 writes it, with escapes for whatever could end or change the script element around it: `<`, `>` and
    /// `&`, and U+2028 and U+2029, at which scripts of old end a line. Works on bytes: as a Swift `Character`, `"` with a
    /// combining mark after it is not `"`.
    func append(to json: inout [UInt8]) {
        switch self {
        case .string(let text): Self.append(text, to: &json)
        case .number(let number): json += Array(String(number).utf8)
        case .list(let items):
            json.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                item.append(to: &json)
            }
            json.append(UInt8(ascii: "]"))
        case .object(let members):
            json.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                Self.append(member.name, to: &json)
                json.append(UInt8(ascii: ":"))
                member.value.append(to: &json)
            }
            json.append(UInt8(ascii: "}"))
        }
    }

    var bytes: [UInt8] {
        var json: [UInt8] = []
        append(to: &json)
        return json
    }

    private static func append(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
            case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                json += Array("\\u00".utf8) + [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            // U+2028 is E2 80 A8, U+2029 is E2 80 A9.
            case 0xE2 where bytes[index...].starts(with: [0x80, 0xA8]) || bytes[index...].starts(with: [0x80, 0xA9]):
                json += Array((bytes[index + 1] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
                index += 2
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
