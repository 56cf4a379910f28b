import Glibc

/// Markup as bytes that are read without a slice or a string for each part of it.
struct MarkupBytes {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var count: Int { bytes.count }

    subscript(offset: Int) -> UInt8 { bytes[offset] }

    /// Offset of the first such byte from `start` on, and before `end` where that is given.
    func first(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? bytes.count
        guard start < end, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }

    /// Whether these bytes stand in a range, and no more.
    func says(_ expected: StaticString, in range: Range<Int>) -> Bool {
        range.count == expected.utf8CodeUnitCount && begins(expected, at: range.lowerBound)
    }

    /// Whether these bytes stand at an offset.
    func begins(_ expected: StaticString, at offset: Int) -> Bool {
        let length = expected.utf8CodeUnitCount
        guard offset >= 0, bytes.count - offset >= length, let base = bytes.baseAddress else { return length == 0 }
        return memcmp(base + offset, expected.utf8Start, length) == 0
    }

    func copy(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }
}

extension [UInt8] {
    /// Reads the bytes as markup; what `read` is given is good until it returns.
    func asMarkup<Result>(_ read: (MarkupBytes) -> Result) -> Result {
        withUnsafeBufferPointer { read(MarkupBytes($0)) }
    }

    mutating func append(_ markup: MarkupBytes, _ range: Range<Int>) { append(contentsOf: markup.bytes[range]) }
}
