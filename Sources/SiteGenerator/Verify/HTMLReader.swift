/// Cuts a page into tokens by the rules of the HTML standard, without building a tree. Never fails, and reads each byte a
/// bounded number of times.
///
/// Which elements hold raw text depends on the tree, so whoever keeps it calls `enterRawText(of:)` after such a start tag.
struct HTMLReader {
    let bytes: [UInt8]
    var position: Int
    /// Where the current raw text ends, and whether character references count in it; nil outside raw text.
    var rawText: (end: Int, hasReferences: Bool)?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> HTMLToken? {
        while position < bytes.count {
            if let rawText, position >= rawText.end {
                self.rawText = nil
                continue
            }
            switch bytes[position] {
            case ASCII.lessThan where rawText == nil:
                return markup() ?? textRun()
            case ASCII.ampersand where rawText?.hasReferences ?? true:
                return reference() ?? textRun()
            case ASCII.carriageReturn:
                return lineEnd()
            case ASCII.null:
                position += 1
                // In the body a browser drops it; in raw text it shows a replacement character.
                if rawText != nil { return .scalars("\u{FFFD}", nil, position - 1..<position) }
            default:
                return textRun()
            }
        }
        return nil
    }

    /// The byte at the current position moved by `distance`, if the page has it.
    func byte(ahead distance: Int = 0) -> UInt8? {
        let index = position + distance
        return index < bytes.count ? bytes[index] : nil
    }

    /// The first byte is text whatever it is; the run stops before the next one that may begin something else.
    private mutating func textRun() -> HTMLToken {
        let start = position
        let end = rawText?.end ?? bytes.count
        position += 1
        while position < end, !ASCII.mayEndText(bytes[position]) { position += 1 }
        return .text(start..<position)
    }

    private mutating func lineEnd() -> HTMLToken {
        let start = position
        position += byte(ahead: 1) == ASCII.lineFeed ? 2 : 1
        return .scalars("\n", nil, start..<position)
    }

    private mutating func reference() -> HTMLToken? {
        let end = rawText?.end ?? bytes.count
        guard let reference = HTMLReference(at: position, in: bytes, end: end) else { return nil }
        let start = position
        position += reference.length
        return .scalars(reference.first, reference.second, start..<position)
    }
}

/// The bytes that HTML's syntax is made of.
enum ASCII {
    static let null: UInt8 = 0x00
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let exclamation: UInt8 = 0x21
    static let quote: UInt8 = 0x22
    static let numberSign: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27
    static let hyphen: UInt8 = 0x2D
    static let slash: UInt8 = 0x2F
    static let semicolon: UInt8 = 0x3B
    static let lessThan: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greaterThan: UInt8 = 0x3E
    static let question: UInt8 = 0x3F

    static func mayEndText(_ byte: UInt8) -> Bool {
        byte <= lessThan && (byte == lessThan || byte == ampersand || byte == carriageReturn || byte == null)
    }

    /// White space between the parts of a tag.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == space || byte == lineFeed || byte == 0x09 || byte == 0x0C || byte == carriageReturn
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
