/// What an HTML document cannot hold: controls other than tab, line feed and form feed, noncharacters, and bytes that are
/// not UTF-8 (a character reference such as `&#xFFFE;` can give them).
enum ForbiddenCharacter {
    /// The first of them: its offset in bytes and its code point.
    static func first(in bytes: [UInt8]) -> (offset: Int, scalar: Unicode.Scalar)? {
        if let offset = UTF8Text.firstInvalidOffset(in: bytes) { return (offset, "\u{FFFD}") }
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x20 || byte == 0x7F {
                // A carriage return is white space here: what is written with it is read again by cmark-gfm.
                if ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) { return (offset, Unicode.Scalar(byte)) }
            } else if byte == 0xC2 || byte >= 0xEF {
                let (scalar, length) = UTF8Text.scalar(in: bytes, at: offset)
                let value = scalar.value
                if (0x80...0x9F).contains(value) || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) {
                    return (offset, scalar)
                }
                offset += length
                continue
            }
            offset += 1
        }
        return nil
    }
}
