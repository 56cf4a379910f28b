/// Reading UTF-8 bytes that are known to be valid, scalar by scalar. Nothing here compares `String`s, which would
/// take different code points for equal.
enum UTF8Text {
    /// The scalar that starts at `offset`, and its length in bytes.
    static func scalar(in bytes: some RandomAccessCollection<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
        let start = bytes.index(bytes.startIndex, offsetBy: offset)
        let first = bytes[start]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        var index = start
        for _ in 1..<length {
            index = bytes.index(after: index)
            guard index != bytes.endIndex else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The scalar that ends just before `offset`, or nil at the start.
    static func scalar(in bytes: [UInt8], before offset: Int) -> Unicode.Scalar? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(in: bytes, at: start).0
    }

    /// Every scalar with the offset of its first byte.
    static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> [(scalar: Unicode.Scalar, offset: Int)] {
        // With the labels: an array of tuples without them would be cast, item by item.
        var result: [(scalar: Unicode.Scalar, offset: Int)] = []
        result.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = scalar(in: bytes, at: offset)
            result.append((scalar, offset))
            offset += length
        }
        return result
    }

    /// The number of code points.
    static func count(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nil.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            let end = bytes.count
            func continues(_ at: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
                at < end && bytes[at] >= low && bytes[at] <= high
            }
            while offset < end {
                let first = bytes[offset]
                switch first {
                case 0x00...0x7F: offset += 1
                case 0xC2...0xDF where continues(offset + 1): offset += 2
                case 0xE0...0xEF:
                    let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
                    let high: UInt8 = first == 0xED ? 0x9F : 0xBF
                    guard continues(offset + 1, low, high), continues(offset + 2) else { return offset }
                    offset += 3
                case 0xF0...0xF4:
                    let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
                    let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
                    guard continues(offset + 1, low, high), continues(offset + 2), continues(offset + 3) else {
                        return offset
                    }
                    offset += 4
                default: return offset
                }
            }
            return nil
        }
    }

    /// The offset of the first occurrence of `needle` in `range` of `bytes`, or nil.
    static func firstOffset(of needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard let first = needle.first, needle.count <= range.count else {
            return needle.isEmpty ? range.lowerBound : nil
        }
        return bytes.withUnsafeBufferPointer { bytes in
            needle.withUnsafeBufferPointer { needle in
                var offset = range.lowerBound
                let last = range.upperBound - needle.count
                // Bytes that were compared in vain: few, but in a text that repeats itself.
                var wasted = 0
                while offset <= last {
                    if bytes[offset] == first {
                        var matched = 1
                        while matched < needle.count, bytes[offset + matched] == needle[matched] { matched += 1 }
                        if matched == needle.count { return offset }
                        wasted += matched
                        if wasted > 4 * range.count {
                            return ExactSearch(Array(needle)).first(in: bytes, offset..<range.upperBound)
                        }
                    }
                    offset += 1
                }
                return nil
            }
        }
    }

    /// Whether three bytes stand anywhere in a text: those of a character that is looked for.
    static func contains(_ character: (UInt8, UInt8, UInt8), in text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { text in
            guard text.count >= 3 else { return false }
            for offset in 0..<text.count - 2 where text[offset] == character.0 {
                if text[offset + 1] == character.1, text[offset + 2] == character.2 { return true }
            }
            return false
        }
    }

    static func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// What percent signs in an address stand for.
    static func percentDecoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), rest.count >= 3,
                let value = UInt8(string(rest.dropFirst().prefix(2)), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return string(bytes)
    }
}
